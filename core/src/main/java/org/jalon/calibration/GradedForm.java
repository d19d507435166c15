package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.calibration.ParameterFunction.Role;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.ResponseModel;

/** The graded response model: Pₖ = s(a θ + dₖ) − s(a θ + dₖ₊₁), with ψ = a, d₁ &gt; … &gt; dₘ. */
final class GradedForm implements ItemForm {

  private final int categories;
  private final List<ParameterFunction> reported = new ArrayList<>();
  private final List<ParameterFunction> intercepts = new ArrayList<>();

  GradedForm(int categories) {
    this.categories = categories;
    reported.add(ParameterFunction.coordinate("a", Role.DISCRIMINATION, 0, categories));
    for (int k = 1; k < categories; k++) {
      reported.add(
          ParameterFunction.difficulty("b" + k, ParameterFunction.unit(k, categories, -1)));
      intercepts.add(ParameterFunction.coordinate("d" + k, Role.INTERCEPT, k, categories));
    }
  }

  @Override
  public int categories() {
    return categories;
  }

  @Override
  public int size() {
    return categories;
  }

  @Override
  public boolean isValid(double[] psi) {
    for (int k = 2; k < psi.length; k++) {
      if (!(psi[k - 1] > psi[k])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isConcave() {
    return false;
  }

  @Override
  public double[] bounds() {
    double[] bounds = new double[categories];
    Arrays.fill(bounds, LARGEST_INTERCEPT);
    bounds[0] = LARGEST_SLOPE;
    return bounds;
  }

  @Override
  public List<ParameterFunction> reported() {
    return List.copyOf(reported);
  }

  @Override
  public List<ParameterFunction> intercepts() {
    return List.copyOf(intercepts);
  }

  /** As a product, which keeps its digits in both tails. */
  private double probability(double[] psi, double ability, int k) {
    double lower = k == 0 ? 1 : StrictNumerics.logistic(psi[0] * ability + psi[k]);
    double upper =
        k == categories - 1 ? 1 : StrictNumerics.logistic(-(psi[0] * ability + psi[k + 1]));
    boolean inner = k > 0 && k < categories - 1;
    return lower * upper * (inner ? -StrictNumerics.expm1(psi[k + 1] - psi[k]) : 1);
  }

  @Override
  public void probabilities(double[] psi, double ability, double[] p) {
    for (int k = 0; k < categories; k++) {
      p[k] = probability(psi, ability, k);
    }
  }

  @Override
  public void differentiate(double[] psi, double ability, Derivatives out, boolean second) {
    for (int k = 0; k < categories; k++) {
      out.p[k] = probability(psi, ability, k);
      out.logP[k] = StrictNumerics.log(out.p[k]);
      Arrays.fill(out.first[k], 0);
      for (double[] row : out.second[k]) {
        Arrays.fill(row, 0);
      }
    }
    for (int k = 1; k < categories; k++) {
      double z = psi[0] * ability + psi[k];
      double s = StrictNumerics.logistic(z);
      double t = StrictNumerics.logistic(-z);
      addBoundary(out, k, new double[] {ability, s * t, s * t * (t - s)});
    }
    for (int k = 0; k < categories; k++) {
      out.toLogarithm(k, second);
    }
  }

  /** What the boundary below category k adds to the derivatives of the two beside it. */
  private static void addBoundary(Derivatives out, int k, double[] abilitySlopeCurvature) {
    double ability = abilitySlopeCurvature[0];
    for (int side = 0; side < 2; side++) {
      int category = k - side;
      double slope = side == 0 ? abilitySlopeCurvature[1] : -abilitySlopeCurvature[1];
      double curvature = side == 0 ? abilitySlopeCurvature[2] : -abilitySlopeCurvature[2];
      double[][] h = out.second[category];
      out.first[category][0] += slope * ability;
      out.first[category][k] += slope;
      h[0][0] += curvature * ability * ability;
      h[0][k] += curvature * ability;
      h[k][0] += curvature * ability;
      h[k][k] += curvature;
    }
  }

  @Override
  public ResponseModel model(double[] psi) {
    double[] values = reported.stream().mapToDouble(f -> f.value(psi)).toArray();
    return GradedResponse.of(values[0], Arrays.copyOfRange(values, 1, values.length));
  }
}
