package org.jalon.certification;

import org.jalon.internal.Checks;

/**
 * Points among which the true points lie with some probability.
 *
 * @param lower the lowest
 * @param upper the highest
 * @param probability the least probability of the interval
 */
public record PointsInterval(int lower, int upper, double probability) {

  /**
   * Creates an interval.
   *
   * @throws IllegalArgumentException if not lower ≤ upper, or the probability not in [0, 1]
   */
  public PointsInterval {
    Checks.require(
        lower <= upper,
        "lower end of the points",
        lower,
        "must not be above the upper end (" + upper + ")");
    Checks.inRange("probability of the points", probability, 0, 1);
  }
}
