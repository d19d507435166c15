package org.jalon.examples.commandline;

import picocli.CommandLine.Option;

/** How responses are numbered. */
final class CategoryOption {

  @Option(
      names = "--first-category",
      paramLabel = "N",
      description = "How the lowest category is written, 0 or 1. Default: ${DEFAULT-VALUE}.")
  private int first;

  int first() {
    if (first != 0 && first != 1) {
      throw new InvalidInput("The --first-category (" + first + ") must be 0 or 1.");
    }
    return first;
  }
}
