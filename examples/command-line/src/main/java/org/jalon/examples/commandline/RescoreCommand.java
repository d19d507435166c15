package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jalon.certification.CertificationScorer;
import org.jalon.item.ResolvedItemBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides tests again: under the same policy, to prove it, or under another, to judge a change. */
@Command(
    name = "rescore",
    mixinStandardHelpOptions = true,
    description = {
      "Decides the tests of a file again.",
      "With --to or --to-bank: what each person would gain or lose by another policy or bank, into",
      "the directory --out (differences.csv, differences.jsonl with both decisions of those who see",
      "a difference, summary.json), and a summary.",
      "With --decisions: whether the decisions that certify wrote come out again, bit for bit; what",
      "differs is named, and the exit code is 3."
    },
    footer = {
      "",
      "Examples:",
      "  jalon rescore --bank bank.json --from policy.json --to stricter.json \\",
      "      --records june.jsonl --out what-if",
      "  jalon rescore --bank bank.json --from policy.json --records june.jsonl \\",
      "      --decisions june/decisions.jsonl"
    })
final class RescoreCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private CertificationBankOptions bank;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "The policy that decided.")
  private String fromFile;

  @Option(names = "--to", paramLabel = "FILE", description = "Another policy.")
  private @Nullable String toFile;

  @Option(names = "--to-bank", paramLabel = "FILE", description = "Another item bank.")
  private @Nullable String toBankFile;

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILE",
      description = "The test records, or - for the standard input.")
  private String recordsFile;

  @Option(
      names = "--out",
      paramLabel = "DIRECTORY",
      description = "Where to write differences: a new or empty directory.")
  private @Nullable Path out;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "The decisions to make again, in the order in which certify wrote them.")
  private @Nullable String decisionsFile;

  @Mixin private ThreadOptions threads;

  RescoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce(
        "input", bank.file(), fromFile, toFile, toBankFile, recordsFile, decisionsFile);
    boolean comparing = toFile != null || toBankFile != null;
    if (comparing == (decisionsFile != null) || comparing != (out != null)) {
      throw new InvalidInput(
          "Either --to or --to-bank must be given, with --out, or else --decisions.");
    }
    OrderedPool pool = threads.pool();
    Map<String, String> hashes = new LinkedHashMap<>();
    ResolvedItemBank resolved = bank.resolve(streams, hashes);
    CertificationScorer before =
        PolicyFile.scorer(fromFile, PolicyFile.read(streams, fromFile, hashes), resolved);
    try (Input records = Input.open(streams, recordsFile)) {
      if (decisionsFile != null) {
        try (Input decisions = Input.open(streams, decisionsFile)) {
          return new RescoreProof(streams, before, pool).run(records, decisions);
        }
      }
      CertificationScorer after = after(resolved, before);
      return new RescoreComparison(streams, before, after, pool)
          .run(records, Path.of(String.valueOf(out)), command());
    }
  }

  private CertificationScorer after(ResolvedItemBank resolved, CertificationScorer before)
      throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    ResolvedItemBank other =
        toBankFile == null ? resolved : bank.resolve(streams, toBankFile, hashes);
    return toFile == null
        ? PolicyFile.scorer(fromFile, before.policy(), other)
        : PolicyFile.scorer(toFile, PolicyFile.read(streams, toFile, hashes), other);
  }

  private Map<String, String> command() {
    Map<String, String> command = new LinkedHashMap<>();
    command.put("bank", bank.file());
    command.put("from", fromFile);
    command.put("to", String.valueOf(toFile == null ? fromFile : toFile));
    command.put("to-bank", String.valueOf(toBankFile == null ? bank.file() : toBankFile));
    command.put("records", recordsFile);
    return command;
  }
}
