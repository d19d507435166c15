package org.jalon.calibration;

/**
 * Where a calibration is.
 *
 * @param parameters all parameters, by place
 * @param weights of the nodes, by group and node, padded; each group's sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record CalibrationState(double[] parameters, double[][] weights) {

  /** The largest difference between two lists of parameters. */
  double distance(CalibrationState other) {
    double largest = 0;
    for (int i = 0; i < parameters.length; i++) {
      largest = Math.max(largest, Math.abs(parameters[i] - other.parameters[i]));
    }
    return largest;
  }
}
