package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a run of certify does with its directory: begins or goes on, decides, signs, finishes.
 *
 * @param material what decides
 * @param credentials what credentials are made of, if they are wanted
 * @param out the directory
 * @param rejects where refused lines go; null for the directory
 * @param timer when checkpoints are due
 */
record CertificationWork(
    CertificationOptions.Material material,
    Optional<CredentialOptions.Credentials> credentials,
    Path out,
    @Nullable Path rejects,
    SafeWork.Timer timer) {

  /**
   * How a run begins.
   *
   * @param basis what must be the same in a run that goes on with another
   * @param chosen what the first run chooses for all that go on with it
   * @param resume whether to go on with another run
   */
  record Beginning(Map<String, String> basis, Map<String, String> chosen, boolean resume) {}

  /** Gives what was counted. */
  Counts run(
      CertificationJob job, Input input, Beginning beginning, Function<Checkpoint, String> manifest)
      throws IOException {
    try (ResultFolder folder = ResultFolder.open(out)) {
      Checkpoint start = folder.start(beginning.basis(), beginning.chosen(), beginning.resume());
      LineReader reader = new LineReader(input);
      start.skip(reader, input.name());
      try (ResultFiles files = ResultFiles.open(paths(), start)) {
        CertificationRun run =
            new CertificationRun(
                files, known(files, job.pool()), new SafeWork(folder, files, start, timer));
        job.run(run, input, reader, () -> sign(run, files, job.pool()));
        files.finish();
        folder.finish(manifest.apply(run.safe()));
        return run.counts();
      }
    }
  }

  private void sign(CertificationRun run, ResultFiles files, OrderedPool pool) {
    Instant signedAt =
        Instant.parse(run.safe().basis().getOrDefault(CredentialOptions.SIGNING_TIME, ""));
    credentials.ifPresent(
        c -> {
          new CredentialJob(material.scorer(), c, signedAt).run(run, files, folder(), pool);
          run.finish();
        });
  }

  private CertificationRun.Known known(ResultFiles files, OrderedPool pool) throws IOException {
    return new CertificationRun.Known(
        DecidedIds.in(files.file(CertificationRun.DECISIONS).unfinished(), pool),
        credentials.isEmpty()
            ? Optional.empty()
            : Optional.of(
                CodeBook.in(
                    files.file(CertificationRun.INDEX).unfinished(), credentials.get().taken())));
  }

  private Map<String, Path> paths() throws IOException {
    Map<String, Path> paths = new LinkedHashMap<>();
    paths.put(CertificationRun.DECISIONS, out.resolve(CertificationRun.DECISIONS));
    paths.put(CertificationRun.RESULTS, out.resolve(CertificationRun.RESULTS));
    paths.put(
        CertificationRun.REJECTS,
        rejects == null ? out.resolve(CertificationRun.REJECTS) : rejects);
    if (credentials.isPresent()) {
      Files.createDirectories(folder());
      paths.put(CertificationRun.INDEX, out.resolve(CertificationRun.INDEX));
    }
    return paths;
  }

  private Path folder() {
    return out.resolve(CredentialJob.FOLDER);
  }
}
