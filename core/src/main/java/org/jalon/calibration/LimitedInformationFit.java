package org.jalon.calibration;

/**
 * How well a whole model fits.
 *
 * @param persons how many persons answered every item; all others do not count
 * @param test M₂, or M₂* where items have more than two categories
 * @param rmsea the root mean square error of approximation with its 90 % interval
 * @param srmsr the root mean square difference between observed and expected correlations of two
 *     items
 * @param tli the Tucker–Lewis index against the model in which items are independent
 * @param cfi the comparative fit index against the same, 1 − max(0, x) / max(0, x, y), x and y
 *     being the excess of M₂ over its degrees of freedom for the model and for independent items; 1
 *     where x is not above 0, also where the items are independent
 */
public record LimitedInformationFit(
    int persons, ChiSquareTest test, Rmsea rmsea, double srmsr, double tli, double cfi) {

  /**
   * A root mean square error of approximation: √max(0, (M₂ − df) / (df (N − 1))).
   *
   * @param value the estimate
   * @param lower the lower end of its 90 % interval
   * @param upper the upper end
   */
  public record Rmsea(double value, double lower, double upper) {}
}
