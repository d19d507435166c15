package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

/**
 * Warm's estimate: finite for every pattern, and the mode under Jeffreys' prior for two parameters.
 */
class WeightedLikelihoodTest extends AbilityEstimatorConformance {

  private static final WeightedLikelihood DEFAULT = WeightedLikelihood.withDefaults();
  private static final WeightedLikelihood WIDE = DEFAULT.with(new AbilityRange(-30, 30));

  @Override
  protected WeightedLikelihood estimator() {
    return WeightedLikelihood.withDefaults();
  }

  @Property(tries = 1000)
  void it_is_finite_for_constant_patterns(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll @IntRange(min = 0, max = 1) int category) {
    Responses alike = SampleResponses.of(SampleResponses.models(seed, count), i -> category);
    AbilityEstimate estimate = WIDE.estimate(alike);
    assertThat(estimate.convergence()).isEqualTo(Convergence.CONVERGED);
    assertThat(Math.abs(estimate.ability())).isLessThan(20);
  }

  @Property(tries = 1000)
  void with_two_parameters_it_is_the_mode_under_the_prior_of_jeffreys(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
    Responses responses =
        SampleResponses.of(
            SampleResponses.models(seed, count).stream()
                .map(m -> LogisticModel.twoPL(m.discrimination(), m.difficulty()))
                .toList(),
            i -> (int) (seed >>> i) & 1);
    assertThat(DEFAULT.estimate(responses).ability())
        .isCloseTo(
            MaximumAPosteriori.withDefaults()
                .with(new Prior.Jeffreys())
                .estimate(responses)
                .ability(),
            within(1e-9));
  }

  @Test
  void one_right_answer_to_an_item_puts_it_a_known_way_above() {
    // 1 − P = (1 − 2 P) / 2 · (−1) has the solution P = 3 / 4.
    Responses one = SampleResponses.of(List.of(LogisticModel.twoPL(2, 0.5)), i -> 1);
    assertThat(DEFAULT.estimate(one).ability()).isCloseTo(0.5 + Math.log(3) / 2, within(1e-10));
  }

  @Test
  void of_two_solutions_that_symmetry_makes_equally_high_the_lower_one_is_given() {
    List<LogisticModel> apart =
        List.of(LogisticModel.twoPL(1.2, -1.7), LogisticModel.twoPL(1.2, 3.1));
    double first = DEFAULT.estimate(SampleResponses.of(apart, i -> 1 - i)).ability();
    double second = DEFAULT.estimate(SampleResponses.of(apart, i -> i)).ability();
    assertThat(first).isLessThan(0.7 - 0.5).isCloseTo(second, within(1e-10));
  }

  @Test
  void items_of_extreme_discrimination_do_no_harm() {
    for (double steep : new double[] {1e3, 1e6}) {
      Responses right = SampleResponses.of(List.of(LogisticModel.twoPL(steep, 0.5)), i -> 1);
      assertThat(DEFAULT.estimate(right).ability()).isCloseTo(0.5, within(2 / steep * 400));
    }
    Responses flat = SampleResponses.of(List.of(LogisticModel.twoPL(1e-200, 0.5)), i -> 1);
    assertThat(DEFAULT.estimate(flat).standardError()).isInfinite();
  }

  @Test
  void without_answers_it_is_the_middle_of_the_range() {
    assertThat(DEFAULT.with(new AbilityRange(-1, 4)).estimate(SampleResponses.random(1, 0)))
        .satisfies(e -> assertThat(e.ability()).isEqualTo(1.5))
        .satisfies(e -> assertThat(e.standardError()).isInfinite());
  }

  @Test
  void the_standard_error_has_two_forms() {
    Responses responses = SampleResponses.random(4, 25);
    double ability = DEFAULT.estimate(responses).ability();
    double information = Score.information(responses, ability);
    double step = 1e-5;
    double derivative =
        (PlainEquations.warmCorrection(responses, ability + step)
                - PlainEquations.warmCorrection(responses, ability - step))
            / (2 * step);
    assertThat(DEFAULT.estimate(responses).standardError()).isEqualTo(1 / Math.sqrt(information));
    assertThat(DEFAULT.with(StandardErrorForm.EFFICIENT).estimate(responses).standardError())
        .isCloseTo(Math.sqrt(information) / (information - derivative), within(1e-8));
  }
}
