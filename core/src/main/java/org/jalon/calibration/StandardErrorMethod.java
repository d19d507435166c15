package org.jalon.calibration;

/** Where standard errors come from. */
public enum StandardErrorMethod {
  /**
   * The inverse of the observed information of the marginal likelihood, with all covariances
   * between items, and the curvature of the priors (Louis 1982). A histogram of ability is taken as
   * known. The matrix has n² numbers for n parameters: up to {@value #MOST_PARAMETERS} are allowed.
   *
   * @see <a href="https://doi.org/10.1111/j.2517-6161.1982.tb01203.x">Louis (1982), Finding the
   *     observed information matrix when using the EM algorithm, Journal of the Royal Statistical
   *     Society B 44, 226–233</a>
   */
  OBSERVED_INFORMATION,
  /**
   * The observed information of each item (or set of items with common parameters) by itself, as if
   * all others were known: for banks of any size. Covariances between items are left out, so these
   * errors are too small, most for items of few answers in short tests.
   */
  OBSERVED_INFORMATION_BY_ITEM,
  /**
   * The sum of the cross-products of the persons' scores, with all covariances between items and
   * the curvature of the priors: agrees with the observed information in large samples if the model
   * is right. As large as {@link #OBSERVED_INFORMATION}.
   */
  CROSS_PRODUCT,
  /** None are computed. */
  NONE;

  /** How many parameters a whole information matrix may have. */
  public static final int MOST_PARAMETERS = 6_000;

  /** Whether there is one matrix of all parameters, not one for each item. */
  boolean isWhole() {
    return this != OBSERVED_INFORMATION_BY_ITEM;
  }
}
