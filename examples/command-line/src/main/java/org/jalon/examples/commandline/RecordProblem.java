package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.certification.TestRecordIssue;

/**
 * Something that keeps a line of test records from being decided.
 *
 * @param line the line
 * @param path where it stands in the document; the place in the text where that is no document
 * @param recordId whose it is; empty if that cannot be told
 * @param reason what is wrong
 */
public record RecordProblem(long line, String path, String recordId, String reason) {

  /** The header of a file of refused lines. */
  public static final String HEADER = "line,path,record_id,reason\n";

  private static final int SHOWN = 1_000;

  /**
   * A record whose identifier stands further up.
   *
   * @param line where it stands
   * @param id the identifier
   * @return the problem
   */
  public static RecordProblem twin(long line, String id) {
    String reason =
        "The record (%s) stands further up already, and was decided there. Maybe it was exported twice."
            .formatted(Texts.quoted(id));
    return new RecordProblem(line, "$.id", id, reason);
  }

  /** The issues of a record that cannot be decided, one problem each. */
  static List<RecordProblem> of(long line, String id, List<TestRecordIssue> issues) {
    return issues.stream()
        .map(issue -> new RecordProblem(line, issue.path(), id, issue.message()))
        .toList();
  }

  /** The problem as a line of CSV. */
  public String csv() {
    String shown = reason.length() > SHOWN ? reason.substring(0, SHOWN) + "…" : reason;
    return Csv.line(
        List.of(
            Long.toString(line),
            Texts.quoted(path),
            recordId,
            shown.replaceAll("\\p{Cntrl}+", " ")));
  }
}
