package org.jalon.calibration;

import org.jalon.internal.Checks;

/**
 * When a calibration has converged: in one EM cycle, no parameter (slopes, intercepts, logits of
 * asymptotes, means and logarithms of standard deviations) changed by more than a limit, and the
 * log-likelihood (with log-priors) neither. Weights of a histogram are not looked at: they go on to
 * change, slowly, after the parameters of items have settled, so that a limit for the
 * log-likelihood is worth its cycles there.
 *
 * @param parameterChange the largest change of a parameter; infinite to ignore it
 * @param logLikelihoodChange the largest change of the log-likelihood; infinite to ignore it
 * @param maximumCycles how many E-steps at most
 */
public record ConvergenceRule(
    double parameterChange, double logLikelihoodChange, int maximumCycles) {

  /** Parameters change by less than 0.000001, within 2,000 cycles. */
  public static final ConvergenceRule DEFAULTS =
      new ConvergenceRule(1e-6, Double.POSITIVE_INFINITY, 2_000);

  /**
   * Creates a rule.
   *
   * @throws IllegalArgumentException if a limit is not greater than 0, both are infinite, or there
   *     is no cycle
   */
  public ConvergenceRule {
    Checks.require(
        parameterChange > 0, "limit of the parameter change", parameterChange, "must be positive");
    Checks.require(
        logLikelihoodChange > 0,
        "limit of the log-likelihood change",
        logLikelihoodChange,
        "must be positive");
    Checks.require(
        Math.min(parameterChange, logLikelihoodChange) < Double.POSITIVE_INFINITY,
        "limits of convergence",
        "infinite",
        "must not both be infinite");
    Checks.atLeast("maximum number of cycles", maximumCycles, 1);
  }

  boolean isMet(double parameters, double logLikelihood) {
    return parameters <= parameterChange && logLikelihood <= logLikelihoodChange;
  }
}
