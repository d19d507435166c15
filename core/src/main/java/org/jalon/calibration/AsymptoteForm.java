package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;
import org.jalon.calibration.ParameterFunction.Role;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/**
 * The three- and the four-parameter logistic model: P = c + (u − c) s(a θ + d), with ψ = a, d,
 * logit c and, if it is estimated, logit u.
 */
final class AsymptoteForm implements ItemForm {

  private final int size;
  private final List<ParameterFunction> reported = new ArrayList<>();

  AsymptoteForm(boolean upper) {
    this.size = upper ? 4 : 3;
    reported.add(ParameterFunction.coordinate("a", Role.DISCRIMINATION, 0, size));
    reported.add(ParameterFunction.difficulty("b", ParameterFunction.unit(1, size, -1)));
    reported.add(ParameterFunction.logistic("c", Role.LOWER, 2, size));
    if (upper) {
      reported.add(ParameterFunction.logistic("d", Role.UPPER, 3, size));
    }
  }

  @Override
  public int categories() {
    return 2;
  }

  @Override
  public int size() {
    return size;
  }

  private double upper(double[] psi) {
    return size == 4 ? StrictNumerics.logistic(psi[3]) : 1;
  }

  /** 1 − u, without the digits that the difference loses. */
  private double slip(double[] psi) {
    return size == 4 ? StrictNumerics.logistic(-psi[3]) : 0;
  }

  @Override
  public boolean isValid(double[] psi) {
    return StrictNumerics.logistic(psi[2]) < upper(psi);
  }

  @Override
  public boolean isConcave() {
    return false;
  }

  @Override
  public double[] bounds() {
    return size == 4
        ? new double[] {LARGEST_SLOPE, LARGEST_INTERCEPT, LARGEST_LOGIT, LARGEST_LOGIT}
        : new double[] {LARGEST_SLOPE, LARGEST_INTERCEPT, LARGEST_LOGIT};
  }

  @Override
  public List<ParameterFunction> reported() {
    return List.copyOf(reported);
  }

  @Override
  public List<ParameterFunction> intercepts() {
    return List.of(ParameterFunction.coordinate("d", Role.INTERCEPT, 1, size));
  }

  @Override
  public void probabilities(double[] psi, double ability, double[] p) {
    double z = psi[0] * ability + psi[1];
    double e = StrictNumerics.exp(-Math.abs(z));
    double c = StrictNumerics.logistic(psi[2]);
    double range = upper(psi) - c;
    p[1] = c + range * StrictNumerics.logistic(z, e);
    p[0] = slip(psi) + range * StrictNumerics.logistic(-z, e);
  }

  @Override
  public void differentiate(double[] psi, double ability, Derivatives out, boolean second) {
    double z = psi[0] * ability + psi[1];
    double e = StrictNumerics.exp(-Math.abs(z));
    double s = StrictNumerics.logistic(z, e);
    double t = StrictNumerics.logistic(-z, e);
    double c = StrictNumerics.logistic(psi[2]);
    double range = upper(psi) - c;
    double[] g = out.first[1];
    out.p[1] = c + range * s;
    out.p[0] = slip(psi) + range * t;
    g[1] = range * s * t;
    g[0] = g[1] * ability;
    g[2] = c * StrictNumerics.logistic(-psi[2]) * t;
    if (size == 4) {
      g[3] = upper(psi) * slip(psi) * s;
    }
    if (second) {
      bend(psi, ability, s, out);
    }
    oppose(out, second);
    for (int k = 0; k < 2; k++) {
      out.toLogarithm(k, second);
      out.logP[k] = StrictNumerics.log(out.p[k]);
    }
  }

  /** The second derivatives of P from the first. */
  private void bend(double[] psi, double ability, double s, Derivatives out) {
    double c = StrictNumerics.logistic(psi[2]);
    double[] g = out.first[1];
    double[][] h = out.second[1];
    h[1][1] = g[1] * (1 - 2 * s);
    set(h, 0, 1, h[1][1] * ability);
    h[0][0] = h[0][1] * ability;
    set(h, 1, 2, -g[2] * s);
    set(h, 0, 2, h[1][2] * ability);
    h[2][2] = g[2] * (1 - 2 * c);
    if (size == 4) {
      set(h, 1, 3, g[3] * (1 - s));
      set(h, 0, 3, h[1][3] * ability);
      set(h, 2, 3, 0);
      h[3][3] = g[3] * (1 - 2 * upper(psi));
    }
  }

  private static void set(double[][] h, int j, int l, double value) {
    h[j][l] = value;
    h[l][j] = value;
  }

  /** What the right answer gains, the wrong one loses. */
  private void oppose(Derivatives out, boolean second) {
    for (int j = 0; j < size; j++) {
      out.first[0][j] = -out.first[1][j];
      for (int l = 0; second && l < size; l++) {
        out.second[0][j][l] = -out.second[1][j][l];
      }
    }
  }

  @Override
  public ResponseModel model(double[] psi) {
    double[] values = reported.stream().mapToDouble(f -> f.value(psi)).toArray();
    return new LogisticModel(values[0], values[1], values[2], size == 4 ? values[3] : 1);
  }
}
