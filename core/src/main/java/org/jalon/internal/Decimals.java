package org.jalon.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers in messages that become part of a log: the same text on every Java release, unlike {@code
 * Double.toString}.
 */
public final class Decimals {

  private Decimals() {}

  /** A finite number with four decimals, rounded half to even. */
  public static String rounded(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** A finite number with at most six decimals and no zero at their end, rounded half to even. */
  public static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN);
    return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
  }
}
