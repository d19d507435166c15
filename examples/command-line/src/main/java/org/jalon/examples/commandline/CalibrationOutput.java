package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.PValueAdjustment;
import org.jalon.item.ItemBank;
import org.jspecify.annotations.Nullable;

/** Calibrates and writes what comes out: the bank, and the tables about it if they are wanted. */
final class CalibrationOutput implements AutoCloseable {

  private final Streams streams;
  private final BankTarget target;
  private final @Nullable AnalysisFolder folder;

  private CalibrationOutput(Streams streams, BankTarget target, @Nullable AnalysisFolder folder) {
    this.streams = streams;
    this.target = target;
    this.folder = folder;
  }

  /**
   * What is said while it works.
   *
   * @param quiet whether nothing but problems
   * @param clock in nanoseconds
   */
  record Telling(boolean quiet, LongSupplier clock) {}

  static CalibrationOutput open(Streams streams, BankTarget target, @Nullable Path details)
      throws IOException {
    target.requirePlace();
    return new CalibrationOutput(
        streams, target, details == null ? null : AnalysisFolder.open(details));
  }

  /** Calibrates and writes; the exit code is 3 if something is to be known about it. */
  int write(CalibrationPlan.Task task, Optional<Truth> truth, Telling telling) throws IOException {
    CalibrationResult result = calibrated(task, telling);
    ItemBank bank =
        target.named(task.known().ordered(result.bank()), task.known().source().isPresent());
    CalibrationSummaryText text = new CalibrationSummaryText(result, task);
    if (bank.items().isEmpty()) {
      text.problems().forEach(streams.err()::println);
      throw new InvalidInput("No item could be estimated, so there is no bank.");
    }
    String written = target.text(bank);
    if (folder != null) {
      writeTables(folder, task, result, truth);
    }
    target.write(streams, written);
    if (folder != null) {
      folder.enter("bank", written);
    }
    if (!telling.quiet()) {
      streams.err().println(text.summary());
    }
    text.problems().forEach(streams.err()::println);
    return text.problems().isEmpty() ? 0 : Jalon.REJECTIONS;
  }

  private CalibrationResult calibrated(CalibrationPlan.Task task, Telling telling) {
    Unfinished unfinished =
        Unfinished.work(
            streams,
            "Interrupted: nothing was written. A calibration is short, and begins again with the same command.",
            this::removeTraces);
    try (CalibrationProgress progress =
        new CalibrationProgress(streams, telling.quiet(), telling.clock())) {
      return EstimatorOptions.legal(
          () -> task.calibrator().withListener(progress).calibrate(task.matrix()));
    } finally {
      unfinished.close();
    }
  }

  private void removeTraces() {
    if (folder != null) {
      folder.removeTraces();
    }
  }

  private static void writeTables(
      AnalysisFolder folder,
      CalibrationPlan.Task task,
      CalibrationResult result,
      Optional<Truth> truth)
      throws IOException {
    CalibrationTables tables = new CalibrationTables(result, task.families(), truth);
    folder.write("parameters.csv", tables.parameters());
    folder.write("convergence.csv", tables.convergence());
    folder.write("latent.csv", tables.latent());
    folder.write("latent-distribution.csv", tables.latentDistribution(task.maximization().grid()));
    Outcomes outcomes = CalibrationOutcomes.of(result, task.matrix());
    truth.ifPresent(known -> known.addTo(outcomes, result));
    folder.write("outcomes.csv", outcomes.toString());
    Optional<String> fit =
        CalibratedItemFit.of(result, task)
            .map(fits -> FitTables.items(fits, PValueAdjustment.BENJAMINI_HOCHBERG));
    if (fit.isPresent()) {
      folder.write("item-fit.csv", fit.get());
    }
  }

  /** Writes the manifest, if there are tables. */
  void finish(List<String> words, Map<String, String> hashes) throws IOException {
    if (folder != null) {
      folder.finish(words, hashes);
    }
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      folder.close();
    }
  }
}
