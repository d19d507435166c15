package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.LongStream;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.Population;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which persons are simulated, and where what they do is written. */
final class PersonsOptions {

  private static final int BATCH = 64;

  @Option(names = "--persons", required = true, paramLabel = "N", description = "How many persons.")
  private long persons;

  @Option(names = "--seed", required = true, paramLabel = "SEED", description = "The seed.")
  private long seed;

  @Option(
      names = "--population",
      paramLabel = "POPULATION",
      description = {
        "Where abilities come from: " + PopulationSyntax.FORMS + ".",
        "Default: ${DEFAULT-VALUE}."
      })
  private String population = "normal:0,1";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write. Default: the standard output.")
  private String out = Input.STANDARD;

  @Mixin private ThreadOptions threads;

  /** Writes what some persons do. */
  @FunctionalInterface
  interface Lines {

    /** What the persons from one to before another do. */
    String of(long from, long to);
  }

  RandomSeed seed() {
    return new RandomSeed(seed);
  }

  Population population(Streams streams) throws IOException {
    return PopulationSyntax.of(streams).read(population).population();
  }

  void requirePersons() {
    if (persons < 0) {
      throw new InvalidInput("There must be 0 or more --persons (%d).".formatted(persons));
    }
  }

  /** Writes a header, then the lines of all persons in order. */
  void write(Streams streams, String header, Lines lines) throws IOException {
    try (Output output = Output.open(streams, out)) {
      output.write(header);
      threads
          .pool()
          .run(
              batches(), first -> lines.of(first, Math.min(first + BATCH, persons)), output::write);
      output.finish();
    }
  }

  /** The number of the first person of each batch. */
  private Iterator<Long> batches() {
    return LongStream.iterate(0, first -> first < persons, first -> first + BATCH).iterator();
  }
}
