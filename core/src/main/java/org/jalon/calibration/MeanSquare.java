package org.jalon.calibration;

import org.jalon.internal.StrictNumerics;

/**
 * A mean of squared residuals that is about 1 where the model fits: above 1 the answers are more
 * random than the model says, below 1 less.
 *
 * @param value the mean square; NaN without an answer
 * @param z its standardisation by the cube-root transformation of Wilson and Hilferty, about
 *     standard normal where the model fits and the ability is known; NaN without an answer, and
 *     where the variance is 0
 */
public record MeanSquare(double value, double z) {

  /** √2 to four decimals, the largest standard deviation that the transformation is used with. */
  private static final double LARGEST_DEVIATION = 1.4142;

  static MeanSquare of(double value, double variance) {
    double q = Math.min(LARGEST_DEVIATION, Math.sqrt(Math.max(0, variance)));
    double z = (cubeRoot(value) - 1) * (3 / q) + q / 3;
    return new MeanSquare(value, q == 0 ? Double.NaN : z);
  }

  private static double cubeRoot(double value) {
    return value == 0 ? 0 : StrictNumerics.exp(StrictNumerics.log(value) / 3);
  }

  /**
   * Sums over answers.
   *
   * <p>The variance of an answer counts as at least √10<sup>−5</sup> = 0.0032, so that a single
   * careless answer to an item that everybody solves does not decide alone.
   */
  static final class Sums {

    private static final double LEAST_VARIANCE = Math.sqrt(1e-5);

    private int answers;
    private double standardizedSquares;
    private double kurtoses;
    private double squares;
    private double variances;
    private double excesses;

    void add(double residual, ScoreMoments moments) {
      double variance = Math.max(LEAST_VARIANCE, moments.variance());
      answers++;
      standardizedSquares += residual * residual / variance;
      kurtoses += moments.fourth() / variance / variance;
      squares += residual * residual;
      variances += variance;
      excesses += moments.fourth() - variance * variance;
    }

    int answers() {
      return answers;
    }

    /** Every answer counts alike. */
    MeanSquare outfit() {
      double n = answers;
      return of(standardizedSquares / n, kurtoses / n / n - 1 / n);
    }

    /** Answers count by their information. */
    MeanSquare infit() {
      return of(squares / variances, excesses / variances / variances);
    }
  }
}
