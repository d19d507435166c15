package org.jalon.examples.commandline;

import java.io.IOException;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.Population;
import picocli.CommandLine.Option;

/** Which persons are simulated: the same options wherever persons are. */
public final class PersonsOptions {

  @Option(names = "--persons", required = true, paramLabel = "N", description = "How many persons.")
  private long persons;

  @Option(names = "--seed", required = true, paramLabel = "SEED", description = "The seed.")
  private long seed;

  @Option(
      names = "--population",
      paramLabel = "POPULATION",
      description = {
        "Where abilities come from: " + PopulationSyntax.FORMS + ".",
        "Default: ${DEFAULT-VALUE}."
      })
  private String population = "normal:0,1";

  /** Made by the command line. */
  public PersonsOptions() {}

  /**
   * How many persons there are.
   *
   * @return their number, 0 or more
   * @throws InvalidInput if it is less than 0
   */
  public long count() {
    if (persons < 0) {
      throw new InvalidInput("There must be 0 or more --persons (%d).".formatted(persons));
    }
    return persons;
  }

  /** The seed of all persons. */
  public RandomSeed seed() {
    return new RandomSeed(seed);
  }

  /**
   * Where abilities come from.
   *
   * @param files where files of abilities are read
   * @return the population
   * @throws InvalidInput if the option names none
   * @throws IOException if a file cannot be read
   */
  public Population population(FileSource files) throws IOException {
    return PopulationSyntax.of(files).read(population).population();
  }
}
