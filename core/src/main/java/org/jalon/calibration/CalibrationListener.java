package org.jalon.calibration;

/** Follows a calibration and may end it. */
@FunctionalInterface
public interface CalibrationListener {

  /** Lets it run. */
  CalibrationListener SILENT = (cycle, logLikelihood) -> true;

  /**
   * Is called after each E-step, on the thread that calibrates.
   *
   * @param cycle how many E-steps there were
   * @param logLikelihood the log-likelihood plus the log-prior of the parameters of the moment
   * @return whether to go on; otherwise the result has what was reached, as cancelled
   */
  boolean goOn(int cycle, double logLikelihood);
}
