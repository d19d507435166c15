package org.jalon.calibration;

/**
 * Estimates the parameters of items from answers. Implementations are immutable and thread-safe and
 * give the same bits for the same data.
 */
@FunctionalInterface
public interface ItemCalibrator {

  /**
   * Estimates.
   *
   * @param data the answers
   * @return the estimates; an item that cannot be estimated is in it with the reason, and a
   *     calibration that did not converge says so
   * @throws IllegalArgumentException if the data cannot be calibrated as asked, such as an item of
   *     three categories with a model for two
   */
  CalibrationResult calibrate(ResponseMatrix data);
}
