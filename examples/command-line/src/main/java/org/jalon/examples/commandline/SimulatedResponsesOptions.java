package org.jalon.examples.commandline;

import java.io.IOException;
import org.jalon.item.ResolvedItemBank;
import org.jalon.simulation.Population;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What simulated persons answer to items taken at random: the same options everywhere. */
public final class SimulatedResponsesOptions {

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

  /** Made by the command line. */
  public SimulatedResponsesOptions() {}

  /** Which persons answer. */
  public PersonsOptions persons() {
    return persons;
  }

  /**
   * Makes ready what writes their answers.
   *
   * @param files where the bank is read
   * @return writes a file of responses
   * @throws InvalidInput if the options or the bank cannot be used
   * @throws IOException if reading fails
   */
  public SimulatedLines lines(FileSource files) throws IOException {
    Population population = persons.population(files);
    ResolvedItemBank bank = bankOptions.resolve(files, bankFile);
    if (items < 1 || items > bank.size()) {
      throw new InvalidInput("There must be 1 to %d --items (%d).".formatted(bank.size(), items));
    }
    return new ResponsesWriter(
        bank, new ResponsesWriter.Form(items, layout), population, persons.seed());
  }
}
