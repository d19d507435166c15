package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jalon.simulation.SimulationDesign;

/**
 * All that compare does with its directory: begins or goes on, runs, finishes.
 *
 * @param streams where progress goes
 * @param material the design
 * @param options how it is run
 */
record ComparisonWork(Streams streams, DesignMaterial material, RunOptions options) {

  /** Gives the exit code. */
  int run(Interruption interruption) throws IOException {
    try (ResultFolder folder = ResultFolder.open(options.out())) {
      Checkpoint start = folder.start(material.basis(), Map.of(), options.resume());
      Map<String, Path> paths = new LinkedHashMap<>();
      for (String name : List.of(ComparisonRun.CONDITIONS, ComparisonRun.COMPARISON)) {
        paths.put(name, folder.resolve(name));
      }
      try (ResultFiles files = ResultFiles.open(paths, start)) {
        SafeWork work = new SafeWork(folder, files, start, options.timer());
        ComparisonRun run = new ComparisonRun(material.design(), folder, files, work);
        try {
          if (!run(run, work, interruption)) {
            Interrupted.tell(streams, work.safe().done(), all(), options.words());
            return Jalon.INTERRUPTED;
          }
          finish(folder, files, run);
        } catch (IOException | UncheckedIOException e) {
          throw Interrupted.failed(e, work.safe().done(), options.out());
        }
        streams.print(
            String.format(
                Locale.ROOT,
                "%,d persons in %d conditions%n",
                all(),
                DesignCondition.all(material.design()).size()));
        return 0;
      }
    }
  }

  private boolean run(ComparisonRun run, SafeWork work, Interruption interruption)
      throws IOException {
    long before = work.safe().done();
    long studies = before - before % material.design().sampling().persons();
    try (StudyProgress progress =
        new StudyProgress(options.telling(streams), System::nanoTime, all(), before)) {
      return run.run(
          new StudyControl(
              options.threads(),
              interruption,
              work,
              new RepeatedProgress(progress, studies),
              Optional.empty()));
    }
  }

  private void finish(ResultFolder folder, ResultFiles files, ComparisonRun run)
      throws IOException {
    Map<String, ResultFile.Extent> outputs = new LinkedHashMap<>(files.save());
    files.finish();
    outputs.putAll(run.written());
    folder.finish(manifest(outputs));
  }

  /** How many persons take the tests of all plans. */
  private long all() {
    SimulationDesign design = material.design();
    return Math.multiplyExact(design.sampling().persons(), (long) design.studies());
  }

  private String manifest(Map<String, ResultFile.Extent> outputs) {
    SimulationDesign design = material.design();
    Map<String, Object> manifest =
        Manifest.begin("jalon-comparison-manifest", material.engine(), options.words());
    manifest.put("bank-fingerprint", design.bank().fingerprint().hex());
    Map<String, Object> plans = new LinkedHashMap<>();
    design.plans().forEach((name, plan) -> plans.put(name, plan.fingerprint().hex()));
    manifest.put("plan-fingerprints", plans);
    manifest.put("seed", design.sampling().seed().value());
    manifest.put("persons", design.sampling().persons());
    manifest.put("replications", design.sampling().replications());
    manifest.put("inputs", Manifest.inputs(material.files()));
    manifest.put("outputs", Manifest.outputs(outputs));
    return JsonPrinter.print(manifest);
  }
}
