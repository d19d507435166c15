package org.jalon.examples.commandline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a reader sees them: never by a locale, with the minus sign of typography. */
final class Numbers {

  /** What stands where a number is not defined. */
  static final String NONE = "–";

  private static final String MINUS = "\u2212";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int SMALLEST_EXPONENT = -4;
  private static final int LARGEST_EXPONENT = 9;
  private static final int GROUP = 3;
  private static final int UNGROUPED = 4;
  private static final long HUNDRED = 100;

  private Numbers() {}

  /** With so many decimals. */
  static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN))
        : NONE;
  }

  /** With three significant digits, as a power of ten where zeros would fill the place. */
  static String brief(double value) {
    return significant(value, 3);
  }

  static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value == 0 || (value == Math.rint(value) && Math.abs(value) < 1e9)) {
      return count((long) value);
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = exponent(rounded);
    if (exponent >= SMALLEST_EXPONENT && exponent < LARGEST_EXPONENT) {
      return plain(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
    return plain(rounded.movePointLeft(exponent)) + " × 10" + superscript(exponent);
  }

  /** With so many significant digits, but for zeros at the end of decimals. */
  static String atMost(double value, int digits) {
    String text = significant(value, digits);
    int end = text.length();
    while (text.indexOf('.') >= 0 && text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** With the decimals that its standard error leaves, or with three digits without an error. */
  static String within(double value, double error) {
    if (!Double.isFinite(value) || !Double.isFinite(error) || error <= 0) {
      return brief(value);
    }
    int decimals = 1 - exponent(new BigDecimal(error));
    return fixed(value, Math.max(0, Math.min(decimals, 6)));
  }

  static String count(long value) {
    return plain(BigDecimal.valueOf(value));
  }

  static String percent(double share, int decimals) {
    return Double.isFinite(share) ? fixed(100 * share, decimals) + " %" : NONE;
  }

  /** The power of ten of the first digit. */
  static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  /** All digits, in groups of three from 10,000. */
  static String plain(BigDecimal value) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String rest = point < 0 ? "" : digits.substring(point);
    return (value.signum() < 0 ? MINUS : "") + grouped(whole) + rest;
  }

  private static String grouped(String whole) {
    if (whole.length() <= UNGROUPED) {
      return whole;
    }
    StringBuilder text = new StringBuilder(whole);
    for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** A place in a drawing, to a hundredth. */
  static String place(double value) {
    long hundredths = Math.round(value * HUNDRED);
    long rest = Math.abs(hundredths % HUNDRED);
    String whole =
        (hundredths < 0 && hundredths > -HUNDRED ? "-" : "") + Long.toString(hundredths / HUNDRED);
    if (rest == 0) {
      return hundredths == 0 ? "0" : whole;
    }
    String decimals = (rest < 10 ? ".0" : ".") + rest;
    return whole + (rest % 10 == 0 ? decimals.substring(0, 2) : decimals);
  }
}
