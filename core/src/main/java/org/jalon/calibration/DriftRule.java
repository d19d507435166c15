package org.jalon.calibration;

import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;

/**
 * Which anchor items have drifted too far to be used: the robust z of the difficulty or of the log
 * discrimination, or the distance between the curves, is above its bound. Shifts below
 * 10<sup>−6</sup> never are.
 *
 * @param robustZ the bound of |z|; infinite for none
 * @param curveDifference the bound of D; infinite for none
 * @param leastShare the share of the anchors that is kept whatever they do
 * @param weight the distribution of ability that D is weighted by, on the target scale
 * @param grid where D is summed
 */
public record DriftRule(
    double robustZ, double curveDifference, double leastShare, Prior weight, QuadratureGrid grid) {

  private static final double ROUNDING = 1e-9;

  /**
   * Creates a rule.
   *
   * @throws IllegalArgumentException if a bound is not positive, the share is not from 0 to 1, or
   *     the distribution depends on the items or has no density on the grid
   */
  public DriftRule {
    Checks.inRange("bound of the robust z", robustZ, Double.MIN_VALUE, Double.POSITIVE_INFINITY);
    Checks.inRange(
        "bound of the curve difference",
        curveDifference,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY);
    Checks.inRange("least share of anchors", leastShare, 0, 1);
    WeightedNodes.of(weight, grid);
  }

  /**
   * |z| above 2.7, where a box plot begins to draw outliers, or D above 0.1; at least half of the
   * anchors stay; standard normal weights.
   *
   * @return the rule
   */
  public static DriftRule withDefaults() {
    return new DriftRule(
        2.7, 0.1, 0.5, Prior.Normal.STANDARD, QuadratureGrid.evenlySpaced(-6, 6, 61));
  }

  /**
   * Keeps every anchor; drift is still measured.
   *
   * @return the rule
   */
  public static DriftRule keepAll() {
    return withDefaults().with(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
  }

  /**
   * This rule with other bounds.
   *
   * @param newRobustZ the bound of |z|
   * @param newCurveDifference the bound of D
   * @param newLeastShare the share of the anchors that is kept
   * @return a new rule
   * @throws IllegalArgumentException as the constructor does
   */
  public DriftRule with(double newRobustZ, double newCurveDifference, double newLeastShare) {
    return new DriftRule(newRobustZ, newCurveDifference, newLeastShare, weight, grid);
  }

  /** So many of the anchors stay; a share such as 0.55 of 20 is 11, though the product is above. */
  int fewest(int anchors) {
    return (int) Math.ceil(leastShare * anchors - ROUNDING);
  }

  /** How far the worst of the values is beyond its bound; at most 1 for an anchor to keep. */
  double excess(AnchorDrift drift) {
    double z = Math.max(orZero(drift.difficultyZ()), orZero(drift.discriminationZ()));
    return Math.max(share(z, robustZ), share(drift.curveDifference(), curveDifference));
  }

  /** Nothing is beyond an infinite bound, not even an infinite z, as where most anchors agree. */
  private static double share(double value, double bound) {
    return bound == Double.POSITIVE_INFINITY ? 0 : value / bound;
  }

  String reason(AnchorDrift drift) {
    String text = because("robust z of the difficulty", drift.difficultyZ(), robustZ);
    text += because("robust z of the log discrimination", drift.discriminationZ(), robustZ);
    text += because("curve difference", drift.curveDifference(), curveDifference);
    return text.strip();
  }

  private static String because(String name, double value, double bound) {
    return orZero(value) > bound
        ? " The %s (%s) is beyond its bound (%s).".formatted(name, value, bound)
        : "";
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : Math.abs(value);
  }
}
