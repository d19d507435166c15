package org.jalon.internal;

/**
 * The Fisher information of a logistic item as a function of plain numbers: the only place where it
 * is computed, so that whatever finds the most informative item finds the same one to the last bit.
 */
public final class LogisticInformation {

  private LogisticInformation() {}

  /**
   * At an ability; a, b, c, d are the parameters of P = c + (d − c) / (1 + exp(−a (θ − b))).
   *
   * <p>With e = exp(−|a (θ − b)|), and where a (θ − b) is not negative,
   *
   * <pre>  P = (d + c e) / (1 + e),   1 − P = ((1 − d) + (1 − c) e) / (1 + e)</pre>
   *
   * <p>so that a² (d − c)² e² / ((1 + e)⁴ P (1 − P)) takes a single division. On the other side P
   * and 1 − P change places. Where d = 1, on the other side where c = 0, the last factor is (d − c)
   * e, and cancels: no 0/0 however small e is.
   */
  public static double at(double ability, double a, double b, double c, double d) {
    double z = a * (ability - b);
    return of(z, StrictNumerics.exp(-Math.abs(z)), a, c, d);
  }

  /** The same, given z = a (θ − b) and e. */
  public static double of(double z, double e, double a, double c, double d) {
    double range = d - c;
    return z >= 0
        ? onOneSide(a, a * e * range, e, d + c * e, 1 - d, 1 - c)
        : onOneSide(a, a * e * range, e, (1 - c) + (1 - d) * e, c, d);
  }

  /**
   * On one side of the difficulty, where one of P and 1 − P is likely and the other is (limit +
   * slope e) / (1 + e).
   *
   * @param numerator a e (d − c)
   * @param likely the likely one times 1 + e
   */
  private static double onOneSide(
      double a, double numerator, double e, double likely, double limit, double slope) {
    double denominator = (1 + e) * (1 + e) * likely;
    return limit == 0
        ? a * (numerator / denominator)
        : numerator * (numerator / (denominator * (limit + slope * e)));
  }
}
