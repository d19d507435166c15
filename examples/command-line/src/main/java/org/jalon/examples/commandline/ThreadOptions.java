package org.jalon.examples.commandline;

import picocli.CommandLine.Option;

/** How many threads work; the result does not depend on it. */
final class ThreadOptions {

  private static final int MAXIMUM = 1_024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Number of threads; the output is the same for any. Default: one per processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  OrderedPool pool() {
    if (threads < 1 || threads > MAXIMUM) {
      throw new InvalidInput("The number of --threads (" + threads + ") must be from 1 to 1024.");
    }
    return new OrderedPool(threads);
  }
}
