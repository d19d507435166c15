package org.jalon.calibration;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.ItemForm.Curvature;

/**
 * Newton's step of the parameters of an item. A parameter at its bound that wants to go beyond
 * stays there, and one whose step is too long, or leads beyond its bound, goes as far as it may;
 * the others go where is best given that. All would be held up otherwise by the logit of an
 * asymptote near 0, of which there is no information to speak of.
 */
final class NewtonStep {

  private final Curvature at;
  private final double[] step;
  private final boolean[] held;
  private final double[] psi;
  private final double[] bounds;

  NewtonStep(double[] psi, Curvature at, double[] bounds) {
    this.at = at;
    this.psi = psi;
    this.bounds = bounds;
    this.step = new double[psi.length];
    this.held = new boolean[psi.length];
    for (int j = 0; j < psi.length; j++) {
      held[j] = Math.abs(psi[j]) >= bounds[j] && psi[j] * at.gradient[j] >= 0;
    }
  }

  /** The step of each parameter, of which none is longer than this or leads beyond a bound. */
  double[] within(double most) {
    solveOthers();
    for (int j = farthest(most); j >= 0; j = farthest(most)) {
      held[j] = true;
      step[j] = Math.copySign(room(j, most), step[j]);
      solveOthers();
    }
    return step;
  }

  /** The free parameter that goes farthest beyond what it may; −1 if none does. */
  private int farthest(double most) {
    int farthest = -1;
    double excess = 0;
    for (int j = 0; j < step.length; j++) {
      double mine = held[j] ? 0 : Math.abs(step[j]) - room(j, most);
      farthest = mine > excess ? j : farthest;
      excess = Math.max(excess, mine);
    }
    return farthest;
  }

  private double room(int j, double most) {
    return Math.max(0, Math.min(most, bounds[j] - Math.copySign(psi[j], psi[j] * step[j])));
  }

  private void solveOthers() {
    int[] free = IntStream.range(0, step.length).filter(j -> !held[j]).toArray();
    double[] right = new double[free.length];
    double[][] matrix = new double[free.length][free.length];
    for (int i = 0; i < free.length; i++) {
      double[] row = at.information[free[i]];
      right[i] = at.gradient[free[i]];
      for (int j = 0; j < step.length; j++) {
        right[i] -= held[j] ? row[j] * step[j] : 0;
      }
      for (int j = 0; j < free.length; j++) {
        matrix[i][j] = row[free[j]];
      }
    }
    double[] solution = solve(matrix, right);
    for (int i = 0; i < free.length; i++) {
      step[free[i]] = solution[i];
    }
  }

  /** With a ridge that grows until the matrix is positive definite. */
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double scale = 1e-12;
    for (int j = 0; j < n; j++) {
      scale = Math.max(scale, Math.abs(matrix[j][j]));
    }
    Optional<CholeskyFactor> factor = CholeskyFactor.of(matrix);
    double ridge = 1e-8 * scale;
    while (factor.isEmpty()) {
      double[][] ridged = new double[n][];
      for (int j = 0; j < n; j++) {
        ridged[j] = matrix[j].clone();
        ridged[j][j] += ridge;
        if (Double.isNaN(ridged[j][j]) || ridge == Double.POSITIVE_INFINITY) {
          return new double[n];
        }
      }
      factor = CholeskyFactor.of(ridged);
      ridge *= 10;
    }
    return factor.get().solve(right);
  }
}
