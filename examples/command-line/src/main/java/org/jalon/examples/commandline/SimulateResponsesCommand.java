package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jalon.estimation.Prior;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the responses of simulated persons: the same bytes for the same seed on any machine. */
@Command(
    name = "simulate-responses",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a file of responses of simulated persons.",
      "Abilities are drawn from a population, and each person answers items taken at random.",
      "The same bank, seed and numbers give the same bytes on any machine."
    },
    footer = {
      "",
      "Example:",
      "  jalon simulate-responses --bank bank.csv --persons 100000 --items 40 --seed 7 --out r.csv"
    })
final class SimulateResponsesCommand implements Callable<Integer> {

  private static final int BATCH = 200;

  private final Streams streams;

  @Option(names = "--bank", required = true, paramLabel = "FILE", description = "The item bank.")
  private String bankFile;

  @Option(names = "--persons", required = true, paramLabel = "N", description = "How many persons.")
  private long persons;

  @Option(
      names = "--items",
      required = true,
      paramLabel = "N",
      description = "How many items each person gets.")
  private int items;

  @Option(names = "--seed", required = true, paramLabel = "SEED", description = "The seed.")
  private long seed;

  @Option(
      names = "--population",
      paramLabel = "POPULATION",
      converter = PriorConverter.class,
      description = "Where abilities come from: normal:MEAN,SD. Default: normal:0,1.")
  private Prior population = Prior.Normal.STANDARD;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ResponsesWriter.Layout layout = ResponsesWriter.Layout.WIDE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write. Default: the standard output.")
  private String out = Input.STANDARD;

  @Mixin private ThreadOptions threads;
  @Mixin private BankOptions bankOptions;

  SimulateResponsesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ResolvedItemBank bank = bankOptions.resolve(streams, bankFile);
    if (persons < 0 || items < 1 || items > bank.size()) {
      throw new InvalidInput(
          "There must be 0 or more --persons (%d) and 1 to %d --items (%d)."
              .formatted(persons, bank.size(), items));
    }
    if (!(population instanceof Prior.Normal normal)) {
      throw new InvalidInput("The --population must be normal:MEAN,SD.");
    }
    ResponsesWriter writer =
        new ResponsesWriter(
            bank,
            items,
            Population.normal(normal.mean(), normal.standardDeviation()),
            new RandomSeed(seed));
    try (Output output = Output.open(streams, out)) {
      output.write(writer.header(layout));
      threads.pool().run(batches(), first -> batch(writer, first), output::write);
      output.finish();
    }
    return 0;
  }

  /** The number of the first person of each batch. */
  private Iterator<Long> batches() {
    return LongStream.iterate(0, first -> first < persons, first -> first + BATCH).iterator();
  }

  private String batch(ResponsesWriter writer, long first) {
    StringBuilder text = new StringBuilder();
    for (long i = first; i < Math.min(first + BATCH, persons); i++) {
      writer.append(text, i, layout);
    }
    return text.toString();
  }
}
