package org.jalon.answer;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of the reference service, with their defects. */
final class ReferenceNumber {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?+(?:Infinity|(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?+\\d++)?+)");
  private static final Pattern OTHER_BASE =
      Pattern.compile("0(?:[xX][0-9a-fA-F]++|[oO][0-7]++|[bB][01]++)");

  private ReferenceNumber() {}

  /** The number that a text is taken for, if it is taken for one. */
  static OptionalDouble of(String text) {
    return isNumeric(text) ? OptionalDouble.of(parse(text)) : OptionalDouble.empty();
  }

  static boolean isNumeric(String text) {
    String number = trimmed(trimmed(text.replaceFirst(",", ".")).replaceFirst(" ", ""));
    return DECIMAL.matcher(number).matches() || OTHER_BASE.matcher(number).matches();
  }

  /** The number at the beginning of a text, after its first space is removed. */
  static double parse(String text) {
    String number = trimmed(text.replaceFirst(" ", "").replaceFirst(",", "."));
    Matcher beginning = DECIMAL.matcher(number);
    return beginning.lookingAt() ? Double.parseDouble(beginning.group()) : Double.NaN;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\uFEFF';
  }
}
