package org.jalon.calibration;

/** Where a calibration is: all parameters, and the weights of the nodes in each group. */
final class CalibrationState {

  /** By place. */
  private final double[] parameters;

  /** By group and node, padded; each group's sum to 1. */
  private final double[][] weights;

  CalibrationState(double[] parameters, double[][] weights) {
    this.parameters = parameters;
    this.weights = weights;
  }

  double[] parameters() {
    return parameters;
  }

  double[][] weights() {
    return weights;
  }

  /** The largest difference between two lists of parameters. */
  double distance(CalibrationState other) {
    double largest = 0;
    for (int i = 0; i < parameters.length; i++) {
      largest = Math.max(largest, Math.abs(parameters[i] - other.parameters[i]));
    }
    return largest;
  }
}
