package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.simulation.SelectionClock;
import org.jalon.simulation.SimulationReport;
import org.jalon.simulation.SimulationStudy;

/**
 * All that simulate does with its directory: begins or goes on, runs, finishes.
 *
 * @param streams where progress goes
 * @param material the study
 * @param options how it is run
 */
record SimulationWork(Streams streams, SimulatedMaterial material, RunOptions options) {

  /** Gives the exit code. */
  int run(Interruption interruption) throws IOException {
    try (ResultFolder folder = ResultFolder.open(options.out())) {
      Checkpoint start = folder.start(material.basis(), Map.of(), options.resume());
      try (ResultFiles files = ResultFiles.open(paths(), start)) {
        SafeWork work = new SafeWork(folder, files, start, options.timer());
        Optional<SelectionClock> clock =
            options.quiet() ? Optional.empty() : Optional.of(new SelectionClock(System::nanoTime));
        return run(folder, files, new Run(work, interruption, clock));
      }
    }
  }

  /** What a run needs besides its files. */
  private record Run(SafeWork work, Interruption interruption, Optional<SelectionClock> clock) {}

  private Map<String, Path> paths() {
    Map<String, Path> paths = new LinkedHashMap<>();
    material.tables().growing().forEach(name -> paths.put(name, options.out().resolve(name)));
    return paths;
  }

  private int run(ResultFolder folder, ResultFiles files, Run run) throws IOException {
    Optional<SimulationReport> report;
    try {
      report = simulate(files, run);
      if (report.isPresent()) {
        finish(folder, files, report.get());
      }
    } catch (IOException | UncheckedIOException e) {
      throw Interrupted.failed(e, run.work.safe().done(), options.out());
    }
    if (report.isEmpty()) {
      Interrupted.tell(streams, run.work.safe().done(), persons(), options.words());
      return Jalon.INTERRUPTED;
    }
    tell(report.get(), run.clock);
    return 0;
  }

  /** What came of everybody; nothing if the run was interrupted. */
  private Optional<SimulationReport> simulate(ResultFiles files, Run run) {
    try (StudyProgress progress =
        new StudyProgress(
            options.telling(streams), System::nanoTime, persons(), run.work.safe().done())) {
      StudyControl control =
          new StudyControl(options.threads(), run.interruption, run.work, progress, run.clock);
      SimulationRun simulation = new SimulationRun(material.tables(), files, control);
      return simulation.run()
          ? Optional.of(material.study().report(simulation.state()))
          : Optional.empty();
    }
  }

  private long persons() {
    return material.study().sample().persons();
  }

  private void finish(ResultFolder folder, ResultFiles files, SimulationReport report)
      throws IOException {
    Map<String, ResultFile.Extent> outputs = new LinkedHashMap<>(files.save());
    files.finish();
    for (Map.Entry<String, String> table : material.tables().tables(report).entrySet()) {
      outputs.put(table.getKey(), folder.write(table.getKey(), table.getValue()));
    }
    folder.finish(manifest(outputs));
  }

  private String manifest(Map<String, ResultFile.Extent> outputs) {
    SimulationStudy study = material.study();
    Map<String, Object> manifest =
        Manifest.begin("jalon-simulation-manifest", material.engine(), options.words());
    manifest.put("bank-fingerprint", study.simulator().bank().fingerprint().hex());
    manifest.put("plan-fingerprint", study.simulator().plan().fingerprint().hex());
    manifest.put("study-fingerprint", study.fingerprint().hex());
    manifest.put("seed", study.sample().seed().value());
    manifest.put("persons", persons());
    manifest.put("inputs", Manifest.inputs(material.files()));
    manifest.put("outputs", Manifest.outputs(outputs));
    return JsonPrinter.print(manifest);
  }

  private void tell(SimulationReport report, Optional<SelectionClock> clock) throws IOException {
    streams.print(material.tables().summary(report));
    clock.ifPresent(each -> streams.err().print(SelectionSpeed.describe(each.times())));
  }
}
