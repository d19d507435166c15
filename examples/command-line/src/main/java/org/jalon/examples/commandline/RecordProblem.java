package org.jalon.examples.commandline;

import java.util.List;

/**
 * Something that keeps a line from being decided.
 *
 * @param line the line
 * @param path where it stands in the document; the place in the text where that is no document
 * @param recordId whose it is; empty if that cannot be told
 * @param reason what is wrong
 */
record RecordProblem(long line, String path, String recordId, String reason) {

  static final String HEADER = "line,path,record_id,reason\n";

  private static final int SHOWN = 1_000;

  /** A record whose identifier stands further up. */
  static RecordProblem twin(long line, String id) {
    String reason =
        "The record (%s) stands further up already, and was decided there. Maybe it was exported twice."
            .formatted(Texts.quoted(id));
    return new RecordProblem(line, "$.id", id, reason);
  }

  /** The problem as a line of CSV. */
  String csv() {
    String shown = reason.length() > SHOWN ? reason.substring(0, SHOWN) + "…" : reason;
    return Csv.line(
        List.of(
            Long.toString(line),
            Texts.quoted(path),
            recordId,
            shown.replaceAll("\\p{Cntrl}+", " ")));
  }
}
