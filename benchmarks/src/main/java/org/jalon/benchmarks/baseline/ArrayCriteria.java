package org.jalon.benchmarks.baseline;

import java.util.List;

/**
 * Criteria under a posterior by a scan over arrays, an exponential for each item and node. The
 * probabilities of the nodes stand in an array from some place on.
 */
public final class ArrayCriteria {

  private final ArrayScan items;
  private final double[] nodes;

  /** On these abilities. */
  public ArrayCriteria(ArrayScan items, List<Double> nodes) {
    this.items = items;
    this.nodes = nodes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The item of highest posterior-weighted information. */
  public int byWeightedInformation(double[] weights, int at, boolean[] excluded) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < items.size(); i++) {
      if (excluded[i]) {
        continue;
      }
      double sum = 0;
      for (int k = 0; k < nodes.length; k++) {
        sum += weights[at + k] * items.information(i, nodes[k]);
      }
      if (sum > highest) {
        highest = sum;
        best = i;
      }
    }
    return best;
  }

  /** The item of lowest expected posterior variance. */
  public int byExpectedVariance(double[] weights, int at, boolean[] excluded) {
    int best = -1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < items.size(); i++) {
      if (excluded[i]) {
        continue;
      }
      double expected = expectedVariance(i, weights, at);
      if (expected < lowest) {
        lowest = expected;
        best = i;
      }
    }
    return best;
  }

  /** Of both posteriors at once, by their moments. */
  private double expectedVariance(int item, double[] weights, int at) {
    double right = 0;
    double right1 = 0;
    double right2 = 0;
    double wrong = 0;
    double wrong1 = 0;
    double wrong2 = 0;
    for (int k = 0; k < nodes.length; k++) {
      double p = items.probability(item, nodes[k]);
      double r = weights[at + k] * p;
      double w = weights[at + k] * (1 - p);
      right += r;
      right1 += r * nodes[k];
      right2 += r * nodes[k] * nodes[k];
      wrong += w;
      wrong1 += w * nodes[k];
      wrong2 += w * nodes[k] * nodes[k];
    }
    return right2 - right1 * right1 / right + wrong2 - wrong1 * wrong1 / wrong;
  }

  /** The item of highest posterior-weighted divergence from an ability. */
  public int byWeightedDivergence(double ability, double[] weights, int at, boolean[] excluded) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < items.size(); i++) {
      if (excluded[i]) {
        continue;
      }
      double divergence = divergence(i, ability, weights, at);
      if (divergence > highest) {
        highest = divergence;
        best = i;
      }
    }
    return best;
  }

  /** The logarithms at the ability itself are taken once. */
  private double divergence(int item, double ability, double[] weights, int at) {
    double p = items.probability(item, ability);
    double right = 0;
    double wrong = 0;
    for (int k = 0; k < nodes.length; k++) {
      double other = items.probability(item, nodes[k]);
      right += weights[at + k] * Math.log(other);
      wrong += weights[at + k] * Math.log(1 - other);
    }
    return p * (Math.log(p) - right) + (1 - p) * (Math.log(1 - p) - wrong);
  }
}
