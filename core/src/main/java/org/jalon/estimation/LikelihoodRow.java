package org.jalon.estimation;

import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;

/** The likelihood of one answer at the nodes of a grid. */
final class LikelihoodRow {

  private final ResponseModel model;
  private final int category;
  private final QuadratureGrid grid;
  private final double[] values;
  private final double lowestLogarithm;

  private LikelihoodRow(
      ResponseModel model, int category, QuadratureGrid grid, double[] values, double lowest) {
    this.model = model;
    this.category = category;
    this.grid = grid;
    this.values = values;
    this.lowestLogarithm = StrictNumerics.log(lowest);
  }

  static LikelihoodRow of(ResponseModel model, int category, QuadratureGrid grid) {
    double[] values = new double[grid.size()];
    double lowest = 1;
    for (int node = 0; node < values.length; node++) {
      values[node] = model.probability(grid.node(node), category);
      lowest = Math.min(lowest, values[node]);
    }
    return new LikelihoodRow(model, category, grid, values, lowest);
  }

  /** The probabilities, node by node. Not to be changed. */
  double[] values() {
    return values;
  }

  /** The logarithm of the smallest of them; minus infinity if that is too small for a double. */
  double lowestLogarithm() {
    return lowestLogarithm;
  }

  /** The logarithm of the probability at a node, also where that is too small for a double. */
  double logarithm(int node) {
    return model.logProbability(grid.node(node), category);
  }
}
