package org.jalon.benchmarks.baseline;

import java.util.Arrays;

/**
 * An E-step without tables: the probability of each answer is computed at each node for each
 * person. Arrays are flat and used again.
 */
public final class NaiveExpectation {

  private final double[] nodes;
  private final double[] weights;
  private final double[][] right;
  private final double[][] wrong;
  private final double[] posterior;
  private double[] discrimination = {};
  private double[] difficulty = {};
  private double logLikelihood;

  /** Nodes with their weights, which sum to 1. */
  public NaiveExpectation(double[] nodes, double[] weights, int items) {
    this.nodes = nodes.clone();
    this.weights = weights.clone();
    this.right = new double[items][nodes.length];
    this.wrong = new double[items][nodes.length];
    this.posterior = new double[nodes.length];
  }

  /** Takes the parameters of two-parameter items. */
  public void set(double[] discriminations, double[] difficulties) {
    this.discrimination = discriminations.clone();
    this.difficulty = difficulties.clone();
  }

  /** Forgets all persons. */
  public void clear() {
    logLikelihood = 0;
    for (int i = 0; i < right.length; i++) {
      Arrays.fill(right[i], 0);
      Arrays.fill(wrong[i], 0);
    }
  }

  /** Counts a person. */
  public void add(int[] item, int[] category, int from, int to) {
    double total = 0;
    for (int q = 0; q < nodes.length; q++) {
      double likelihood = weights[q];
      for (int i = from; i < to; i++) {
        double z = discrimination[item[i]] * (nodes[q] - difficulty[item[i]]);
        double p = 1 / (1 + Math.exp(-z));
        likelihood *= category[i] == 1 ? p : 1 - p;
      }
      posterior[q] = likelihood;
      total += likelihood;
    }
    logLikelihood += Math.log(total);
    for (int i = from; i < to; i++) {
      double[] counts = category[i] == 1 ? right[item[i]] : wrong[item[i]];
      for (int q = 0; q < nodes.length; q++) {
        counts[q] += posterior[q] / total;
      }
    }
  }

  /** How many persons of a node are expected to have given an answer. */
  public double count(int item, int category, int node) {
    return category == 1 ? right[item][node] : wrong[item][node];
  }

  /** The log-likelihood of all persons. */
  public double logLikelihood() {
    return logLikelihood;
  }
}
