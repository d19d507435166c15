package org.jalon.simulation;

import org.jalon.internal.ExactSum;

/**
 * The sums of θ<sup>i</sup> e<sup>j</sup> with i + j ≤ 4, of true abilities θ and errors e: all
 * that bias, root mean square error, spread of errors and correlation need, with their standard
 * errors.
 */
final class JointMoments {

  private static final int ORDER = 4;
  private static final int SIDE = ORDER + 1;
  private static final double[][] BINOMIAL = {
    {1}, {1, 1}, {1, 2, 1}, {1, 3, 3, 1}, {1, 4, 6, 4, 1}
  };

  /** Below such a share of the mean square a variance is nothing but rounding. */
  private static final double ROUNDING = 1e-13;

  private final ExactSum[] sums; // of i and j at i · SIDE + j

  JointMoments(Ledger ledger, String name) {
    sums = ledger.sums(name, SIDE * SIDE);
  }

  void add(double ability, double error) {
    double power = 1;
    for (int i = 0; i <= ORDER; i++) {
      double term = power;
      for (int j = 0; j <= ORDER - i; j++) {
        if (i + j > 0) { // how many there are is known
          sums[i * SIDE + j].add(term);
        }
        term *= error;
      }
      power *= ability;
    }
  }

  double sum(int abilityPower, int errorPower) {
    return sums[abilityPower * SIDE + errorPower].value();
  }

  ExactSum squaredErrors() {
    return sums[2];
  }

  /** How well abilities and estimates go together in n persons. */
  MonteCarloEstimate correlation(long n) {
    if (n < 2) {
      return MonteCarloEstimate.UNKNOWN;
    }
    double m20 = central(n, 2, 0);
    double m11 = central(n, 1, 1);
    double m02 = central(n, 0, 2);
    double y2 = m20 + 2 * m11 + m02; // the estimate is the ability and the error
    // Estimates may all be 0: the rounding of their variance is that of its terms.
    if (!isSpread(n, m20, sum(2, 0)) || !isSpread(n, y2, sum(2, 0) + sum(0, 2))) {
      return MonteCarloEstimate.UNKNOWN;
    }
    double r = Math.max(-1, Math.min(1, (m20 + m11) / Math.sqrt(m20 * y2)));
    return new MonteCarloEstimate(r, Math.sqrt(Math.max(0, variance(n, r, m20, y2)) / n));
  }

  private static boolean isSpread(long n, double variance, double squares) {
    return variance > ROUNDING * squares / n;
  }

  /** Of z₁ z₂ − r (z₁² + z₂²) / 2, z being standardised: the delta method. */
  private double variance(long n, double r, double x2, double y2) {
    double m40 = central(n, 4, 0);
    double m31 = central(n, 3, 1);
    double m22 = central(n, 2, 2);
    double m13 = central(n, 1, 3);
    double y31 = m40 + m31;
    double y22 = m40 + 2 * m31 + m22;
    double y13 = m40 + 3 * m31 + 3 * m22 + m13;
    double y04 = m40 + 4 * m31 + 6 * m22 + 4 * m13 + central(n, 0, 4);
    double both = x2 * y2;
    double squares = m40 / (x2 * x2) + y04 / (y2 * y2) + 2 * y22 / both;
    double mixed = (y31 / x2 + y13 / y2) / Math.sqrt(both);
    return y22 / both + r * r / 4 * squares - r * mixed;
  }

  /** The standard deviation of the errors. */
  MonteCarloEstimate errorDeviation(long n) {
    if (n < 2) {
      return MonteCarloEstimate.UNKNOWN;
    }
    double m02 = Math.max(0, central(n, 0, 2));
    double variance = m02 * (n / (n - 1.0));
    double spread = Math.max(0, central(n, 0, 4) - m02 * m02);
    double error = variance == 0 ? 0 : Math.sqrt(spread / n) / (2 * Math.sqrt(variance));
    return new MonteCarloEstimate(Math.sqrt(variance), error);
  }

  private double central(long n, int i, int j) {
    double ability = sum(1, 0) / n;
    double error = sum(0, 1) / n;
    double total = 0;
    for (int k = i; k >= 0; k--) {
      for (int l = j; l >= 0; l--) {
        double raw = k + l == 0 ? 1 : sum(k, l) / n;
        total +=
            BINOMIAL[i][k] * BINOMIAL[j][l] * raw * power(-ability, i - k) * power(-error, j - l);
      }
    }
    return total;
  }

  private static double power(double base, int exponent) {
    double power = 1;
    for (int k = 0; k < exponent; k++) {
      power *= base;
    }
    return power;
  }
}
