package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.InvalidTestRecordException;
import org.jalon.certification.TestRecord;
import org.jalon.json.AssessmentJson;

/** Decides lines of test records. Thread-safe. */
final class Certifier implements Function<RecordBatch, DecidedBatch> {

  private final CertificationScorer scorer;
  private final ResultRows rows;
  private final RecordParser parser = new RecordParser();
  private final AssessmentJson json = AssessmentJson.withDefaults();

  Certifier(CertificationScorer scorer, ResultRows rows) {
    this.scorer = scorer;
    this.rows = rows;
  }

  @Override
  public DecidedBatch apply(RecordBatch batch) {
    List<DecidedLine> decided = new ArrayList<>();
    for (RecordLine line : batch.lines()) {
      if (!line.isBlank()) {
        ReadRecord read = parser.read(line);
        decided.add(
            read.record()
                .map(record -> decide(line.number(), record))
                .orElseGet(
                    () -> new DecidedLine(line.number(), Optional.empty(), read.problems())));
      }
    }
    return new DecidedBatch(decided, batch.end());
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
      return new DecidedLine(number, Optional.empty(), problems(number, record.id(), e));
    }
  }

  /** The issues of a record that cannot be decided, one problem each. */
  static List<RecordProblem> problems(long line, String id, InvalidTestRecordException e) {
    return e.issues().stream()
        .map(issue -> new RecordProblem(line, issue.path(), id, issue.message()))
        .toList();
  }
}
