package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.SampleResponses;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.simulation.SimulatedBanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sure a score is: special cases, and the laws that hold for any answers. */
class BayesianScoringTest {

  private static final BayesianScoring SCORING = BayesianScoring.withDefaults();
  private static final double[] BOUNDS = {-8, -1.4, -0.519, 0.6, 1.5, 2.25, 3.1, 4, 8};
  private static final ScoreScale SCALE = ScoreScale.reference(BOUNDS);
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(60, 4);
  private static final CompetenceId FIRST = new CompetenceId("c0");
  private static final CompetenceId SECOND = new CompetenceId("c1");

  @Test
  void without_answers_all_is_that_of_the_prior() {
    ScoreUncertainty uncertainty = uncertainty(Responses.none(BANK));
    NormalDistribution normal = new NormalDistribution();
    assertThat(uncertainty.estimate().convergence()).isEqualTo(Convergence.NO_ANSWERS);
    assertThat(uncertainty.estimate().ability()).isCloseTo(0, within(1e-12));
    assertThat(uncertainty.estimate().standardError()).isCloseTo(1, within(1e-9));
    assertThat(uncertainty.medianPoints()).isEqualTo(SCALE.points(0));
    assertThat(uncertainty.points())
        .isEqualTo(new PointsInterval(SCALE.points(-1.96), SCALE.points(1.96), 0.95));
    for (int k = 0; k < SCALE.bands().size(); k++) {
      assertThat(uncertainty.bands().classes().get(k))
          .isCloseTo(normal.probability(BOUNDS[k], BOUNDS[k + 1]), within(1e-6));
    }
  }

  @Test
  void all_right_and_all_wrong_have_finite_scores_far_apart() {
    ScoreUncertainty right = uncertainty(pattern(1));
    ScoreUncertainty wrong = uncertainty(pattern(0));
    assertThat(right.estimate().ability()).isBetween(2.0, 4.0);
    assertThat(right.estimate().convergence()).isEqualTo(Convergence.CONVERGED);
    assertThat(wrong.estimate().ability()).isBetween(-4.0, -2.0);
    assertThat(right.bands().atLeast(5)).isGreaterThan(0.5);
    assertThat(wrong.bands().classes().get(0)).isGreaterThan(0.99);
    assertThat(wrong.points().lower()).isLessThan(right.points().lower());
  }

  private static Responses pattern(int category) {
    Responses responses = Responses.none(BANK);
    for (int item = 0; item < BANK.size(); item++) {
      responses = responses.with(item, category);
    }
    return responses;
  }

  @Test
  void levels_stand_in_the_order_of_the_competences_and_come_from_the_same_posterior() {
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    levels.put(SECOND, CompetenceLevelScale.atThresholds(-1, 0, 1));
    levels.put(FIRST, RandomScales.levels(3));
    Responses responses = answers(11, 20);
    ScoreUncertainty uncertainty = SCORING.uncertainty(responses, SCALE, levels);
    Posterior posterior = SCORING.posterior(responses);
    assertThat(uncertainty.competenceLevels().keySet()).containsExactly(SECOND, FIRST);
    levels.forEach(
        (id, scale) ->
            assertThat(uncertainty.competenceLevels().get(id))
                .isEqualTo(ClassProbabilities.of(scale, posterior)));
    assertThat(uncertainty.competenceLevels().get(SECOND).atLeast(2))
        .isCloseTo(1 - posterior.probabilityBelow(0), within(1e-12));
  }

  @Test
  void the_probability_of_a_global_level_is_that_of_its_band() {
    ScoreUncertainty uncertainty = uncertainty(answers(5, 20));
    assertThat(uncertainty.probabilityOf(Optional.of(Level.of(3))))
        .isEqualTo(uncertainty.bands().classes().get(3));
    double sum =
        IntStream.rangeClosed(1, 7)
            .mapToDouble(level -> uncertainty.probabilityOf(Optional.of(Level.of(level))))
            .sum();
    assertThat(uncertainty.probabilityOf(Optional.empty()) + sum).isCloseTo(1, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> uncertainty.probabilityOf(Optional.of(Level.of(8))))
        .withMessage("The level (8) must lie between 1 and 7.");
  }

