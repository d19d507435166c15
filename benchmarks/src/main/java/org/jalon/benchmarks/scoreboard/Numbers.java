package org.jalon.benchmarks.scoreboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them. */
final class Numbers {

  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private Numbers() {}

  /** Three significant digits, all digits before the point, no exponent. */
  static String text(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded =
        exact.precision() - exact.scale() > DIGITS.getPrecision()
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
