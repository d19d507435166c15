package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.calibration.ParameterFunction.Role;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/**
 * Models in which categories are shares of a total and log-odds are linear in the parameters: 1PL,
 * 2PL, partial credit, rating scale, nominal. Pₖ ∝ exp(αₖ θ + γₖ) with αₖ = α⁰ₖ + Aₖ ψ and γₖ = Gₖ
 * ψ. Their log-likelihoods are concave.
 */
final class LinearForm implements ItemForm {

  /** What the parameters are. */
  enum Kind {
    /** ψ = d₁ … dₘ, with a = 1. */
    UNIT_SLOPE,
    /** ψ = a, d₁ … dₘ. */
    SLOPE,
    /** ψ = c, t₁ … tₘ₋₁: dₖ = k c + tₖ with tₘ = 0, a = 1. */
    RATING_SCALE,
    /** ψ = α₁ … αₘ, γ₁ … γₘ. */
    NOMINAL
  }

  private final Kind kind;
  private final int categories;
  private final double[] fixedSlope;
  private final double[][] slope;
  private final double[][] intercept;
  private final double[] bounds;
  private final List<ParameterFunction> reported;
  private final List<ParameterFunction> intercepts;

  LinearForm(Kind kind, int categories) {
    this.kind = kind;
    this.categories = categories;
    int m = categories - 1;
    int size =
        switch (kind) {
          case UNIT_SLOPE, RATING_SCALE -> m;
          case SLOPE -> m + 1;
          case NOMINAL -> 2 * m;
        };
    this.fixedSlope = new double[categories];
    this.slope = new double[categories][size];
    this.intercept = new double[categories][size];
    this.bounds = new double[size];
    design(m);
    this.reported = kind == Kind.NOMINAL ? nominal(m) : ordered(m, size);
    this.intercepts = new ArrayList<>();
    for (int k = 1; k < categories; k++) {
      intercepts.add(ParameterFunction.linear("d" + k, Role.INTERCEPT, intercept[k]));
    }
  }

  private void design(int m) {
    Arrays.fill(bounds, LARGEST_INTERCEPT);
    for (int k = 1; k <= m; k++) {
      switch (kind) {
        case UNIT_SLOPE -> {
          fixedSlope[k] = k;
          intercept[k][k - 1] = 1;
        }
        case SLOPE -> {
          slope[k][0] = k;
          intercept[k][k] = 1;
          bounds[0] = LARGEST_SLOPE;
        }
        case RATING_SCALE -> {
          fixedSlope[k] = k;
          intercept[k][0] = k;
          if (k < m) {
            intercept[k][k] = 1;
          }
        }
        case NOMINAL -> {
          slope[k][k - 1] = 1;
          intercept[k][m + k - 1] = 1;
          bounds[k - 1] = LARGEST_SLOPE;
        }
      }
    }
  }

  /** a, and bₖ = (dₖ₋₁ − dₖ) / a; or the location and the thresholds of a rating scale. */
  private List<ParameterFunction> ordered(int m, int size) {
    List<ParameterFunction> functions = new ArrayList<>();
    if (kind == Kind.SLOPE) {
      functions.add(ParameterFunction.coordinate("a", Role.DISCRIMINATION, 0, size));
    }
    if (kind == Kind.RATING_SCALE) {
      double[] location = ParameterFunction.unit(0, size, -1);
      functions.add(ParameterFunction.linear("b", Role.DIFFICULTY, location));
    }
    for (int k = 1; k <= m; k++) {
      double[] weights = new double[size];
      for (int j = 0; j < size; j++) {
        weights[j] = intercept[k - 1][j] - intercept[k][j];
      }
      if (kind == Kind.RATING_SCALE) {
        weights[0] = 0;
        functions.add(ParameterFunction.linear("delta" + k, Role.OTHER, weights));
      } else {
        String name = m == 1 ? "b" : "b" + k;
        functions.add(
            kind == Kind.SLOPE
                ? ParameterFunction.difficulty(name, weights)
                : ParameterFunction.linear(name, Role.DIFFICULTY, weights));
      }
    }
    return List.copyOf(functions);
  }

  private static List<ParameterFunction> nominal(int m) {
    List<ParameterFunction> functions = new ArrayList<>();
    for (int k = 1; k <= m; k++) {
      String name = "alpha" + k;
      functions.add(ParameterFunction.coordinate(name, Role.DISCRIMINATION, k - 1, 2 * m));
    }
    for (int k = 1; k <= m; k++) {
      functions.add(ParameterFunction.coordinate("gamma" + k, Role.INTERCEPT, m + k - 1, 2 * m));
    }
    return List.copyOf(functions);
  }

  @Override
  public int categories() {
    return categories;
  }

  @Override
  public int size() {
    return bounds.length;
  }

  @Override
  public boolean isValid(double[] psi) {
    return true;
  }

  @Override
  public boolean isConcave() {
    return true;
  }

  @Override
  public double[] bounds() {
    return bounds;
  }

  @Override
  public List<ParameterFunction> reported() {
    return reported;
  }

  @Override
  public List<ParameterFunction> intercepts() {
    return intercepts;
  }

