package org.jalon.calibration;

import org.apache.commons.math3.special.Gamma;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * What is known of an item parameter before there are answers. With priors, the mode of the
 * posterior of the parameters is found instead of the maximum of the likelihood. Immutable and
 * thread-safe.
 *
 * @see <a href="https://doi.org/10.1007/BF02293979">Mislevy (1986), Bayes modal estimation in item
 *     response models, Psychometrika 51, 177–195</a>
 */
public sealed interface ParameterPrior {

  /**
   * Nothing is known.
   *
   * @return the prior of log-density 0 everywhere
   */
  static ParameterPrior none() {
    return new None();
  }

  /**
   * The logarithm of the density.
   *
   * @param x the parameter, on the scale on which it is reported
   * @return the log-density; minus infinity where the parameter cannot be
   */
  double logDensity(double x);

  /**
   * The first derivative of {@link #logDensity}.
   *
   * @param x the parameter
   * @return the derivative
   */
  double first(double x);

  /**
   * The second derivative of {@link #logDensity}.
   *
   * @param x the parameter
   * @return the derivative
   */
  double second(double x);

  /** Nothing is known. */
  record None() implements ParameterPrior {

    @Override
    public double logDensity(double x) {
      return 0;
    }

    @Override
    public double first(double x) {
      return 0;
    }

    @Override
    public double second(double x) {
      return 0;
    }
  }

  /**
   * A normal distribution, as for difficulties and intercepts.
   *
   * @param mean its mean
   * @param standardDeviation its standard deviation; greater than 0
   */
  record Normal(double mean, double standardDeviation) implements ParameterPrior {

    private static final double LOG_SQRT_TWO_PI = 0.9189385332046728;

    /**
     * Creates a prior.
     *
     * @throws IllegalArgumentException if the mean is not finite, or the standard deviation not
     *     finite and greater than 0
     */
    public Normal {
      Checks.finite("mean of the prior", mean);
      Checks.positive("standard deviation of the prior", standardDeviation);
    }

    @Override
    public double logDensity(double x) {
      double z = (x - mean) / standardDeviation;
      return -z * z / 2 - StrictNumerics.log(standardDeviation) - LOG_SQRT_TWO_PI;
    }

    @Override
    public double first(double x) {
      return -(x - mean) / (standardDeviation * standardDeviation);
    }

    @Override
    public double second(double x) {
      return -1 / (standardDeviation * standardDeviation);
    }
  }

  /**
   * A lognormal distribution, as for discriminations: it keeps them positive. Its mode is exp(m −
   * s²).
   *
   * @param meanLog m, the mean of the logarithm
   * @param standardDeviationLog s, the standard deviation of the logarithm; greater than 0
   */
  record LogNormal(double meanLog, double standardDeviationLog) implements ParameterPrior {

    /**
     * Creates a prior.
     *
     * @throws IllegalArgumentException if m is not finite, or s not finite and greater than 0
     */
    public LogNormal {
      Checks.finite("mean of the logarithm", meanLog);
      Checks.positive("standard deviation of the logarithm", standardDeviationLog);
    }

    private double variance() {
      return standardDeviationLog * standardDeviationLog;
    }

    @Override
    public double logDensity(double x) {
      if (!(x > 0)) {
        return Double.NEGATIVE_INFINITY;
      }
      double log = StrictNumerics.log(x);
      return new Normal(meanLog, standardDeviationLog).logDensity(log) - log;
    }

    @Override
    public double first(double x) {
      return -(1 + (StrictNumerics.log(x) - meanLog) / variance()) / x;
    }

    @Override
    public double second(double x) {
      return (1 + (StrictNumerics.log(x) - meanLog - 1) / variance()) / (x * x);
    }
  }

  /**
   * A beta distribution, as for asymptotes: density ∝ x<sup>α−1</sup> (1 − x)<sup>β−1</sup>.
   *
   * @param alpha α; greater than 0
   * @param beta β; greater than 0
   */
  record Beta(double alpha, double beta) implements ParameterPrior {

    /**
     * Creates a prior.
     *
     * @throws IllegalArgumentException if α or β is not finite and greater than 0
     */
    public Beta {
      Checks.positive("alpha of the prior", alpha);
      Checks.positive("beta of the prior", beta);
    }

    @Override
    public double logDensity(double x) {
      if (!(x > 0 && x < 1)) {
        return Double.NEGATIVE_INFINITY;
      }
      double constant = Gamma.logGamma(alpha + beta) - Gamma.logGamma(alpha) - Gamma.logGamma(beta);
      return constant + (alpha - 1) * StrictNumerics.log(x) + (beta - 1) * StrictNumerics.log1p(-x);
    }

    @Override
    public double first(double x) {
      return (alpha - 1) / x - (beta - 1) / (1 - x);
    }

    @Override
    public double second(double x) {
      return -(alpha - 1) / (x * x) - (beta - 1) / ((1 - x) * (1 - x));
    }
  }

  /**
   * A normal distribution of the logit of an asymptote. The density is that of the logit, not of
   * the asymptote: its mode is where the logit has the mean.
   *
   * @param mean the mean of log(x / (1 − x))
   * @param standardDeviation its standard deviation; greater than 0
   */
  record NormalOnLogit(double mean, double standardDeviation) implements ParameterPrior {

    /**
     * Creates a prior.
     *
     * @throws IllegalArgumentException if the mean is not finite, or the standard deviation not
     *     finite and greater than 0
     */
    public NormalOnLogit {
      Checks.finite("mean of the prior", mean);
      Checks.positive("standard deviation of the prior", standardDeviation);
    }

    private static double logit(double x) {
      return StrictNumerics.log(x) - StrictNumerics.log1p(-x);
    }

    @Override
    public double logDensity(double x) {
      return x > 0 && x < 1
          ? new Normal(mean, standardDeviation).logDensity(logit(x))
          : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double first(double x) {
      return new Normal(mean, standardDeviation).first(logit(x)) / (x * (1 - x));
    }

    @Override
    public double second(double x) {
      double slope = 1 / (x * (1 - x));
      Normal normal = new Normal(mean, standardDeviation);
      double bend = (2 * x - 1) * slope * slope;
      return normal.second(logit(x)) * slope * slope + normal.first(logit(x)) * bend;
    }
  }
}
