package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.RescoringSummary;

/**
 * Writes what each person would gain or lose.
 *
 * @param streams where progress and the summary go
 * @param before the policy and the bank that decided
 * @param after the others
 * @param pool on which threads
 */
record RescoreComparison(
    Streams streams, CertificationScorer before, CertificationScorer after, OrderedPool pool) {

  private static final String ROWS = "differences.csv";
  private static final String DOCUMENTS = "differences.jsonl";
  private static final String REJECTS = "rejects.csv";
  private static final String SUMMARY = "summary.json";

  /** The exit code. */
  int run(Input records, Path out, Map<String, String> command) throws IOException {
    try (ResultFolder folder = ResultFolder.open(out)) {
      Checkpoint start = folder.start(Map.of(), Map.of(), false);
      Map<String, Path> paths = new LinkedHashMap<>();
      List.of(ROWS, DOCUMENTS, REJECTS).forEach(name -> paths.put(name, folder.resolve(name)));
      try (ResultFiles files = ResultFiles.open(paths, start)) {
        Tally tally = compare(records, files);
        Map<String, ResultFile.Extent> extents = files.save();
        files.finish();
        AtomicFile.write(
            folder.resolve(SUMMARY), JsonPrinter.print(RescoreText.json(tally.summary)));
        folder.finish(manifest(command, extents));
        streams.print(RescoreText.of(tally.summary));
        return tally.report(streams);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Tally compare(Input records, ResultFiles files) {
    files.append(ROWS, Rescorer.header());
    files.append(REJECTS, RecordProblem.HEADER);
    Tally tally = new Tally(files);
    Progress progress = new Progress(streams, System::nanoTime);
    try {
      pool.run(
          new RecordBatches(new LineReader(records)),
          new Rescorer(before, after),
          lines -> {
            lines.forEach(tally::take);
            progress.advance(lines.size(), records.share());
          });
    } finally {
      progress.finish();
    }
    return tally;
  }

  private String manifest(Map<String, String> command, Map<String, ResultFile.Extent> extents) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", "jalon-rescoring-manifest");
    manifest.put("version", 1);
    manifest.put("command", command);
    manifest.put("bank-fingerprint", before.bank().fingerprint().hex());
    manifest.put("policy-fingerprint", before.policy().fingerprint().hex());
    manifest.put("to-bank-fingerprint", after.bank().fingerprint().hex());
    manifest.put("to-policy-fingerprint", after.policy().fingerprint().hex());
    manifest.put("outputs", Manifest.outputs(extents));
    return JsonPrinter.print(manifest);
  }

  /** What has come of the lines so far. */
  private static final class Tally {

    private final ResultFiles files;
    private final RescoringSummary summary = new RescoringSummary();
    private final SeenIds ids = new SeenIds();
    private final Counts counts = new Counts(Map.of());

    Tally(ResultFiles files) {
      this.files = files;
    }

    void take(RescoredLine line) {
      if (line.rescored().isEmpty()) {
        refuse(line.problems());
        return;
      }
      RescoredLine.Rescored rescored = line.rescored().get();
      String id = rescored.difference().before().recordId();
      if (!ids.add(id)) {
        refuse(List.of(RecordProblem.twin(line.number(), id)));
        return;
      }
      summary.add(rescored.difference());
      files.append(ROWS, rescored.row());
      files.append(DOCUMENTS, rescored.document());
    }

    private void refuse(List<RecordProblem> problems) {
      problems.forEach(problem -> files.append(REJECTS, problem.csv()));
      counts.addRefused(problems.size());
    }

    int report(Streams streams) {
      return counts.report(streams);
    }
  }
}
