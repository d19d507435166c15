package org.jalon.selection;

import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;

/** The variance of a posterior, and what one more answer would make of it. */
final class PosteriorVariance {

  /** Below it a sum of products has lost digits. */
  private static final double SMALLEST_TOTAL = 1e-290;

  private final WeightedNodes nodes;
  private final double[] deviations;
  private final double variance;

  PosteriorVariance(WeightedNodes nodes) {
    this.nodes = nodes;
    double mean = nodes.mean(node -> node);
    deviations = new double[nodes.size()];
    double sum = 0;
    for (int q = 0; q < deviations.length; q++) {
      deviations[q] = nodes.ability(q) - mean;
      sum += nodes.weight(q) * (deviations[q] * deviations[q]);
    }
    variance = sum;
  }

  /** Expected over the answers to an item as the posterior predicts them. */
  double expected(ResponseModel model) {
    double explained = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double total = 0;
      double covariance = 0;
      for (int q = 0; q < deviations.length; q++) {
        double share = nodes.weight(q) * model.probability(nodes.ability(q), k);
        total += share;
        covariance += share * deviations[q];
      }
      explained += total > 0 ? covariance * (covariance / total) : 0;
    }
    return Math.max(0, variance - explained);
  }

  /** Expected over the answers to an item as an ability predicts them. */
  double expected(ResponseModel model, double ability) {
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double probability = model.probability(ability, k);
      sum += probability > 0 ? probability * after(model, k) : 0;
    }
    return sum;
  }

  private double after(ResponseModel model, int category) {
    double[] shares = new double[deviations.length];
    double total = 0;
    for (int q = 0; q < shares.length; q++) {
      shares[q] = nodes.weight(q) * model.probability(nodes.ability(q), category);
      total += shares[q];
    }
    return total > SMALLEST_TOTAL ? variance(shares, total) : afterUnlikely(model, category);
  }

  /** In logarithms: the probability of the answer underflows at all nodes. */
  private double afterUnlikely(ResponseModel model, int category) {
    double[] shares = new double[deviations.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int q = 0; q < shares.length; q++) {
      shares[q] =
          StrictNumerics.log(nodes.weight(q)) + model.logProbability(nodes.ability(q), category);
      highest = Math.max(highest, shares[q]);
    }
    double total = 0;
    for (int q = 0; q < shares.length; q++) {
      shares[q] = StrictNumerics.exp(shares[q] - highest);
      total += shares[q];
    }
    return variance(shares, total);
  }

  private double variance(double[] shares, double total) {
    double mean = 0;
    for (int q = 0; q < shares.length; q++) {
      mean += shares[q] / total * deviations[q];
    }
    double sum = 0;
    for (int q = 0; q < shares.length; q++) {
      double deviation = deviations[q] - mean;
      sum += shares[q] / total * (deviation * deviation);
    }
    return sum;
  }
}
