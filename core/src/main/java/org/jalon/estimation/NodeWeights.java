package org.jalon.estimation;

import org.jalon.internal.StrictNumerics;

/**
 * Prior times likelihood at the nodes of a grid, with its mean and standard deviation, after some
 * answers. The kernel of everything that is computed from a posterior.
 *
 * <p>An answer is one multiplication for each node; the three sums of which mean and variance are
 * made are taken in the same pass, since the pass costs what it reads. It runs over both halves of
 * the grid at once, two pairs of nodes at a time: that leaves six chains of additions which do not
 * wait for each other. The order of the additions is the same however the answers arrive, and so
 * are the bits.
 *
 * <p>Products of thousands of probabilities are too small for a double. Weights therefore start as
 * high as they safely can, and a bound of the smallest one is kept beside them; before it falls
 * below e<sup>−690</sup>, after a hundred answers or so, the logarithms take over for the rest of
 * the test.
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

  private void multiply(double[] before, double[] row) {
    int n = values.length;
    double sum = 0;
    double sum2 = 0;
    double first = 0;
    double first2 = 0;
    double second = 0;
    double second2 = 0;
    int low = 0;
    int high = n - 1;
    for (; low + 1 < high - 1; low += 2, high -= 2) {
      double a = before[low] * row[low];
      double b = before[high] * row[high];
      double c = before[low + 1] * row[low + 1];
      double d = before[high - 1] * row[high - 1];
      values[low] = a;
      values[high] = b;
      values[low + 1] = c;
      values[high - 1] = d;
      double xa = nodes[low] * a;
      double xb = nodes[high] * b;
      double xc = nodes[low + 1] * c;
      double xd = nodes[high - 1] * d;
      sum += a + b;
      sum2 += c + d;
      first += xa + xb;
      first2 += xc + xd;
      second += nodes[low] * xa + nodes[high] * xb;
      second2 += nodes[low + 1] * xc + nodes[high - 1] * xd;
    }
    for (; low <= high; low++) {
      double a = before[low] * row[low];
      values[low] = a;
      sum += a;
      first += nodes[low] * a;
      second += nodes[low] * (nodes[low] * a);
    }
    setMoments(sum + sum2, first + first2, second + second2);
  }

  private void takeMoments() {
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < nodes.length; i++) {
      sum += values[i];
      first += nodes[i] * values[i];
      second += nodes[i] * (nodes[i] * values[i]);
    }
    setMoments(sum, first, second);
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
