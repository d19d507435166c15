package org.jalon.placement;

import org.jalon.internal.StrictNumerics;
import org.jalon.referential.Level;

/**
 * The level at which a person's answers are as good as a Rasch model expects: on the grid 0.5, 1,
 * 1.5 … 7.5, the level θ that minimises |Σ (x − p(θ, d))| over the answers x (1 right, 0 wrong) to
 * outcomes of level d and two imagined ones, a success at 0 and a failure at 7; the lowest one if
 * several do. That is the maximum-likelihood estimate on the grid.
 *
 * <p>Probabilities are held as whole numbers of 2<sup>−50</sup>: sums are exact, so that neither
 * the order of the answers nor adding and removing them changes the prediction.
 */
final class LevelPrediction {

  /** How many levels the grid has. */
  static final int GRID = 15;

  /** The level predicted without any answer. */
  static final double START = 3.5;

  private static final double STEP = 0.5;
  private static final int HIGHEST_FAILURE = 7;
  private static final long ONE = 1L << 50;

  /** p(θ, d) by level of the outcome, then by grid level. */
  private static final long[][] UNITS = new long[Level.COUNT + 1][GRID];

  /** The imagined answers alone. */
  private static final long[] START_RESIDUALS = new long[GRID];

  static {
    for (int k = 0; k < GRID; k++) {
      for (int level = 0; level <= Level.COUNT; level++) {
        UNITS[level][k] = Math.round(probability(level(k), level) * ONE);
      }
      START_RESIDUALS[k] = ONE - UNITS[0][k] - UNITS[HIGHEST_FAILURE][k];
    }
  }

  /** Σ (x − p) by grid level. */
  private final long[] residuals = START_RESIDUALS.clone();

  /** Where the last prediction was. */
  private int found;

  /** 1 / (1 + exp(d − θ)), with the exponential on which the ties of the reference rest. */
  static double probability(double theta, double difficulty) {
    return 1 / (1 + StrictNumerics.fdlibmExp(difficulty - theta));
  }

  /** The level at a place of the grid, from 0. */
  static double level(int grid) {
    return STEP * (grid + 1);
  }

  /** Forgets all answers. */
  void clear() {
    System.arraycopy(START_RESIDUALS, 0, residuals, 0, GRID);
  }

  /** Counts an answer to an outcome of a level. */
  void add(int level, boolean correct) {
    long x = correct ? ONE : 0;
    for (int k = 0; k < GRID; k++) {
      residuals[k] += x - UNITS[level][k];
    }
  }

  /** Takes back an answer that was counted. */
  void remove(int level, boolean correct) {
    long x = correct ? ONE : 0;
    for (int k = 0; k < GRID; k++) {
      residuals[k] -= x - UNITS[level][k];
    }
  }

  /**
   * The place of the predicted level in the grid. Residuals fall from each level to the next, so
   * their distance from zero has no other lowest place: it is sought from the last one found.
   */
  int predicted() {
    int place = found;
    while (place > 0 && distance(place - 1) <= distance(place)) {
      place--;
    }
    while (place + 1 < GRID && distance(place + 1) < distance(place)) {
      place++;
    }
    found = place;
    return place;
  }

  private long distance(int place) {
    return Math.abs(residuals[place]);
  }
}
