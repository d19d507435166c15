package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares plans with the same simulated persons. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares plans with the same simulated persons.",
      "The persons take the tests of all plans, and how these differ is told.",
      "The design is a JSON document: the bank, the plans, the populations, how many persons and",
      "replications, the seed. The directory --out gets comparison.csv, with paired differences and",
      "intervals, conditions.csv and a directory of tables for each plan with each population; at",
      "last manifest.json. The same design gives the same bytes on any number of threads. After",
      "Ctrl-C, or whatever else ended the run, the same command with --resume goes on."
    },
    footer = {
      "",
      "Example:",
      "  jalon compare --design design.json --out comparison",
      "",
      "A design:",
      "  {\"format\": \"jalon-simulation-design\", \"version\": 1, \"bank\": \"bank.csv\",",
      "   \"plans\": {\"fixed\": \"plan30.json\", \"short\": \"short.json\"},",
      "   \"populations\": {\"normal\": \"normal:0,1\", \"able\": \"normal:1,0.5\"},",
      "   \"persons\": 10000, \"replications\": 1, \"seed\": 7}"
    })
final class CompareCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--design",
      required = true,
      paramLabel = "FILE",
      description = "The design; names of files in it are relative to its own place.")
  private String designFile;

  @Mixin private RunOptions run;
  @Mixin private BankOptions bankOptions;

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    ComparisonWork work =
        new ComparisonWork(streams, DesignReader.read(streams, designFile, bankOptions), run);
    try (Interruption interruption = Interruption.listening()) {
      return work.run(interruption);
    }
  }
}
