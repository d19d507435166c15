package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for every estimator which seeks a maximum. */
class EstimatorLawsTest {

  private static final AbilityRange RANGE = new AbilityRange(-8, 8);

  private static List<AbilityEstimator> estimators(double centre) {
    AbilityRange range = new AbilityRange(RANGE.lower() + centre, RANGE.upper() + centre);
    return List.of(
        new MaximumLikelihood(range, new ConstantPatternRule.AtBound(centre)),
        new MaximumLikelihoodWithFences(new AbilityRange(centre - 3.5, centre + 3.5), 3),
        MaximumAPosteriori.withDefaults().with(range).with(new Prior.Normal(centre, 1)),
        MaximumAPosteriori.withDefaults().with(range).with(new Prior.Jeffreys()),
        WeightedLikelihood.withDefaults().with(range),
        RobustLikelihood.withDefaults().with(range));
  }

  @Property(tries = 100)
  void the_order_of_the_answers_does_not_matter(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 12) int count,
      @ForAll @IntRange(min = 1, max = 11) int by) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    for (AbilityEstimator estimator : estimators(0)) {
      assertThat(estimator.estimate(SampleResponses.rotated(responses, by)).ability())
          .isCloseTo(estimator.estimate(responses).ability(), within(1e-8));
    }
  }

  @Property(tries = 100)
  void shifting_the_scale_shifts_the_estimate(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 8) int count,
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(3) double shift) {
    Responses responses = SampleResponses.random(seed, count);
    Responses shifted = SampleResponses.shifted(responses, shift);
    for (int i = 0; i < estimators(0).size(); i++) {
      AbilityEstimate estimate = estimators(0).get(i).estimate(responses);
      AbilityEstimate moved = estimators(shift).get(i).estimate(shifted);
      assertThat(moved.ability()).isCloseTo(estimate.ability() + shift, within(1e-8));
      assertThat(moved.convergence()).isEqualTo(estimate.convergence());
    }
  }

  @Property(tries = 200)
  void a_symmetric_pattern_gives_its_centre(
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(3) double centre,
      @ForAll @DoubleRange(min = 0, max = 3) @Scale(3) double distance,
      @ForAll @DoubleRange(min = 0.1, max = 3) @Scale(3) double discrimination) {
    List<LogisticModel> models =
        List.of(
            LogisticModel.twoPL(discrimination, centre - distance),
            LogisticModel.twoPL(discrimination, centre + distance));
    Responses responses = SampleResponses.of(models, i -> 1 - i);
    double found = MaximumLikelihood.withDefaults().estimate(responses).ability();
    assertThat(found).isCloseTo(centre, within(1e-10));
    double warm =
        WeightedLikelihood.withDefaults()
            .with(new AbilityRange(centre - 6, centre + 6))
            .estimate(responses)
            .ability();
    assertThat(Math.abs(warm - centre)).isLessThanOrEqualTo(distance + 1e-10);
  }

  /**
   * For each item and its answer there is one as far on the other side, answered otherwise. (The
   * estimators that weigh by information may have two maxima, one on either side.)
   */
  @Property(tries = 200)
  void a_symmetric_pattern_of_many_items_gives_its_centre(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int pairs,
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(3) double centre) {
    List<LogisticModel> half = SampleResponses.models(seed, pairs);
    List<LogisticModel> models = new ArrayList<>();
    for (LogisticModel model : half) {
      models.add(LogisticModel.twoPL(model.discrimination(), centre + model.difficulty()));
      models.add(LogisticModel.twoPL(model.discrimination(), centre - model.difficulty()));
    }
    int[] answers =
        IntStream.range(0, pairs).map(i -> new RandomSeed(seed).at(i, "x").nextInt(2)).toArray();
    Responses responses =
        SampleResponses.of(models, i -> i % 2 == 0 ? answers[i / 2] : 1 - answers[i / 2]);
    for (AbilityEstimator estimator : estimators(centre).subList(0, 3)) {
      assertThat(estimator.estimate(responses).ability()).isCloseTo(centre, within(1e-10));
    }
  }

  /** Of equations that fall all the way, so that there is one root and its sign tells the side. */
  @Property(tries = 200)
  void roots_are_found_to_ten_decimals(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    Responses responses = SampleResponses.of(twoParameters(seed, count), i -> draw(seed, i));
    AbilityEstimate estimate = MaximumLikelihood.withDefaults().estimate(responses);
    double found = estimate.ability();
    if (estimate.convergence() == Convergence.CONVERGED) {
      double rounding = 1e-14;
      assertThat(Score.score(responses, found - 1e-10)).isGreaterThanOrEqualTo(-rounding);
      assertThat(Score.score(responses, found + 1e-10)).isLessThanOrEqualTo(rounding);
    }
    double mode = MaximumAPosteriori.withDefaults().estimate(responses).ability();
    assertThat(Score.score(responses, mode - 1e-10) - (mode - 1e-10)).isNotNegative();
    assertThat(Score.score(responses, mode + 1e-10) - (mode + 1e-10)).isNotPositive();
  }

  private static List<LogisticModel> twoParameters(long seed, int count) {
    return SampleResponses.models(seed, count).stream()
        .map(model -> LogisticModel.twoPL(model.discrimination(), model.difficulty()))
        .toList();
  }

  private static int draw(long seed, int item) {
    return new RandomSeed(seed).at(item, "answer").nextInt(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void two_thousand_answers_come_close_to_the_truth(long seed) {
    double truth = 0.8;
    Responses responses = plausible(seed, truth);
    for (AbilityEstimator estimator : estimators(0)) {
      AbilityEstimate estimate = estimator.estimate(responses);
      assertThat(estimate.ability()).isCloseTo(truth, within(5 * estimate.standardError()));
      assertThat(estimate.standardError()).isLessThan(0.1);
      assertThat(estimate.convergence()).isEqualTo(Convergence.CONVERGED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, 0",
    "1e-12, 3",
    "-1.5, 0",
    "40, 0",
    "1e6, 0.5",
    "1e50, 0",
    "1, 1e3",
    "2, -1e50"
  })
  void extreme_items_leave_every_estimate_finite(double discrimination, double difficulty) {
    ResponseModel extreme = new LogisticModel(discrimination, difficulty, 0.1, 0.95);
    ResponseModel plain = LogisticModel.twoPL(discrimination, -difficulty);
    for (int pattern = 0; pattern < 8; pattern++) {
      int answers = pattern;
      Responses responses =
          SampleResponses.of(
              List.of(extreme, plain, LogisticModel.onePL(0)), i -> answers >> i & 1);
      for (AbilityEstimator estimator : estimators(0)) {
        AbilityEstimate estimate = estimator.estimate(responses);
        assertThat(Math.abs(estimate.ability())).isLessThanOrEqualTo(8);
        assertThat(estimate.standardError()).isNotNaN().isNotNegative();
      }
    }
  }

  @Property(tries = 100)
  void answers_one_by_one_and_all_at_once_give_the_same_bits(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    for (Prior prior : List.of(Prior.Normal.STANDARD, new Prior.Jeffreys())) {
      ExpectedAPosteriori estimator = ExpectedAPosteriori.withDefaults().with(prior);
      Posterior stepwise = Posterior.of(estimator.grid(), prior);
      for (int i = 0; i < count; i++) {
        stepwise = stepwise.updated(responses.model(i), responses.category(i));
      }
      Posterior whole = estimator.posterior(responses);
      for (int node = 0; node < estimator.grid().size(); node++) {
        assertThat(stepwise.probability(node)).isEqualTo(whole.probability(node));
      }
      Posterior halves =
          Posterior.of(estimator.grid(), prior)
              .updated(SampleResponses.first(responses, count / 2));
      for (int i = count / 2; i < count; i++) {
        halves = halves.updated(responses.model(i), responses.category(i));
      }
      assertThat(halves.mean()).isEqualTo(whole.mean());
    }
  }

  private static Responses plausible(long seed, double ability) {
    List<LogisticModel> models = SampleResponses.models(seed, 2000);
    double[] draws =
        IntStream.range(0, 2000)
            .mapToDouble(i -> new RandomSeed(seed).at(i, "answer").nextDouble())
            .toArray();
    return SampleResponses.of(
        models, i -> draws[i] < models.get(i).probability(ability, 1) ? 1 : 0);
  }
}
