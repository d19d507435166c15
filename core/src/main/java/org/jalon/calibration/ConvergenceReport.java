package org.jalon.calibration;

import java.util.List;

/**
 * How a calibration ended.
 *
 * @param outcome whether it converged, or why not
 * @param cycles how many E-steps there were
 * @param trail the log-likelihood plus the log-prior that each E-step found, in order
 * @param largestChange the largest change of a parameter in the last M-step
 * @param rejectedExtrapolations how many accelerated steps were undone because they led downhill
 * @param rule what was asked for
 * @param acceleration how cycles were accelerated
 */
public record ConvergenceReport(
    Outcome outcome,
    int cycles,
    List<Double> trail,
    double largestChange,
    int rejectedExtrapolations,
    ConvergenceRule rule,
    Acceleration acceleration) {

  /** Ways in which a calibration ends. */
  public enum Outcome {
    /** The rule of convergence was met. */
    CONVERGED,
    /** The cycles ran out before. */
    TOO_MANY_CYCLES,
    /** The listener asked to stop. */
    CANCELLED
  }

  /** Creates a report from a copy of the trail. */
  public ConvergenceReport {
    trail = List.copyOf(trail);
  }

  /**
   * Whether the rule of convergence was met.
   *
   * @return true for {@link Outcome#CONVERGED}
   */
  public boolean converged() {
    return outcome == Outcome.CONVERGED;
  }
}
