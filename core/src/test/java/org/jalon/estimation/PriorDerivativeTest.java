package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

/** Derivatives of priors and of information against differences. */
class PriorDerivativeTest {

  private static final double STEP = 1e-5;

  @Property(tries = 1000)
  void derivatives_are_those_of_the_density(
      @ForAll @DoubleRange(min = -3, max = 3) double ability,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int count) {
    Responses responses = SampleResponses.random(seed, count);
    for (Prior prior :
        List.of(
            new Prior.Normal(0.4, 1.7),
            new Prior.Uniform(-5, 5),
            new Prior.Histogram(List.of(-9.0, 9.0), List.of(1.0, 3.0)),
            new Prior.Jeffreys())) {
      assertSlope(
          x -> prior.logDensity(x, Score.information(responses, x)),
          ability,
          PlainEquations.priorDerivative(prior, responses, ability, 1));
      assertSlope(
          x -> PlainEquations.priorDerivative(prior, responses, x, 1),
          ability,
          PlainEquations.priorDerivative(prior, responses, ability, 2));
    }
  }

  @Property(tries = 1000)
  void derivatives_of_information_are_those_of_all_models(
      @ForAll @DoubleRange(min = -4, max = 4) double ability,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 6) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    TestInformation information = TestInformation.of(responses, ability);
    assertThat(information.value()).isCloseTo(Score.information(responses, ability), within(1e-12));
    assertSlope(x -> Score.information(responses, x), ability, information.first());
    assertSlope(x -> TestInformation.of(responses, x).first(), ability, information.second());
  }

  @Test
  void the_prior_of_jeffreys_is_flat_before_the_first_item() {
    Prior prior = new Prior.Jeffreys();
    assertThat(prior.dependsOnItems()).isTrue();
    assertThat(prior.logDensity(3)).isZero();
    assertThat(prior.logDensity(3, 4)).isEqualTo(Math.log(4) / 2);
    assertThat(prior.logDensity(3, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(prior.logDerivative(3, 1, TestInformation.NONE)).isZero();
    QuadratureGrid grid = QuadratureGrid.of(-1, 0, 1);
    assertThat(Posterior.of(grid, prior).probability(1))
        .isEqualTo(Posterior.of(grid, new Prior.Uniform(-1, 1)).probability(1));
  }

  @Test
  void the_other_priors_do_not_depend_on_items() {
    for (Prior prior :
        List.of(
            Prior.Normal.STANDARD,
            new Prior.Uniform(-1, 1),
            new Prior.Histogram(List.of(-1.0, 1.0), List.of(1.0, 2.0)))) {
      assertThat(prior.dependsOnItems()).isFalse();
      assertThat(prior.logDensity(0.5, 7)).isEqualTo(prior.logDensity(0.5));
    }
  }

  @Test
  void a_histogram_has_no_slope_where_it_has_no_density() {
    Prior prior = new Prior.Histogram(List.of(-1.0, 0.0, 1.0, 2.0), List.of(0.0, 0.0, 2.0, 2.0));
    assertThat(prior.logDerivative(-0.5, 1, TestInformation.NONE)).isZero();
    assertThat(prior.logDerivative(-7, 1, TestInformation.NONE)).isZero();
    assertThat(prior.logDerivative(0.5, 1, TestInformation.NONE)).isEqualTo(2);
    assertThat(prior.logDerivative(0.5, 2, TestInformation.NONE)).isEqualTo(-4);
    assertThat(prior.logDerivative(1.5, 1, TestInformation.NONE)).isZero();
  }

  @Test
  void a_prior_keeps_the_part_of_a_range_in_which_it_has_density() {
    AbilityRange range = new AbilityRange(-2, 2);
    assertThat(Prior.Normal.STANDARD.within(range)).isEqualTo(range);
    assertThat(new Prior.Uniform(-1, 5).within(range)).isEqualTo(new AbilityRange(-1, 2));
    assertThat(new Prior.Histogram(List.of(-5.0, 1.0), List.of(1.0, 1.0)).within(range))
        .isEqualTo(new AbilityRange(-2, 1));
  }

  @Test
  void a_derivative_of_another_order_is_refused() {
    for (Prior prior :
        List.of(
            Prior.Normal.STANDARD,
            new Prior.Uniform(-1, 1),
            new Prior.Histogram(List.of(-1.0, 1.0), List.of(1.0, 2.0)),
            new Prior.Jeffreys())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> prior.logDerivative(0, 3, TestInformation.NONE))
          .withMessage("The order of a derivative (3) must lie between 1 and 2.");
    }
  }

  private static void assertSlope(DoubleUnaryOperator function, double at, double slope) {
    double expected =
        (function.applyAsDouble(at + STEP) - function.applyAsDouble(at - STEP)) / (2 * STEP);
    assertThat(slope).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
  }
}
