package org.jalon.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.internal.GaussHermite;
import org.jalon.internal.StrictNumerics;
import org.jalon.reproducibility.Fingerprint;

/**
 * The abilities at which a posterior is computed, with the weight of each in an integral over
 * ability. Immutable and thread-safe.
 */
public final class QuadratureGrid {

  private static final int MAX_ADDITIONS = 100_000;

  private final double[] nodes;
  private final double[] weights;
  private final double[] squares;
  private final boolean symmetric;

  private QuadratureGrid(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
    this.squares = new double[nodes.length];
    Arrays.setAll(squares, i -> nodes[i] * nodes[i]);
    this.symmetric =
        IntStream.range(0, nodes.length).allMatch(i -> nodes[i] == -nodes[nodes.length - 1 - i]);
  }

  /**
   * Evenly spaced nodes of equal weight; node i is lower + i (upper − lower) / (count − 1). Once
   * the spacing is below about 0.7 standard deviations of the posterior, sums over such a grid are
   * as exact as the arithmetic; the range matters more than the number of nodes.
   *
   * @param lower the first node
   * @param upper the last node
   * @param count how many nodes
   * @return the grid
   * @throws IllegalArgumentException if a bound is not finite, not lower &lt; upper, or the count
   *     is below 2
   */
  public static QuadratureGrid evenlySpaced(double lower, double upper, int count) {
    Checks.finite("lower end of the grid", lower);
    Checks.finite("upper end of the grid", upper);
    Checks.atLeast("number of nodes", count, 2);
    Checks.require(
        lower < upper,
        "lower end of the grid",
        lower,
        "must be below the upper end (" + upper + ")");
    double[] nodes = new double[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = lower + i * (upper - lower) / (count - 1);
    }
    return of(nodes, ones(count));
  }

  /**
   * Evenly spaced nodes of equal weight made by adding the step again and again while the sum is
   * below the end. The rounding of each addition is kept: grids of existing services are made so,
   * and their numbers depend on it.
   *
   * @param lower the first node
   * @param step the step
   * @param end the bound that no node reaches
   * @return the grid
   * @throws IllegalArgumentException if an argument is not finite, the step is not positive, or
   *     there would be fewer than 2 or more than 100,000 nodes
   */
  public static QuadratureGrid byRepeatedAddition(double lower, double step, double end) {
    Checks.finite("lower end of the grid", lower);
    Checks.positive("step of the grid", step);
    Checks.finite("end of the grid", end);
    double[] nodes =
        DoubleStream.iterate(lower, node -> node < end, node -> node + step)
            .limit(MAX_ADDITIONS + 1)
            .toArray();
    Checks.inRange("number of nodes", nodes.length, 2, MAX_ADDITIONS);
    return of(nodes, ones(nodes.length));
  }

  /**
   * Any increasing nodes, weighted by the trapezoidal rule: each counts for half the distance
   * between its neighbours.
   *
   * @param nodes the nodes
   * @return the grid
   * @throws IllegalArgumentException if there are fewer than 2 nodes, or they are not finite and
   *     increasing
   */
  public static QuadratureGrid of(double... nodes) {
    double[] weights = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      weights[i] = (nodes[Math.min(i + 1, nodes.length - 1)] - nodes[Math.max(i - 1, 0)]) / 2;
    }
    return of(nodes, weights);
  }

  /**
   * Any increasing nodes with weights of one's own.
   *
   * @param nodes the nodes
   * @param weights the weight of each; only their proportions matter
   * @return the grid
   * @throws IllegalArgumentException if the lengths differ, there are fewer than 2 nodes, the nodes
   *     are not finite and increasing, or a weight is not finite and positive
   */
  public static QuadratureGrid of(double[] nodes, double[] weights) {
    Checks.atLeast("number of nodes", nodes.length, 2);
    Checks.require(
        nodes.length == weights.length,
        "number of weights",
        weights.length,
        "must be the number of nodes (" + nodes.length + ")");
    for (int i = 0; i < nodes.length; i++) {
      Checks.finite("node of the grid", nodes[i]);
      Checks.require(
          i == 0 || nodes[i - 1] < nodes[i],
          "node of the grid",
          nodes[i],
          "must be above the one before");
    }
    for (double weight : weights) {
      Checks.positive("weight of a node", weight);
    }
    return new QuadratureGrid(nodes.clone(), weights.clone());
  }

  /**
   * The nodes of Gauss–Hermite quadrature for a normal prior: with {@code Prior.Normal(mean,
   * standardDeviation)} the grid integrates polynomials of degree up to 2 · count − 1 exactly. For
   * long tests, whose posterior is much narrower than the prior, an even grid is the better choice.
   *
   * @param mean the mean of the prior
   * @param standardDeviation the standard deviation of the prior
   * @param count how many nodes, from 2 to 40
   * @return the grid
   * @throws IllegalArgumentException if the mean is not finite, the standard deviation not finite
   *     and positive, or the count outside its bounds
   * @see <a href="https://doi.org/10.1007/BF02293801">Bock and Aitkin (1981), Marginal maximum
   *     likelihood estimation of item parameters, Psychometrika 46, 443–459</a>
   */
  public static QuadratureGrid gaussHermite(double mean, double standardDeviation, int count) {
    Checks.finite("mean of the prior", mean);
    Checks.positive("standard deviation of the prior", standardDeviation);
    Checks.inRange("number of nodes", count, 2, 40);
    GaussHermite rule = GaussHermite.of(count);
    double[] nodes = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = mean + standardDeviation * Math.sqrt(2) * rule.node(i);
      // The posterior multiplies by the prior's density, which the rule's own weights contain
      // already.
      weights[i] = rule.weight(i) * StrictNumerics.exp(rule.node(i) * rule.node(i));
    }
    return new QuadratureGrid(nodes, weights);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /**
   * How many nodes there are.
   *
   * @return at least 2
   */
  public int size() {
    return nodes.length;
  }

  /**
   * A node.
   *
   * @param index from 0
   * @return the ability
   */
  public double node(int index) {
    return nodes[index];
  }

  /**
   * The weight of a node.
   *
   * @param index from 0
   * @return a positive number
   */
  public double weight(int index) {
    return weights[index];
  }

  /** All nodes, not to be changed. */
  double[] nodeArray() {
    return nodes;
  }

  /** Their squares, not to be changed. */
  double[] squareArray() {
    return squares;
  }

  /** Whether each node has one as far on the other side of zero. */
  boolean isSymmetric() {
    return symmetric;
  }

  /**
   * All nodes.
   *
   * @return the abilities in increasing order
   */
  public List<Double> nodes() {
    return Arrays.stream(nodes).boxed().toList();
  }

  /**
   * All weights.
   *
   * @return the weight of each node
   */
  public List<Double> weights() {
    return Arrays.stream(weights).boxed().toList();
  }

  /** Whether the other object has the same nodes and weights. */
  @Override
  public boolean equals(Object other) {
    return other instanceof QuadratureGrid that
        && Arrays.equals(nodes, that.nodes)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(nodes) + Arrays.hashCode(weights);
  }

  /** The number of nodes, and a fingerprint of all nodes and weights. */
  @Override
  public String toString() {
    Fingerprint.Builder form = Fingerprint.of("quadrature-grid");
    for (int i = 0; i < nodes.length; i++) {
      form.add("node", nodes[i]).add("weight", weights[i]);
    }
    return "QuadratureGrid[" + nodes.length + " nodes, " + form.build() + "]";
  }
}
