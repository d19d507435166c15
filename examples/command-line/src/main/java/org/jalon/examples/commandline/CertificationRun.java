package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
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

  private final ResultFolder folder;
  private final ResultFiles files;
  private final Known known;
  private final Counts counts;
  private final Timer timer;
  private Checkpoint safe;
  private long savedAt;

  /**
   * When checkpoints are due.
   *
   * @param clock in nanoseconds
   * @param interval how much later than the one before, in nanoseconds
   */
  record Timer(LongSupplier clock, long interval) {}

  /**
   * What is known of the records decided so far.
   *
   * @param ids their identifiers
   * @param codes the codes of those that were validated, if records get codes
   */
  record Known(SeenIds ids, Optional<CodeBook> codes) {}

  /** Begins at a checkpoint, with what is known of all records decided before it. */
  CertificationRun(
      ResultFolder folder, ResultFiles files, Known known, Checkpoint start, Timer timer) {
    this.folder = folder;
    this.files = files;
    this.known = known;
    this.counts = new Counts(start.counts());
    this.timer = timer;
    this.safe = start;
    this.savedAt = timer.clock().getAsLong();
  }

  void begin(String resultsHeader) {
    if (safe.files().isEmpty()) {
      files.append(RESULTS, resultsHeader);
      files.append(REJECTS, RecordProblem.HEADER);
      if (known.codes().isPresent()) {
        files.append(INDEX, CodeBook.HEADER);
      }
      save(safe.lines(), safe.input());
    }
  }

  void take(DecidedBatch batch) {
    batch.lines().forEach(this::take);
    if (timer.clock().getAsLong() - savedAt >= timer.interval()) {
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
    if (timer.clock().getAsLong() - savedAt >= timer.interval()) {
      save(safe.lines(), safe.input());
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
    try {
      Map<String, ResultFile.Extent> extents = files.save();
      Checkpoint reached = new Checkpoint(safe.basis(), lines, input, extents, counts.asMap());
      folder.save(reached);
      safe = reached;
      savedAt = timer.clock().getAsLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the end safe. */
  void finish() {
    save(safe.lines(), safe.input());
  }

  /** The last checkpoint. */
  Checkpoint safe() {
    return safe;
  }

  Counts counts() {
    return counts;
  }
}
