package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.InvalidTestRecordException;
import org.jalon.certification.TestRecord;
import org.jalon.json.AssessmentJson;

/**
 * Decides one line of test records: all of the work that each record needs. Which records stand
 * further up already is no matter of one line: of two with one identifier the first that can be
 * decided counts, the other is a {@link RecordProblem#twin}. Immutable and thread-safe; the same
 * line gives the same bytes on any machine.
 */
public final class RecordDecider {

  private final CertificationScorer scorer;
  private final ResultRows rows;
  private final RecordParser parser = new RecordParser();
  private final AssessmentJson json = AssessmentJson.withDefaults();

  private RecordDecider(CertificationScorer scorer, ResultRows rows) {
    this.scorer = scorer;
    this.rows = rows;
  }

  /**
   * Decides under a policy.
   *
   * @param scorer the policy, made ready for a bank
   * @return decides lines
   */
  public static RecordDecider of(CertificationScorer scorer) {
    return new RecordDecider(scorer, ResultRows.of(scorer));
  }

  /** The header of a file of results. */
  public String resultsHeader() {
    return rows.header();
  }

  /**
   * Decides what stands on a line.
   *
   * @param line the line
   * @return the decision or the problems; empty if nothing stands on the line
   */
  public Optional<DecidedLine> decide(RecordLine line) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    ReadRecord read = parser.read(line);
    return Optional.of(
        read.record()
            .map(record -> decide(line.number(), record))
            .orElseGet(() -> new DecidedLine(line.number(), Optional.empty(), read.problems())));
  }

  private DecidedLine decide(long number, TestRecord record) {
    try {
      CertificationDecision decision = scorer.decide(record);
      return new DecidedLine(
          number,
          Optional.of(
              new DecidedLine.Decided(
                  record, decision, json.writeLine(decision), rows.row(decision))),
          List.of());
    } catch (InvalidTestRecordException e) {
      return new DecidedLine(
          number, Optional.empty(), RecordProblem.of(number, record.id(), e.issues()));
    }
  }
}
