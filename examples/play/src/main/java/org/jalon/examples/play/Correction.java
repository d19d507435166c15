package org.jalon.examples.play;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.answer.CheckedAnswer;
import org.jalon.answer.GivenAnswer;
import org.jalon.examples.play.Screen.Style;
import org.jalon.item.QuestionText;

/**
 * What a person is told after an answer.
 *
 * @param dialogue where it is told
 * @param explained whether the right answer and its reason are told too
 */
record Correction(Dialogue dialogue, boolean explained) {

  void show(QuestionText text, CheckedAnswer checked) {
    Style style = checked.isCorrect() ? Style.RIGHT : Style.WRONG;
    dialogue.screen().line("");
    dialogue.say(style, outcome(checked.outcome()));
    for (int i = 0; i < checked.fields().size(); i++) {
      field(text.proposals().get(i), checked.fields().get(i));
    }
    if (explained) {
      explain(text);
    }
  }

  static Words outcome(AnswerOutcome outcome) {
    return switch (outcome) {
      case CORRECT -> Words.RIGHT;
      case SKIPPED -> Words.SKIPPED;
      case TIMED_OUT -> Words.TOO_LATE;
      case INCORRECT, PARTIALLY_CORRECT, FOCUS_LOST -> Words.WRONG;
    };
  }

  private void field(String label, CheckedAnswer.FieldCheck check) {
    Words result = check.isRight() ? Words.FIELD_RIGHT : Words.FIELD_WRONG;
    String text = dialogue.word(result, label, Typed.shown(check.given()));
    dialogue.screen().hanging("  ", text, check.isRight() ? Style.RIGHT : Style.WRONG);
  }

  private void explain(QuestionText text) {
    dialogue.say(Words.SOLUTION, solution(text));
    if (!text.explanation().isBlank()) {
      dialogue.screen().text(text.explanation(), Style.FAINT);
    }
  }

  private static String solution(QuestionText text) {
    GivenAnswer solution = text.key().solution();
    if (solution instanceof GivenAnswer.Choices choices) {
      return proposals(text, choices.proposals(), " ; ");
    } else if (solution instanceof GivenAnswer.Order order) {
      return proposals(text, order.proposals(), " → ");
    } else if (solution instanceof GivenAnswer.Texts texts) {
      return IntStream.range(0, texts.texts().size())
          .mapToObj(i -> text.proposals().get(i) + " = " + texts.texts().get(i))
          .collect(Collectors.joining(" ; "));
    }
    return ((GivenAnswer.Text) solution).text();
  }

  private static String proposals(QuestionText text, List<Integer> numbers, String between) {
    return numbers.stream()
        .map(number -> number + " (" + text.proposals().get(number - 1) + ")")
        .collect(Collectors.joining(between));
  }
}
