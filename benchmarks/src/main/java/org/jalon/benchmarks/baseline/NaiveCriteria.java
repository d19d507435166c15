package org.jalon.benchmarks.baseline;

import java.util.List;

/** Values of an item under a posterior on some nodes, by their definitions. */
public final class NaiveCriteria {

  private final List<Double> nodes;

  /** On these abilities. */
  public NaiveCriteria(List<Double> nodes) {
    this.nodes = nodes;
  }

  /** The posterior mean of the information. */
  public double weightedInformation(NaiveItem item, double[] weights) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * item.information(nodes.get(k));
    }
    return sum;
  }

  /** The negated variance that the posterior is expected to have after the answer. */
  public double negatedExpectedVariance(NaiveItem item, double[] weights) {
    return -(variancePart(item, true, weights) + variancePart(item, false, weights));
  }

  /** The variance after an answer, times the probability of that answer. */
  private double variancePart(NaiveItem item, boolean right, double[] weights) {
    double[] posterior = new double[weights.length];
    double total = 0;
    double mean = 0;
    for (int k = 0; k < weights.length; k++) {
      posterior[k] = weights[k] * item.probability(nodes.get(k), right);
      total += posterior[k];
      mean += posterior[k] * nodes.get(k);
    }
    mean /= total;
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      double deviation = nodes.get(k) - mean;
      sum += posterior[k] * deviation * deviation;
    }
    return sum;
  }

  /** The posterior mean of the divergence from an ability. */
  public double weightedDivergence(NaiveItem item, double ability, double[] weights) {
    double p = item.probability(ability);
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      double other = item.probability(nodes.get(k));
      sum += weights[k] * (p * Math.log(p / other) + (1 - p) * Math.log((1 - p) / (1 - other)));
    }
    return sum;
  }
}
