package org.jalon.examples.commandline;

/** Writes whole numbers times powers of ten. */
final class Digits {

  private static final int LONGEST_WHOLE = 21;
  private static final int LONGEST_FRACTION = -6;

  private Digits() {}

  /** Appends a positive number times ten to the power of the exponent, without zeros at its end. */
  static void append(StringBuilder text, long number, int exponent) {
    long stripped = number;
    int power = exponent;
    while (stripped % 10 == 0) {
      stripped /= 10;
      power++;
    }
    int start = text.length();
    text.append(stripped);
    int count = text.length() - start;
    int point = count + power; // where it stands, seen from the first digit
    if (point > LONGEST_WHOLE || point <= LONGEST_FRACTION) {
      if (count > 1) {
        text.insert(start + 1, '.');
      }
      text.append('e').append(point > 0 ? "+" : "").append(point - 1);
    } else if (point <= 0) {
      text.insert(start, "0.").insert(start + 2, "0".repeat(-point));
    } else if (point < count) {
      text.insert(start + point, '.');
    } else {
      text.append("0".repeat(power));
    }
  }
}
