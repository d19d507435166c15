package org.jalon.examples.commandline;

import org.jalon.estimation.Prior;
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
      converter = PriorConverter.class,
      description = "Where abilities come from: normal:MEAN,SD. Default: normal:0,1.")
  private Prior population = Prior.Normal.STANDARD;

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
   * @return the population
   * @throws InvalidInput if the option names none
   */
  public Population population() {
    if (!(population instanceof Prior.Normal normal)) {
      throw new InvalidInput("The --population must be normal:MEAN,SD.");
    }
    return Population.normal(normal.mean(), normal.standardDeviation());
  }
}
