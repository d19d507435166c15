package org.jalon.simulation;

import org.jalon.internal.Checks;

/**
 * A number found by simulation.
 *
 * @param value the number
 * @param standardError by how much it would vary over repetitions of the study with other seeds:
 *     its standard deviation, estimated from this one. Of a share that was 0 or 1 in the study it
 *     is 0, which tells nothing.
 */
public record MonteCarloEstimate(double value, double standardError) {

  /**
   * Creates an estimate.
   *
   * @throws IllegalArgumentException if the value is not finite, or the standard error not finite
   *     and at least 0
   */
  public MonteCarloEstimate {
    Checks.finite("value", value);
    Checks.inRange("standard error", standardError, 0, Double.MAX_VALUE);
  }

  /** A share of people: √(p (1 − p) / n). */
  static MonteCarloEstimate share(double share, long persons) {
    return new MonteCarloEstimate(share, Math.sqrt(share * (1 - share) / persons));
  }
}
