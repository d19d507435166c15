package org.jalon.calibration;

import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;

/**
 * A latent distribution on the nodes of a grid.
 *
 * @param nodes the abilities
 * @param weights their probabilities, which sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record WeightedNodes(double[] nodes, double[] weights) {

  /**
   * The distribution on a grid.
   *
   * @throws IllegalArgumentException if it depends on the items or has no density at any node
   */
  static WeightedNodes of(Prior latent, QuadratureGrid grid) {
    Checks.require(
        !latent.dependsOnItems(), "latent distribution", latent, "must not depend on the items");
    Posterior posterior = Posterior.of(grid, latent);
    double[] nodes = new double[grid.size()];
    double[] weights = new double[grid.size()];
    for (int q = 0; q < nodes.length; q++) {
      nodes[q] = grid.node(q);
      weights[q] = posterior.probability(q);
    }
    return new WeightedNodes(nodes, weights);
  }

  int size() {
    return nodes.length;
  }

  /** By node and category. */
  double[][] probabilities(ResponseModel model) {
    double[][] table = new double[nodes.length][];
    for (int q = 0; q < nodes.length; q++) {
      table[q] = ScoreMoments.probabilities(model, nodes[q]);
    }
    return table;
  }
}
