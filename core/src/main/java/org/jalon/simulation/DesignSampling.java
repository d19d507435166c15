package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomSeed;

/**
 * How many people there are in each condition of a design.
 *
 * @param replications how many replications; at least 1. Replication r has the seed {@code
 *     seed.split(r)}
 * @param persons how many people in each replication; at least 1
 * @param seed the seed of the design
 */
public record DesignSampling(int replications, long persons, RandomSeed seed) {

  /**
   * Creates it.
   *
   * @throws IllegalArgumentException if there is no replication or no person
   */
  public DesignSampling {
    Checks.atLeast("number of replications", replications, 1);
    Checks.require(persons >= 1, "number of persons", persons, "must be at least 1");
  }
}
