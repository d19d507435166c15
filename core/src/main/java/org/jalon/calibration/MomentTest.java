package org.jalon.calibration;

import java.util.Arrays;
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
    if (e.length <= parameters) {
      return Optional.empty();
    }
    return CholeskyFactor.overwriting(moments.covariance(), LEAST_PIVOT)
        .flatMap(root -> test(root, e, persons));
  }

  private Optional<ChiSquareTest> test(CholeskyFactor root, double[] e, int persons) {
    int parameters = derivatives[0].length;
    double[][] columns = new double[e.length][];
    Arrays.setAll(columns, m -> new double[] {e[m]});
    RealVector y =
        new ArrayRealVector(
            Arrays.stream(root.whitened(columns)).mapToDouble(row -> row[0]).toArray(), false);
    RealVector rest = parameters == 0 ? y : residual(y, root.whitened(derivatives));
    return rest.isNaN()
        ? Optional.empty()
        : Optional.of(ChiSquareTest.of(persons * rest.dotProduct(rest), e.length - parameters));
  }

  private static RealVector residual(RealVector y, double[][] x) {
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(x, false);
    QRDecomposition qr = new QRDecomposition(matrix, LEAST_PIVOT);
    return qr.getSolver().isNonSingular()
        ? y.subtract(matrix.operate(qr.getSolver().solve(y)))
        : new ArrayRealVector(y.getDimension(), Double.NaN);
  }
}
