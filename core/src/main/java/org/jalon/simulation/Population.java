package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * Where the abilities of simulated people come from. Implementations are immutable and thread-safe,
 * and state their name and every parameter in {@code toString()}, which is part of the fingerprint
 * of a study; records do so by themselves.
 */
@FunctionalInterface
public interface Population {

  /**
   * Draws the ability of one person.
   *
   * @param person which person, from 0
   * @param draws the person's own random draws
   * @return a finite ability; the same for the same person and draws. A study refuses abilities
   *     beyond ±10<sup>50</sup>
   */
  double drawAbility(long person, RandomStream draws);

  /**
   * This population with a seed of its own for the abilities: studies with different seeds, such as
   * the tests of several competences, are then taken by the same persons, whose answers in one test
   * have nothing to do with those in another but for the abilities.
   *
   * @param persons the seed that abilities are drawn with, whatever the seed of the study
   * @return a new population
   */
  default Population seededBy(RandomSeed persons) {
    return new SeededPopulation(this, persons);
  }

  /**
   * Normally distributed abilities.
   *
   * @param mean their mean
   * @param standardDeviation their standard deviation; at least 0
   * @return the population
   * @throws IllegalArgumentException if the mean is not finite or the standard deviation not finite
   *     and at least 0
   */
  static Population normal(double mean, double standardDeviation) {
    return new NormalAbilities(mean, standardDeviation);
  }

  /**
   * Abilities spread evenly over an interval, so that parameters for classes of ability can be
   * simulated with as many people in each.
   *
   * @param lower the lowest ability
   * @param upper the upper end; at least the lowest ability
   * @return the population
   * @throws IllegalArgumentException if an end is not finite or the upper one below the lower one
   */
  static Population uniform(double lower, double upper) {
    return new UniformAbilities(lower, upper);
  }

  /**
   * A mixture: each person belongs to one of several populations, drawn with probabilities in
   * proportion to the weights.
   *
   * @param weights one for each population; finite, at least 0, and not all 0
   * @param populations the populations; at least one
   * @return the population
   * @throws IllegalArgumentException if a weight is out of its range, or there are not as many
   *     weights as populations
   */
  static Population mixture(List<Double> weights, List<Population> populations) {
    return new MixtureOfPopulations(weights, populations);
  }

  /**
   * Abilities drawn with replacement from those of a sample.
   *
   * @param abilities the sample; at least one ability
   * @return the population
   * @throws IllegalArgumentException if there is no ability, or one is not finite
   */
  static Population empirical(double... abilities) {
    return new GivenAbilities(abilities, true);
  }

  /**
   * Given abilities in their order: person n has ability n modulo their number, and nothing is
   * drawn. With as many persons as abilities each ability is that of one person.
   *
   * @param abilities the abilities; at least one
   * @return the population
   * @throws IllegalArgumentException if there is no ability, or one is not finite
   */
  static Population fixed(double... abilities) {
    return new GivenAbilities(abilities, false);
  }

  /**
   * A fixed grid of equidistant abilities, one person after the other at each of its points, and
   * then from the beginning: as many people at each point, for outcomes conditional on ability.
   *
   * @param lower the first point
   * @param upper the last point; at least the first
   * @param points how many points; at least 1, and 1 only gives the first
   * @return the population
   * @throws IllegalArgumentException if an end is not finite, the upper one below the lower one, or
   *     there is no point
   */
  static Population grid(double lower, double upper, int points) {
    Checks.finite("lowest ability of the population", lower);
    Checks.inRange("highest ability of the population", upper, lower, Double.MAX_VALUE);
    double[] grid = new double[Checks.atLeast("number of points", points, 1)];
    for (int i = 0; i < points; i++) {
      double share = points == 1 ? 0 : (double) i / (points - 1);
      grid[i] = (1 - share) * lower + share * upper;
    }
    return fixed(grid);
  }
}
