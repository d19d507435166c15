package org.jalon.benchmarks.scoreboard;

import org.jalon.reproducibility.RandomSeed;

/** People drawn from a standard normal population. Nobody is drawn twice. */
public final class SimulatedPersons {

  private static final RandomSeed STUDY = new RandomSeed(32);

  private long[] seeds = {};
  private double[] abilities = {};

  /** Draws the people of a round. */
  public void draw(long round, int count) {
    if (seeds.length < count) {
      seeds = new long[count];
      abilities = new double[count];
    }
    long seed = RandomSeed.split(STUDY.value(), round);
    for (int person = 0; person < count; person++) {
      seeds[person] = RandomSeed.split(seed, person);
      abilities[person] = new RandomSeed(seeds[person]).at(0, "ability").nextGaussian();
    }
  }

  /** The value of a person's seed. */
  public long seed(int person) {
    return seeds[person];
  }

  /** A person's ability. */
  public double ability(int person) {
    return abilities[person];
  }
}
