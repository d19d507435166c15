package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jalon.item.ResolvedItemBank;
import org.jalon.simulation.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(names = "--bank", required = true, paramLabel = "FILE", description = "The item bank.")
  private String bankFile;

  @Option(
      names = "--items",
      required = true,
      paramLabel = "N",
      description = "How many items each person gets.")
  private int items;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ResponsesWriter.Layout layout = ResponsesWriter.Layout.WIDE;

  @Mixin private PersonsOptions persons;
  @Mixin private BankOptions bankOptions;

  SimulateResponsesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    persons.requirePersons();
    Population population = persons.population(streams);
    ResolvedItemBank bank = bankOptions.resolve(streams, bankFile);
    if (items < 1 || items > bank.size()) {
      throw new InvalidInput("There must be 1 to %d --items (%d).".formatted(bank.size(), items));
    }
    ResponsesWriter writer = new ResponsesWriter(bank, items, population, persons.seed());
    persons.write(streams, writer.header(layout), (from, to) -> lines(writer, from, to));
    return 0;
  }

  private String lines(ResponsesWriter writer, long from, long to) {
    StringBuilder text = new StringBuilder();
    for (long person = from; person < to; person++) {
      writer.append(text, person, layout);
    }
    return text.toString();
  }
}
