package org.jalon.benchmarks.baseline;

import java.util.List;

/** A posterior under a standard normal prior in an array, without tables of probabilities. */
public final class ArrayPosterior {

  private final ArrayScan items;
  private final double[] nodes;
  private final double[] prior;
  private final double[] weights;
  private double mean;
  private double standardDeviation;

  /** On these abilities. */
  public ArrayPosterior(ArrayScan items, List<Double> nodes) {
    this.items = items;
    this.nodes = nodes.stream().mapToDouble(Double::doubleValue).toArray();
    this.prior = new double[this.nodes.length];
    this.weights = new double[this.nodes.length];
    for (int k = 0; k < prior.length; k++) {
      prior[k] = Math.exp(-this.nodes[k] * this.nodes[k] / 2);
    }
    clear();
  }

  /** Becomes the prior. */
  public void clear() {
    System.arraycopy(prior, 0, weights, 0, prior.length);
    takeMoments();
  }

  /** Becomes the posterior of some answers, whatever it was before. */
  public void set(int[] answered, int[] categories, int count) {
    System.arraycopy(prior, 0, weights, 0, prior.length);
    for (int i = 0; i < count; i++) {
      multiply(answered[i], categories[i]);
    }
    takeMoments();
  }

  /** Takes one more answer. */
  public void add(int item, int category) {
    multiply(item, category);
    takeMoments();
  }

  private void multiply(int item, int category) {
    double a = items.a[item];
    double b = items.b[item];
    double c = items.c[item];
    for (int k = 0; k < nodes.length; k++) {
      double p = c + (1 - c) / (1 + Math.exp(-a * (nodes[k] - b)));
      weights[k] *= category == 1 ? p : 1 - p;
    }
  }

  private void takeMoments() {
    double total = 0;
    double first = 0;
    for (int k = 0; k < nodes.length; k++) {
      total += weights[k];
      first += weights[k] * nodes[k];
    }
    mean = first / total;
    double second = 0;
    for (int k = 0; k < nodes.length; k++) {
      double deviation = nodes[k] - mean;
      second += weights[k] * deviation * deviation;
    }
    standardDeviation = Math.sqrt(second / total);
  }

  /** The mean. */
  public double mean() {
    return mean;
  }

  /** The standard deviation. */
  public double standardDeviation() {
    return standardDeviation;
  }

  /** Copies the probability of each node. */
  public void copyProbabilities(double[] target, int at) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    for (int k = 0; k < weights.length; k++) {
      target[at + k] = weights[k] / total;
    }
  }
}
