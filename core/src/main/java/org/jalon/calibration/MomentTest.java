package org.jalon.calibration;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * The distance of observed from expected moments in the metric of their covariance matrix, less
 * what the free parameters can take up: with Ξ = L L′, the squared residual of the regression of
 * L⁻¹ e on L⁻¹ Δ.
 */
final class MomentTest {

  private static final double LEAST_PIVOT = 1e-12;

  private final ItemMoments moments;
  private final double[][] derivatives;

  MomentTest(ItemMoments moments, double[][] derivatives) {
    this.moments = moments;
    this.derivatives = derivatives;
  }

  Optional<ChiSquareTest> of(double[] observed, int persons) {
    double[] e = moments.expected();
    for (int m = 0; m < e.length; m++) {
      e[m] = observed[m] - e[m];
    }
    int parameters = derivatives[0].length;
    double[][] root = moments.covariance();
    if (e.length <= parameters || !decompose(root)) {
      return Optional.empty();
    }
    RealVector y = new ArrayRealVector(transposed(solved(root, column(e)))[0], false);
    RealVector rest = parameters == 0 ? y : residual(y, solved(root, derivatives));
    return rest.isNaN()
        ? Optional.empty()
        : Optional.of(ChiSquareTest.of(persons * rest.dotProduct(rest), e.length - parameters));
  }

  private static double[][] column(double[] values) {
    double[][] column = new double[values.length][1];
    for (int m = 0; m < values.length; m++) {
      column[m][0] = values[m];
    }
    return column;
  }

  private static double[][] transposed(double[][] column) {
    double[][] row = new double[1][column.length];
    for (int m = 0; m < column.length; m++) {
      row[0][m] = column[m][0];
    }
    return row;
  }

  private static RealVector residual(RealVector y, double[][] x) {
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(x, false);
    QRDecomposition qr = new QRDecomposition(matrix, LEAST_PIVOT);
    return qr.getSolver().isNonSingular()
        ? y.subtract(matrix.operate(qr.getSolver().solve(y)))
        : new ArrayRealVector(y.getDimension(), Double.NaN);
  }

  /** Cholesky's decomposition of the lower triangle, in place; false if it is singular. */
  private static boolean decompose(double[][] a) {
    for (int j = 0; j < a.length; j++) {
      for (int i = 0; i <= j; i++) {
        double sum = a[j][i];
        for (int k = 0; k < i; k++) {
          sum -= a[j][k] * a[i][k];
        }
        if (i == j && !(sum > LEAST_PIVOT * a[j][j])) {
          return false;
        }
        a[j][i] = i == j ? Math.sqrt(sum) : sum / a[i][i];
      }
    }
    return true;
  }

  /** L⁻¹ B. */
  private static double[][] solved(double[][] root, double[][] b) {
    double[][] x = new double[b.length][];
    for (int i = 0; i < b.length; i++) {
      x[i] = b[i].clone();
      for (int k = 0; k < i; k++) {
        for (int t = 0; t < x[i].length; t++) {
          x[i][t] -= root[i][k] * x[k][t];
        }
      }
      for (int t = 0; t < x[i].length; t++) {
        x[i][t] /= root[i][i];
      }
    }
    return x;
  }
}
