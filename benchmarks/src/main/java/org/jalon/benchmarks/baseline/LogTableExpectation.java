package org.jalon.benchmarks.baseline;

import java.util.Arrays;

/**
 * An E-step as it is usually written: a table of log-probabilities by node and item, of which those
 * of a person's answers are added up at each node, one exponential for each node, and counts by
 * node and item. Arrays are flat and used again.
 */
public final class LogTableExpectation {

  private final double[] nodes;
  private final double[] logWeights;
  private final int items;
  private final double[][] logRight;
  private final double[][] logWrong;
  private final double[][] right;
  private final double[][] wrong;
  private final double[] posterior;
  private double logLikelihood;

  /** Nodes with the logarithms of their weights, which sum to 1. */
  public LogTableExpectation(double[] nodes, double[] logWeights, int items) {
    this.nodes = nodes.clone();
    this.logWeights = logWeights.clone();
    this.items = items;
    this.logRight = new double[nodes.length][items];
    this.logWrong = new double[nodes.length][items];
    this.right = new double[nodes.length][items];
    this.wrong = new double[nodes.length][items];
    this.posterior = new double[nodes.length];
  }

  /** Takes the parameters of two-parameter items. */
  public void set(double[] discrimination, double[] difficulty) {
    for (int q = 0; q < nodes.length; q++) {
      for (int i = 0; i < items; i++) {
        double z = discrimination[i] * (nodes[q] - difficulty[i]);
        double log = Math.log1p(Math.exp(-Math.abs(z)));
        logRight[q][i] = Math.min(z, 0) - log;
        logWrong[q][i] = Math.min(-z, 0) - log;
      }
    }
  }

  /** Forgets all persons. */
  public void clear() {
    logLikelihood = 0;
    for (int q = 0; q < nodes.length; q++) {
      Arrays.fill(right[q], 0);
      Arrays.fill(wrong[q], 0);
    }
  }

  /** Counts a person. */
  public void add(int[] item, int[] category, int from, int to) {
    double peak = Double.NEGATIVE_INFINITY;
    for (int q = 0; q < nodes.length; q++) {
      double[] logOfRight = logRight[q];
      double[] logOfWrong = logWrong[q];
      double sum = logWeights[q];
      for (int i = from; i < to; i++) {
        sum += category[i] == 1 ? logOfRight[item[i]] : logOfWrong[item[i]];
      }
      posterior[q] = sum;
      peak = Math.max(peak, sum);
    }
    double total = 0;
    for (int q = 0; q < nodes.length; q++) {
      posterior[q] = Math.exp(posterior[q] - peak);
      total += posterior[q];
    }
    logLikelihood += peak + Math.log(total);
    for (int q = 0; q < nodes.length; q++) {
      double weight = posterior[q] / total;
      double[] countOfRight = right[q];
      double[] countOfWrong = wrong[q];
      for (int i = from; i < to; i++) {
        if (category[i] == 1) {
          countOfRight[item[i]] += weight;
        } else {
          countOfWrong[item[i]] += weight;
        }
      }
    }
  }

  /** How many persons of a node are expected to have given an answer. */
  public double count(int item, int category, int node) {
    return category == 1 ? right[node][item] : wrong[node][item];
  }

  /** The log-likelihood of all persons. */
  public double logLikelihood() {
    return logLikelihood;
  }
}
