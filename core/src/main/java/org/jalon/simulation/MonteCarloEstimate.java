package org.jalon.simulation;

import org.jalon.internal.Checks;

/**
 * A number found by simulation.
 *
 * @param value the number; NaN if nobody in the study tells it, such as the bias where nobody is
 * @param standardError by how much it would vary over repetitions of the study with other seeds:
 *     its standard deviation, estimated from this one. Of a share that was 0 or 1 in the study it
 *     is 0, which tells nothing; infinite where it cannot be estimated, as from one person
 */
public record MonteCarloEstimate(double value, double standardError) {

  /** A number that nobody in the study tells. */
  public static final MonteCarloEstimate UNKNOWN =
      new MonteCarloEstimate(Double.NaN, Double.POSITIVE_INFINITY);

  /**
   * Creates an estimate.
   *
   * @throws IllegalArgumentException if the value is infinite, the standard error NaN or negative,
   *     or the value NaN while its standard error is not infinite
   */
  public MonteCarloEstimate {
    if (!Double.isNaN(value) || standardError != Double.POSITIVE_INFINITY) {
      Checks.finite("value", value);
    }
    Checks.inRange("standard error", standardError, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * Whether the study tells the number.
   *
   * @return false for {@link #UNKNOWN}
   */
  public boolean isKnown() {
    return !Double.isNaN(value);
  }

  /** A share of people: √(p (1 − p) / n). */
  static MonteCarloEstimate share(double share, long persons) {
    return new MonteCarloEstimate(share, Math.sqrt(share * (1 - share) / persons));
  }

  /** So many of the people. */
  static MonteCarloEstimate share(long count, long persons) {
    return persons == 0 ? UNKNOWN : share((double) count / persons, persons);
  }

  /** A mean, from the sum of n values and that of their squares: s / √n, with n − 1 in s². */
  static MonteCarloEstimate mean(long n, double sum, double squares) {
    if (n == 0) {
      return UNKNOWN;
    }
    double mean = sum / (double) n;
    double variance = Math.max(0, squares - sum * mean) / ((double) n - 1);
    return new MonteCarloEstimate(
        mean, n == 1 ? Double.POSITIVE_INFINITY : Math.sqrt(variance / (double) n));
  }

  /** The square root of this mean, by the delta method. */
  MonteCarloEstimate root() {
    if (!isKnown()) {
      return this;
    }
    double root = Math.sqrt(value);
    return new MonteCarloEstimate(
        root, standardError == 0 || root == 0 ? 0 : standardError / (2 * root));
  }
}
