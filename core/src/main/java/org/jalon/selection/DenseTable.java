package org.jalon.selection;

import java.util.Arrays;

/**
 * A number for each node of a grid and each of many columns, most often the items of a bank, and
 * the kernels that weigh the nodes: a sum over the nodes for every column.
 *
 * <p>The table has a row for each node, and a kernel goes along a few rows at once: {@code out[i]
 * += v·a[i] + w·b[i]}, over arrays of equal length without any offset. That is the shape that the
 * compiler of Java 17 turns into vector instructions, which it never does with a sum along one
 * array; four rows with one sum, or two rows with two, and not more. What is left is the time to
 * read the rows.
 *
 * <p>Every sum begins at the first node and ends at the last, one addition after the other,
 * whatever the number of rows taken at once and whether one column is wanted or all: the bits are
 * the same.
 *
 * <p>Takes 8 bytes for each node and column. Immutable and thread-safe.
 */
final class DenseTable {

  private static final int FUSED = 4;

  private final double[][] rows;
  private final int columns;

  /** What stands in a table. */
  @FunctionalInterface
  interface Entry {
    double at(int node, int column);
  }

  DenseTable(int nodes, int columns, Entry entry) {
    this.rows = new double[nodes][columns];
    this.columns = columns;
    for (int node = 0; node < nodes; node++) {
      for (int column = 0; column < columns; column++) {
        rows[node][column] = entry.at(node, column);
      }
    }
  }

  int columns() {
    return columns;
  }

  /** A row, not to be changed. */
  double[] row(int node) {
    return rows[node];
  }

  /** The greatest number of each column, as a table of one row. */
  DenseTable greatest() {
    return new DenseTable(
        1,
        columns,
        (node, column) -> {
          double greatest = Double.NEGATIVE_INFINITY;
          for (double[] row : rows) {
            greatest = Math.max(greatest, row[column]);
          }
          return greatest;
        });
  }

  /** Σ w t over the nodes from one to before another, for one column. */
  double sum(double[] weights, int from, int to, int column) {
    double sum = 0;
    for (int node = from; node < to; node++) {
      sum += weights[node] * rows[node][column];
    }
    return sum;
  }

  /** Σ w (t − mean)² over the nodes, for one column. */
  double squares(double[] weights, int from, int to, int column, double mean) {
    double sum = 0;
    for (int node = from; node < to; node++) {
      double deviation = rows[node][column] - mean;
      sum += weights[node] * (deviation * deviation);
    }
    return sum;
  }

  /** Σ w t over the nodes, for all columns. */
  void sums(double[] weights, int from, int to, double[] out) {
    Arrays.fill(out, 0);
    int node = from;
    for (; node + FUSED <= to; node += FUSED) {
      addFour(weights, node, out);
    }
    for (; node < to; node++) {
      add(weights[node], node, out);
    }
  }

  /** Adds one row, times a number. */
  void add(double weight, int node, double[] out) {
    addRow(rows[node], weight, out);
  }

  static void addRow(double[] row, double weight, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] += weight * row[i];
    }
  }

  private void addFour(double[] weights, int node, double[] out) {
    double[] a = rows[node];
    double[] b = rows[node + 1];
    double[] c = rows[node + 2];
    double[] d = rows[node + 3];
    double wa = weights[node];
    double wb = weights[node + 1];
    double wc = weights[node + 2];
    double wd = weights[node + 3];
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
    }
  }

  /** Σ v t and Σ w t over the nodes, for all columns: each row is read once. */
  void sums(double[] v, double[] w, int from, int to, double[] outV, double[] outW) {
    Arrays.fill(outV, 0);
    Arrays.fill(outW, 0);
    int node = from;
    for (; node + 2 <= to; node += 2) {
      addTwo(v, w, node, outV, outW);
    }
    if (node < to) {
      add(v[node], node, outV);
      add(w[node], node, outW);
    }
  }

  private void addTwo(double[] v, double[] w, int node, double[] outV, double[] outW) {
    double[] a = rows[node];
    double[] b = rows[node + 1];
    double va = v[node];
    double vb = v[node + 1];
    double wa = w[node];
    double wb = w[node + 1];
    for (int i = 0; i < outV.length; i++) {
      outV[i] = outV[i] + va * a[i] + vb * b[i];
      outW[i] = outW[i] + wa * a[i] + wb * b[i];
    }
  }

  /** Σ w t and Σ w t² over the nodes, for all columns. */
  void sumsAndSquares(double[] weights, int from, int to, double[] out, double[] squares) {
    Arrays.fill(out, 0);
    Arrays.fill(squares, 0);
    for (int node = from; node < to; node++) {
      addWithSquare(weights[node], rows[node], out, squares);
    }
  }

  private static void addWithSquare(double weight, double[] a, double[] out, double[] squares) {
    for (int i = 0; i < out.length; i++) {
      double share = weight * a[i];
      out[i] += share;
      squares[i] += share * a[i];
    }
  }

  /** Σ w (t − mean)² over the nodes, for all columns. */
  void squares(double[] weights, int from, int to, double[] means, double[] out) {
    Arrays.fill(out, 0);
    for (int node = from; node < to; node++) {
      addSquares(weights[node], rows[node], means, out);
    }
  }

  private static void addSquares(double weight, double[] a, double[] means, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double deviation = a[i] - means[i];
      out[i] += weight * (deviation * deviation);
    }
  }
}
