package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision carries, and what may not be in it. */
class StopDecisionTest {

  private static final RuleCheck MET = new RuleCheck("rule", 1, 2, true);
  private static final RuleCheck NOT_MET = new RuleCheck("rule", 3, 2, false);

  @Test
  void a_check_that_is_met_ends_the_test_with_its_reason() {
    assertThat(StopDecision.of(MET, "enough"))
        .isEqualTo(new StopDecision(List.of("enough"), List.of(MET)));
    assertThat(StopDecision.of(NOT_MET, "enough"))
        .isEqualTo(new StopDecision(List.of(), List.of(NOT_MET)));
  }

  @Test
  void there_are_reasons_exactly_at_an_end() {
    assertThat(StopDecision.of(MET, "enough").isStop()).isTrue();
    assertThat(StopDecision.of(NOT_MET, "enough").isStop()).isFalse();
    assertThat(StopDecision.stop(List.of("enough")).isStop()).isTrue();
    assertThat(StopDecision.CONTINUE.isStop()).isFalse();
  }

  @Test
  void a_decision_keeps_its_own_lists() {
    List<String> reasons = new ArrayList<>(List.of("enough"));
    List<RuleCheck> checks = new ArrayList<>(List.of(MET));
    StopDecision decision = new StopDecision(reasons, checks);
    reasons.clear();
    checks.clear();

    assertThat(decision).isEqualTo(StopDecision.of(MET, "enough"));
  }

  @ParameterizedTest
  @CsvSource({
    "' ', 1, 2, 'The name of the stopping rule ( ) must not be blank.'",
    "rule, NaN, 2, 'The value of the rule rule (NaN) must be a number.'",
    "rule, 1, NaN, 'The threshold of the rule rule (NaN) must be a number.'"
  })
  void a_check_without_a_name_or_a_number_is_refused(
      String rule, double value, double threshold, String message) {
    assertThatThrownBy(() -> new RuleCheck(rule, value, threshold, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_position_without_an_estimate_is_refused() {
    TestProgress position = TestPositions.progress(1, 1, 1);

    assertThatThrownBy(
            () ->
                new TestProgress(
                    position.responses(), position.eligibility(), List.of(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The ability estimates ([]) must not be empty.");
  }
}
