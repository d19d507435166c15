package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts of the files inside sentences and labels: short, and kept to themselves. */
final class Words {

  private static final String ELLIPSIS = "…";
  private static final Set<String> SHORT =
      Set.of("rmse", "aic", "bic", "dif", "m2", "rmsea2", "srmsr", "tli", "cfi", "q3");
  private static final int MOST_FITTED = 200;
  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';

  private Words() {}

  /** At most so many characters, the middle left out: identifiers differ at their ends. */
  static String shortened(String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length <= most) {
      return text;
    }
    int tail = (most - 1) / 3;
    int head = most - 1 - tail;
    return text.substring(0, text.offsetByCodePoints(0, head))
        + ELLIPSIS
        + text.substring(text.offsetByCodePoints(0, length - tail));
  }

  /** Shortened until it is no wider than there is room. */
  static String fitted(String text, double room, double size) {
    int most = Math.min(MOST_FITTED, text.codePointCount(0, text.length()));
    String fitted = shortened(text, most);
    while (most > 1 && width(fitted, size) > room) {
      fitted = shortened(text, --most);
    }
    return fitted;
  }

  /** A text of a file within a sentence, whose direction it cannot turn. */
  static String quoted(String text) {
    StringBuilder kept = new StringBuilder().append(ISOLATE);
    shortened(text, 40).codePoints().map(c -> turns(c) ? 0xFFFD : c).forEach(kept::appendCodePoint);
    return kept.append(END).toString();
  }

  /** Whether a code point changes the direction of what follows. */
  static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** A column or an outcome in words. */
  static String spoken(String name) {
    return Arrays.stream(name.split("_", -1))
        .map(word -> SHORT.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
        .collect(Collectors.joining(" "));
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : new StringBuilder()
            .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
            .append(text.substring(text.offsetByCodePoints(0, 1)))
            .toString();
  }

  /** A number of things. */
  static String of(long count, String one, String many) {
    return Numbers.count(count) + " " + (count == 1 ? one : many);
  }

  /** How wide a text is at most, in a wide font of a size. */
  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(Words::em).sum();
  }

  private static double em(int c) {
    if (c >= 0x2E80) {
      return 1.1;
    }
    if (" ilj.,:;'|!ıf()[]-t".indexOf(c) >= 0) {
      return 0.42;
    }
    return "mwMWQO@%—…×".indexOf(c) >= 0 ? 1.0 : c >= 'A' && c <= 'Z' ? 0.72 : 0.65;
  }
}
