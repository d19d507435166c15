package org.jalon.examples.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jalon.examples.commandline.FileSource;
import org.jalon.examples.commandline.SimulatedRecordsOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes certification tests of simulated persons. */
@Command(
    name = "simulate-records",
    mixinStandardHelpOptions = true,
    description = {
      "Writes test records of simulated persons, as jalon simulate-records does: the parts in the",
      "directory --out, one after the other, are the file of one machine."
    })
final class SimulateRecordsCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private SimulatedRecordsOptions simulation;
  @Mixin private SparkOptions options;

  SimulateRecordsCommand() {}

  @Override
  public Integer call() throws IOException {
    long persons = simulation.persons().count();
    return options.run(
        "simulate-records",
        cluster ->
            new PersonRanges(cluster, persons)
                .write(
                    new Console(spec).typed(),
                    (SimulateRecordsCommand command, FileSource files) ->
                        command.simulation.lines(files),
                    options.out()));
  }
}
