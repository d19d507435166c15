package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.jalon.certification.CertificationResult.Status;

/**
 * Takes decided lines in order, writes them, and makes them safe from time to time: after a crash
 * everything up to the last checkpoint is there, and what stands behind it is cut off.
 */
final class CertificationRun {

  static final String DECISIONS = "decisions.jsonl";
  static final String RESULTS = "results.csv";
  static final String REJECTS = "rejects.csv";
  static final String INDEX = "credentials/index.csv";

  private final ResultFiles files;
  private final Known known;
  private final Counts counts;
  private final SafeWork work;

  /**
   * What is known of the records decided so far.
   *
   * @param ids their identifiers
   * @param codes the codes of those that were validated, if records get codes
   */
  record Known(SeenIds ids, Optional<CodeBook> codes) {}

  /** Begins at a checkpoint, with what is known of all records decided before it. */
  CertificationRun(ResultFiles files, Known known, SafeWork work) {
    this.files = files;
    this.known = known;
    this.counts = new Counts(work.safe().counts());
    this.work = work;
  }

  void begin(String resultsHeader) {
    if (safe().files().isEmpty()) {
      files.append(RESULTS, resultsHeader);
      files.append(REJECTS, RecordProblem.HEADER);
      if (known.codes().isPresent()) {
        files.append(INDEX, CodeBook.HEADER);
      }
      finish();
    }
  }

  void take(DecidedBatch batch) {
    batch.lines().forEach(this::take);
    if (work.isDue()) {
      save(batch.end());
    }
  }

  private void take(DecidedLine line) {
    if (line.decided().isPresent()) {
      take(line.number(), line.decided().get());
    } else {
      refuse(line.problems());
    }
  }

  private void take(long line, DecidedLine.Decided decided) {
    String id = decided.record().id();
    if (known.ids().isFull()) {
      throw new InvalidInput(
          "Line %d: %d records are decided, the most that duplicates can be told of. Split the file, and certify each part into a directory of its own."
              .formatted(line, SeenIds.MAXIMUM));
    }
    if (!known.ids().add(id)) {
      refuse(List.of(RecordProblem.twin(line, id)));
      return;
    }
    files.append(DECISIONS, decided.document());
    files.append(RESULTS, decided.row());
    counts.add(decided.decision().result().status());
    if (decided.decision().result().status() == Status.VALIDATED) {
      known.codes().ifPresent(codes -> files.append(INDEX, codes.line(id, counts.decided())));
    }
  }

  /** So many credentials more are signed. */
  void addSigned(int more) {
    counts.addSigned(more);
    if (work.isDue()) {
      finish();
    }
  }

  private void refuse(List<RecordProblem> problems) {
    problems.forEach(problem -> files.append(REJECTS, problem.csv()));
    counts.addRefused(problems.size());
  }

  /** Makes everything up to a place of the input safe. */
  void save(InputPosition end) {
    save(end.lines(), new ResultFile.Extent(end.bytes(), end.hash()));
  }

  private void save(long lines, ResultFile.Extent input) {
    Checkpoint safe = safe();
    work.save(
        new Checkpoint(safe.basis(), lines, input, safe.files(), counts.asMap(), safe.state()));
  }

  /** Makes the end safe. */
  void finish() {
    save(safe().done(), safe().input());
  }

  /** The last checkpoint. */
  Checkpoint safe() {
    return work.safe();
  }

  Counts counts() {
    return counts;
  }
}
