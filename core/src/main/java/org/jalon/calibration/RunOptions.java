package org.jalon.calibration;

import org.jalon.estimation.QuadratureGrid;

/** How it is computed, whatever is computed. */
record RunOptions(
    QuadratureGrid grid,
    ConvergenceRule rule,
    Acceleration acceleration,
    StandardErrorMethod standardErrors,
    int threads,
    CalibrationListener listener) {

  static final RunOptions DEFAULTS =
      new RunOptions(
          QuadratureGrid.evenlySpaced(-6, 6, 61),
          ConvergenceRule.DEFAULTS,
          Acceleration.SQUAREM,
          StandardErrorMethod.OBSERVED_INFORMATION,
          0,
          CalibrationListener.SILENT);

  RunOptions withGrid(QuadratureGrid value) {
    return new RunOptions(value, rule, acceleration, standardErrors, threads, listener);
  }

  RunOptions withRule(ConvergenceRule value) {
    return new RunOptions(grid, value, acceleration, standardErrors, threads, listener);
  }

  RunOptions withAcceleration(Acceleration value) {
    return new RunOptions(grid, rule, value, standardErrors, threads, listener);
  }

  RunOptions withStandardErrors(StandardErrorMethod value) {
    return new RunOptions(grid, rule, acceleration, value, threads, listener);
  }

  RunOptions withThreads(int value) {
    return new RunOptions(grid, rule, acceleration, standardErrors, value, listener);
  }

  RunOptions withListener(CalibrationListener value) {
    return new RunOptions(grid, rule, acceleration, standardErrors, threads, value);
  }
}
