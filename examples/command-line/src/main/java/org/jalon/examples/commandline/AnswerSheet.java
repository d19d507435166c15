package org.jalon.examples.commandline;

import java.util.List;

/**
 * What a file says about one person, not yet checked.
 *
 * @param line where it begins
 * @param person the person's identifier
 * @param answers the answers in order of administration; empty fields are left out
 * @param complaint what makes it unusable before its answers are looked at; empty if nothing does
 */
record AnswerSheet(long line, String person, List<Answer> answers, String complaint) {

  /** No person has more answers than this. */
  static final int MAXIMUM_ANSWERS = CsvSource.MAXIMUM_COLUMNS;

  /**
   * One answer.
   *
   * @param line where it stands
   * @param item the item's identifier
   * @param response the answer as written
   */
  record Answer(long line, String item, String response) {}

  /** Whether a field says that the item was not administered. */
  static boolean isMissing(String response) {
    return response.isEmpty() || response.equals("NA");
  }
}
