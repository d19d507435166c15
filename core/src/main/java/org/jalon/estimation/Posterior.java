package org.jalon.estimation;

import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;

/**
 * What is believed about ability after some answers, on the nodes of a grid. Kept in logarithms:
 * thousands of answers do not underflow. Immutable and thread-safe.
 */
public final class Posterior {

  private final QuadratureGrid grid;
  private final double[] logDensity;
  private final double[] probability;

  private Posterior(QuadratureGrid grid, double[] logDensity) {
    this.grid = grid;
    this.logDensity = logDensity;
    this.probability = normalise(logDensity);
  }

  /**
   * The belief before the first answer.
   *
   * @param grid where to compute it
   * @param prior the prior
   * @return the prior on the grid
   * @throws IllegalArgumentException if the prior has no density at any node
   */
  public static Posterior of(QuadratureGrid grid, Prior prior) {
    double[] logDensity = new double[grid.size()];
    boolean possible = false;
    for (int i = 0; i < logDensity.length; i++) {
      logDensity[i] = StrictNumerics.log(grid.weight(i)) + prior.logDensity(grid.node(i));
      possible |= logDensity[i] > Double.NEGATIVE_INFINITY;
    }
    if (!possible) {
      throw new IllegalArgumentException(
          "The prior (%s) has no density at any node of the grid (%s). Maybe the grid should be wider."
              .formatted(prior, grid));
    }
    return new Posterior(grid, logDensity);
  }

  /** The belief after answers whose logarithms of likelihood are added to those of the prior. */
  Posterior updated(LogLikelihoodTable table, Responses responses) {
    double[] updated = logDensity.clone();
    for (int i = 0; i < responses.size(); i++) {
      double[] row = table.row(responses.item(i), responses.category(i));
      for (int k = 0; k < updated.length; k++) {
        updated[k] += row[k];
      }
    }
    return new Posterior(grid, updated);
  }

  /**
   * The belief after one more answer.
   *
   * @param model the response model of the item answered
   * @param category the category of the answer
   * @return a new posterior
   * @throws IllegalArgumentException if the model has no such category
   */
  public Posterior updated(ResponseModel model, int category) {
    double[] updated = logDensity.clone();
    for (int i = 0; i < updated.length; i++) {
      updated[i] += model.logProbability(grid.node(i), category);
    }
    return new Posterior(grid, updated);
  }

  /**
   * The grid.
   *
   * @return the grid
   */
  public QuadratureGrid grid() {
    return grid;
  }

  /**
   * The probability of a node.
   *
   * @param node from 0
   * @return a value in [0, 1]; all of them sum to 1
   */
  public double probability(int node) {
    return probability[node];
  }

  /**
   * The mean.
   *
   * @return a value between the ends of the grid
   */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      sum += grid.node(i) * probability[i];
    }
    return sum;
  }

  /**
   * The standard deviation.
   *
   * @return at least 0
   */
  public double standardDeviation() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      double deviation = grid.node(i) - mean;
      sum += deviation * deviation * probability[i];
    }
    return Math.sqrt(sum);
  }

  private static double[] normalise(double[] logDensity) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : logDensity) {
      highest = Math.max(highest, value);
    }
    double[] probability = new double[logDensity.length];
    double total = 0;
    for (int i = 0; i < probability.length; i++) {
      probability[i] = StrictNumerics.exp(logDensity[i] - highest);
      total += probability[i];
    }
    for (int i = 0; i < probability.length; i++) {
      probability[i] /= total;
    }
    return probability;
  }
}
