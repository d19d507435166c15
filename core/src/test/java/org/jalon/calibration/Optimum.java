package org.jalon.calibration;

import java.util.Optional;

/** The objective of a calibration near where it ended, computed anew at each place. */
final class Optimum {

  private static final double STEP = 1e-4;
  private static final double LONG_STEP = 1e-3;

  final CalibrationFit fit;

  Optimum(MarginalMaximumLikelihood calibrator, ResponseMatrix data) {
    this.fit =
        calibrator
            .withConvergence(new ConvergenceRule(1e-8, Double.POSITIVE_INFINITY, 4_000))
            .fit(data, Optional.empty(), Parallel.NONE);
  }

  private double objective(double[] parameters) {
    ExpectationMaximization em = fit.em();
    double[][] weights = em.latent().weights(parameters, em.state().weights());
    ExpectedCounts.Buffers buffers =
        new ExpectedCounts.Buffers(em.persons(), em.latent().nodes().length);
    return ExpectedCounts.of(em.rows(parameters), weights, buffers, Parallel.NONE).logLikelihood()
        + em.logPrior(parameters);
  }

  private double objective(int i, double byI, int j, double byJ) {
    double[] at = fit.parameters().clone();
    at[i] += byI;
    at[j] += byJ;
    return objective(at);
  }

  double slope(int i) {
    return (objective(i, STEP, i, 0) - objective(i, -STEP, i, 0)) / (2 * STEP);
  }

  /** Minus the second derivatives. */
  double[][] information() {
    int n = fit.parameters().length;
    double[][] information = new double[n][n];
    double h = LONG_STEP;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double rising = objective(i, h, j, h) + objective(i, -h, j, -h);
        double falling = objective(i, h, j, -h) + objective(i, -h, j, h);
        information[i][j] = (falling - rising) / (4 * h * h);
      }
    }
    return information;
  }
}
