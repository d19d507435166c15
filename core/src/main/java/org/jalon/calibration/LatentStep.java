package org.jalon.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jalon.calibration.LatentDistribution.FixedNormal;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/** The weights of the nodes in each group, and what the expected counts make of them. */
final class LatentStep {

  private final LatentDesign design;
  private final double[] nodes;
  private final double[] gridWeights;
  private final int width;

  /** Half of the shortest step of the grid: a narrower distribution falls between its nodes. */
  private final double leastDeviation;

  private final NormalOnNodes normal;

  LatentStep(LatentDesign design, QuadratureGrid grid) {
    this.design = design;
    this.nodes = grid.nodes().stream().mapToDouble(Double::doubleValue).toArray();
    this.gridWeights = grid.weights().stream().mapToDouble(Double::doubleValue).toArray();
    this.width = LikelihoodRows.width(nodes.length);
    double shortest = Double.POSITIVE_INFINITY;
    for (int q = 1; q < nodes.length; q++) {
      shortest = Math.min(shortest, nodes[q] - nodes[q - 1]);
    }
    this.leastDeviation = shortest / 2;
    this.normal = new NormalOnNodes(nodes, gridWeights, leastDeviation);
    IntStream.range(0, design.distribution.length).forEach(this::checkGiven);
  }

  private void checkGiven(int group) {
    if (design.distribution[group] instanceof FixedNormal given) {
      check("latent distribution of " + design.name(group), given, nodes, gridWeights);
    }
  }

  /**
   * Refuses a distribution that nodes cannot stand for.
   *
   * @throws IllegalArgumentException if its mean is beyond them or it has no density at any
   */
  static void check(String name, FixedNormal given, double[] nodes, double[] gridWeights) {
    boolean onGrid = nodes[0] <= given.mean() && given.mean() <= nodes[nodes.length - 1];
    double[] at = {given.mean(), given.standardDeviation()};
    Checks.require(
        onGrid && total(densities(nodes, gridWeights, at, 0)) > 0,
        name,
        given,
        "must have its mean and some density on the nodes, which go from %s to %s. Maybe the grid must be wider or have more nodes"
            .formatted(nodes[0], nodes[nodes.length - 1]));
  }

  double[] nodes() {
    return nodes;
  }

  /** Of all groups; a histogram is kept as it is. */
  double[][] weights(double[] parameters, double[][] before) {
    double[][] weights = new double[design.distribution.length][];
    for (int g = 0; g < weights.length; g++) {
      weights[g] =
          design.isHistogram(g) && before.length > 0
              ? before[g]
              : normal(
                  nodes, gridWeights, design.mean(g, parameters), design.deviation(g, parameters));
    }
    return weights;
  }

  /** A normal distribution on nodes; padded. Far from all of them, it is at the nearest one. */
  static double[] normal(double[] nodes, double[] gridWeights, double mean, double deviation) {
    double[] at = {mean, deviation};
    double[] weights = densities(nodes, gridWeights, at, 0);
    if (total(weights) == 0) {
      double distance = Math.abs(clamp(mean, nodes[0], nodes[nodes.length - 1]) - mean);
      double z = distance / deviation;
      weights = densities(nodes, gridWeights, at, z * z / 2);
    }
    double total = total(weights);
    for (int q = 0; q < nodes.length; q++) {
      weights[q] /= total;
    }
    return weights;
  }

  /** Of a mean and a standard deviation, up to a factor whose logarithm is given; padded. */
  private static double[] densities(
      double[] nodes, double[] gridWeights, double[] at, double logFactor) {
    double[] densities = new double[LikelihoodRows.width(nodes.length)];
    for (int q = 0; q < nodes.length; q++) {
      double z = (nodes[q] - at[0]) / at[1];
      densities[q] = gridWeights[q] * StrictNumerics.exp(logFactor - z * z / 2);
    }
    return densities;
  }

  private static double total(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return total;
  }

