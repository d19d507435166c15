package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What an assessment takes in as an answer, and what it refuses with a clear error. */
class AnswerIntakeTest {

  private static final AnswerKey KEY =
      new AnswerKey.ShortText(List.of("réseau"), TextTolerance.withDefaults());

  private static CheckedAnswer take(GivenAnswer given) {
    return AnswerChecker.take(KEY, given, AnswerConditions.ordinary());
  }

  private static void assertRefused(GivenAnswer given, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> take(given)).withMessage(message);
  }

  @Test
  void an_answer_is_checked_as_ever() {
    assertThat(take(GivenAnswer.text("Reseau\n")).outcome()).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(take(GivenAnswer.text("😀")).outcome()).isEqualTo(AnswerOutcome.INCORRECT);
    assertThat(take(GivenAnswer.skipped()).outcome()).isEqualTo(AnswerOutcome.SKIPPED);
    assertThat(
            AnswerChecker.take(
                    new AnswerKey.SingleChoice(2),
                    GivenAnswer.choice(2),
                    AnswerConditions.ordinary())
                .outcome())
        .isEqualTo(AnswerOutcome.CORRECT);
  }

  @Test
  void an_empty_answer_is_refused() {
    String message = "The answer must not be empty. Maybe the question is to be passed over.";
    assertRefused(GivenAnswer.text(""), message);
    assertRefused(GivenAnswer.text(" \u00A0\u200B\t"), message);
    assertRefused(GivenAnswer.fields("", " "), message);
    assertRefused(GivenAnswer.choice(), message);
    assertRefused(GivenAnswer.order(), message);
  }

  @Test
  void an_empty_answer_that_came_late_is_wrong() {
    assertThat(
            AnswerChecker.take(
                    KEY, GivenAnswer.text(""), AnswerConditions.ordinary().withSecondsLeft(-1))
                .outcome())
        .isEqualTo(AnswerOutcome.INCORRECT);
  }

  @Test
  void a_huge_answer_is_refused() {
    assertRefused(
        GivenAnswer.text("x".repeat(1 << 20)),
        "The answer (1048576 characters) must have at most 10000. Maybe a file was sent as an answer.");
    assertRefused(
        new GivenAnswer.Choices(Collections.nCopies(10_001, 1)),
        "The answer (10001 characters) must have at most 10000. Maybe a file was sent as an answer.");
  }

  @Test
  void half_of_a_surrogate_pair_is_refused() {
    assertRefused(
        GivenAnswer.text("ab\uD83Dc"),
        "The answer has half of a surrogate pair (U+D83D) at place 3. Maybe it was cut in the middle of a character.");
    assertRefused(
        GivenAnswer.fields("fine", "\uDE00"),
        "The answer has half of a surrogate pair (U+DE00) at place 1. Maybe it was cut in the middle of a character.");
  }

  @Test
  void a_control_character_is_refused() {
    assertRefused(
        GivenAnswer.text("a\u0000"),
        "The answer has a control character (U+0000) at place 2. Maybe it is not text.");
    assertThat(take(GivenAnswer.text("a\tb\r\nc")).outcome()).isEqualTo(AnswerOutcome.INCORRECT);
  }

  @Property
  void what_is_taken_in_has_the_result_of_a_check(
      @ForAll @StringLength(min = 0, max = 20) String text) {
    GivenAnswer given = GivenAnswer.text(text);
    CheckedAnswer taken;
    try {
      taken = take(given);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("The answer ");
      return;
    }
    assertThat(taken).isEqualTo(AnswerChecker.check(KEY, given));
  }
}
