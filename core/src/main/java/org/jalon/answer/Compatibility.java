package org.jalon.answer;

/** Whether defects of the reference service are repeated, to check old answers as it did. */
public enum Compatibility {
  /** Answers are checked as this library finds right. */
  NONE,
  /**
   * Answers are checked as the reference service does:
   *
   * <ul>
   *   <li>without punctuation, a text keeps only the letters A to Z, digits and spaces: letters
   *       with accents and all other scripts vanish
   *   <li>the edit distance is divided by the length of the answer, in UTF-16 units, so that it
   *       matters which of two texts was given
   *   <li>an answer is brought to composed form (NFC), what it is compared with is not
   *   <li>a number may contain one space; {@code 0x1F} is the number 0
   *   <li>interchangeable fields are matched in order, without looking back
   * </ul>
   */
  REFERENCE
}
