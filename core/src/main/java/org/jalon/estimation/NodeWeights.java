package org.jalon.estimation;

import org.jalon.internal.StrictNumerics;

/**
 * Prior times likelihood at the nodes of a grid, with its mean and standard deviation, after some
 * answers. The kernel of everything that is computed from a posterior.
 *
 * <p>An answer is one multiplication for each node, and three sums from which mean and variance are
 * made. On a grid that is symmetric about zero they are taken over pairs of nodes, which saves
 * multiplications, and over two pairs at a time: that leaves six chains of additions which do not
 * wait for each other. The order of the additions is the same however the answers arrive, and so
 * are the bits.
 *
 * <p>Products of thousands of probabilities are too small for a double. Weights therefore start as
 * high as they safely can, and a bound of the smallest one is kept beside them; before it falls
 * below e<sup>−690</sup>, late in a long test, the logarithms take over for the rest of the test.
 *
 * <p>Not thread-safe while it is being {@linkplain #set changed}.
 */
final class NodeWeights {

  private static final double LOWEST_LOGARITHM = -690;

  /** The highest weight at the start: far from where the sums could overflow. */
  private static final double HIGHEST = 0x1p900;

  private static final double HIGHEST_LOGARITHM = StrictNumerics.log(HIGHEST);

  /** Below this share of the second moment the variance has lost digits. */
  private static final double CANCELLED = 1e-3;

  private final QuadratureGrid grid;
  private final double[] nodes;
  private final double[] values;
  private double[] logarithms = {}; // made when they are first needed
  private boolean inLogarithms;
  private double lowestLogarithm;
  private double total;
  private double mean;
  private double variance;

  /** Weights to be {@linkplain #set set}. */
  NodeWeights(QuadratureGrid grid) {
    this.grid = grid;
    nodes = grid.nodeArray();
    values = new double[nodes.length];
  }

  /**
   * The weights before the first answer.
   *
   * @param logs the logarithms of the weights, up to a constant; not all minus infinity
   */
  NodeWeights(QuadratureGrid grid, double[] logs) {
    this(grid);
    lowestLogarithm = exponentiate(logs);
    inLogarithms = !(lowestLogarithm > LOWEST_LOGARITHM);
    logarithms = inLogarithms ? logs : logarithms;
    takeMoments();
  }

  /**
   * Becomes what other weights are after one more answer.
   *
   * @param before the weights before it; may be these
   */
  void set(NodeWeights before, LikelihoodRow row) {
    lowestLogarithm = before.lowestLogarithm + row.lowestLogarithm();
    if (before.inLogarithms || !(lowestLogarithm > LOWEST_LOGARITHM)) {
      addLogarithms(before, row);
    } else {
      inLogarithms = false;
      multiply(before.values, row.values());
    }
  }

  /** The weights, node by node; only their proportions mean anything. Not to be changed. */
  double[] values() {
    return values;
  }

  double total() {
    return total;
  }

  double mean() {
    return mean;
  }

  double standardDeviation() {
    return Math.sqrt(variance);
  }

  /** The logarithms of the weights, up to a constant. */
  double[] logarithms() {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = logarithm(i);
    }
    return result;
  }

  private double logarithm(int node) {
    return inLogarithms ? logarithms[node] : StrictNumerics.log(values[node]);
  }

  private void addLogarithms(NodeWeights before, LikelihoodRow row) {
    logarithms = logarithms.length == 0 ? new double[values.length] : logarithms;
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = before.logarithm(i) + row.logarithm(i);
    }
    inLogarithms = true;
    exponentiate(logarithms);
    takeMoments();
  }

  /** Sets the weights; gives the logarithm of the lowest one whose own is not minus infinity. */
  private double exponentiate(double[] logs) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (double log : logs) {
      highest = Math.max(highest, log);
      lowest = log == Double.NEGATIVE_INFINITY ? lowest : Math.min(lowest, log);
    }
    for (int i = 0; i < logs.length; i++) {
      values[i] = HIGHEST * StrictNumerics.exp(logs[i] - highest);
    }
    return lowest - highest + HIGHEST_LOGARITHM;
  }

  /** On its own, because a loop that also sums is not vectorised. */
  private void multiply(double[] before, double[] row) {
    double[] after = values;
    for (int i = 0; i < after.length; i++) {
      after[i] = before[i] * row[i];
    }
    takeMoments();
  }

  private void takeMoments() {
    if (grid.isSymmetric()) {
      takeMomentsOfPairs();
      return;
    }
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < nodes.length; i++) {
      double moment = nodes[i] * values[i];
      sum += values[i];
      first += moment;
      second += nodes[i] * moment;
    }
    setMoments(sum, first, second);
  }

  /** Of a grid whose nodes lie as far on either side of zero. */
  private void takeMomentsOfPairs() {
    double[] weights = values;
    double[] places = nodes;
    double[] squares = grid.squareArray();
    int half = weights.length / 2;
    int last = weights.length - 1;
    double sum1 = 0;
    double sum2 = 0;
    double first1 = 0;
    double first2 = 0;
    double second1 = 0;
    double second2 = 0;
    int i = 0;
    for (; i + 1 < half; i += 2) {
      double low1 = weights[i];
      double low2 = weights[i + 1];
      double high1 = weights[last - i];
      double high2 = weights[last - i - 1];
      double both1 = low1 + high1;
      double both2 = low2 + high2;
      sum1 += both1;
      sum2 += both2;
      first1 += places[i] * (low1 - high1);
      first2 += places[i + 1] * (low2 - high2);
      second1 += squares[i] * both1;
      second2 += squares[i + 1] * both2;
    }
    for (; i < half; i++) {
      double both = weights[i] + weights[last - i];
      sum1 += both;
      first1 += places[i] * (weights[i] - weights[last - i]);
      second1 += squares[i] * both;
    }
    double middle = 2 * half == last ? weights[half] : 0;
    setMoments(sum1 + sum2 + middle, first1 + first2, second1 + second2);
  }

  private void setMoments(double sum, double first, double second) {
    double inverse = 1 / sum;
    double square = second * inverse;
    total = sum;
    mean = Math.max(nodes[0], Math.min(nodes[nodes.length - 1], first * inverse));
    variance = square - mean * mean;
    if (variance < CANCELLED * square) {
      variance = varianceFromDeviations();
    }
  }

  private double varianceFromDeviations() {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      double deviation = nodes[i] - mean;
      sum += values[i] * (deviation * deviation);
    }
    return sum / total;
  }
}
