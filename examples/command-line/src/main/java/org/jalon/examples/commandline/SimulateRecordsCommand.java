package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes certification tests of simulated persons: the same bytes for the same seed anywhere. */
@Command(
    name = "simulate-records",
    mixinStandardHelpOptions = true,
    description = {
      "Writes test records of simulated persons, one a line.",
      "They take the test of a policy, and one person in fifty gives up. The same bank, policy, seed and",
      "numbers give the same bytes on any machine."
    },
    footer = {
      "",
      "Example:",
      "  jalon simulate-records --bank bank.json --policy policy.json --persons 1000 --seed 7 \\",
      "      --out records.jsonl"
    })
final class SimulateRecordsCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private SimulatedRecordsOptions simulation;
  @Mixin private SimulationOutput output;

  SimulateRecordsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    long persons = simulation.persons().count();
    output.write(streams, simulation.lines(streams), persons);
    return 0;
  }
}
