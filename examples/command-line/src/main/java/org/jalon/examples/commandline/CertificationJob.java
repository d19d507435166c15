package org.jalon.examples.commandline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jalon.certification.CertificationScorer;

/**
 * Decides what is left of an input.
 *
 * @param streams where progress goes
 * @param scorer decides records
 * @param pool on which threads
 * @param out the directory, for messages
 */
record CertificationJob(Streams streams, CertificationScorer scorer, OrderedPool pool, Path out) {

  /** Decides all that is left, and then does what comes after. */
  void run(CertificationRun run, Input input, LineReader reader, Runnable after) {
    RecordDecider decider = RecordDecider.of(scorer);
    Progress progress = new Progress(streams, System::nanoTime);
    try {
      run.begin(decider.resultsHeader());
      pool.run(
          new RecordBatches(reader),
          new Certifier(decider),
          batch -> {
            run.take(batch);
            progress.advance(batch.lines().size(), input.share());
          });
      run.save(reader.position());
      after.run();
    } catch (UncheckedIOException e) {
      throw stopped(run, e);
    } finally {
      progress.finish();
    }
  }

  private StoppedRun stopped(CertificationRun run, UncheckedIOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new StoppedRun(
        cause,
        "Reading or writing failed: " + cause.getMessage(),
        "All decisions up to line %d are safe in %s, and none is lost. Maybe the disk is full: mend that, then give the same command with --resume."
            .formatted(run.safe().done(), out));
  }
}
