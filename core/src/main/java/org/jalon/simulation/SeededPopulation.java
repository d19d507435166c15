package org.jalon.simulation;

import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** A population whose abilities are drawn with a seed of their own. */
record SeededPopulation(Population population, RandomSeed persons) implements Population {

  @Override
  public double drawAbility(long person, RandomStream draws) {
    draws.moveTo(RandomSeed.split(persons.value(), person), 0);
    return population.drawAbility(person, draws);
  }
}
