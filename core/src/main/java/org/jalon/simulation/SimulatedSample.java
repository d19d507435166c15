package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * Who takes a test: the persons 0, 1… of a population. Person n has the seed {@code seed.split(n)},
 * whatever threads they are simulated on.
 *
 * @param population where abilities come from
 * @param persons how many people; at least 1
 * @param seed the seed of the study
 */
public record SimulatedSample(Population population, long persons, RandomSeed seed) {

  /**
   * Creates a sample.
   *
   * @throws IllegalArgumentException if there is no person
   */
  public SimulatedSample {
    Checks.require(persons >= 1, "number of persons", persons, "must be at least 1");
  }

  /** The ability of a person, with a stream of draws for abilities. */
  double ability(long person, RandomStream draws) {
    draws.moveTo(RandomSeed.split(seed.value(), person), 0);
    double ability = population.drawAbility(person, draws);
    if (!(Math.abs(ability) <= Tally.LARGEST)) {
      Checks.inRange("ability of person " + person, ability, -Tally.LARGEST, Tally.LARGEST);
    }
    return ability;
  }

  /**
   * One of the persons.
   *
   * @param number which, from 0
   * @return the person
   */
  public SimulatedPerson person(long number) {
    return SimulatedPerson.of(population, seed, number);
  }
}
