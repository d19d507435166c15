package org.jalon.certification;

import org.jalon.internal.Checks;

/**
 * An interval of ability with the points it spreads over: an ability θ in it is worth
 *
 * <pre>  ⌊ f + n · (1 − (upper − θ) / (upper − lower)) ⌋</pre>
 *
 * <p>points, f being the first point and n the number of points; evaluated in this order, so that
 * the floor falls as in the reference and the lower bound is worth exactly f.
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
   * @throws IllegalArgumentException if a bound is not finite, the first point is negative, the
   *     number of points below 1, or the last point too large for an {@code int}
   */
  public ScoreBand {
    Checks.finite("lower bound of the band", lower);
    Checks.finite("upper bound of the band", upper);
    Checks.atLeast("first point of the band", firstPoint, 0);
    Checks.inRange("number of points of the band", pointCount, 1, Integer.MAX_VALUE - firstPoint);
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
    return Math.floor(firstPoint + pointCount * (1 - (upper - ability) / (upper - lower)));
  }

  double ability(int points) {
    return ((double) points - firstPoint) / pointCount * (upper - lower) + lower;
  }
}