  /** The mean and the standard deviation of weights that need not sum to 1. */
  double[] moments(double[] weights) {
    double total = 0;
    double sum = 0;
    for (int q = 0; q < nodes.length; q++) {
      total += weights[q];
      sum += weights[q] * nodes[q];
    }
    double mean = total > 0 ? sum / total : 0;
    double squares = 0;
    for (int q = 0; q < nodes.length; q++) {
      squares += weights[q] * (nodes[q] - mean) * (nodes[q] - mean);
    }
    return new double[] {mean, total > 0 ? Math.sqrt(squares / total) : 1};
  }

  /** Puts the new moments of each group into the parameters, and gives the new weights. */
  double[][] improve(double[] parameters, ExpectedCounts counts, double[][] before) {
    double[][] histograms = before.clone();
    for (int g = 0; g < before.length; g++) {
      double[] group = counts.groups()[g];
      double[] moments = moments(group);
      if (design.isHistogram(g)) {
        histograms[g] = histogram(g, group, before[g], moments);
      }
      if (design.deviationIndex[g] >= 0) {
        estimate(g, moments, parameters);
      }
    }
    return weights(parameters, histograms);
  }

  /** About the mean that is estimated, or about 0; at least half a step of the grid. */
  private void estimate(int group, double[] moments, double[] parameters) {
    double[] found;
    if (design.meanIndex[group] >= 0) {
      found = normal.estimate(moments[0], moments[1]);
      parameters[design.meanIndex[group]] = found[0];
    } else {
      double square = moments[1] * moments[1] + moments[0] * moments[0];
      found = normal.around(0, Math.sqrt(square));
    }
    parameters[design.deviationIndex[group]] = StrictNumerics.log(found[1]);
  }

  /** Whether all means are on the grid and all standard deviations wide enough for it. */
  boolean isValid(double[] parameters) {
    for (int g = 0; g < design.distribution.length; g++) {
      int mean = design.meanIndex[g];
      int deviation = design.deviationIndex[g];
      boolean offGrid = mean >= 0 && !(Math.abs(position(parameters[mean])) <= 1);
      boolean narrow =
          deviation >= 0 && !(parameters[deviation] >= StrictNumerics.log(leastDeviation));
      if (offGrid || narrow) {
        return false;
      }
    }
    return true;
  }

  /** From −1 at the first node to 1 at the last. */
  private double position(double ability) {
    double first = nodes[0];
    double last = nodes[nodes.length - 1];
    return (2 * ability - first - last) / (last - first);
  }

  /** Whether the mean or the logarithm of the standard deviation of a group is at its limit. */
  boolean isAtBound(int index, double[] parameters) {
    boolean isMean = Arrays.stream(design.meanIndex).anyMatch(i -> i == index);
    return isMean
        ? Math.abs(position(parameters[index])) >= 1
        : parameters[index] <= StrictNumerics.log(leastDeviation);
  }

  private static double clamp(double x, double lower, double upper) {
    return Math.max(lower, Math.min(upper, x));
  }

  private double[] histogram(int group, double[] counts, double[] before, double[] moments) {
    double total = 0;
    for (int q = 0; q < nodes.length; q++) {
      total += counts[q];
    }
    if (!(total > 0)) {
      return before;
    }
    boolean isReference = group == design.reference;
    double shift = isReference && design.centres ? moments[0] : 0;
    double stretch = isReference && design.standardises ? moments[1] : 1;
    double[] weights = new double[width];
    double sum = 0;
    for (int q = 0; q < nodes.length; q++) {
      weights[q] = interpolate(counts, shift + stretch * nodes[q]);
      sum += weights[q];
    }
    for (int q = 0; q < nodes.length; q++) {
      weights[q] /= sum;
    }
    return weights;
  }

  /** Between the nodes in proportion; nothing beyond them. */
  private double interpolate(double[] counts, double x) {
    if (x < nodes[0] || x > nodes[nodes.length - 1]) {
      return 0;
    }
    int q = 1;
    while (q < nodes.length - 1 && nodes[q] < x) {
      q++;
    }
    double right = (x - nodes[q - 1]) / (nodes[q] - nodes[q - 1]);
    return counts[q - 1] * (1 - right) + counts[q] * right;
  }
}
