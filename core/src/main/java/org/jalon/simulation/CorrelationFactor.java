package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.Checks;

/** The lower triangular L of a correlation matrix R = L Lᵀ. */
final class CorrelationFactor {

  /** How much rounding of the correlations may take from a pivot that is 0. */
  private static final double ROUNDING = 1e-10;

  private final double[][] rows;

  private CorrelationFactor(double[][] rows) {
    this.rows = rows;
  }

  static CorrelationFactor of(List<String> names, List<List<Double>> correlations) {
    int size = names.size();
    for (int i = 0; i < size; i++) {
      int length = correlations.get(i).size();
      Checks.require(
          length == size,
          "number of correlations of " + names.get(i),
          length,
          "must be that of the competences (" + size + ")");
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        check(
            names.get(i) + " and " + names.get(j),
            correlations.get(i).get(j),
            correlations.get(j).get(i));
      }
      double one = correlations.get(i).get(i);
      Checks.require(one == 1, "correlation of " + names.get(i) + " with itself", one, "must be 1");
    }
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = row(names, rows, correlations.get(i), i);
    }
    return new CorrelationFactor(rows);
  }

  private static void check(String names, double below, double above) {
    Checks.inRange("correlation of " + names, below, -1, 1);
    Checks.require(
        below == above,
        "correlation of " + names,
        below,
        "must be the same in both halves of the matrix, but the other is " + above);
  }

  private static double[] row(
      List<String> names, double[][] rows, List<Double> correlations, int i) {
    double[] row = new double[i + 1];
    for (int j = 0; j < i; j++) {
      double rest = correlations.get(j) - product(row, rows[j], j);
      double pivot = rows[j][j];
      row[j] = pivot == 0 ? 0 : rest / pivot;
      requireSemiDefinite(names, i, pivot > 0 || Math.abs(rest) <= ROUNDING);
    }
    double square = correlations.get(i) - product(row, row, i);
    requireSemiDefinite(names, i, square >= -ROUNDING);
    row[i] = square <= ROUNDING ? 0 : Math.sqrt(square);
    return row;
  }

  private static void requireSemiDefinite(List<String> names, int row, boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException(
          "The correlation matrix of %s must be positive semi-definite, but the correlations of %s with those before it cannot hold together. Maybe they were estimated pair by pair: smooth the matrix first."
              .formatted(names, names.get(row)));
    }
  }

  private static double product(double[] a, double[] b, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  double entry(int row, int column) {
    return rows[row][column];
  }
}
