package org.jalon.calibration;

import org.apache.commons.math3.special.Gamma;
import org.jalon.internal.RootFinder;
import org.jalon.internal.StrictNumerics;

/** The noncentral chi-square distribution: a mixture of central ones by a Poisson distribution. */
final class NoncentralChiSquare {

  private static final double NEGLIGIBLE = 1e-17;

  private NoncentralChiSquare() {}

  /** The noncentrality at which the statistic has this probability below it; 0 if none has. */
  static double noncentrality(ChiSquareTest test, double below) {
    if (distribution(test, 0) <= below) {
      return 0;
    }
    double high = Math.max(1, test.statistic());
    while (distribution(test, high) > below) {
      high *= 2;
    }
    return RootFinder.find(x -> distribution(test, x) - below, 0, high).value();
  }

  /** P(χ² ≤ statistic), from the likeliest Poisson count outward. */
  static double distribution(ChiSquareTest test, double noncentrality) {
    double half = noncentrality / 2;
    int middle = (int) half;
    double sum = 0;
    for (int j = middle; j >= 0 && weight(half, j) > NEGLIGIBLE; j--) {
      sum += weight(half, j) * central(test, j);
    }
    for (int j = middle + 1; half > 0 && weight(half, j) > NEGLIGIBLE; j++) {
      sum += weight(half, j) * central(test, j);
    }
    return sum;
  }

  private static double weight(double half, int count) {
    if (half == 0) {
      return count == 0 ? 1 : 0;
    }
    return StrictNumerics.exp(
        count * StrictNumerics.log(half) - half - Gamma.logGamma(count + 1.0));
  }

  private static double central(ChiSquareTest test, int count) {
    double shape = test.degreesOfFreedom() / 2.0 + count;
    return Gamma.regularizedGammaP(shape, test.statistic() / 2, 1e-15, 100_000);
  }
}
