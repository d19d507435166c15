package org.jalon.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * The distribution of the sum of categories at each node, by the recursion of Lord and Wingersky.
 *
 * @see <a href="https://doi.org/10.1177/014662168400800409">Lord and Wingersky (1984), Comparison
 *     of IRT true-score and equipercentile observed-score "equatings", Applied Psychological
 *     Measurement 8, 453–461</a>
 */
final class SumScores {

  private final double[][] byNode;

  private SumScores(double[][] byNode) {
    this.byNode = byNode;
  }

  /** Of no item. */
  static SumScores none(int nodes) {
    double[][] certain = new double[nodes][];
    Arrays.setAll(certain, q -> new double[] {1});
    return new SumScores(certain);
  }

  static SumScores of(List<double[][]> items, int nodes) {
    return none(nodes).with(items);
  }

  /** With one more item, whose probabilities are given by node and category. */
  SumScores with(double[][] item) {
    double[][] more = new double[byNode.length][];
    Arrays.setAll(more, q -> convolution(byNode[q], item[q]));
    return new SumScores(more);
  }

  private SumScores with(List<double[][]> items) {
    SumScores sum = this;
    for (double[][] item : items) {
      sum = sum.with(item);
    }
    return sum;
  }

  private static double[] convolution(double[] scores, double[] categories) {
    double[] sums = new double[scores.length + categories.length - 1];
    for (int k = 0; k < categories.length; k++) {
      for (int s = 0; s < scores.length; s++) {
        sums[s + k] += scores[s] * categories[k];
      }
    }
    return sums;
  }

  int highest() {
    return byNode[0].length - 1;
  }

  /** P(score | node); 0 for a score that cannot be. */
  double probability(int node, int score) {
    return score < 0 || score > highest() ? 0 : byNode[node][score];
  }

  /**
   * The distributions of the sums without each one of the items. Half of the items at a time are
   * added, so that the work grows with n log n instead of n² recursions, and nothing is divided.
   */
  static void withoutEach(List<double[][]> items, int nodes, ObjIntConsumer<SumScores> consumer) {
    none(nodes).visitEach(items, 0, consumer);
  }

  private void visitEach(List<double[][]> items, int first, ObjIntConsumer<SumScores> consumer) {
    if (items.size() == 1) {
      consumer.accept(this, first);
      return;
    }
    int half = items.size() / 2;
    List<double[][]> left = items.subList(0, half);
    List<double[][]> right = items.subList(half, items.size());
    with(right).visitEach(left, first, consumer);
    with(left).visitEach(right, first + half, consumer);
  }
}
