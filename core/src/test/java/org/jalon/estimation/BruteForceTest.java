package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

/**
 * What the estimators find against the highest of very many points, on small tests of all models:
 * no point is higher, and at the estimate the derivative falls through zero.
 */
class BruteForceTest {

  private static final AbilityRange RANGE = AbilityRange.STANDARD;
  private static final int POINTS = 1201;
  private static final double CLOSE = 1e-9;

  @Property(tries = 1500)
  void nothing_is_likelier_than_at_the_maximum_of_the_likelihood(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    AbilityEstimate estimate = MaximumLikelihood.withDefaults().estimate(responses);
    assertHighest(estimate, x -> Score.logLikelihood(responses, x));
    assertFallsThroughZero(estimate, x -> Score.score(responses, x));
  }

  @Property(tries = 1000)
  void nothing_is_higher_than_the_mode_of_the_posterior(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int count) {
    Prior prior = new Prior.Normal(0.5, 2);
    Responses responses = SampleResponses.ofAllModels(seed, count);
    AbilityEstimate estimate = MaximumAPosteriori.withDefaults().with(prior).estimate(responses);
    assertHighest(estimate, x -> Score.logLikelihood(responses, x) + prior.logDensity(x));
    assertFallsThroughZero(
        estimate, x -> Score.score(responses, x) + prior.logDerivative(x, 1, TestInformation.NONE));
  }

  @Property(tries = 1000)
  void nothing_is_higher_than_the_mode_under_the_prior_of_jeffreys(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    AbilityEstimate estimate =
        MaximumAPosteriori.withDefaults().with(new Prior.Jeffreys()).estimate(responses);
    assertHighest(
        estimate,
        x -> Score.logLikelihood(responses, x) + Math.log(Score.information(responses, x)) / 2);
  }

  @Property(tries = 1000)
  void nothing_is_higher_than_the_mode_under_a_histogram(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int count) {
    Prior prior = SamplePriors.histogram(seed);
    Responses responses = SampleResponses.ofAllModels(seed, count);
    AbilityEstimate estimate = MaximumAPosteriori.withDefaults().with(prior).estimate(responses);
    assertHighest(estimate, x -> Score.logLikelihood(responses, x) + prior.logDensity(x));
  }

  @Test
  void two_modes_on_the_two_sides_of_a_knot_are_told_apart() {
    nothing_is_higher_than_the_mode_under_a_histogram(38158, 5);
  }

  @Property(tries = 1000)
  void the_weighted_likelihood_estimate_is_the_best_zero_of_its_equation(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    DoubleUnaryOperator equation = x -> PlainEquations.warm(responses, x);
    AbilityEstimate estimate = WeightedLikelihood.withDefaults().estimate(responses);
    assertFallsThroughZero(estimate, equation);
    assertHighestIntegral(estimate, equation);
  }

  @Property(tries = 1000)
  void the_robust_estimate_is_the_best_zero_of_its_equation(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    RobustLikelihood estimator = RobustLikelihood.withDefaults().with(new RobustWeight.Tukey(5));
    AbilityEstimate estimate = estimator.estimate(responses);
    assertHighestIntegral(estimate, x -> PlainEquations.robust(estimator.weight(), responses, x));
  }

  private static void assertHighest(AbilityEstimate estimate, DoubleUnaryOperator height) {
    double found = height.applyAsDouble(estimate.ability());
    double highest = points().map(height).max().orElseThrow();
    assertThat(found).isGreaterThanOrEqualTo(highest - 1e-10 * (1 + Math.abs(highest)));
  }

  /** Or it is an end of the range, where the derivative points outward. */
  private static void assertFallsThroughZero(
      AbilityEstimate estimate, DoubleUnaryOperator derivative) {
    double below = estimate.ability() - CLOSE;
    double above = estimate.ability() + CLOSE;
    double rounding = 1e-13;
    if (estimate.ability() > RANGE.lower()) {
      assertThat(derivative.applyAsDouble(below)).isGreaterThanOrEqualTo(-rounding);
    }
    if (estimate.ability() < RANGE.upper()) {
      assertThat(derivative.applyAsDouble(above)).isLessThanOrEqualTo(rounding);
    }
  }

  /** The integral of the derivative from the lower end is nowhere higher than at the estimate. */
  private static void assertHighestIntegral(
      AbilityEstimate estimate, DoubleUnaryOperator derivative) {
    double step = (RANGE.upper() - RANGE.lower()) / (POINTS - 1);
    double[] values = points().map(derivative).toArray();
    double height = 0;
    double highest = 0;
    double found = 0;
    for (int i = 1; i < POINTS; i++) {
      height += step * (values[i - 1] + values[i]) / 2;
      highest = Math.max(highest, height);
      if (Math.abs(RANGE.lower() + i * step - estimate.ability()) <= step / 2) {
        found = height;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(highest - 1e-3);
  }

  private static DoubleStream points() {
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> RANGE.lower() + i * (RANGE.upper() - RANGE.lower()) / (POINTS - 1));
  }
}
