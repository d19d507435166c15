package org.jalon.estimation;

import org.jalon.internal.Checks;

/**
 * Abilities among which the ability lies with some probability.
 *
 * @param lower the lowest
 * @param upper the highest; equal to the lowest where a single ability is certain
 * @param probability the probability of the interval
 */
public record CredibleInterval(double lower, double upper, double probability) {

  /**
   * Creates an interval.
   *
   * @throws IllegalArgumentException if an end is not finite, not lower ≤ upper, or the probability
   *     not in [0, 1]
   */
  public CredibleInterval {
    Checks.finite("lower end of the interval", lower);
    Checks.finite("upper end of the interval", upper);
    Checks.require(
        lower <= upper,
        "lower end of the interval",
        lower,
        "must not be above the upper end (" + upper + ")");
    Checks.inRange("probability of the interval", probability, 0, 1);
  }
}
