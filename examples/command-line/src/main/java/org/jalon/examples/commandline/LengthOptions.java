package org.jalon.examples.commandline;

import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StoppingRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When an adaptive test ends. */
final class LengthOptions {

  @Option(
      names = "--length",
      required = true,
      paramLabel = "N",
      description = "How many questions the test has at most.")
  private int length;

  @Option(
      names = "--minimum",
      paramLabel = "N",
      description = "How many questions it has at least, where it may end earlier. Default: 0.")
  private int minimum;

  @Option(
      names = "--standard-error",
      paramLabel = "X",
      description = "End as soon as the standard error is below.")
  private @Nullable Double standardError;

  int length() {
    if (length < 1) {
      throw new InvalidInput("The --length (" + length + ") must be at least 1.");
    }
    return length;
  }

  StoppingRule end() {
    if (standardError != null) {
      double precise = standardError;
      return EstimatorOptions.legal(
          () -> StandardError.below(precise).withLength(minimum, length()));
    } else if (minimum == 0) {
      return ItemCount.atLeast(length());
    }
    throw new InvalidInput(
        "The --minimum (%d) needs --standard-error: without it every test has --length questions."
            .formatted(minimum));
  }
}
