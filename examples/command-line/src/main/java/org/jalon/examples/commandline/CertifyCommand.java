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

  private final Streams streams;

  @Mixin private CertificationOptions certification;

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILE",
      description = "The test records, or - for the standard input.")
  private String recordsFile;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write refused lines. Default: rejects.csv in the directory.")
  private @Nullable Path rejectsFile;

  @Mixin private ResumableOptions run;
  @Mixin private CredentialOptions credentialOptions;
  @Mixin private ThreadOptions threads;

  CertifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", certification.bankFile(), certification.policyFile(), recordsFile);
    SafeWork.Timer timer = run.timer();
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
          new CertificationWork(material, credentials, run.out(), rejectsFile, timer)
              .run(
                  new CertificationJob(streams, material.scorer(), pool, run.out()),
                  input,
                  new CertificationWork.Beginning(
                      basis, Map.of(CredentialOptions.SIGNING_TIME, now), run.resume()),
                  end -> manifest(material, end)));
    }
  }

  private void refuseToOverwrite() {
    if (!run.resume() && rejectsFile != null && Files.exists(rejectsFile)) {
      throw new InvalidInput(
          rejectsFile + ": The file exists, and rejects are never overwritten. Name another file.");
    }
  }

  private String manifest(CertificationOptions.Material material, Checkpoint end) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("bank", certification.bankFile());
    names.put("referential", certification.referentialFile());
    names.put("policy", certification.policyFile());
    names.put("records", recordsFile);
    names.put("out", run.out().toString());
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
