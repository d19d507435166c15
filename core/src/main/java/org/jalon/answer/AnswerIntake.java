package org.jalon.answer;

import java.util.List;

/** Refuses answers that no person can have given. */
final class AnswerIntake {

  private AnswerIntake() {}

  static void refuseUnsound(GivenAnswer given, AnswerConditions conditions) {
    List<String> texts = texts(given);
    long size = texts.stream().mapToLong(String::length).sum() + parts(given);
    if (size > TextTolerance.MAXIMUM_LENGTH) {
      throw new IllegalArgumentException(
          "The answer (%d characters) must have at most %d. Maybe a file was sent as an answer."
              .formatted(size, TextTolerance.MAXIMUM_LENGTH));
    }
    texts.forEach(AnswerIntake::refuseUnsound);
    boolean late = conditions.secondsLeft().orElse(0) < 0;
    if (!late && isEmpty(given)) {
      throw new IllegalArgumentException(
          "The answer must not be empty. Maybe the question is to be passed over.");
    }
  }

  private static List<String> texts(GivenAnswer given) {
    if (given instanceof GivenAnswer.Text text) {
      return List.of(text.text());
    }
    return given instanceof GivenAnswer.Texts texts ? texts.texts() : List.of();
  }

  private static int parts(GivenAnswer given) {
    if (given instanceof GivenAnswer.Choices choices) {
      return choices.proposals().size();
    }
    if (given instanceof GivenAnswer.Order order) {
      return order.proposals().size();
    }
    return given instanceof GivenAnswer.Texts texts ? texts.texts().size() : 0;
  }

  private static boolean isEmpty(GivenAnswer given) {
    boolean anyText = texts(given).stream().anyMatch(text -> !UnicodeText.visible(text).isBlank());
    boolean typed = given instanceof GivenAnswer.Text || given instanceof GivenAnswer.Texts;
    return !(given instanceof GivenAnswer.Skipped) && (typed ? !anyText : parts(given) == 0);
  }

  private static void refuseUnsound(String text) {
    for (int at = 0; at < text.length(); at++) {
      int c = text.codePointAt(at);
      if (Character.getType(c) == Character.SURROGATE) {
        throw new IllegalArgumentException(
            "The answer has half of a surrogate pair (U+%04X) at place %d. Maybe it was cut in the middle of a character."
                .formatted(c, at + 1));
      }
      if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
        throw new IllegalArgumentException(
            "The answer has a control character (U+%04X) at place %d. Maybe it is not text."
                .formatted(c, at + 1));
      }
      at += Character.charCount(c) - 1;
    }
  }
}
