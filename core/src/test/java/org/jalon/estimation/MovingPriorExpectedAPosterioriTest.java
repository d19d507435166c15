package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovingPriorExpectedAPosterioriTest extends AbilityEstimatorConformance {

  private static final MovingPriorExpectedAPosteriori DEFAULT =
      MovingPriorExpectedAPosteriori.withDefaults();
  private static final QuadratureGrid GRID = QuadratureGrid.byRepeatedAddition(-9, 0.225, 9);

  @Override
  protected MovingPriorExpectedAPosteriori estimator() {
    return MovingPriorExpectedAPosteriori.withDefaults();
  }

  @Test
  void the_defaults_are_the_reference_settings() {
    assertThat(DEFAULT)
        .isEqualTo(
            new MovingPriorExpectedAPosteriori(GRID, 0, 1.5, 0.1125, 0, Integer.MAX_VALUE, 0));
  }

  @Test
  void each_setting_can_be_changed_by_itself() {
    assertThat(DEFAULT.startingAt(-3).withVariationLimit(0.5, 7).pairingAnswersUntil(4))
        .isEqualTo(new MovingPriorExpectedAPosteriori(GRID, -3, 1.5, 0.1125, 0.5, 7, 4));
    assertThat(DEFAULT.withVariationLimit(0.5))
        .isEqualTo(DEFAULT.withVariationLimit(0.5, Integer.MAX_VALUE));
  }

  @Test
  void without_answers_it_is_where_it_starts_with_a_conventional_standard_error() {
    AbilityEstimate estimate = DEFAULT.startingAt(-3).estimate(SampleResponses.random(1, 0));
    assertThat(estimate).isEqualTo(new AbilityEstimate(-3, 5, Convergence.NO_ANSWERS, 0));
    assertThat(DEFAULT.history(SampleResponses.random(1, 0))).isEmpty();
  }

  /** Each step is an ordinary posterior mean whose prior is centred on the step before. */
  @Property(tries = 1000)
  void each_step_is_the_posterior_mean_under_a_prior_centred_on_the_step_before(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    Responses responses = SampleResponses.random(seed, count);
    double centre = 0;
    List<AbilityEstimate> history = DEFAULT.history(responses);
    assertThat(history).hasSize(count);
    for (int i = 0; i < count; i++) {
      AbilityEstimate expected = freeStep(responses, i + 1, centre);
      assertThat(history.get(i).ability()).isCloseTo(expected.ability(), within(1e-11));
      assertThat(history.get(i).standardError())
          .isCloseTo(corrected(expected.standardError()), within(1e-11));
      centre = history.get(i).ability();
    }
  }

  @Property(tries = 300)
  void the_standard_error_grows_by_what_the_variation_limit_withholds(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1) @Scale(6) double limit) {
    Responses responses = SampleResponses.random(seed, 1);
    AbilityEstimate free = DEFAULT.estimate(responses);
    AbilityEstimate limited = DEFAULT.withVariationLimit(limit).estimate(responses);
    double withheld = free.ability() - limited.ability();
    assertThat(limited.standardError())
        .isCloseTo(
            Math.sqrt(Math.pow(free.standardError(), 2) + withheld * withheld), within(1e-12));
  }

  @Property(tries = 300)
  void no_step_exceeds_the_variation_limit(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(6) double limit,
      @ForAll @DoubleRange(min = -4, max = 4) @Scale(6) double start) {
    double before = start;
    List<AbilityEstimate> history =
        DEFAULT
            .startingAt(start)
            .withVariationLimit(limit)
            .history(SampleResponses.random(seed, 15));
    for (AbilityEstimate estimate : history) {
      double allowed = Math.abs(before) < limit ? limit : Math.abs(before) * limit;
      assertThat(Math.abs(estimate.ability() - before)).isLessThanOrEqualTo(allowed + 1e-12);
      before = estimate.ability();
    }
  }

  /** The first step is bounded in both directions; the answers are far too easy or too hard. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.5, 0.5, -0.5",
    "-3, 0.5, -1.5, -4.5",
    "0.4, 0.5, 0.9, -0.1",
    // At the limit itself the step is a share of the estimate.
    "0.5, 0.5, 0.75, 0.25",
    "-0.5, 0.5, -0.25, -0.75"
  })
  void the_variation_limit_is_absolute_near_zero_and_relative_elsewhere(
      double start, double limit, double up, double down) {
    MovingPriorExpectedAPosteriori estimator = DEFAULT.startingAt(start).withVariationLimit(limit);
    assertThat(estimator.estimate(one(LogisticModel.twoPL(3, 6), 1)).ability())
        .isCloseTo(up, within(1e-15));
    assertThat(estimator.estimate(one(LogisticModel.twoPL(3, -6), 0)).ability())
        .isCloseTo(down, within(1e-15));
  }

  @Property(tries = 100)
  void a_variation_limit_until_an_answer_does_not_apply_after_it(
      @ForAll long seed, @ForAll @IntRange(min = -1, max = 9) int until) {
    Responses responses = SampleResponses.random(seed, 10);
    List<AbilityEstimate> always = DEFAULT.withVariationLimit(0.1).history(responses);
    List<AbilityEstimate> partly = DEFAULT.withVariationLimit(0.1, until).history(responses);
    assertThat(partly.subList(0, until + 1)).isEqualTo(always.subList(0, until + 1));
    double before = until < 0 ? 0 : partly.get(until).ability();
    if (until < 9) {
      assertThat(partly.get(until + 1).ability())
          .isCloseTo(freeStep(responses, until + 2, before).ability(), within(1e-11));
    }
  }

  @Test
  void paired_answers_count_by_the_mean_of_their_probabilities() {
    LogisticModel model = LogisticModel.onePL(0);
    // The mean of P and 1 − P is 1/2 at every ability: nothing is learnt.
    Responses opposite = SampleResponses.of(Collections.nCopies(2, model), i -> i);
    List<AbilityEstimate> history = DEFAULT.pairingAnswersUntil(1).history(opposite);
    assertThat(history).hasSize(1);
    assertThat(history.get(0).ability()).isCloseTo(0, within(1e-12));
    assertThat(history.get(0).iterations()).isEqualTo(1);
  }

  @Test
  void equal_answers_taken_in_pairs_count_once() {
    Responses twice = SampleResponses.of(Collections.nCopies(2, LogisticModel.onePL(0.4)), i -> 1);
    assertThat(DEFAULT.pairingAnswersUntil(1).estimate(twice))
        .isEqualTo(DEFAULT.estimate(SampleResponses.first(twice, 1)));
  }

  @ParameterizedTest
  @CsvSource({"0, 7", "1, 6", "2, 6", "3, 5", "4, 5", "5, 4", "6, 4", "7, 4", "100, 4"})
  void pairs_begin_below_the_bound_and_a_last_answer_stands_alone(int until, int steps) {
    assertThat(DEFAULT.pairingAnswersUntil(until).history(SampleResponses.random(3, 7)))
        .hasSize(steps)
        .last()
        .extracting(AbilityEstimate::iterations)
        .isEqualTo(steps);
  }

  @Test
  void the_estimate_is_the_last_of_its_history() {
    Responses responses = SampleResponses.random(11, 25);
    List<AbilityEstimate> history = DEFAULT.history(responses);
    assertThat(DEFAULT.estimate(responses)).isEqualTo(history.get(24));
    assertThat(DEFAULT.history(SampleResponses.first(responses, 10)))
        .isEqualTo(history.subList(0, 10));
  }

  @Test
  void the_order_of_the_answers_matters() {
    List<LogisticModel> models = List.of(LogisticModel.onePL(-1), LogisticModel.onePL(2));
    Responses responses = SampleResponses.of(models, i -> 1);
    assertThat(DEFAULT.estimate(SampleResponses.rotated(responses, 1)).ability())
        .isNotCloseTo(DEFAULT.estimate(responses).ability(), within(1e-3));
  }

  @Test
  void an_estimate_stays_where_it_is_once_the_likelihood_underflows() {
    List<LogisticModel> models = Collections.nCopies(4000, LogisticModel.onePL(0));
    List<AbilityEstimate> history = DEFAULT.history(SampleResponses.of(models, i -> i % 2));
    AbilityEstimate last = history.get(3999);
    assertThat(history.get(1000).convergence()).isEqualTo(Convergence.CONVERGED);
    assertThat(last.convergence()).isEqualTo(Convergence.NOT_CONVERGED);
    assertThat(last.ability()).isCloseTo(0, within(0.1));
    assertThat(last.standardError()).isInfinite();
  }

  @Test
  void a_start_beyond_the_reach_of_the_grid_is_reported_not_thrown() {
    AbilityEstimate estimate = DEFAULT.startingAt(1e6).estimate(SampleResponses.random(1, 3));
    assertThat(estimate)
        .isEqualTo(
            new AbilityEstimate(1e6, Double.POSITIVE_INFINITY, Convergence.NOT_CONVERGED, 3));
  }

  @Test
  void a_correction_that_exceeds_the_variance_leaves_a_standard_error_of_0() {
    MovingPriorExpectedAPosteriori coarse =
        new MovingPriorExpectedAPosteriori(GRID, 0, 1.5, 100, 0, Integer.MAX_VALUE, 0);
    assertThat(coarse.estimate(SampleResponses.random(1, 3)).standardError()).isZero();
  }

  @Test
  void settings_outside_their_domain_are_refused() {
    assertRefused(
        () -> DEFAULT.startingAt(Double.NaN), "The initial ability (NaN) must be a finite number.");
    assertRefused(
        () -> new MovingPriorExpectedAPosteriori(GRID, 0, 0, 0.1, 0, 0, 0),
        "The variance of the prior (0.0) must be finite and greater than 0.");
    assertRefused(
        () -> new MovingPriorExpectedAPosteriori(GRID, 0, 1, -0.1, 0, 0, 0),
        "The class width (-0.1) must lie between 0.0 and 1.7976931348623157E308.");
    assertRefused(
        () -> DEFAULT.withVariationLimit(0.5, -2),
        "The last answer under the variation limit (-2) must be at least -1.");
    assertRefused(
        () -> DEFAULT.pairingAnswersUntil(-1),
        "The end of the paired answers (-1) must be at least 0.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void a_variation_limit_is_a_share(double limit) {
    assertRefused(
        () -> DEFAULT.withVariationLimit(limit),
        "The variation limit (" + limit + ") must lie between 0.0 and 1.0.");
  }

  private static void assertRefused(ThrowingCallable setting, String message) {
    assertThatIllegalArgumentException().isThrownBy(setting).withMessage(message);
  }

  private static Responses one(LogisticModel model, int category) {
    return SampleResponses.of(List.of(model), i -> category);
  }

  private static AbilityEstimate freeStep(Responses responses, int count, double centre) {
    return new ExpectedAPosteriori(new Prior.Normal(centre, Math.sqrt(1.5)), GRID)
        .estimate(SampleResponses.first(responses, count));
  }

  private static double corrected(double deviation) {
    return Math.sqrt(deviation * deviation - 0.1125 * 0.1125 / 12);
  }
}
