package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import org.jalon.simulation.OutcomeOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is told of simulated tests. */
final class OutcomeChoice {

  @Option(
      names = "--cuts",
      split = ",",
      paramLabel = "CUT",
      description =
          "Cut scores on the scale of ability, rising: tells how well persons are"
              + " classified in levels.")
  private @Nullable List<Double> cuts;

  @Option(
      names = "--twice",
      description = "Let everybody take the test twice, to tell how consistent the levels are.")
  private boolean twice;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "The level of the intervals of ability. Default: ${DEFAULT-VALUE}.")
  private double level = 0.95;

  @Option(
      names = "--edges",
      split = ",",
      paramLabel = "EDGE",
      description = "The edges of the classes of true ability, rising. Default: -3 to 3 by 0.5.")
  private @Nullable List<Double> edges;

  /** What is told, also of persons all of whose answers are given; everything wrong at once. */
  OutcomeOptions options(boolean given) throws IOException {
    Found found = new Found();
    if (twice && given) {
      found.report(
          "Persons whose --answers are given would answer --twice the same, which tells nothing of how consistent levels are.");
    }
    if (twice && cuts == null) {
      found.report("To test persons --twice tells the consistency of levels: it needs --cuts.");
    }
    OutcomeOptions options = OutcomeOptions.withDefaults();
    options = found.with(options, "--level", level, OutcomeOptions::withIntervalLevel);
    options = found.with(options, "--edges", edges, OutcomeOptions::withAbilityEdges);
    options = found.with(options, "--cuts", cuts, OutcomeOptions::withCutScores);
    found.throwIfAny();
    return twice ? options.testingTwice() : options;
  }
}
