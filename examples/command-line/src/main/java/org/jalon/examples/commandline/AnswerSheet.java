package org.jalon.examples.commandline;

import java.util.List;

/**
 * What a file says about one person, not yet checked.
 *
 * @param line where it begins
 * @param person the person's identifier
 * @param group the group that the person belongs to; empty if the file tells none
 * @param answers the answers in order of administration; empty fields are left out
 * @param complaint what makes it unusable before its answers are looked at; empty if nothing does
 */
public record AnswerSheet(
    long line, String person, String group, List<Answer> answers, String complaint) {

  /** No person has more answers than this. */
  static final int MAXIMUM_ANSWERS = CsvSource.MAXIMUM_COLUMNS;

  /**
   * One answer.
   *
   * @param line where it stands
   * @param item the item's identifier
   * @param response the answer as written
   */
  public record Answer(long line, String item, String response) {}

  /** This sheet as another person's. */
  AnswerSheet of(String identifier) {
    return new AnswerSheet(line, identifier, group, answers, complaint);
  }

  /** Whether nobody can tell whose it is. */
  public boolean isAnonymous() {
    return person.isBlank();
  }

  /**
   * What is left of a sheet whose person stands further up already. The first sheet of a person
   * counts, whether or not it can be scored.
   *
   * @param line where it begins
   * @param person whose it is
   * @return a sheet that is rejected for that reason alone
   */
  public static AnswerSheet twin(long line, String person) {
    return new AnswerSheet(
        line,
        person,
        "",
        List.of(),
        "The person stands further up already. Maybe the lines of a person are not together.");
  }

  /** Whether a field says that the item was not administered. */
  static boolean isMissing(String response) {
    return response.isEmpty() || response.equals("NA");
  }
}
