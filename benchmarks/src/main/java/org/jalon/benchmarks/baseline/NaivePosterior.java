package org.jalon.benchmarks.baseline;

import java.util.List;

/**
 * The posterior mean under a standard normal prior, computed from all answers each time it is asked
 * for.
 */
public final class NaivePosterior {

  private final List<Double> nodes;

  /** On these abilities. */
  public NaivePosterior(List<Double> nodes) {
    this.nodes = nodes;
  }

  /** The estimate from some answers. */
  public NaiveEstimate estimate(List<NaiveAnswer> answers) {
    double[] weights = weights(answers);
    double mean = 0;
    for (int k = 0; k < weights.length; k++) {
      mean += weights[k] * nodes.get(k);
    }
    double variance = 0;
    for (int k = 0; k < weights.length; k++) {
      double deviation = nodes.get(k) - mean;
      variance += weights[k] * deviation * deviation;
    }
    return new NaiveEstimate(mean, Math.sqrt(variance));
  }

  /** The probability of each node after some answers. */
  public double[] weights(List<NaiveAnswer> answers) {
    double[] weights = new double[nodes.size()];
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      double ability = nodes.get(k);
      double weight = Math.exp(-ability * ability / 2);
      for (NaiveAnswer answer : answers) {
        weight *= answer.item().probability(ability, answer.right());
      }
      weights[k] = weight;
      total += weight;
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= total;
    }
    return weights;
  }
}
