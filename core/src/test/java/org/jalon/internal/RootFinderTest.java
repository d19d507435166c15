package org.jalon.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Zeros of smooth, flat, jumping and infinite functions. */
class RootFinderTest {

  @Property(tries = 500)
  void the_zero_of_a_rising_or_falling_function_is_found(
      @ForAll @DoubleRange(min = -5, max = 5) double zero,
      @ForAll @DoubleRange(min = -20, max = 20) double slope) {
    double steep = slope == 0 ? 1 : slope;
    RootFinder.Root root =
        RootFinder.find(x -> Math.expm1(steep * (x - zero)) + steep * (x - zero), -6, 6);
    assertThat(root.value()).isCloseTo(zero, within(1e-11));
    assertThat(root.converged()).isTrue();
    assertThat(root.iterations()).isBetween(0, 100);
  }

  @Test
  void a_smooth_zero_takes_far_fewer_steps_than_bisection() {
    RootFinder.Root root = RootFinder.find(x -> Math.tanh(x - 0.3), -2, 3);
    assertThat(root.value()).isCloseTo(0.3, within(1e-12));
    assertThat(root.iterations()).isLessThanOrEqualTo(12);
  }

  @Test
  void a_zero_of_high_multiplicity_is_found() {
    RootFinder.Root root = RootFinder.find(x -> Math.pow(x - 1, 9), -4, 5);
    assertThat(root.value()).isCloseTo(1, within(1e-4));
    assertThat(root.converged()).isTrue();
  }

  @Test
  void a_jump_through_zero_is_found() {
    RootFinder.Root root = RootFinder.find(x -> x < 1.25 ? 3 : -0.1, -6, 6);
    assertThat(root.value()).isCloseTo(1.25, within(1e-11));
  }

  @Test
  void infinite_values_do_no_harm() {
    RootFinder.Root root =
        RootFinder.find(
            x -> x < -1 ? Double.POSITIVE_INFINITY : x > 2 ? Double.NEGATIVE_INFINITY : 0.5 - x,
            -6,
            6);
    assertThat(root.value()).isCloseTo(0.5, within(1e-11));
  }

  @Test
  void a_zero_at_an_end_is_that_end() {
    assertThat(RootFinder.find(x -> x, 0, 3)).isEqualTo(new RootFinder.Root(0, 0, true));
    assertThat(RootFinder.find(x -> x - 3, 0, 3)).isEqualTo(new RootFinder.Root(3, 0, true));
  }

  @Test
  void ends_with_the_same_sign_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RootFinder.find(x -> x * x + 1, -1, 2))
        .withMessage(
            "The values at the ends of the bracket (2.0 and 5.0) must have different signs.");
  }
}
