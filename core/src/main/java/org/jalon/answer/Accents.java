package org.jalon.answer;

import java.lang.Character.UnicodeScript;

/**
 * Which combining marks can be left out without writing another letter. In most scripts marks are
 * part of how a word is spelt; only those that are known to be accents or optional vowel signs are
 * removed.
 */
final class Accents {

  private static final int GRAVE = 0x0300;
  private static final int ACUTE = 0x0301;
  private static final int DIAERESIS = 0x0308;
  private static final int IOTA_SUBSCRIPT = 0x0345;
  private static final int TATWEEL = 0x0640;
  private static final String CYRILLIC_VOWELS = "аеиоуыэюяіАЕИОУЫЭЮЯІ";

  private Accents() {}

  /** A decomposed text without accents. */
  static String removed(String decomposed) {
    StringBuilder rest = new StringBuilder(decomposed.length());
    int base = 0;
    for (int c : decomposed.codePoints().toArray()) {
      boolean mark = isMark(c);
      if (!(mark ? isAccent(c, base) : c == TATWEEL)) {
        rest.appendCodePoint(c);
      }
      base = mark ? base : c;
    }
    return rest.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isAccent(int mark, int base) {
    if (mark == IOTA_SUBSCRIPT) {
      return true; // it would become a letter in upper case
    }
    if (!Character.isLetter(base)) {
      return false; // such as the stroke that makes ≠ of =
    }
    if (UnicodeScript.of(base) == UnicodeScript.CYRILLIC) {
      return isCyrillicAccent(mark, base);
    }
    return isDiacritical(mark) || isOptionalVowelSign(mark);
  }

  /** Stress and the dots of ё. Other marks make letters: й, ї, ў, ѓ, ќ. */
  private static boolean isCyrillicAccent(int mark, int base) {
    boolean stress = mark == GRAVE || mark == ACUTE;
    return (stress && CYRILLIC_VOWELS.indexOf(base) >= 0)
        || (mark == DIAERESIS && (base == 'е' || base == 'Е'));
  }

  /** The blocks of diacritical marks that no script has for its own. */
  private static boolean isDiacritical(int mark) {
    return (mark >= 0x0300 && mark <= 0x036F)
        || (mark >= 0x1AB0 && mark <= 0x1AFF)
        || (mark >= 0x1DC0 && mark <= 0x1DFF)
        || (mark >= 0x20D0 && mark <= 0x20FF)
        || (mark >= 0xFE20 && mark <= 0xFE2F);
  }

  /** Hebrew points, Arabic vowel and recitation signs (neither hamza nor madda), Syriac points. */
  private static boolean isOptionalVowelSign(int mark) {
    return (mark >= 0x0591 && mark <= 0x05C7)
        || (mark >= 0x0610 && mark <= 0x061A)
        || (mark >= 0x064B && mark <= 0x0652)
        || (mark >= 0x0656 && mark <= 0x065F)
        || mark == 0x0670
        || (mark >= 0x06D6 && mark <= 0x06ED)
        || (mark >= 0x0730 && mark <= 0x074A)
        || (mark >= 0x08D3 && mark <= 0x08FF)
        || mark == 0xFB1E;
  }
}
