package org.jalon.calibration;

/** How EM cycles are accelerated. */
public enum Acceleration {
  /** Not at all. */
  NONE,
  /**
   * Squared extrapolation, scheme S3: after two EM steps with differences r and v, the parameters θ
   * − 2 α r + α² v with α = −|r| / |v|. An extrapolation that lowers the likelihood is undone, so
   * that the likelihood falls no more than in plain EM: by rounding, or where a histogram is
   * standardised or a mean or a standard deviation held at its limit.
   *
   * @see <a href="https://doi.org/10.1111/j.1467-9469.2007.00585.x">Varadhan and Roland (2008),
   *     Simple and globally convergent methods for accelerating the convergence of any EM
   *     algorithm, Scandinavian Journal of Statistics 35, 335–353</a>
   */
  SQUAREM
}
