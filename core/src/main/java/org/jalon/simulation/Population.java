package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomStream;

/**
 * Where the abilities of simulated people come from. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Population {

  /**
   * Draws the ability of one person.
   *
   * @param draws the person's own random draws
   * @return a finite ability
   */
  double drawAbility(RandomStream draws);

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
    Checks.finite("mean of the population", mean);
    Checks.inRange("standard deviation of the population", standardDeviation, 0, Double.MAX_VALUE);
    return draws -> mean + standardDeviation * draws.nextGaussian();
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
    Checks.finite("lowest ability of the population", lower);
    Checks.inRange("highest ability of the population", upper, lower, Double.MAX_VALUE);
    return draws -> {
      double share = draws.nextDouble();
      return (1 - share) * lower + share * upper;
    };
  }
}
