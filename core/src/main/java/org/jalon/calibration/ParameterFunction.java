package org.jalon.calibration;

import org.jalon.internal.StrictNumerics;

/**
 * A parameter as it is reported, as a function of those that are estimated: a linear combination,
 * divided by the slope if there is one, or the logistic function of one of them.
 */
final class ParameterFunction {

  /** Such as b₂. */
  private final String name;

  /** Which prior applies to it. */
  private final Role role;

  /** The linear combination. */
  private final double[] weights;

  /** The place of the slope it is divided by; −1 for none. */
  private final int divisor;

  /** Whether the logistic function is applied. */
  private final boolean logistic;

  private ParameterFunction(
      String name, Role role, double[] weights, int divisor, boolean logistic) {
    this.name = name;
    this.role = role;
    this.weights = weights;
    this.divisor = divisor;
    this.logistic = logistic;
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }

  /** What a parameter is. */
  enum Role {
    DISCRIMINATION,
    DIFFICULTY,
    INTERCEPT,
    LOWER,
    UPPER,
    OTHER
  }

  /** One of the parameters itself. */
  static ParameterFunction coordinate(String name, Role role, int index, int size) {
    return linear(name, role, unit(index, size, 1));
  }

  static ParameterFunction linear(String name, Role role, double[] weights) {
    return new ParameterFunction(name, role, weights, -1, false);
  }

  /** A linear combination divided by the slope, which comes first. */
  static ParameterFunction difficulty(String name, double[] weights) {
    return new ParameterFunction(name, Role.DIFFICULTY, weights, 0, false);
  }

  static ParameterFunction logistic(String name, Role role, int index, int size) {
    return new ParameterFunction(name, role, unit(index, size, 1), -1, true);
  }

  static double[] unit(int index, int size, double value) {
    double[] unit = new double[size];
    unit[index] = value;
    return unit;
  }

  private double linear(double[] psi) {
    double sum = 0;
    for (int j = 0; j < psi.length; j++) {
      sum += weights[j] == 0 ? 0 : weights[j] * psi[j];
    }
    return sum;
  }

  double value(double[] psi) {
    double sum = linear(psi);
    return logistic ? StrictNumerics.logistic(sum) : divisor < 0 ? sum : sum / psi[divisor];
  }

  /** The place of the parameter that this is; −1 if it is made of others. */
  int onlyCoordinate() {
    int place = -1;
    int count = 0;
    for (int j = 0; j < weights.length; j++) {
      place = weights[j] == 0 ? place : j;
      count += weights[j] == 0 ? 0 : 1;
    }
    return count == 1 && divisor < 0 && !logistic && weights[place] == 1 ? place : -1;
  }

  double[] gradient(double[] psi) {
    double[] gradient = new double[psi.length];
    double x = value(psi);
    double slope = logistic ? x * (1 - x) : divisor < 0 ? 1 : 1 / psi[divisor];
    for (int j = 0; j < psi.length; j++) {
      gradient[j] = slope * weights[j];
    }
    if (divisor >= 0) {
      gradient[divisor] -= x / psi[divisor];
    }
    return gradient;
  }

  double[][] hessian(double[] psi) {
    double[][] hessian = new double[psi.length][psi.length];
    double x = value(psi);
    if (logistic) {
      double curvature = x * (1 - x) * (1 - 2 * x);
      for (int j = 0; j < psi.length; j++) {
        for (int l = 0; l < psi.length; l++) {
          hessian[j][l] = curvature * weights[j] * weights[l];
        }
      }
    } else if (divisor >= 0) {
      double a = psi[divisor];
      for (int j = 0; j < psi.length; j++) {
        hessian[divisor][j] -= weights[j] / (a * a);
        hessian[j][divisor] -= weights[j] / (a * a);
      }
      hessian[divisor][divisor] += 2 * x / (a * a);
    }
    return hessian;
  }
}
