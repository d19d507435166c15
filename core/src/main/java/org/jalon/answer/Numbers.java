package org.jalon.answer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jalon.answer.AnswerKey.NumberAnswer;

/** Whether a text is one of the numbers of a key. */
final class Numbers {

  private Numbers() {}

  static CheckedAnswer check(GivenAnswer.Text given, NumberAnswer key) {
    return key.compatibility() == Compatibility.REFERENCE
        ? checkAsReference(given, key)
        : DecimalNumber.parse(given.text())
            .map(number -> CheckedAnswer.of(given, isNear(number, key)))
            .orElseGet(() -> otherwise(given, key));
  }

  private static boolean isNear(BigDecimal number, NumberAnswer key) {
    return key.accepted().stream()
        .anyMatch(right -> number.subtract(right).abs().compareTo(key.margin()) <= 0);
  }

  static Optional<BigDecimal> parse(String text, Compatibility compatibility) {
    if (compatibility == Compatibility.NONE) {
      return DecimalNumber.parse(text);
    }
    OptionalDouble number = reference(text);
    return number.isPresent() && Double.isFinite(number.getAsDouble())
        ? Optional.of(BigDecimal.valueOf(number.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble reference(String text) {
    return text.length() > TextTolerance.MAXIMUM_LENGTH
        ? OptionalDouble.empty()
        : ReferenceNumber.of(text);
  }

  private static CheckedAnswer checkAsReference(GivenAnswer.Text given, NumberAnswer key) {
    OptionalDouble number = reference(given.text());
    if (number.isEmpty()) {
      return otherwise(given, key);
    }
    double value = number.getAsDouble();
    return CheckedAnswer.of(
        given,
        key.accepted().stream()
            .anyMatch(r -> Math.abs(value - r.doubleValue()) <= key.margin().doubleValue()));
  }

  private static CheckedAnswer otherwise(GivenAnswer.Text given, NumberAnswer key) {
    return key.otherwise()
        .map(text -> text.check(given))
        .orElseGet(() -> CheckedAnswer.of(given, false));
  }
}
