package org.jalon.calibration;

import org.jalon.internal.StrictNumerics;

/**
 * How well a whole calibration fits, for comparing models of the same data: less is better.
 *
 * @param logLikelihood the logarithm of the marginal likelihood, without priors
 * @param logPrior the logarithm of the density of the priors at the estimates
 * @param parameters how many parameters were estimated; weights of a histogram are not counted
 * @param persons how many persons there were
 */
public record ModelFit(double logLikelihood, double logPrior, int parameters, int persons) {

  /**
   * Akaike's criterion.
   *
   * @return −2 log L + 2 k
   */
  public double aic() {
    return -2 * logLikelihood + 2.0 * parameters;
  }

  /**
   * The Bayesian criterion.
   *
   * @return −2 log L + k log n
   */
  public double bic() {
    return -2 * logLikelihood + parameters * StrictNumerics.log(persons);
  }

  /**
   * The Bayesian criterion adjusted for the sample size.
   *
   * @return −2 log L + k log((n + 2) / 24)
   */
  public double sabic() {
    return -2 * logLikelihood + parameters * StrictNumerics.log((persons + 2) / 24.0);
  }

  /**
   * The criterion of Hannan and Quinn.
   *
   * @return −2 log L + 2 k log log n
   */
  public double hannanQuinn() {
    return -2 * logLikelihood + 2 * parameters * StrictNumerics.log(StrictNumerics.log(persons));
  }
}
