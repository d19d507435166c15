package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

/** Maximum likelihood: several maxima, ends of the range, items that say little. */
class MaximumLikelihoodTest extends AbilityEstimatorConformance {

  private static final MaximumLikelihood DEFAULT = MaximumLikelihood.withDefaults();

  @Override
  protected MaximumLikelihood estimator() {
    return MaximumLikelihood.withDefaults();
  }

  @Test
  void the_higher_of_two_maxima_is_found() {
    // Four right answers to hard items that can be guessed, and a wrong one to an easy item.
    List<LogisticModel> models =
        List.of(
            LogisticModel.threePL(3, 2.5, 0.2),
            LogisticModel.threePL(3, 2.5, 0.2),
            LogisticModel.threePL(3, 2.5, 0.2),
            LogisticModel.threePL(3, 2.5, 0.2),
            LogisticModel.threePL(2, -1, 0),
            LogisticModel.threePL(2, -1.5, 0.1));
    Responses responses = SampleResponses.of(models, i -> i == 4 ? 0 : 1);
    AbilityEstimate estimate = DEFAULT.estimate(responses);
    double low = DEFAULT.with(new AbilityRange(-6, 0.5)).estimate(responses).ability();
    double high = DEFAULT.with(new AbilityRange(0.5, 6)).estimate(responses).ability();
    assertThat(Score.score(responses, low)).isCloseTo(0, within(1e-9));
    assertThat(Score.score(responses, high)).isCloseTo(0, within(1e-9));
    assertThat(high - low).isGreaterThan(1);
    boolean lower = Score.logLikelihood(responses, low) > Score.logLikelihood(responses, high);
    assertThat(estimate.ability()).isCloseTo(lower ? low : high, within(1e-10));
    assertThat(estimate.convergence()).isEqualTo(Convergence.CONVERGED);
  }

  @Test
  void lucky_guesses_on_hard_items_and_slips_on_easy_ones_lead_to_the_end_of_the_range() {
    List<LogisticModel> models =
        List.of(LogisticModel.threePL(1.5, 2, 0.3), LogisticModel.threePL(1.5, -2, 0));
    AbilityEstimate estimate = DEFAULT.estimate(SampleResponses.of(models, i -> 1 - i));
    assertThat(estimate.ability()).isEqualTo(-6);
    assertThat(estimate.convergence()).isEqualTo(Convergence.AT_BOUND);
  }

  @Test
  void items_that_say_nothing_are_not_mistaken_for_no_answers() {
    List<LogisticModel> models = List.of(LogisticModel.twoPL(0, 1), LogisticModel.twoPL(0, 2));
    AbilityEstimate estimate =
        DEFAULT
            .with(new ConstantPatternRule.AtBound(0.5))
            .estimate(SampleResponses.of(models, i -> i));
    assertThat(estimate)
        .isEqualTo(
            new AbilityEstimate(0.5, Double.POSITIVE_INFINITY, Convergence.NOT_CONVERGED, 2));
  }

  @Test
  void the_standard_error_is_that_of_the_information() {
    Responses responses = SampleResponses.random(4, 25);
    AbilityEstimate estimate = DEFAULT.estimate(responses);
    assertThat(estimate.standardError())
        .isEqualTo(1 / Math.sqrt(TestInformation.of(responses, estimate.ability()).value()));
    assertThat(estimate.iterations()).isBetween(3, 200);
  }

  @Test
  void it_is_configured_by_its_range_and_its_rule() {
    AbilityRange range = new AbilityRange(-4, 3);
    ConstantPatternRule rule = new ConstantPatternRule.FixedStep(0, 0.4);
    assertThat(DEFAULT.with(range).with(rule)).isEqualTo(new MaximumLikelihood(range, rule));
    assertThat(DEFAULT)
        .isEqualTo(
            new MaximumLikelihood(new AbilityRange(-6, 6), new ConstantPatternRule.AtBound(0)));
  }
}
