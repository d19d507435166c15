package org.jalon.answer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers as people write them: digits of any script, a sign, a decimal comma or point,
 * spaces between digits, a power of ten ({@code 1.5e3}).
 */
final class DecimalNumber {

  /** Longer texts are no numbers, nor are powers of ten with more than three digits. */
  static final int MAXIMUM_LENGTH = 1_000;

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?) ?([0-9.,][0-9., ]*?)(?:e([+-]?[0-9]{1,3}))?");
  private static final Pattern SPACE_BETWEEN_DIGITS = Pattern.compile("(?<=[0-9]) (?=[0-9])");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+");

  /** Commas or points that can only group: several of a kind, or followed by the other kind. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "[0-9]{1,3}(?:(?:,[0-9]{3})+\\.[0-9]*|(?:\\.[0-9]{3})+,[0-9]*"
              + "|(?:,[0-9]{3}){2,}|(?:\\.[0-9]{3}){2,})");

  private DecimalNumber() {}

  /** The number that a text is, or empty. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > MAXIMUM_LENGTH) {
      return Optional.empty();
    }
    Matcher parts = NUMBER.matcher(ascii(text));
    if (!parts.matches()) {
      return Optional.empty();
    }
    return unsigned(SPACE_BETWEEN_DIGITS.matcher(parts.group(2)).replaceAll(""))
        .map(digits -> parts.group(1) + digits + exponent(parts.group(3)))
        .map(BigDecimal::new);
  }

  private static String exponent(@Nullable String digits) {
    return digits == null ? "" : "e" + digits;
  }

  /** Digits with a decimal point at most. */
  private static Optional<String> unsigned(String digits) {
    if (PLAIN.matcher(digits).matches()) {
      return Optional.of(digits.replace(',', '.'));
    }
    if (!GROUPED.matcher(digits).matches()) {
      return Optional.empty();
    }
    int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    boolean decimals = digits.indexOf(digits.charAt(last)) == last;
    String whole = decimals ? digits.substring(0, last) : digits;
    String fraction = decimals ? digits.substring(last + 1) : "";
    return Optional.of(whole.replace(",", "").replace(".", "") + "." + fraction);
  }

  /** With the signs and digits of ASCII; what is none of them is a question mark. */
  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    UnicodeText.visible(text).codePoints().forEach(c -> append(ascii, c));
    return ascii.toString();
  }

  private static void append(StringBuilder ascii, int c) {
    char sign = sign(c);
    boolean repeated = sign == ' ' && ascii.length() > 0 && ascii.charAt(ascii.length() - 1) == ' ';
    if (!repeated) {
      ascii.append(sign);
    }
  }

  private static char sign(int c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case '+', '\uFF0B' -> '+';
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> '-';
      case '.', '\u066B', '\uFF0E' -> '.';
      case ',', '\uFF0C' -> ',';
      case 'e', 'E' -> 'e';
      case '\u066C' -> ' ';
      default -> UnicodeText.isSpace(c) ? ' ' : '?';
    };
  }
}
