package org.jalon.estimation;

/**
 * How to compute the standard error of an estimator that solves l′(θ) + r(θ) = 0, where l is the
 * log-likelihood and r the derivative of the logarithm of a prior, or Warm's correction.
 *
 * @see <a href="https://doi.org/10.1007/s11336-015-9443-3">Magis (2016), Efficient standard error
 *     formulas of ability estimators with dichotomous item response models, Psychometrika 81,
 *     184–200</a>
 */
public enum StandardErrorForm {
  /** The usual one: 1 / √(I − r′) with a prior, 1 / √I with Warm's correction. */
  ASYMPTOTIC,
  /**
   * That of Magis (2016): √I / |I − r′|, the standard deviation of the estimates at that ability to
   * first order. A narrow prior makes it small even after few answers, because then the estimates
   * vary little, however wrong they are: a poor criterion for stopping a test.
   */
  EFFICIENT;

  /** 1 / √x, infinite where x is not positive. */
  static double inverseRoot(double x) {
    return x > 0 ? 1 / Math.sqrt(x) : Double.POSITIVE_INFINITY;
  }

  /** √I / |I − r′|, infinite where nothing is known. */
  static double efficient(double information, double derivative) {
    double curvature = Math.abs(information - derivative);
    return curvature > 0 ? Math.sqrt(information) / curvature : Double.POSITIVE_INFINITY;
  }
}
