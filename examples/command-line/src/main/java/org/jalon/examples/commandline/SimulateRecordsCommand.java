package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.CertificationScorer;
import org.jalon.estimation.Prior;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes certification tests of simulated persons: the same bytes for the same seed anywhere. */
@Command(
    name = "simulate-records",
    mixinStandardHelpOptions = true,
    description = {
      "Writes test records of simulated persons who take the test of a policy, one a line.",
      "One person in fifty gives up. The same bank, policy, seed and numbers give the same bytes on",
      "any machine."
    },
    footer = {
      "",
      "Example:",
      "  jalon simulate-records --bank bank.json --policy policy.json --persons 1000 --seed 7 \\",
      "      --out records.jsonl"
    })
final class SimulateRecordsCommand implements Callable<Integer> {

  private static final int BATCH = 64;

  private final Streams streams;

  @Mixin private CertificationOptions certification;

  @Option(names = "--persons", required = true, paramLabel = "N", description = "How many persons.")
  private long persons;

  @Option(names = "--seed", required = true, paramLabel = "SEED", description = "The seed.")
  private long seed;

  @Option(
      names = "--population",
      paramLabel = "POPULATION",
      converter = PriorConverter.class,
      description = "Where abilities come from: normal:MEAN,SD. Default: normal:0,1.")
  private Prior population = Prior.Normal.STANDARD;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write. Default: the standard output.")
  private String out = Input.STANDARD;

  @Mixin private ThreadOptions threads;

  SimulateRecordsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (persons < 0 || !(population instanceof Prior.Normal normal)) {
      throw new InvalidInput(
          "There must be 0 or more --persons (%d), and the --population must be normal:MEAN,SD."
              .formatted(persons));
    }
    CertificationScorer scorer = certification.load(streams).scorer();
    if (!(scorer.policy() instanceof AdaptiveCertification policy)) {
      throw new InvalidInput(
          certification.policyFile() + ": The policy must be one of adaptive tests.");
    }
    RecordsWriter writer =
        new RecordsWriter(
            scorer.bank(),
            policy,
            Population.normal(normal.mean(), normal.standardDeviation()),
            new RandomSeed(seed));
    try (Output output = Output.open(streams, out)) {
      threads
          .pool()
          .run(
              batches(),
              first -> writer.lines(first, Math.min(first + BATCH, persons)),
              output::write);
      output.finish();
    }
    return 0;
  }

  /** The number of the first person of each batch. */
  private Iterator<Long> batches() {
    return LongStream.iterate(0, first -> first < persons, first -> first + BATCH).iterator();
  }
}
