package org.jalon.answer;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * An answer that was checked, with what a person can be told about it.
 *
 * @param outcome what became of it; never {@link AnswerOutcome#PARTIALLY_CORRECT}: how much of an
 *     answer is right is for the fields to tell
 * @param given what was given
 * @param fields what became of each field; empty for questions without fields
 * @param missing what should have been given too: the first accepted text of each field that
 *     nothing matched; empty for questions without fields and if all fields are right
 */
public record CheckedAnswer(
    AnswerOutcome outcome, GivenAnswer given, List<FieldCheck> fields, List<String> missing) {

  /**
   * What became of one field.
   *
   * @param given the text in it
   * @param matched the field of the key that it matches, from 0; empty if it is wrong
   */
  public record FieldCheck(String given, OptionalInt matched) {
    /**
     * Whether the text is right.
     *
     * @return whether it matches a field of the key
     */
    public boolean isRight() {
      return matched.isPresent();
    }
  }

  /** Creates the result from copies of the lists. */
  public CheckedAnswer {
    fields = List.copyOf(fields);
    missing = List.copyOf(missing);
  }

  /**
   * Whether the answer counts as right.
   *
   * @return {@code outcome().isCorrect()}
   */
  public boolean isCorrect() {
    return outcome.isCorrect();
  }

  /**
   * The same answer under the conditions in which it was given.
   *
   * @param conditions the conditions
   * @return a new result
   */
  CheckedAnswer under(AnswerConditions conditions) {
    return new CheckedAnswer(conditions.outcome(outcome), given, fields, missing);
  }

  static CheckedAnswer of(GivenAnswer given, boolean right) {
    return ofFields(given, right, List.of(), List.of());
  }

  static CheckedAnswer ofFields(
      GivenAnswer given, boolean right, List<FieldCheck> fields, List<String> missing) {
    AnswerOutcome outcome = right ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT;
    return new CheckedAnswer(outcome, given, fields, missing);
  }

  /** What a key says to an answer that is of the right kind, unless the question was skipped. */
  static <A extends GivenAnswer> CheckedAnswer of(
      GivenAnswer given, Class<A> kind, AnswerKey key, Function<A, CheckedAnswer> check) {
    if (given instanceof GivenAnswer.Skipped) {
      return new CheckedAnswer(AnswerOutcome.SKIPPED, given, List.of(), List.of());
    }
    if (!kind.isInstance(given)) {
      throw new IllegalArgumentException(
          "The kind of answer (%s) must be %s for a key of the kind %s. Maybe the answer belongs to another question."
              .formatted(
                  given.getClass().getSimpleName(),
                  kind.getSimpleName(),
                  key.getClass().getSimpleName()));
    }
    return check.apply(kind.cast(given));
  }
}
