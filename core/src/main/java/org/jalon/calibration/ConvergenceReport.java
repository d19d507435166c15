package org.jalon.calibration;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * How a calibration ended.
 *
 * @param outcome whether it converged, or why not
 * @param cycles how many E-steps there were
 * @param trail the log-likelihood plus the log-prior that each E-step found, in order
 * @param changes the largest change of a parameter in the last M-step before each E-step, in order:
 *     of slopes, intercepts, logits of asymptotes, means and logarithms of standard deviations, as
 *     {@link ConvergenceRule} compares them; NaN for the first, which starting values led to. An
 *     accelerated E-step has that of the M-step it was extrapolated from, and so has the E-step
 *     that replaces it where it is undone
 * @param rejectedExtrapolations how many accelerated steps were undone because they led downhill
 * @param rule what was asked for
 * @param acceleration how cycles were accelerated
 */
public record ConvergenceReport(
    Outcome outcome,
    int cycles,
    List<Double> trail,
    List<Double> changes,
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

  /**
   * Creates a report from copies of the lists.
   *
   * @throws IllegalArgumentException if there are not as many entries in both as cycles
   */
  public ConvergenceReport {
    trail = List.copyOf(trail);
    changes = List.copyOf(changes);
    Checks.require(
        trail.size() == cycles && changes.size() == cycles,
        "length of the trail",
        trail.size(),
        "must be the number of cycles (" + cycles + "), as that of the changes must be");
  }

  /**
   * The largest change of a parameter in the last M-step.
   *
   * @return the last of the changes; NaN if there was no M-step
   */
  public double largestChange() {
    return changes.isEmpty() ? Double.NaN : changes.get(changes.size() - 1);
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
