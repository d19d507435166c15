package org.jalon.internal;

/**
 * The Fisher information of a logistic item as a function of plain numbers: the only place where it
 * is computed, so that whatever finds the most informative item finds the same one to the last bit.
 */
public final class LogisticInformation {

  private LogisticInformation() {}

  /** At an ability; a, b, c, d are the parameters of P = c + (d − c) / (1 + exp(−a (θ − b))). */
  public static double at(double ability, double a, double b, double c, double d) {
    double z = a * (ability - b);
    double e = StrictNumerics.exp(-Math.abs(z));
    return of(StrictNumerics.logistic(z, e), StrictNumerics.logistic(-z, e), a, c, d);
  }

  /** Where the logistic part of the probability is {@code up}, and 1 − up is {@code down}. */
  public static double of(double up, double down, double a, double c, double d) {
    double range = d - c;
    double shareOfRight = c == 0 ? 1 : range * up / (c + range * up);
    double shareOfWrong = d == 1 ? 1 : range * down / ((1 - d) + range * down);
    return (a * up) * (a * down) * shareOfRight * shareOfWrong;
  }
}
