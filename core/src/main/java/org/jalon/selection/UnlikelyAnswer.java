package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;

/**
 * The posterior after an answer, in logarithms and with deviations from its own mean: for answers
 * so unlikely that sums of products have lost digits. Mutable, for one thread.
 */
final class UnlikelyAnswer {

  /** Below it a sum of products has lost digits. */
  static final double SMALLEST_TOTAL = 1e-290;

  private final QuadratureGrid grid;
  private final double[] shares;
  private double mean;
  private double variance;

  UnlikelyAnswer(QuadratureGrid grid) {
    this.grid = grid;
    this.shares = new double[grid.size()];
  }

  /** Takes one answer. */
  void set(double[] weights, ResponseModel model, int category) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int node = 0; node < shares.length; node++) {
      shares[node] =
          StrictNumerics.log(weights[node]) + model.logProbability(grid.node(node), category);
      highest = Math.max(highest, shares[node]);
    }
    double total = 0;
    for (int node = 0; node < shares.length; node++) {
      shares[node] = StrictNumerics.exp(shares[node] - highest);
      total += shares[node];
    }
    mean = 0;
    for (int node = 0; node < shares.length; node++) {
      mean += shares[node] / total * grid.node(node);
    }
    variance = 0;
    for (int node = 0; node < shares.length; node++) {
      double deviation = grid.node(node) - mean;
      variance += shares[node] / total * (deviation * deviation);
    }
  }

  double mean() {
    return mean;
  }

  double variance() {
    return variance;
  }
}
