package org.jalon.calibration;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A symmetric positive definite matrix as Uᵀ U. All long loops add a multiple of one row to
 * another, from a place on, which the compiler vectorises, and walk through memory in order.
 */
final class CholeskyFactor {

  private static final double LEAST_PIVOT = 1e-14;
  private static final double LEAST_SHARE = 0.01;
  private static final int ROWS_AT_ONCE = 32;

  /** Row i from place i on. */
  private final double[][] u;

  private final int dropped;

  private CholeskyFactor(double[][] u, int dropped) {
    this.u = u;
    this.dropped = dropped;
  }

  /** The factor of a matrix, of which only the upper triangle is read; empty if there is none. */
  static Optional<CholeskyFactor> of(double[][] matrix) {
    return of(matrix, LEAST_PIVOT);
  }

  /** There is none either if a pivot is below this share of its place on the diagonal. */
  static Optional<CholeskyFactor> of(double[][] matrix, double leastPivot) {
    CholeskyFactor factor = dropping(matrix, leastPivot);
    return factor.dropped == 0 ? Optional.of(factor) : Optional.empty();
  }

  /**
   * The factor of what is positive definite: a row that is not, given those before, is taken as
   * known, so that its inverse is 0.
   */
  static CholeskyFactor dropping(double[][] matrix) {
    return dropping(matrix, LEAST_PIVOT);
  }

  private static CholeskyFactor dropping(double[][] matrix, double leastPivot) {
    int dropped = 0;
    int n = matrix.length;
    double[][] u = new double[n][];
    for (int i = 0; i < n; i++) {
      u[i] = matrix[i].clone();
    }
    for (int k = 0; k < n; k++) {
      double[] row = u[k];
      if (!divide(row, k, leastPivot * Math.abs(matrix[k][k]))) {
        Arrays.fill(row, k, n, 0);
        row[k] = Double.POSITIVE_INFINITY;
        dropped++;
        continue;
      }
      for (int i = k + 1; i < n; i++) {
        if (row[i] != 0) {
          subtract(u[i], row, row[i], i);
        }
      }
    }
    return new CholeskyFactor(u, dropped);
  }

  /** Divides a row from its pivot on by the root of the pivot, unless that is too small. */
  private static boolean divide(double[] row, int k, double least) {
    double pivot = row[k];
    if (!(pivot > least && pivot < Double.POSITIVE_INFINITY)) {
      return false;
    }
    double root = Math.sqrt(pivot);
    for (int j = k; j < row.length; j++) {
      row[j] /= root;
    }
    return true;
  }

  /**
   * The factor of a matrix of thousands of rows, which it overwrites; the bits of {@link
   * #of(double[][], double)}. Some rows at a time are finished, which then stay in the cache while
   * every later row has them subtracted, in their order; later rows do not depend on each other.
   */
  static Optional<CholeskyFactor> overwriting(double[][] matrix, double leastPivot) {
    int n = matrix.length;
    double[] least = new double[n];
    Arrays.setAll(least, k -> leastPivot * Math.abs(matrix[k][k]));
    for (int from = 0; from < n; from += ROWS_AT_ONCE) {
      int to = Math.min(n, from + ROWS_AT_ONCE);
      if (!finish(matrix, from, to, least)) {
        return Optional.empty();
      }
      int first = from;
      IntStream.range(to, n).parallel().forEach(i -> subtract(matrix, first, to, i));
    }
    return Optional.of(new CholeskyFactor(matrix, 0));
  }

  private static boolean finish(double[][] u, int from, int to, double[] least) {
    for (int k = from; k < to; k++) {
      if (!divide(u[k], k, least[k])) {
        return false;
      }
      for (int i = k + 1; i < to; i++) {
        subtract(u[i], u[k], u[k][i], i);
      }
    }
    return true;
  }

