package org.jalon.calibration;

import java.util.Arrays;
import org.jalon.internal.StrictNumerics;
import org.jspecify.annotations.Nullable;

/**
 * The probability of each category of each item at each node: one array for each item and category,
 * padded with zeros to a multiple of 8 nodes, which is the shape that the compiler turns into
 * vector instructions.
 */
final class LikelihoodRows {

  private static final int LANES = 8;

  final int nodes;
  final int width;
  final double[][] rows;

  /** A row without an effect, to fill up groups of four. */
  final double[] ones;

  /** −log of the smallest probability of each row. */
  final double[] depth;

  private final RowPairs pairs;
  private final LogFiller filler;
  private volatile double @Nullable [][] logs;

  /** Computes the logarithms of all rows, should they be needed. */
  @FunctionalInterface
  interface LogFiller {
    void fill(double[][] logs);
  }

  LikelihoodRows(RowPairs pairs, int nodes, LogFiller filler) {
    this.pairs = pairs;
    int rowCount = pairs.rowCount();
    this.nodes = nodes;
    this.width = width(nodes);
    this.rows = new double[rowCount][width];
    this.ones = new double[width];
    this.depth = new double[rowCount];
    this.filler = filler;
    Arrays.fill(ones, 1);
  }

  static int width(int nodes) {
    return (nodes + LANES - 1) / LANES * LANES;
  }

  /** Call after all rows were written. */
  void finish() {
    for (int row = 0; row < pairs.singles; row++) {
      finish(row);
    }
    for (int row = pairs.singles; row < rows.length; row++) {
      multiply(rows[row], rows[pairs.left(row)], rows[pairs.right(row)]);
      depth[row] = depth[pairs.left(row)] + depth[pairs.right(row)];
    }
  }

  private static void multiply(double[] product, double[] a, double[] b) {
    for (int q = 0; q < product.length; q++) {
      product[q] = a[q] * b[q];
    }
  }

  private static void add(double[] sum, double[] a, double[] b) {
    for (int q = 0; q < sum.length; q++) {
      sum[q] = a[q] + b[q];
    }
  }

  private void finish(int row) {
    double least = Double.POSITIVE_INFINITY;
    for (int q = 0; q < nodes; q++) {
      least = Math.min(least, rows[row][q]);
    }
    depth[row] = least > 0 ? -StrictNumerics.log(least) : Double.POSITIVE_INFINITY;
  }

  /** The logarithms; computed at the first call, which any thread may make. */
  double[][] logs() {
    double[][] known = logs;
    return known != null ? known : computeLogs();
  }

  private synchronized double[][] computeLogs() {
    double[][] computed = logs;
    if (computed == null) {
      computed = new double[rows.length][width];
      filler.fill(computed);
      for (int row = pairs.singles; row < computed.length; row++) {
        add(computed[row], computed[pairs.left(row)], computed[pairs.right(row)]);
      }
      logs = computed;
    }
    return computed;
  }
}
