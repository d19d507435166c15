package org.jalon.calibration;

import java.util.Optional;

/**
 * What tables of observed and expected counts come to.
 *
 * @param statistic Σ (O − E)² / E
 * @param degrees cells less rows, no parameter taken off
 */
record CellSum(double statistic, int degrees) {

  static final CellSum NONE = new CellSum(0, 0);

  CellSum plus(CellSum other) {
    return new CellSum(statistic + other.statistic, degrees + other.degrees);
  }

  /** Empty if no degree of freedom is left. */
  Optional<ChiSquareTest> test(int freeParameters) {
    int left = degrees - freeParameters;
    return left < 1 ? Optional.empty() : Optional.of(ChiSquareTest.of(statistic, left));
  }
}