  private double alpha(double[] psi, int k) {
    return fixedSlope[k] + dot(slope[k], psi);
  }

  private double gamma(double[] psi, int k) {
    return dot(intercept[k], psi);
  }

  private static double dot(double[] weights, double[] psi) {
    double sum = 0;
    for (int j = 0; j < psi.length; j++) {
      sum += weights[j] * psi[j];
    }
    return sum;
  }

  @Override
  public void probabilities(double[] psi, double ability, double[] p) {
    if (categories == 2) {
      double z = alpha(psi, 1) * ability + gamma(psi, 1);
      double e = StrictNumerics.exp(-Math.abs(z));
      p[0] = StrictNumerics.logistic(-z, e);
      p[1] = StrictNumerics.logistic(z, e);
      return;
    }
    double peak = logOdds(psi, ability, p);
    double total = 0;
    for (int k = 0; k < categories; k++) {
      p[k] = StrictNumerics.exp(p[k] - peak);
      total += p[k];
    }
    for (int k = 0; k < categories; k++) {
      p[k] /= total;
    }
  }

  private double logOdds(double[] psi, double ability, double[] z) {
    double peak = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < categories; k++) {
      z[k] = alpha(psi, k) * ability + gamma(psi, k);
      peak = Math.max(peak, z[k]);
    }
    return peak;
  }

  @Override
  public void logProbabilities(double[] psi, double ability, double[] logs) {
    double peak = logOdds(psi, ability, logs);
    double total = 0;
    for (int k = 0; k < categories; k++) {
      total += StrictNumerics.exp(logs[k] - peak);
    }
    double log = peak + StrictNumerics.log(total);
    for (int k = 0; k < categories; k++) {
      logs[k] -= log;
    }
  }

  @Override
  public void differentiate(double[] psi, double ability, Derivatives out, boolean second) {
    logProbabilities(psi, ability, out.logP);
    for (int k = 0; k < categories; k++) {
      out.p[k] = StrictNumerics.exp(out.logP[k]);
    }
    for (int j = 0; j < psi.length; j++) {
      double mean = 0;
      for (int k = 0; k < categories; k++) {
        mean += out.p[k] * (slope[k][j] * ability + intercept[k][j]);
      }
      for (int k = 0; k < categories; k++) {
        out.first[k][j] = slope[k][j] * ability + intercept[k][j] - mean;
      }
    }
    if (second) {
      covariances(out);
    }
  }

  /** The second derivative is minus the covariance of the derivatives of the log-odds. */
  private void covariances(Derivatives out) {
    for (int j = 0; j < size(); j++) {
      for (int l = 0; l < size(); l++) {
        double sum = 0;
        for (int k = 0; k < categories; k++) {
          sum += out.p[k] * out.first[k][j] * out.first[k][l];
        }
        for (int k = 0; k < categories; k++) {
          out.second[k][j][l] = -sum;
        }
      }
    }
  }

  /** With two categories all derivatives follow from one residual and one weight at each node. */
  @Override
  public void accumulateSlopes(double[] psi, double[][] counts, double[] nodes, Curvature out) {
    if (categories != 2 || size() != 2) {
      accumulate(psi, counts, nodes, out);
      return;
    }
    double g0 = 0;
    double g1 = 0;
    double i00 = 0;
    double i01 = 0;
    double i11 = 0;
    for (int q = 0; q < nodes.length; q++) {
      double z = psi[0] * nodes[q] + psi[1];
      double e = StrictNumerics.exp(-Math.abs(z));
      double persons = counts[0][q] + counts[1][q];
      double p = StrictNumerics.logistic(z, e);
      double residual = counts[1][q] - persons * p;
      double weight = persons * p * StrictNumerics.logistic(-z, e);
      g0 += residual * nodes[q];
      g1 += residual;
      i00 += weight * nodes[q] * nodes[q];
      i01 += weight * nodes[q];
      i11 += weight;
    }
    out.gradient[0] += g0;
    out.gradient[1] += g1;
    out.information[0][0] += i00;
    out.information[1][0] += i01;
    out.information[1][1] += i11;
  }

  @Override
  public ResponseModel model(double[] psi) {
    double[] values = reported.stream().mapToDouble(f -> f.value(psi)).toArray();
    return switch (kind) {
      case UNIT_SLOPE ->
          categories == 2
              ? LogisticModel.onePL(values[0])
              : GeneralizedPartialCredit.partialCredit(values);
      case SLOPE ->
          categories == 2
              ? LogisticModel.twoPL(values[0], values[1])
              : GeneralizedPartialCredit.of(values[0], Arrays.copyOfRange(values, 1, categories));
      case RATING_SCALE ->
          GeneralizedPartialCredit.ratingScale(
              values[0], Arrays.copyOfRange(values, 1, values.length));
      case NOMINAL -> {
        double[] pairs = new double[values.length];
        for (int k = 0; k < categories - 1; k++) {
          pairs[2 * k] = values[k];
          pairs[2 * k + 1] = values[categories - 1 + k];
        }
        yield NominalResponse.relativeToFirst(pairs);
      }
    };
  }
}
