package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets simulated persons take an adaptive test, as many as wanted, in constant memory. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Lets simulated persons take an adaptive test.",
      "The directory --out gets tables of how well the test does, each number with its Monte-Carlo",
      "standard error, and at last manifest.json with the hashes of all files. The same bank, plan, seed",
      "and numbers give the same bytes on any machine and any number of threads. Without the manifest",
      "the results are not complete: after Ctrl-C, or whatever else ended the run, the same command with",
      "--resume goes on."
    },
    footer = {
      "",
      "Examples:",
      "  jalon simulate --bank bank.csv --plan plan.json --persons 100000 --seed 7 --out june",
      "  jalon simulate --bank bank.csv --plan plan.json --population uniform:-3,3 --persons 10000 \\",
      "      --seed 7 --cuts -1,0,1 --twice --slip 0.02 --drop-out 0.01 --out careless",
      "  jalon simulate --bank bank.csv --plan plan.json --answers given.csv --seed 7 --out posthoc"
    })
final class SimulateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private SimulationOptions simulation;
  @Mixin private RunOptions run;

  SimulateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    SimulationWork work = new SimulationWork(streams, simulation.material(streams), run);
    try (Interruption interruption = Interruption.listening()) {
      return work.run(interruption);
    }
  }
}
