package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.answer.AnswerConditions.ordinary;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What limits of time and the loss of focus make of an answer. */
class AnswerConditionsTest {

  private static final AnswerConditions LOST = ordinary().withFocusDemanded(true).inCertification();

  @Test
  void a_right_answer_is_late_only_if_no_second_was_left() {
    assertThat(outcome(ordinary())).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(outcome(ordinary().withSecondsLeft(0))).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(outcome(ordinary().withSecondsLeft(-1))).isEqualTo(AnswerOutcome.TIMED_OUT);
  }

  @Test
  void leaving_the_question_matters_only_where_it_is_forbidden() {
    assertThat(outcome(LOST)).isEqualTo(AnswerOutcome.FOCUS_LOST);
    assertThat(outcome(ordinary().withFocusDemanded(false).inCertification()))
        .isEqualTo(AnswerOutcome.CORRECT);
    assertThat(outcome(ordinary().withFocusDemanded(true))).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(outcome(LOST.withAccessibilityAdjustment())).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(outcome(new AnswerConditions(LOST.secondsLeft(), false, true, true, false)))
        .isEqualTo(AnswerOutcome.CORRECT);
  }

  @Test
  void leaving_the_question_weighs_more_than_being_late() {
    assertThat(outcome(LOST.withSecondsLeft(-5))).isEqualTo(AnswerOutcome.FOCUS_LOST);
    assertThat(outcome(LOST.withAccessibilityAdjustment().withSecondsLeft(-5)))
        .isEqualTo(AnswerOutcome.TIMED_OUT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORRECT")
  void what_is_not_right_stays_what_it_is(AnswerOutcome outcome) {
    for (AnswerConditions conditions : List.of(LOST, LOST.withSecondsLeft(-1), ordinary())) {
      assertThat(conditions.outcome(outcome)).isEqualTo(outcome);
    }
  }

  @Test
  void the_checker_applies_them_to_what_the_key_says() {
    AnswerKey key = new AnswerKey.SingleChoice(1);
    assertThat(AnswerChecker.check(key, GivenAnswer.choice(1), LOST).outcome())
        .isEqualTo(AnswerOutcome.FOCUS_LOST);
    assertThat(AnswerChecker.check(key, GivenAnswer.choice(2), LOST).outcome())
        .isEqualTo(AnswerOutcome.INCORRECT);
    assertThat(AnswerChecker.check(key, GivenAnswer.skipped(), LOST).outcome())
        .isEqualTo(AnswerOutcome.SKIPPED);
  }

  private static AnswerOutcome outcome(AnswerConditions conditions) {
    return conditions.outcome(AnswerOutcome.CORRECT);
  }
}
