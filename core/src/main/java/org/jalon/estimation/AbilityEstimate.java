package org.jalon.estimation;

import org.jalon.internal.Checks;

/**
 * An estimated ability with how it was reached.
 *
 * @param ability theta, on the scale of the bank
 * @param standardError its standard error; infinite where the method has none to give
 * @param convergence how it was reached
 * @param iterations how many steps that took
 */
public record AbilityEstimate(
    double ability, double standardError, Convergence convergence, int iterations) {

  /**
   * Creates an estimate.
   *
   * @throws IllegalArgumentException if the ability is not finite, the standard error negative or
   *     NaN, or the number of iterations negative
   */
  public AbilityEstimate {
    Checks.notNull("convergence of the estimate", convergence);
    Checks.finite("ability", ability);
    Checks.inRange("standard error", standardError, 0, Double.POSITIVE_INFINITY);
    Checks.atLeast("number of iterations", iterations, 0);
  }
}
