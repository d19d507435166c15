package org.jalon.certification;

import org.jalon.internal.Checks;

/**
 * An interval of ability with the points it spreads over: an ability θ in it is worth
 *
 * <pre>  ⌊ n · (f / n + 1 − (upper − θ) / (upper − lower)) ⌋</pre>
 *
 * <p>points, f being the first point and n the number of points; evaluated in this order, so that
 * the floor falls as in the reference.
 *
 * @param lower the lower bound, which belongs to the band
 * @param upper the upper bound, which does not
 * @param firstPoint the points of the lower bound
 * @param pointCount how many points the band spans
 */
public record ScoreBand(double lower, double upper, int firstPoint, int pointCount) {

  /**
   * Creates a band. That the bounds are in order is checked by the scale.
   *
   * @throws IllegalArgumentException if a bound is not finite, the first point is negative or the
   *     number of points below 1
   */
  public ScoreBand {
    Checks.finite("lower bound of the band", lower);
    Checks.finite("upper bound of the band", upper);
    Checks.atLeast("first point of the band", firstPoint, 0);
    Checks.atLeast("number of points of the band", pointCount, 1);
  }

  /**
   * Whether an ability lies in the band.
   *
   * @param ability theta
   * @return lower ≤ θ &lt; upper
   */
  public boolean contains(double ability) {
    return lower <= ability && ability < upper;
  }

  double points(double ability) {
    double offset = (double) firstPoint / pointCount;
    return Math.floor(pointCount * (offset + 1 - (upper - ability) / (upper - lower)));
  }

  double ability(int points) {
    double offset = (double) firstPoint / pointCount;
    return ((double) points / pointCount - offset) * (upper - lower) + lower;
  }
}