  /** Subtracts finished rows from a later one, four in one pass. */
  private static void subtract(double[][] u, int from, int to, int i) {
    double[] target = u[i];
    int k = from;
    for (; k + 3 < to; k += 4) {
      double[] r0 = u[k];
      double[] r1 = u[k + 1];
      double[] r2 = u[k + 2];
      double[] r3 = u[k + 3];
      double f0 = r0[i];
      double f1 = r1[i];
      double f2 = r2[i];
      double f3 = r3[i];
      for (int j = i; j < target.length; j++) {
        target[j] = target[j] - f0 * r0[j] - f1 * r1[j] - f2 * r2[j] - f3 * r3[j];
      }
    }
    for (; k < to; k++) {
      subtract(target, u[k], u[k][i], i);
    }
  }

  private static void subtract(double[] target, double[] row, double factor, int from) {
    for (int j = from; j < target.length; j++) {
      target[j] -= factor * row[j];
    }
  }

  /** How many rows are taken as known. */
  int dropped() {
    return dropped;
  }

  /**
   * Marks the rows that take part in a direction in which the matrix is not positive definite: the
   * change of the others that goes with a change of a row taken as known, where rows have the same
   * curvature.
   */
  boolean[] undetermined(double[][] matrix) {
    boolean[] marked = new boolean[u.length];
    for (int k = 0; k < u.length; k++) {
      if (u[k][k] == Double.POSITIVE_INFINITY) {
        marked[k] = true;
        double[] direction = follow(k);
        for (int i = 0; i < k; i++) {
          double share = Math.abs(direction[i]) * Math.sqrt(Math.abs(matrix[i][i]));
          marked[i] |= share > LEAST_SHARE * Math.sqrt(Math.abs(matrix[k][k]));
        }
      }
    }
    return marked;
  }

  /** How the rows before one change with it so that their equations stay fulfilled. */
  private double[] follow(int k) {
    double[] change = new double[k + 1];
    change[k] = 1;
    for (int i = k - 1; i >= 0; i--) {
      double sum = 0;
      for (int j = i + 1; j <= k; j++) {
        sum -= u[i][j] * change[j];
      }
      change[i] = sum / u[i][i];
    }
    return change;
  }

  /** The solution x of A x = b. */
  double[] solve(double[] b) {
    int n = u.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      x[i] /= u[i][i];
      for (int j = i + 1; j < n; j++) {
        x[j] -= u[i][j] * x[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int j = i + 1; j < n; j++) {
        sum -= u[i][j] * x[j];
      }
      x[i] = sum / u[i][i];
    }
    return x;
  }

  /** U′⁻¹ B: columns whose covariance was the matrix become uncorrelated. */
  double[][] whitened(double[][] b) {
    double[][] x = new double[b.length][];
    Arrays.setAll(x, i -> b[i].clone());
    for (int i = 0; i < x.length; i++) {
      for (int t = 0; t < x[i].length; t++) {
        x[i][t] /= u[i][i];
      }
      for (int k = i + 1; k < x.length; k++) {
        subtract(x[k], x[i], u[i][k], 0);
      }
    }
    return x;
  }

  /** U⁻¹, upper triangular: the inverse of the matrix is its product with its transpose. */
  double[][] inverseFactor() {
    int n = u.length;
    double[][] inverse = new double[n][n];
    for (int i = n - 1; i >= 0; i--) {
      double[] row = inverse[i];
      for (int k = i + 1; k < n; k++) {
        if (u[i][k] != 0) {
          subtract(row, inverse[k], u[i][k], k);
        }
      }
      for (int j = i + 1; j < n; j++) {
        row[j] /= u[i][i];
      }
      row[i] = 1 / u[i][i];
    }
    return inverse;
  }

  /** The covariance of two parameters from {@link #inverseFactor}. */
  static double covariance(double[][] inverseFactor, int i, int j) {
    double sum = 0;
    for (int k = Math.max(i, j); k < inverseFactor.length; k++) {
      sum += inverseFactor[i][k] * inverseFactor[j][k];
    }
    return sum;
  }
}
