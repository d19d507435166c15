package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.TestRecord;

/**
 * What became of a line of the records.
 *
 * @param number the line
 * @param decided the decision; empty if there is none
 * @param problems why there is no decision
 */
public record DecidedLine(long number, Optional<Decided> decided, List<RecordProblem> problems) {

  /** Copies the problems. */
  public DecidedLine {
    problems = List.copyOf(problems);
  }

  /**
   * A decision, and how the files show it.
   *
   * @param record the record
   * @param decision the decision
   * @param document the decision as a document on one line
   * @param row the decision as a line of CSV
   */
  public record Decided(
      TestRecord record, CertificationDecision decision, String document, String row) {}
}
