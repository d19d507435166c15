package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.LongStream;
import picocli.CommandLine.Mixin;

/** Where what simulated persons do is written, and on how many threads. */
final class SimulationOutput {

  private static final int BATCH = 64;

  @Mixin private OutOption out;

  @Mixin private ThreadOptions threads;

  /** Writes a header, then the lines of all persons in order. */
  void write(Streams streams, SimulatedLines lines, long persons) throws IOException {
    try (Output output = out.open(streams)) {
      output.write(lines.header());
      threads
          .pool()
          .run(
              batches(persons),
              first -> lines.lines(first, Math.min(first + BATCH, persons)),
              output::write);
      output.finish();
    }
  }

  /** The number of the first person of each batch. */
  private static Iterator<Long> batches(long persons) {
    return LongStream.iterate(0, first -> first < persons, first -> first + BATCH).iterator();
  }
}
