package org.jalon.calibration;

import org.apache.commons.math3.special.Gamma;
import org.jalon.internal.Checks;

/**
 * A statistic that has a chi-square distribution where the hypothesis holds.
 *
 * @param statistic its value
 * @param degreesOfFreedom its degrees of freedom
 * @param pValue the probability of a value at least as large under the hypothesis
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom, double pValue) {

  /**
   * Creates a result.
   *
   * @throws IllegalArgumentException if the statistic or the degrees of freedom are negative or the
   *     p-value is not from 0 to 1
   */
  public ChiSquareTest {
    Checks.inRange("chi-square statistic", statistic, 0, Double.POSITIVE_INFINITY);
    Checks.atLeast("degrees of freedom", degreesOfFreedom, 1);
    Checks.inRange("p-value", pValue, 0, 1);
  }

  /**
   * The test of a statistic. One that is negative by rounding counts as 0.
   *
   * @param statistic its value; at least −10<sup>−6</sup>
   * @param degreesOfFreedom at least 1
   * @return the test
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static ChiSquareTest of(double statistic, int degreesOfFreedom) {
    Checks.inRange("chi-square statistic", statistic, -1e-6, Double.POSITIVE_INFINITY);
    Checks.atLeast("degrees of freedom", degreesOfFreedom, 1);
    double value = Math.max(0, statistic);
    double p =
        value == Double.POSITIVE_INFINITY
            ? 0
            : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, value / 2, 1e-15, 100_000);
    return new ChiSquareTest(value, degreesOfFreedom, Math.min(1, Math.max(0, p)));
  }

  /**
   * Whether the hypothesis is rejected.
   *
   * @param level the probability of rejecting it where it holds, such as 0.05
   * @return whether the p-value is below it
   */
  public boolean isSignificant(double level) {
    return pValue < level;
  }
}
