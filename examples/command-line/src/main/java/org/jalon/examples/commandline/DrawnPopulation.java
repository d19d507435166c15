package org.jalon.examples.commandline;

import java.util.Map;
import java.util.OptionalLong;
import org.jalon.simulation.Population;

/**
 * A population as somebody wrote it.
 *
 * @param population where abilities come from
 * @param persons how many persons there are, if the population has a certain number
 * @param files the SHA-256 of each file read, by its name
 */
record DrawnPopulation(Population population, OptionalLong persons, Map<String, String> files) {

  static DrawnPopulation of(Population population) {
    return new DrawnPopulation(population, OptionalLong.empty(), Map.of());
  }
}
