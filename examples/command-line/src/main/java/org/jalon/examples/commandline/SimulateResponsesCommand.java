package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  private final Streams streams;

  @Mixin private SimulatedResponsesOptions simulation;
  @Mixin private SimulationOutput output;

  SimulateResponsesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    long persons = simulation.persons().count();
    output.write(streams, simulation.lines(streams), persons);
    return 0;
  }
}
