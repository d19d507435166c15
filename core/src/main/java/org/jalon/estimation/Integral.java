package org.jalon.estimation;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The integral of a function between two points, by Simpson's rule. */
record Integral(DoubleUnaryOperator function) implements DoubleBinaryOperator {

  private static final int INTERVALS = 200;

  @Override
  public double applyAsDouble(double from, double to) {
    double step = (to - from) / INTERVALS;
    double sum = function.applyAsDouble(from) + function.applyAsDouble(to);
    for (int i = 1; i < INTERVALS; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * function.applyAsDouble(from + i * step);
    }
    return sum * step / 3;
  }
}
