package org.jalon.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as ECMAScript writes them: the fewest digits that give the same {@code double} and, of
 * several such numbers, the nearest one. {@link Double#toString} is no help: before JDK 19 it
 * sometimes gives more digits, or not the nearest ones.
 *
 * @see <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">ECMA-262,
 *     Number::toString</a>
 */
final class EcmaScriptNumber {

  /** Below it every whole number differs from its neighbours in the double next to it. */
  private static final double WHOLE = 0x1p53;

  private static final int ENOUGH_DIGITS = 17;
  private static final int LONGEST_WHOLE = 21;
  private static final int LONGEST_FRACTION = -6;

  private EcmaScriptNumber() {}

  /** The text of a finite number. */
  static String text(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("The number (" + number + ") has no form in JSON.");
    }
    if (Math.abs(number) < WHOLE && number == Math.rint(number)) {
      return Long.toString((long) number); // also -0, which is written 0
    }
    return (number < 0 ? "-" : "") + text(shortest(Math.abs(number)));
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean isBelow = below.doubleValue() == number;
      boolean isAbove = above.doubleValue() == number;
      if (isBelow && isAbove) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (isBelow || isAbove) { // at a power of two the nearer one may already be another double
        return isBelow ? below : above;
      }
    }
    return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String digits = stripped.unscaledValue().toString();
    int point = digits.length() - stripped.scale(); // where it stands, seen from the first digit
    if (point > LONGEST_WHOLE || point <= LONGEST_FRACTION) {
      return exponential(digits, point - 1);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length());
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String exponential(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
