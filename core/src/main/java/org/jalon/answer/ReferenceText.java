package org.jalon.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The treatments of texts of the reference service, with their defects. */
final class ReferenceText {

  /** What its language calls white space. */
  private static final String SPACE =
      "[\\t-\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]";

  private static final Pattern SPACES = Pattern.compile(SPACE + "++");
  private static final Pattern SEVERAL_SPACES = Pattern.compile(SPACE + "{2,}+");
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]++");
  private static final Pattern OTHER_THAN_ASCII = Pattern.compile("[^a-zA-Z0-9 ]++");

  private ReferenceText() {}

  /** The step before all treatments. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ');
  }

  static String treated(String text, boolean t1, boolean t2) {
    String first = t1 ? withoutCaseAccentsSpaces(text) : text;
    return t2 ? withoutPunctuation(first) : first;
  }

  /** The treatment t1. */
  static String withoutCaseAccentsSpaces(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    return SPACES.matcher(ACCENTS.matcher(decomposed).replaceAll("")).replaceAll("");
  }

  /** The treatment t2. */
  static String withoutPunctuation(String text) {
    String plain = OTHER_THAN_ASCII.matcher(text).replaceAll("");
    return SEVERAL_SPACES.matcher(plain).replaceAll(" ");
  }
}
