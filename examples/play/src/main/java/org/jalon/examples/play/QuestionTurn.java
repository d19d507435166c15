package org.jalon.examples.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.jalon.answer.AnswerChecker;
import org.jalon.answer.AnswerConditions;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.CheckedAnswer;
import org.jalon.answer.GivenAnswer;
import org.jalon.examples.play.Screen.Style;
import org.jalon.item.Question;
import org.jalon.item.QuestionText;

/**
 * One question put to a person.
 *
 * @param dialogue where it is put
 * @param clock what measures the time, if it is limited
 */
record QuestionTurn(Dialogue dialogue, InstantSource clock) {

  /**
   * Shows the question and takes the answer.
   *
   * @throws StoppedException if the person stops or the input ends
   */
  CheckedAnswer take(Question question) {
    QuestionText text = question.in(dialogue.language());
    if (question.timeLimitSeconds().isPresent() && !isReady(question.timeLimitSeconds())) {
      return AnswerChecker.check(text.key(), GivenAnswer.skipped());
    }
    show(text);
    Instant shown = clock.instant();
    GivenAnswer given = new AnswerReader(dialogue, text).read();
    Duration taken = Duration.between(shown, clock.instant());
    return AnswerChecker.check(text.key(), given, conditions(question.timeLimitSeconds(), taken));
  }

  /** Whether the person wants to see a question whose time will run. */
  private boolean isReady(OptionalInt limit) {
    String prompt = dialogue.word(Words.TIME_LIMIT, limit.orElseThrow());
    return dialogue.answer(prompt, () -> dialogue.say(Words.COMMANDS)).isPresent();
  }

  private static AnswerConditions conditions(OptionalInt limit, Duration taken) {
    if (limit.isEmpty()) {
      return AnswerConditions.ordinary();
    }
    long left = Duration.ofSeconds(limit.getAsInt()).minus(taken).toSeconds(); // floored
    return AnswerConditions.ordinary()
        .withSecondsLeft((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, left)));
  }

  private void show(QuestionText text) {
    Screen screen = dialogue.screen();
    screen.line("");
    screen.text(text.instruction(), Style.PLAIN);
    if (!text.proposals().isEmpty()) {
      screen.line("");
    }
    if (AnswerKind.isNumbered(text)) {
      list(text.proposals());
    }
    List<AnswerKey.Field> fields = AnswerKind.fields(text.key());
    for (int i = 0; i < fields.size(); i++) {
      screen.hanging("  ", text.proposals().get(i), Style.TITLE);
      list(fields.get(i).options());
    }
    screen.line("");
    dialogue.say(Style.FAINT, AnswerKind.of(text.key()).how());
  }

  private void list(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      dialogue.screen().hanging("%4d  ".formatted(i + 1), texts.get(i), Style.PLAIN);
    }
  }
}
