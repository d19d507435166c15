package org.jalon.estimation;

import java.util.Arrays;
import org.jalon.internal.StrictNumerics;

/**
 * The steps of {@link MovingPriorExpectedAPosteriori}: the kernel that its estimates come from,
 * whether a test is followed or gone through at once.
 *
 * <p>On an even grid with distance h the prior N(m, v) takes one exponential for all nodes: with k
 * the node nearest to m and d = θₖ − m, its density at the node j places above is that at k times
 * exp(−(jh)² / 2v), which never changes, times the j-th power of exp(−dh / v). Other grids, and
 * means far from any node, take an exponential for each node.
 *
 * <p>Not thread-safe.
 */
final class MovingPriorSteps {

  private static final int FIRST_CAPACITY = 16;

  private final MovingPriorExpectedAPosteriori estimator;
  private final double[] nodes;
  private final double distance; // of the nodes; NaN unless it is the same between all of them
  private final double[] falls; // exp(−(jh)² / 2v)
  private final double[] prior;
  private double[][] likelihoods;
  private double[] abilities = new double[FIRST_CAPACITY];
  private double[] standardErrors = new double[FIRST_CAPACITY];
  private int steps;

  MovingPriorSteps(MovingPriorExpectedAPosteriori estimator) {
    this.estimator = estimator;
    this.nodes = estimator.grid().nodeArray();
    this.distance = distance(nodes);
    this.falls = new double[nodes.length];
    Arrays.setAll(falls, j -> density(j * distance));
    this.prior = new double[nodes.length];
    this.likelihoods = new double[FIRST_CAPACITY][nodes.length];
    Arrays.fill(likelihoods[0], 1);
    abilities[0] = estimator.initialAbility();
    standardErrors[0] = MovingPriorExpectedAPosteriori.NO_ANSWER_STANDARD_ERROR;
  }

  private static double distance(double[] nodes) {
    double distance = (nodes[nodes.length - 1] - nodes[0]) / (nodes.length - 1);
    for (int k = 0; k < nodes.length; k++) {
      if (Math.abs(nodes[0] + k * distance - nodes[k]) > 1e-12 * distance) {
        return Double.NaN;
      }
    }
    return distance;
  }

  private double density(double deviation) {
    return StrictNumerics.exp(-(deviation * deviation) / (2 * estimator.priorVariance()));
  }

  void clear() {
    steps = 0;
  }

  void undo() {
    steps--;
  }

  int count() {
    return steps;
  }

  double ability() {
    return abilities[steps];
  }

  /** Infinite where all likelihoods have become too small for a double. */
  double standardError() {
    return standardErrors[steps];
  }

  /**
   * One step.
   *
   * @param likelihood of what was answered, node by node
   * @param limit the variation limit; 0 for none
   */
  void step(double[] likelihood, double limit) {
    if (steps + 1 == likelihoods.length) {
      grow();
    }
    double current = abilities[steps];
    setPrior(current);
    multiply(likelihoods[steps], likelihood, likelihoods[steps + 1]);
    steps++;
    conclude(current, limit, likelihoods[steps]);
  }

  /** On its own, because a loop that also sums is not vectorised. */
  private static void multiply(double[] before, double[] likelihood, double[] after) {
    for (int k = 0; k < after.length; k++) {
      after[k] = before[k] * likelihood[k];
    }
  }

  /**
   * Estimates from the moments of the posterior about the current estimate; two nodes at a time, in
   * chains of additions that do not wait for each other.
   */
  private void conclude(double current, double limit, double[] product) {
    double total1 = 0;
    double total2 = 0;
    double first1 = 0;
    double first2 = 0;
    double second1 = 0;
    double second2 = 0;
    int k = 0;
    for (; k + 1 < nodes.length; k += 2) {
      double weight1 = product[k] * prior[k];
      double weight2 = product[k + 1] * prior[k + 1];
      double deviation1 = nodes[k] - current;
      double deviation2 = nodes[k + 1] - current;
      double moment1 = weight1 * deviation1;
      double moment2 = weight2 * deviation2;
      total1 += weight1;
      total2 += weight2;
      first1 += moment1;
      first2 += moment2;
      second1 += moment1 * deviation1;
      second2 += moment2 * deviation2;
    }
    for (; k < nodes.length; k++) {
      double weight = product[k] * prior[k];
      double deviation = nodes[k] - current;
      total1 += weight;
      first1 += weight * deviation;
      second1 += weight * deviation * deviation;
    }
    double total = total1 + total2;
    conclude(current, limit, (first1 + first2) / total, (second1 + second2) / total);
  }

  /** The posterior has its moments about the current estimate. */
  private void conclude(double current, double limit, double first, double second) {
    double mean = current + first;
    if (Double.isNaN(mean)) {
      abilities[steps] = current;
      standardErrors[steps] = Double.POSITIVE_INFINITY;
      return;
    }
    double ability = limited(mean, current, limit);
    double step = ability - current;
    double variance = second - 2 * step * first + step * step;
    double width = estimator.classWidth();
    abilities[steps] = ability;
    standardErrors[steps] = Math.sqrt(Math.max(0, variance - width * width / 12));
  }

  private static double limited(double mean, double current, double limit) {
    if (limit == 0) {
      return mean;
    }
    double gap = -limit < current && current < limit ? limit : Math.abs(current) * limit;
    return mean > current ? Math.min(mean, current + gap) : Math.max(mean, current - gap);
  }

  /** The density of the prior at the nodes, up to a factor. */
  private void setPrior(double mean) {
    double place = Math.rint((mean - nodes[0]) / distance);
    int nearest = (int) Math.max(0, Math.min(nodes.length - 1, place));
    double off = nodes[nearest] - mean;
    if (!(Math.abs(off) <= distance)) {
      Arrays.setAll(prior, k -> density(nodes[k] - mean));
      return;
    }
    double ratio = StrictNumerics.exp(-off * distance / estimator.priorVariance());
    prior[nearest] = 1;
    fill(nearest, 1, nodes.length - 1 - nearest, ratio);
    fill(nearest, -1, nearest, 1 / ratio);
  }

  /** Goes so many nodes up or down from one; even and odd powers do not wait for each other. */
  private void fill(int nearest, int direction, int count, double ratio) {
    double square = ratio * ratio;
    double odd = ratio;
    double even = square;
    int j = 1;
    for (; j < count; j += 2) {
      prior[nearest + direction * j] = falls[j] * odd;
      prior[nearest + direction * (j + 1)] = falls[j + 1] * even;
      odd *= square;
      even *= square;
    }
    if (j == count) {
      prior[nearest + direction * j] = falls[j] * odd;
    }
  }

  private void grow() {
    int capacity = 2 * likelihoods.length;
    abilities = Arrays.copyOf(abilities, capacity);
    standardErrors = Arrays.copyOf(standardErrors, capacity);
    likelihoods = Arrays.copyOf(likelihoods, capacity);
    for (int i = steps + 1; i < capacity; i++) {
      likelihoods[i] = new double[nodes.length];
    }
  }
}
