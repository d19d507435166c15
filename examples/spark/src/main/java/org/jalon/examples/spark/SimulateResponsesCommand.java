package org.jalon.examples.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jalon.examples.commandline.FileSource;
import org.jalon.examples.commandline.SimulatedResponsesOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes responses of simulated persons. */
@Command(
    name = "simulate-responses",
    mixinStandardHelpOptions = true,
    description = {
      "Writes responses of simulated persons, as jalon simulate-responses does: the parts in the",
      "directory --out, one after the other, are the file of one machine."
    })
final class SimulateResponsesCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private SimulatedResponsesOptions simulation;
  @Mixin private SparkOptions options;

  SimulateResponsesCommand() {}

  @Override
  public Integer call() throws IOException {
    long persons = simulation.persons().count();
    return options.run(
        "simulate-responses",
        cluster ->
            new PersonRanges(cluster, persons)
                .write(
                    new Console(spec).typed(),
                    (SimulateResponsesCommand command, FileSource files) ->
                        command.simulation.lines(files),
                    options.out()));
  }
}
