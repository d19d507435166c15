package org.jalon.calibration;

import org.jalon.internal.Checks;

/** How ability is distributed in a group of persons. */
public sealed interface LatentDistribution {

  /**
   * The standard normal distribution, which fixes the scale of ability.
   *
   * @return mean 0 and standard deviation 1
   */
  static LatentDistribution standardNormal() {
    return new FixedNormal(0, 1);
  }

  /**
   * Whether its mean is estimated.
   *
   * @return true if so
   */
  default boolean estimatesMean() {
    return false;
  }

  /**
   * Whether its standard deviation is estimated.
   *
   * @return true if so
   */
  default boolean estimatesStandardDeviation() {
    return false;
  }

  /**
   * A given normal distribution.
   *
   * @param mean its mean
   * @param standardDeviation its standard deviation; greater than 0
   */
  record FixedNormal(double mean, double standardDeviation) implements LatentDistribution {

    /**
     * Creates a distribution.
     *
     * @throws IllegalArgumentException if the mean is not finite, or the standard deviation not
     *     finite and greater than 0
     */
    public FixedNormal {
      Checks.finite("mean of ability", mean);
      Checks.positive("standard deviation of ability", standardDeviation);
    }
  }

  /** A distribution that is estimated. */
  enum Estimated implements LatentDistribution {
    /** Normal with mean 0. It needs items whose discrimination is not estimated. */
    NORMAL_WITH_MEAN_ZERO(false, true),
    /** Normal. In the reference group it needs items whose parameters are fixed. */
    NORMAL(true, true),
    /**
     * The weight of each node is estimated. In the reference group it is standardised in each
     * cycle, as far as neither fixed items nor unit slopes fix the scale.
     */
    EMPIRICAL_HISTOGRAM(false, false);

    private final boolean mean;
    private final boolean standardDeviation;

    Estimated(boolean mean, boolean standardDeviation) {
      this.mean = mean;
      this.standardDeviation = standardDeviation;
    }

    @Override
    public boolean estimatesMean() {
      return mean;
    }

    @Override
    public boolean estimatesStandardDeviation() {
      return standardDeviation;
    }
  }
}
