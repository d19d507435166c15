package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomStream;

/** Abilities spread evenly over an interval. */
record UniformAbilities(double lower, double upper) implements Population {

  UniformAbilities {
    Checks.finite("lowest ability of the population", lower);
    Checks.inRange("highest ability of the population", upper, lower, Double.MAX_VALUE);
  }

  @Override
  public double drawAbility(long person, RandomStream draws) {
    double share = draws.nextDouble();
    return (1 - share) * lower + share * upper;
  }
}
