package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Maxima of functions that are made to be difficult. */
class MaximumSearchTest {

  private static final AbilityRange RANGE = new AbilityRange(-4, 4);
  private static final double[] POINTS = {-4, -3, -2, -1, 0, 1, 2, 3, 4};

  @Test
  void the_higher_of_two_maxima_is_found() {
    // Zeros at −2, 0 and 2.5: the maximum on the right is the higher one.
    DoubleUnaryOperator derivative = x -> -(x + 2) * x * (x - 2.5);
    assertFound(2.5, Convergence.CONVERGED, derivative);
    assertFound(-2.5, Convergence.CONVERGED, x -> -derivative.applyAsDouble(-x));
  }

  @Test
  void two_zeros_between_neighbouring_points_are_found() {
    // Falls all the way but for a short stretch, at whose end it is highest.
    DoubleUnaryOperator smooth =
        x -> x < -3.9 ? 1 : 60 * Math.exp(-25 * (x - 0.5) * (x - 0.5)) - 0.5 - Math.abs(x - 0.4);
    assertThat(smooth.applyAsDouble(0)).isNegative();
    assertThat(smooth.applyAsDouble(1)).isNegative();
    Maximum maximum = find(smooth);
    assertThat(maximum.ability()).isBetween(0.5, 1.0);
    assertThat(smooth.applyAsDouble(maximum.ability())).isCloseTo(0, within(1e-9));
  }

  @Test
  void a_function_that_rises_or_falls_all_the_way_is_highest_at_an_end() {
    assertFound(4, Convergence.AT_BOUND, x -> 1 + x * x);
    assertFound(-4, Convergence.AT_BOUND, x -> -1 - x * x);
  }

  @Test
  void an_end_may_be_higher_than_a_maximum_within() {
    assertFound(4, Convergence.AT_BOUND, x -> (x + 3) * (x + 2.5));
    assertFound(-3, Convergence.CONVERGED, x -> x > 3.5 ? 0.1 : -(x + 3));
  }

  @Test
  void a_flat_top_is_given_by_its_middle() {
    assertFound(0.25, Convergence.CONVERGED, x -> x < -1.5 ? 1 : x > 2 ? -1 : 0);
  }

  @Test
  void a_maximum_hidden_between_zeros_that_say_nothing_is_found() {
    // Exactly zero but near −1.45, as if everything else had underflowed.
    DoubleUnaryOperator derivative = x -> x <= -2 ? 1 : x < -1.2 ? -1.45 - x : x < 3 ? 0 : -1;
    assertFound(-1.45, Convergence.CONVERGED, derivative);
  }

  @Test
  void a_flat_top_that_reaches_the_end_of_the_range_is_given_by_its_edge() {
    assertFound(1.3, Convergence.CONVERGED, x -> x < 1.3 ? 1 : 0);
    assertFound(1.3, Convergence.CONVERGED, x -> x > 1.3 ? -1 : 0);
  }

  @Test
  void where_nothing_is_higher_than_anything_else_the_middle_is_given_as_not_found() {
    assertFound(0, Convergence.NOT_CONVERGED, x -> 0);
    assertThat(MaximumSearch.ofConcave(x -> 0, new AbilityRange(1, 4)))
        .isEqualTo(new Maximum(2.5, Convergence.NOT_CONVERGED, 2));
  }

  @Test
  void of_two_equally_high_maxima_the_lower_one_is_given() {
    assertFound(-2, Convergence.CONVERGED, x -> -(x + 2) * x * (x - 2));
  }

  @Test
  void a_falling_derivative_needs_no_points() {
    Maximum maximum = MaximumSearch.ofConcave(x -> 0.7 - Math.sinh(x), RANGE);
    assertThat(maximum.ability()).isCloseTo(0.6526665660823557, within(1e-12));
    assertThat(maximum.evaluations()).isLessThan(25);
    assertThat(MaximumSearch.ofConcave(x -> 9 - x, RANGE).convergence())
        .isEqualTo(Convergence.AT_BOUND);
    assertThat(MaximumSearch.ofConcave(x -> -9 - x, RANGE).ability()).isEqualTo(-4);
  }

  private static Maximum find(DoubleUnaryOperator derivative) {
    DoubleBinaryOperator gain = new Integral(derivative);
    return MaximumSearch.ofAny(derivative, gain, RANGE, Samples.of(derivative, POINTS));
  }

  private static void assertFound(
      double ability, Convergence convergence, DoubleUnaryOperator derivative) {
    Maximum maximum = find(derivative);
    assertThat(maximum.ability()).isCloseTo(ability, within(1e-10));
    assertThat(maximum.convergence()).isEqualTo(convergence);
  }
}
