package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.jalon.internal.GoldenTable;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedAPosterioriTest extends AbilityEstimatorConformance {

  private static final ExpectedAPosteriori DEFAULT = ExpectedAPosteriori.withDefaults();
  private static final Offset<Double> ROUNDING = within(1e-11);

  @Override
  protected ExpectedAPosteriori estimator() {
    return ExpectedAPosteriori.withDefaults();
  }

  @Test
  void without_answers_it_is_the_mean_and_standard_deviation_of_the_prior() {
    AbilityEstimate estimate =
        DEFAULT.with(new Prior.Normal(0.5, 0.8)).estimate(SampleResponses.random(1, 0));
    assertThat(estimate.ability()).isCloseTo(0.5, within(1e-9));
    assertThat(estimate.standardError()).isCloseTo(0.8, within(1e-8));
    assertThat(estimate.convergence()).isEqualTo(Convergence.NO_ANSWERS);
    assertThat(estimate.iterations()).isZero();
  }

  @Test
  void it_takes_one_step_for_each_answer() {
    AbilityEstimate estimate = DEFAULT.estimate(SampleResponses.random(1, 17));
    assertThat(estimate.convergence()).isEqualTo(Convergence.CONVERGED);
    assertThat(estimate.iterations()).isEqualTo(17);
  }

  @Property(tries = 1000)
  void it_agrees_with_the_plain_product_of_probabilities(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int count) {
    assertAgrees(SampleResponses.random(seed, count), ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void two_thousand_answers_do_not_underflow(long seed) {
    assertAgrees(SampleResponses.random(seed, 2000), within(1e-9));
  }

  @Property(tries = 300)
  void the_order_of_the_answers_does_not_matter(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int count,
      @ForAll @IntRange(min = 1, max = 39) int by) {
    Responses responses = SampleResponses.random(seed, count);
    assertSame(
        DEFAULT.estimate(SampleResponses.rotated(responses, by)), DEFAULT.estimate(responses));
  }

  @Property(tries = 300)
  void shifting_the_scale_shifts_the_estimate(
      @ForAll long seed, @ForAll @DoubleRange(min = -5, max = 5) @Scale(6) double shift) {
    List<LogisticModel> models = SampleResponses.models(seed, 12);
    ExpectedAPosteriori shifted =
        new ExpectedAPosteriori(
            new Prior.Normal(shift, 1), QuadratureGrid.evenlySpaced(shift - 6, shift + 6, 61));
    AbilityEstimate estimate = DEFAULT.estimate(answered(seed, models));
    AbilityEstimate moved =
        shifted.estimate(answered(seed, models.stream().map(m -> onScale(m, 1, shift)).toList()));
    assertThat(moved.ability()).isCloseTo(estimate.ability() + shift, ROUNDING);
    assertThat(moved.standardError()).isCloseTo(estimate.standardError(), ROUNDING);
  }

  @Property(tries = 300)
  void stretching_the_scale_stretches_the_estimate(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 10) @Scale(6) double factor) {
    List<LogisticModel> models = SampleResponses.models(seed, 12);
    ExpectedAPosteriori stretched =
        new ExpectedAPosteriori(
            new Prior.Normal(0, factor), QuadratureGrid.evenlySpaced(-6 * factor, 6 * factor, 61));
    AbilityEstimate estimate = DEFAULT.estimate(answered(seed, models));
    AbilityEstimate moved =
        stretched.estimate(
            answered(seed, models.stream().map(m -> onScale(m, factor, 0)).toList()));
    assertThat(moved.ability() / factor).isCloseTo(estimate.ability(), ROUNDING);
    assertThat(moved.standardError() / factor).isCloseTo(estimate.standardError(), ROUNDING);
  }

  @Property(tries = 300)
  void a_symmetric_pattern_gives_the_centre(
      @ForAll @DoubleRange(min = 0, max = 4) @Scale(6) double distance,
      @ForAll @DoubleRange(min = 0.1, max = 3) @Scale(6) double discrimination) {
    List<LogisticModel> models =
        List.of(
            LogisticModel.twoPL(discrimination, -distance),
            LogisticModel.twoPL(discrimination, distance));
    assertThat(DEFAULT.estimate(SampleResponses.of(models, i -> 1 - i)).ability())
        .isCloseTo(0, within(1e-13));
  }

  @Property(tries = 500)
  void a_right_answer_moves_it_up_and_a_wrong_one_down(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count) {
    Responses responses = SampleResponses.random(seed, count + 1);
    Responses before = SampleResponses.first(responses, count);
    double ability = DEFAULT.estimate(before).ability();
    assertThat(DEFAULT.estimate(before.with(count, 1)).ability()).isGreaterThan(ability);
    assertThat(DEFAULT.estimate(before.with(count, 0)).ability()).isLessThan(ability);
  }

  @Property(tries = 300)
  void it_lies_between_the_ends_of_the_grid(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int count,
      @ForAll @IntRange(min = 0, max = 1) int category) {
    Responses alike = SampleResponses.of(SampleResponses.models(seed, count), position -> category);
    AbilityEstimate estimate = DEFAULT.with(QuadratureGrid.evenlySpaced(-1, 2, 7)).estimate(alike);
    assertThat(estimate.ability()).isBetween(-1.0, 2.0);
    assertThat(estimate.standardError()).isBetween(0.0, 1.5);
  }

  @Property(tries = 100)
  void the_default_grid_is_exact_to_5_decimals_for_up_to_40_answers(
      @ForAll @IntRange(min = 0, max = 40) int count, @ForAll long seed) {
    Responses responses = plausible(seed, count);
    AbilityEstimate fine =
        DEFAULT.with(QuadratureGrid.evenlySpaced(-12, 12, 2401)).estimate(responses);
    AbilityEstimate estimate = DEFAULT.estimate(responses);
    assertThat(estimate.ability()).isCloseTo(fine.ability(), within(1e-5));
    assertThat(estimate.standardError()).isCloseTo(fine.standardError(), within(1e-5));
  }

  @Test
  void the_posterior_is_that_of_the_estimate() {
    Responses responses = SampleResponses.random(5, 9);
    assertThat(DEFAULT.posterior(responses).mean())
        .isEqualTo(DEFAULT.estimate(responses).ability());
  }

  @Test
  void it_is_configured_by_its_prior_and_its_grid() {
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(-3, 3, 31);
    Prior prior = new Prior.Uniform(-2, 2);
    assertThat(DEFAULT.with(prior).with(grid)).isEqualTo(new ExpectedAPosteriori(prior, grid));
    assertThat(DEFAULT)
        .isEqualTo(
            new ExpectedAPosteriori(Prior.Normal.STANDARD, QuadratureGrid.evenlySpaced(-6, 6, 61)));
  }

  @Test
  void a_prior_that_misses_the_grid_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.with(new Prior.Uniform(7, 8)))
        .withMessageContaining("The prior (Uniform[lower=7.0, upper=8.0]) has no density")
        .withMessageEndingWith("Maybe the grid should be wider.");
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void it_agrees_with_catR(GoldenTable.Row row) {
    List<LogisticModel> models =
        Arrays.stream(row.text("items").split(" "))
            .map(item -> model(item, row.number("scaling")))
            .toList();
    Responses responses =
        SampleResponses.of(models, i -> Character.digit(row.text("answers").charAt(i), 10));
    AbilityEstimate estimate =
        new ExpectedAPosteriori(prior(row, models), trapezoidal()).estimate(responses);
    assertThat(estimate.ability()).isCloseTo(row.number("ability"), within(1e-12));
    assertThat(estimate.standardError()).isCloseTo(row.number("standardError"), within(1e-12));
  }

  @Test
  void there_are_139_golden_cases() {
    assertThat(goldenCases()).hasSize(139);
  }

  private static List<GoldenTable.Row> goldenCases() {
    return GoldenTable.rows(ExpectedAPosterioriTest.class, "catr-eap.csv");
  }

  private static LogisticModel model(String item, double scaling) {
    double[] abcd = Stream.of(item.split("/")).mapToDouble(Double::parseDouble).toArray();
    return new LogisticModel(scaling * abcd[0], abcd[1], abcd[2], abcd[3]);
  }

  private static Prior prior(GoldenTable.Row row, List<LogisticModel> models) {
    return switch (row.text("prior")) {
      case "normal" -> new Prior.Normal(row.number("first"), row.number("second"));
      case "uniform" -> new Prior.Uniform(row.number("first"), row.number("second"));
      case "jeffreys" -> jeffreys(models);
      default -> throw new IllegalArgumentException(row.text("prior"));
    };
  }

  /** The square root of the information of the items answered. */
  private static Prior jeffreys(List<LogisticModel> models) {
    List<Double> densities =
        trapezoidal().nodes().stream()
            .map(ability -> models.stream().mapToDouble(m -> m.information(ability)).sum())
            .map(Math::sqrt)
            .toList();
    return new Prior.Histogram(trapezoidal().nodes(), densities);
  }

  private static QuadratureGrid trapezoidal() {
    return QuadratureGrid.of(
        DoubleStream.iterate(-4, node -> node <= 4, node -> node + 0.25).toArray());
  }

  private static LogisticModel onScale(LogisticModel model, double factor, double shift) {
    return new LogisticModel(
        model.discrimination() / factor,
        model.difficulty() * factor + shift,
        model.guessing(),
        model.upperAsymptote());
  }

  private static Responses answered(long seed, List<LogisticModel> models) {
    return SampleResponses.of(models, i -> new RandomSeed(seed).at(i, "answer").nextInt(2));
  }

  /** Answers as a person from the population gives them. */
  private static Responses plausible(long seed, int count) {
    RandomSeed draws = new RandomSeed(seed);
    double ability = draws.at(0, "ability").nextGaussian();
    List<LogisticModel> models = SampleResponses.models(seed, count);
    return SampleResponses.of(
        models,
        i -> draws.at(i, "answer").nextDouble() < models.get(i).probability(ability, 1) ? 1 : 0);
  }

  private static void assertAgrees(Responses responses, Offset<Double> accuracy) {
    AbilityEstimate estimate = DEFAULT.estimate(responses);
    double[] likelihood = scaledProduct(responses);
    double total = Arrays.stream(likelihood).sum();
    double first = 0;
    double second = 0;
    for (int k = 0; k < likelihood.length; k++) {
      first += DEFAULT.grid().node(k) * likelihood[k] / total;
    }
    for (int k = 0; k < likelihood.length; k++) {
      second += Math.pow(DEFAULT.grid().node(k) - first, 2) * likelihood[k] / total;
    }
    assertThat(estimate.ability()).isCloseTo(first, accuracy);
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(second), accuracy);
  }

  /** The prior times one probability after the other, brought back to 1 before it underflows. */
  private static double[] scaledProduct(Responses responses) {
    double[] product =
        DEFAULT.grid().nodes().stream()
            .mapToDouble(ability -> StrictNumerics.exp(-ability * ability / 2))
            .toArray();
    for (int i = 0; i < responses.size(); i++) {
      for (int k = 0; k < product.length; k++) {
        product[k] *= responses.model(i).probability(DEFAULT.grid().node(k), responses.category(i));
      }
      double highest = Arrays.stream(product).max().orElseThrow();
      Arrays.setAll(product, k -> product[k] / highest);
    }
    return product;
  }

  private static void assertSame(AbilityEstimate actual, AbilityEstimate expected) {
    assertThat(actual.ability()).isCloseTo(expected.ability(), ROUNDING);
    assertThat(actual.standardError()).isCloseTo(expected.standardError(), ROUNDING);
  }
}
