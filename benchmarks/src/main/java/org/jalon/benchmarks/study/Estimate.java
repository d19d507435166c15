package org.jalon.benchmarks.study;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * A mean over people with its Monte-Carlo standard error.
 *
 * @param value the mean
 * @param error the standard error
 */
record Estimate(double value, double error) {

  private static final double NORMAL_95 = 1.96;

  static <T> Estimate mean(Collection<T> people, ToDoubleFunction<T> of) {
    double mean = people.stream().mapToDouble(of).average().orElseThrow();
    double squares = 0;
    for (T person : people) {
      double distance = of.applyAsDouble(person) - mean;
      squares += distance * distance;
    }
    int n = people.size();
    return new Estimate(mean, Math.sqrt(squares / (n - 1) / n));
  }

  /** The root of this mean, its standard error by the delta method. */
  Estimate root() {
    double root = Math.sqrt(value);
    return new Estimate(root, root > 0 ? error / (2 * root) : 0);
  }

  /** Whether the value is above zero by more than chance, at 5 %. */
  boolean isPositive() {
    return value > NORMAL_95 * error;
  }

  /** Whether the value is below zero by more than chance, at 5 %. */
  boolean isNegative() {
    return value < -NORMAL_95 * error;
  }
}
