package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides a file of test records of any length, in constant memory, and survives any crash. */
@Command(
    name = "certify",
    mixinStandardHelpOptions = true,
    description = {
      "Decides each certification test in a file of test records.",
      "The file has one JSON document a line. The directory --out gets decisions.jsonl, results.csv,",
      "rejects.csv with each reason why a line could not be decided, and at last manifest.json with",
      "the hashes of all files. Without the manifest the results are not complete: the same command",
      "with --resume goes on where the run was interrupted, whatever the reason. If lines were refused,",
      "the exit code is 3."
    },
    footer = {
      "",
      "Examples:",
      "  jalon certify --bank bank.json --policy policy.json --records june.jsonl --out june",
      "  jalon certify --bank bank.json --policy policy.json --records june.jsonl --out june --resume"
    })
final class CertifyCommand implements Callable<Integer> {

  private static final long SECOND = 1_000_000_000L;

  private final Streams streams;

  @Mixin private CertificationOptions certification;

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILE",
      description = "The test records, or - for the standard input.")
  private String recordsFile;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIRECTORY",
      description = "Where to write: a new or empty directory.")
  private Path out;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write refused lines. Default: rejects.csv in the directory.")
  private @Nullable Path rejectsFile;

  @Option(names = "--resume", description = "Go on with a run that was interrupted.")
  private boolean resume;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description = "How often the work is made safe on the disk. Default: ${DEFAULT-VALUE}.")
  private int checkpointSeconds = 5;

  @Mixin private CredentialOptions credentialOptions;
  @Mixin private ThreadOptions threads;

  CertifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", certification.bankFile(), certification.policyFile(), recordsFile);
    if (checkpointSeconds < 0) {
      throw new InvalidInput("The --checkpoint (" + checkpointSeconds + ") must be at least 0.");
    }
    refuseToOverwrite();
    OrderedPool pool = threads.pool();
    CertificationOptions.Material material = certification.load(streams);
    Optional<CredentialOptions.Credentials> credentials = credentialOptions.load(streams);
    Map<String, String> basis = material.basis();
    basis.put("rejects file", String.valueOf(rejectsFile));
    basis.putAll(credentialOptions.basis(credentials));
    String now = credentialOptions.signingTime().toString();
    try (Input input = Input.open(streams, recordsFile)) {
      return report(
          new CertificationWork(material, credentials, out, rejectsFile, timer())
              .run(
                  new CertificationJob(streams, material.scorer(), pool, out),
                  input,
                  new CertificationWork.Beginning(
                      basis, Map.of(CredentialOptions.SIGNING_TIME, now), resume),
                  end -> manifest(material, end)));
    }
  }

  private void refuseToOverwrite() {
    if (!resume && rejectsFile != null && Files.exists(rejectsFile)) {
      throw new InvalidInput(
          rejectsFile + ": The file exists, and rejects are never overwritten. Name another file.");
    }
  }

  private SafeWork.Timer timer() {
    return new SafeWork.Timer(System::nanoTime, checkpointSeconds * SECOND);
  }

  private String manifest(CertificationOptions.Material material, Checkpoint end) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("bank", certification.bankFile());
    names.put("referential", certification.referentialFile());
    names.put("policy", certification.policyFile());
    names.put("records", recordsFile);
    names.put("out", out.toString());
    names.put("rejects", rejectsFile == null ? null : rejectsFile.toString());
    names.values().removeIf(Objects::isNull);
    names.putAll(credentialOptions.given());
    return Manifest.of("certify", names, material, end);
  }

  private int report(Counts counts) throws IOException {
    streams.print(counts.words() + "\n");
    return counts.report(streams);
  }
}
