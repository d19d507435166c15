package org.jalon.estimation;

import java.util.Arrays;

/**
 * The cubic through the logarithms of a density at up to four neighbouring nodes, by Newton's
 * divided differences.
 */
final class LogCubic {

  private static final int NODES = 4;

  private final double[] nodes;
  private final double[] differences;
  private final double ceiling;

  private LogCubic(double[] nodes, double[] logs) {
    this.nodes = nodes;
    this.differences = logs.clone();
    this.ceiling = Arrays.stream(logs).max().orElseThrow() + 1;
    for (int order = 1; order < nodes.length; order++) {
      for (int i = nodes.length - 1; i >= order; i--) {
        differences[i] = (differences[i] - differences[i - 1]) / (nodes[i] - nodes[i - order]);
      }
    }
  }

  /** For the abilities between a node and the next one. */
  static LogCubic through(QuadratureGrid grid, double[] logs, int node) {
    int first = Math.max(0, Math.min(logs.length - NODES, node - 1));
    int last = Math.min(logs.length, first + NODES);
    double[] nodes = new double[last - first];
    Arrays.setAll(nodes, i -> grid.node(first + i));
    return new LogCubic(nodes, Arrays.copyOfRange(logs, first, last));
  }

  /** Whether there is a density at each of the nodes, without which there is no cubic. */
  boolean isFinite() {
    return Arrays.stream(differences).allMatch(Double::isFinite);
  }

  /** The cubic, but not far above the highest of the nodes. */
  double value(double ability) {
    double value = differences[nodes.length - 1];
    for (int i = nodes.length - 2; i >= 0; i--) {
      value = value * (ability - nodes[i]) + differences[i];
    }
    return Math.min(value, ceiling);
  }
}
