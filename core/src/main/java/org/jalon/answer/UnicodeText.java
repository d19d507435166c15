package org.jalon.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The form in which texts of any script are compared; {@link TextTolerance} says how. */
final class UnicodeText {

  /** White space for Unicode, but not for Java. */
  private static final int NEXT_LINE = 0x0085;

  private UnicodeText() {}

  static String normalized(String text, boolean ignoringCase, boolean ignoringPunctuation) {
    String visible = visible(text);
    String form =
        Normalizer.normalize(visible, ignoringCase ? Normalizer.Form.NFKD : Normalizer.Form.NFC);
    if (ignoringCase) {
      form = without(form, UnicodeText::isSpace);
    }
    if (ignoringPunctuation && form.codePoints().anyMatch(Character::isLetterOrDigit)) {
      form = singleSpaces(without(form, UnicodeText::isPunctuation));
    }
    if (ignoringCase) {
      form = folded(Accents.removed(form));
    }
    return Normalizer.normalize(form, Normalizer.Form.NFC);
  }

  /** Without what cannot be seen, with one kind of space and none at the ends. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .map(c -> Character.isSpaceChar(c) || c == NEXT_LINE ? ' ' : c)
        .forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }

  /** Signs that only say how others are joined, broken, directed or drawn. */
  private static boolean isInvisible(int c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x061C
        || c == 0x180E
        || c == 0xFEFF
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      case Character.CONTROL -> !isSpace(c);
      default -> false;
    };
  }

  private static String without(String text, IntPredicate unwanted) {
    StringBuilder rest = new StringBuilder(text.length());
    text.codePoints().filter(unwanted.negate()).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  private static String singleSpaces(String text) {
    StringBuilder single = new StringBuilder(text.length());
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      boolean repeated = i > 0 && isSpace(codePoints[i]) && isSpace(codePoints[i - 1]);
      if (!repeated) {
        single.appendCodePoint(isSpace(codePoints[i]) ? ' ' : codePoints[i]);
      }
    }
    return single.toString().strip();
  }

  /**
   * In lower case as far as no locale is needed: by way of upper case, where letters of several
   * lower forms (σ and ς) and of one for two (ß) come together.
   */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    lower(lower(text).toUpperCase(Locale.ROOT)).codePoints().forEach(c -> folded.append(plain(c)));
    return folded.toString();
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** Letters that Unicode does not decompose although keyboards leave people no other choice. */
  private static String plain(int c) {
    return switch (c) {
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ' -> "d";
      case 'ł' -> "l";
      case 'ħ' -> "h";
      case 'ŧ' -> "t";
      default -> Character.toString(c);
    };
  }
}
