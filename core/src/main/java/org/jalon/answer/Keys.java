package org.jalon.answer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.internal.Checks;

/** What answer keys have in common. */
final class Keys {

  private static final int MAXIMUM_DIGITS = 1_000;

  private Keys() {}

  static CheckedAnswer checkChoices(GivenAnswer given, AnswerKey key, Set<Integer> right) {
    return CheckedAnswer.of(
        given,
        GivenAnswer.Choices.class,
        key,
        choices -> {
          List<Integer> chosen = choices.proposals();
          boolean once = chosen.size() == right.size();
          return CheckedAnswer.of(given, once && new HashSet<>(chosen).equals(right));
        });
  }

  static List<String> accepted(List<String> texts) {
    List<String> accepted = List.copyOf(Checks.notEmpty("accepted texts", texts));
    Checks.inRange("number of accepted texts", accepted.size(), 1, AnswerKey.MAXIMUM_ACCEPTED);
    for (String text : accepted) {
      Checks.inRange("length of an accepted text", text.length(), 0, AnswerKey.MAXIMUM_TEXT_LENGTH);
      Checks.require(
          !UnicodeText.visible(text).isEmpty(),
          "accepted text",
          text,
          "must have a visible character");
    }
    return accepted;
  }

  static List<Field> fields(List<Field> fields) {
    List<Field> copy = List.copyOf(Checks.notEmpty("fields", fields));
    Checks.inRange("number of fields", copy.size(), 1, AnswerKey.MAXIMUM_FIELDS);
    return copy;
  }

  static GivenAnswer solution(List<Field> fields) {
    return new GivenAnswer.Texts(fields.stream().map(field -> field.accepted().get(0)).toList());
  }

  /** A number without zeros at its end, of a size that can be written out. */
  static BigDecimal plain(String name, BigDecimal number) {
    boolean writable =
        number.signum() == 0
            || (number.precision() - (long) number.scale() <= MAXIMUM_DIGITS
                && number.precision() <= MAXIMUM_DIGITS
                && number.scale() <= MAXIMUM_DIGITS);
    if (!writable) {
      throw new IllegalArgumentException(
          "The %s must have at most %d digits before and after the decimal point."
              .formatted(name, MAXIMUM_DIGITS));
    }
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
