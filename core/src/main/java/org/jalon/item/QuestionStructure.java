package org.jalon.item;

import java.util.List;
import java.util.Optional;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.TextTolerance;

/** What two languages of a question must have in common. */
final class QuestionStructure {

  private QuestionStructure() {}

  /** The first thing in which two texts differ although they must not, or empty. */
  static Optional<String> difference(QuestionText one, QuestionText other) {
    AnswerKey a = one.key();
    AnswerKey b = other.key();
    if (!a.getClass().equals(b.getClass())) {
      return Optional.of("kind of answer key");
    } else if (one.proposals().size() != other.proposals().size()) {
      return Optional.of("number of proposals or fields");
    } else if (!numbers(a).equals(numbers(b))) {
      return Optional.of("right numbers");
    } else if (!tolerance(a).equals(tolerance(b))) {
      return Optional.of("tolerance");
    }
    return options(a).equals(options(b)) ? Optional.empty() : Optional.of("options of fields");
  }

  /** What is right in figures, which no translation changes. */
  private static List<Object> numbers(AnswerKey key) {
    if (key instanceof AnswerKey.NumberAnswer number) {
      return List.of(number.accepted(), number.margin(), number.compatibility());
    } else if (key instanceof AnswerKey.InterchangeableFields fields) {
      return List.of(fields.asked());
    }
    return QuestionText.fields(key).isPresent() || key instanceof AnswerKey.ShortText
        ? List.of()
        : List.of(key);
  }

  private static Optional<TextTolerance> tolerance(AnswerKey key) {
    if (key instanceof AnswerKey.ShortText text) {
      return Optional.of(text.tolerance());
    } else if (key instanceof AnswerKey.NumberAnswer number) {
      return number.otherwise().map(AnswerKey.ShortText::tolerance);
    } else if (key instanceof AnswerKey.Fields fields) {
      return Optional.of(fields.tolerance());
    }
    return key instanceof AnswerKey.InterchangeableFields fields
        ? Optional.of(fields.tolerance())
        : Optional.empty();
  }

  private static List<Integer> options(AnswerKey key) {
    return QuestionText.fields(key).orElse(List.of()).stream()
        .map(field -> field.options().size())
        .toList();
  }
}
