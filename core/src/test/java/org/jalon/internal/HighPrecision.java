package org.jalon.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/** The logistic function to 50 digits, by series that leave no doubt. */
public final class HighPrecision {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-52");
  private static final int HALVINGS = 12;

  private HighPrecision() {}

  public static BigDecimal logistic(double x) {
    BigDecimal e = exp(new BigDecimal(x));
    return e.divide(e.add(BigDecimal.ONE), DIGITS);
  }

  static BigDecimal logLogistic(double x) {
    BigDecimal e = exp(new BigDecimal(-Math.abs(x)));
    return new BigDecimal(Math.min(x, 0)).subtract(log1p(e), DIGITS);
  }

  /** How far a number is from what it should be, as a share of that. */
  public static double relativeError(double actual, BigDecimal expected) {
    return new BigDecimal(actual).subtract(expected).divide(expected, DIGITS).abs().doubleValue();
  }

  /** Taylor's series of x / 2¹², squared twelve times. */
  public static BigDecimal exp(BigDecimal x) {
    BigDecimal small = x.divide(TWO.pow(HALVINGS), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; term.abs().compareTo(NEGLIGIBLE) > 0; k++) {
      term = term.multiply(small).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(1 << HALVINGS, DIGITS);
  }

  /** 2 artanh(u / (2 + u)), whose series converges quickly for u from 0 to 1. */
  private static BigDecimal log1p(BigDecimal u) {
    BigDecimal ratio = u.divide(u.add(TWO), DIGITS);
    BigDecimal power = ratio;
    BigDecimal sum = ratio;
    for (int k = 3; power.compareTo(ratio.multiply(NEGLIGIBLE)) > 0; k += 2) {
      power = power.multiply(ratio, DIGITS).multiply(ratio, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
    }
    return sum.multiply(TWO, DIGITS);
  }
}
