package org.jalon.answer;

import java.util.Collection;
import org.jalon.internal.Checks;

/**
 * Which differences between a text and an accepted one do not count.
 *
 * <p>Whatever the tolerance, texts are compared in composed form (NFC), without characters that
 * cannot be seen (such as zero-width spaces and bidirectional marks), with every kind of space as
 * the same one, and without white space at either end. Both texts are treated alike.
 *
 * <ul>
 *   <li><em>Case, accents and spaces</em>: letters are compared by case folding without a locale
 *       (so {@code ß} is {@code ss} and both Turkish i are {@code i}) in compatibility
 *       decomposition (full-width letters and ligatures are plain ones), without accents and
 *       without white space. {@code æ œ ø đ ł ħ ŧ} are {@code ae oe o d l h t}. Accents are the
 *       combining marks on Latin and Greek letters; in Cyrillic only stress and the diaeresis of ё,
 *       since й, ї and ў are letters of their own; the optional vowel signs of Arabic (and the
 *       tatweel), Hebrew and Syriac. Marks that make letters stay: hamza and madda, the vowel
 *       signs, virama and nukta of Indic scripts, Thai vowels and tones, voiced kana.
 *   <li><em>Punctuation</em>: Unicode punctuation, symbols and control characters do not count;
 *       letters, marks and digits of all scripts do, and several spaces are one. A text without any
 *       letter or digit keeps all it has, so that {@code +} is not {@code -}.
 *   <li><em>Spelling mistakes</em>: the edit distance (insertions, deletions and substitutions of
 *       code points) divided by the length of the longer text is at most {@code maximumEditRatio}.
 * </ul>
 *
 * <p>A text of more than {@value #MAXIMUM_LENGTH} UTF-16 units is unlike every accepted one. What
 * is a letter or a mark is what the Unicode tables of the running Java release say.
 *
 * @param ignoringCase whether case, accents and spaces do not count
 * @param ignoringPunctuation whether punctuation and symbols do not count
 * @param maximumEditRatio how much of the longer text may be mistaken, 0 to 1; 0 for nothing
 * @param compatibility whether defects of the reference service are repeated
 */
public record TextTolerance(
    boolean ignoringCase,
    boolean ignoringPunctuation,
    double maximumEditRatio,
    Compatibility compatibility) {

  /** The length from which on a text is unlike every accepted one, in UTF-16 units. */
  public static final int MAXIMUM_LENGTH = 10_000;

  /** The usual share of a text that may be mistaken: 0.25, a letter in four. */
  public static final double USUAL_EDIT_RATIO = 0.25;

  /**
   * Creates a tolerance.
   *
   * @throws IllegalArgumentException if the ratio is not between 0 and 1
   */
  public TextTolerance {
    Checks.inRange("maximum edit ratio", maximumEditRatio, 0, 1);
    maximumEditRatio += 0.0; // the negative zero is no other tolerance
  }

  /**
   * The usual tolerance: case, accents, spaces, punctuation and a quarter of the letters.
   *
   * @return the tolerance
   */
  public static TextTolerance withDefaults() {
    return new TextTolerance(true, true, USUAL_EDIT_RATIO, Compatibility.NONE);
  }

  /**
   * No tolerance beyond what cannot be seen: for commands, formulas and addresses.
   *
   * @return the tolerance
   */
  public static TextTolerance exact() {
    return new TextTolerance(false, false, 0, Compatibility.NONE);
  }

  /**
   * The usual tolerance, as the reference service has it.
   *
   * @return the tolerance
   */
  public static TextTolerance reference() {
    return withDefaults().with(Compatibility.REFERENCE);
  }

  /**
   * This tolerance with or without the defects of the reference service.
   *
   * @param newCompatibility whether they are repeated
   * @return a new tolerance
   */
  public TextTolerance with(Compatibility newCompatibility) {
    return new TextTolerance(ignoringCase, ignoringPunctuation, maximumEditRatio, newCompatibility);
  }

  /**
   * Whether a text is near enough to one of those accepted.
   *
   * @param given the text; may be anything
   * @param accepted the texts accepted; for none of them, nothing is near enough
   * @return whether it is. An empty text is never near enough, except by compatibility to one that
   *     the treatments leave empty
   */
  public boolean matches(String given, Collection<String> accepted) {
    if (given.length() > MAXIMUM_LENGTH) {
      return false;
    }
    String treated = normalized(given);
    return accepted.stream().map(this::treatedAccepted).anyMatch(text -> isNear(treated, text));
  }

  /**
   * A text without the differences that do not count: two texts are the same under this tolerance,
   * spelling mistakes aside, if and only if this gives equal results. Doing it again changes
   * nothing.
   *
   * @param text any text
   * @return the text that is compared
   */
  public String normalized(String text) {
    return compatibility == Compatibility.REFERENCE
        ? treatedAccepted(ReferenceText.composed(text))
        : UnicodeText.normalized(text, ignoringCase, ignoringPunctuation);
  }

  /** The reference service leaves out the first step for what it compares with. */
  private String treatedAccepted(String text) {
    return compatibility == Compatibility.REFERENCE
        ? ReferenceText.treated(text, ignoringCase, ignoringPunctuation)
        : normalized(text);
  }

  /** This tolerance for a text that was selected rather than typed. */
  TextTolerance ofSelection() {
    return exact().with(compatibility);
  }

  private boolean isNear(String given, String accepted) {
    if (given.isEmpty() || maximumEditRatio == 0) {
      boolean nothing = given.isEmpty() && compatibility == Compatibility.NONE;
      return given.equals(accepted) && !nothing;
    }
    return EditDistance.isWithin(maximumEditRatio, given, accepted, compatibility);
  }
}