  /** The likelihood ratio of the item rises with ability, so that the posterior moves upward. */
  @Property(tries = 300)
  void a_wrong_answer_that_becomes_right_makes_no_band_less_reached(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 32) int count) {
    Responses before = answers(seed, count);
    int flipped = new RandomSeed(seed).at(0, "flipped").nextInt(count);
    ScoreUncertainty wrong = uncertainty(with(before, flipped, 0));
    ScoreUncertainty right = uncertainty(with(before, flipped, 1));
    for (int k = 0; k < SCALE.bands().size(); k++) {
      assertThat(right.bands().atLeast(k)).isGreaterThanOrEqualTo(wrong.bands().atLeast(k) - 1e-12);
    }
    assertThat(right.medianPoints()).isGreaterThanOrEqualTo(wrong.medianPoints());
    assertThat(right.points().lower()).isGreaterThanOrEqualTo(wrong.points().lower());
    assertThat(right.points().upper()).isGreaterThanOrEqualTo(wrong.points().upper());
  }

  @Property(tries = 200)
  void the_interval_has_the_median_and_a_wider_one_has_a_narrower_one(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 32) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    ScoreScale scale = RandomScales.contiguous(seed);
    ScoreUncertainty wide = SCORING.uncertainty(responses, scale, Map.of());
    ScoreUncertainty narrow = SCORING.withIntervalsOf(0.5).uncertainty(responses, scale, Map.of());
    assertThat(wide.points().lower()).isLessThanOrEqualTo(narrow.points().lower());
    assertThat(narrow.points().lower()).isLessThanOrEqualTo(narrow.medianPoints());
    assertThat(narrow.medianPoints()).isLessThanOrEqualTo(narrow.points().upper());
    assertThat(narrow.points().upper()).isLessThanOrEqualTo(wide.points().upper());
    assertThat(wide.ability().lower()).isLessThan(narrow.ability().lower());
  }

  @Property(tries = 200)
  void on_a_scale_that_falls_somewhere_the_interval_still_has_the_points_of_every_ability_in_it(
      @ForAll long seed) {
    ScoreScale scale = RandomScales.published(seed);
    ScoreUncertainty uncertainty =
        SCORING.uncertainty(SampleResponses.ofAllModels(seed, 6), scale, Map.of());
    double lower = uncertainty.ability().lower();
    double upper = uncertainty.ability().upper();
    assertThat(IntStream.rangeClosed(0, 500))
        .allSatisfy(
            i ->
                assertThat(scale.points(lower + i * (upper - lower) / 500))
                    .isBetween(uncertainty.points().lower(), uncertainty.points().upper()));
  }

  /** Only on average: the law of total variance allows a surprising answer to widen it. */
  @Test
  void more_answers_make_the_interval_narrower_on_average_but_not_always() {
    double[] widths = {meanWidth(2), meanWidth(8), meanWidth(32)};
    assertThat(widths[1]).isLessThan(0.8 * widths[0]);
    assertThat(widths[2]).isLessThan(0.7 * widths[1]);
    assertThat(IntStream.range(0, 200).filter(seed -> width(seed, 9) > width(seed, 8)))
        .isNotEmpty();
  }

  private static double meanWidth(int count) {
    return IntStream.range(0, 200).mapToDouble(seed -> width(seed, count)).average().orElseThrow();
  }

  private static double width(long seed, int count) {
    ScoreUncertainty uncertainty = uncertainty(answers(seed, count));
    return uncertainty.ability().upper() - uncertainty.ability().lower();
  }

  @Test
  void the_prior_and_the_grid_can_be_changed() {
    Prior prior = new Prior.Normal(2, 0.5);
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(-2, 6, 161);
    BayesianScoring changed = SCORING.with(prior).with(grid).withIntervalsOf(0.8);
    assertThat(changed).isEqualTo(new BayesianScoring(prior, grid, 0.8));
    ScoreUncertainty uncertainty = changed.uncertainty(Responses.none(BANK), SCALE, Map.of());
    assertThat(uncertainty.estimate().ability()).isCloseTo(2, within(1e-9));
    assertThat(uncertainty.ability().upper()).isCloseTo(2 + 0.5 * 1.2815516, within(1e-3));
    assertThat(uncertainty.points().probability()).isEqualTo(0.8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN})
  void an_interval_of_no_probability_or_of_certainty_is_refused(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCORING.withIntervalsOf(probability))
        .withMessage(
            "The probability of the interval (%s) must be greater than 0 and less than 1."
                .formatted(probability));
  }

  @Test
  void a_prior_without_density_on_the_grid_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCORING.with(new Prior.Uniform(9, 10)))
        .withMessageContaining("has no density at any node of the grid");
  }

  @Test
  void an_interval_of_points_is_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointsInterval(2, 1, 0.5))
        .withMessage("The lower end of the points (2) must not be above the upper end (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointsInterval(1, 2, 1.5))
        .withMessage("The probability of the points (1.5) must lie between 0.0 and 1.0.");
  }

  /** The numbers of docs/psychometrics.md. */
  @Test
  void the_documented_example_is_as_documented() {
    List<Item> items =
        IntStream.range(0, 20)
            .mapToObj(i -> Item.of("q" + i, LogisticModel.twoPL(1.2, -1.9 + 0.2 * i)))
            .toList();
    Responses responses = Responses.none(ItemBank.of("example", "1", items).resolve());
    for (int item = 0; item < 20; item++) {
      responses = responses.with(item, item < 14 ? 1 : 0);
    }
    ScoreUncertainty uncertainty = uncertainty(responses);
    assertThat(uncertainty.estimate().ability()).isCloseTo(0.831, within(5e-4));
    assertThat(uncertainty.estimate().standardError()).isCloseTo(0.426, within(5e-4));
    assertThat(uncertainty.medianPoints()).isEqualTo(288);
    assertThat(uncertainty.points()).isEqualTo(new PointsInterval(188, 414, 0.95));
    assertThat(uncertainty.bands().classes().get(2)).isCloseTo(0.2953, within(5e-5));
    assertThat(uncertainty.bands().of(SCALE.band(0.831))).isCloseTo(0.6443, within(5e-5));
    assertThat(uncertainty.bands().classes().get(4)).isCloseTo(0.0591, within(5e-5));
    assertThat(uncertainty.bands().atLeast(3)).isCloseTo(0.7041, within(5e-5));
    ClassProbabilities normal = ClassProbabilities.of(SCALE, uncertainty.estimate());
    assertThat(normal.classes().get(3)).isCloseTo(0.6480, within(5e-5));
    ClassificationAccuracy.Accumulator alone = new ClassificationAccuracy.Accumulator(8);
    alone.add(uncertainty.bands(), SCALE.band(0.831));
    assertThat(alone.result().accuracy()).isCloseTo(0.6443, within(5e-5));
    assertThat(alone.result().consistency()).isCloseTo(0.5058, within(5e-5));
  }

  private static ScoreUncertainty uncertainty(Responses responses) {
    return SCORING.uncertainty(responses, SCALE, Map.of());
  }

  /** A person drawn from the prior answers items in the order of the bank. */
  private static Responses answers(long seed, int count) {
    RandomStream draws = new RandomSeed(seed).at(0, "person");
    double ability = draws.nextGaussian();
    Responses responses = Responses.none(BANK);
    for (int item = 0; item < count; item++) {
      double probability = BANK.model(item).probability(ability, 1);
      responses = responses.with(item, draws.nextDouble() < probability ? 1 : 0);
    }
    return responses;
  }

  private static Responses with(Responses responses, int position, int category) {
    Responses changed = Responses.none(responses.bank());
    for (int i = 0; i < responses.size(); i++) {
      changed = changed.with(responses.item(i), i == position ? category : responses.category(i));
    }
    return changed;
  }
}
