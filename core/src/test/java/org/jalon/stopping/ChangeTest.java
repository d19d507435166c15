package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jalon.estimation.AbilityEstimate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ending a test when ability or its standard error no longer moves. */
class ChangeTest {

  @Nested
  class OfAbility extends StoppingRuleConformance {

    @Override
    protected StoppingRule rule() {
      return new AbilityChange(0.25, 2);
    }

    @Override
    protected boolean staysStopped() {
      return false;
    }

    @Test
    void the_largest_less_the_smallest_of_the_last_estimates_decides() {
      assertThat(rule().decide(abilities(9, 1, 1.25, 1.125)).isStop()).isFalse();
      assertThat(rule().decide(abilities(9, 1, 1.125, 1.1875)).isStop()).isTrue();
      assertThat(rule().decide(abilities(9, 1, 1.125, 0.75)).isStop()).isFalse();
    }

    @Test
    void one_answer_means_the_change_it_made() {
      StopDecision decision = new AbilityChange(0.25, 1).decide(abilities(9, 1, 0.875));

      assertThat(decision.checks())
          .containsExactly(new RuleCheck("ability-change", 0.125, 0.25, true));
      assertThat(decision.reasons())
          .containsExactly("ability changed by 0.1250 over the last 1 answer, below 0.2500");
    }

    @Test
    void the_estimate_before_the_first_answer_counts() {
      assertThat(rule().decide(abilities(1, 1, 1)).isStop()).isTrue();
    }

    @Test
    void too_few_answers_decide_nothing() {
      assertThat(rule().decide(abilities(1, 1)).checks())
          .containsExactly(new RuleCheck("ability-change", Double.POSITIVE_INFINITY, 0.25, false));
    }

    private static TestProgress abilities(double... abilities) {
      return TestPositions.withEstimates(
          Arrays.stream(abilities).mapToObj(a -> TestPositions.estimate(a, 1)).toList());
    }
  }

  @Nested
  class OfStandardError extends StoppingRuleConformance {

    @Override
    protected StoppingRule rule() {
      return new StandardErrorChange(0.25, 2);
    }

    @Override
    protected boolean staysStopped() {
      return false;
    }

    @ParameterizedTest
    @CsvSource({
      "1, 0.875, 0.8125, true",
      "1, 0.875, 0.75, false",
      "Infinity, 0.5, 0.5, false",
      "Infinity, Infinity, Infinity, false"
    })
    void the_largest_less_the_smallest_of_the_last_standard_errors_decides(
        double first, double second, double third, boolean ends) {
      assertThat(rule().decide(errors(first, second, third)).isStop()).isEqualTo(ends);
    }

    @Test
    void the_reason_gives_all_numbers() {
      assertThat(rule().decide(errors(1, 0.875, 0.875)).reasons())
          .containsExactly(
              "standard error changed by 0.1250 over the last 2 answers, below 0.2500");
      assertThat(rule().decide(errors(1, 0.875, 0.875)).checks())
          .containsExactly(new RuleCheck("standard-error-change", 0.125, 0.25, true));
    }

    private static TestProgress errors(double... errors) {
      List<AbilityEstimate> estimates =
          Arrays.stream(errors).mapToObj(error -> TestPositions.estimate(0, error)).toList();
      return TestPositions.withEstimates(estimates);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void what_no_change_can_be_below_is_refused(double below) {
    assertThatThrownBy(() -> new AbilityChange(below, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The change of the ability (%s) must be finite and greater than 0.", below);
    assertThatThrownBy(() -> new StandardErrorChange(below, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The change of the standard error (%s) must be finite and greater than 0.", below);
  }

  @Test
  void a_change_over_no_answer_is_refused() {
    assertThatThrownBy(() -> new AbilityChange(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of answers (0) must be at least 1.");
    assertThatThrownBy(() -> new StandardErrorChange(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of answers (0) must be at least 1.");
  }
}
