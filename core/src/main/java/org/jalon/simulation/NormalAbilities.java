package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomStream;

/** Normally distributed abilities. */
record NormalAbilities(double mean, double standardDeviation) implements Population {

  NormalAbilities {
    Checks.finite("mean of the population", mean);
    Checks.inRange("standard deviation of the population", standardDeviation, 0, Double.MAX_VALUE);
  }

  @Override
  public double drawAbility(long person, RandomStream draws) {
    return mean + standardDeviation * draws.nextGaussian();
  }
}
