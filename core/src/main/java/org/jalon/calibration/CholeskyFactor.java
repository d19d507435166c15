package org.jalon.calibration;

import java.util.Arrays;
import java.util.Optional;

/**
 * A symmetric positive definite matrix as Uᵀ U. All long loops add a multiple of one row to
 * another, from a place on, which the compiler vectorises, and walk through memory in order.
 */
final class CholeskyFactor {

  private static final double LEAST_PIVOT = 1e-14;
  private static final double LEAST_SHARE = 0.01;

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
      double pivot = u[k][k];
      double least = leastPivot * Math.abs(matrix[k][k]);
      if (!(pivot > least && pivot < Double.POSITIVE_INFINITY)) {
        Arrays.fill(u[k], k, n, 0);
        u[k][k] = Double.POSITIVE_INFINITY;
        dropped++;
        continue;
      }
      double root = Math.sqrt(pivot);
      double[] row = u[k];
      for (int j = k; j < n; j++) {
        row[j] /= root;
      }
      for (int i = k + 1; i < n; i++) {
        if (row[i] != 0) {
          subtract(u[i], row, row[i], i);
        }
      }
    }
    return new CholeskyFactor(u, dropped);
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
