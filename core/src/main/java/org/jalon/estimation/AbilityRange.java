package org.jalon.estimation;

import org.jalon.internal.Checks;

/**
 * The abilities among which an estimate is sought, both ends included.
 *
 * @param lower the lowest
 * @param upper the highest
 */
public record AbilityRange(double lower, double upper) {

  /** From −6 to 6: wide enough for every ability of a standard normal population. */
  public static final AbilityRange STANDARD = new AbilityRange(-6, 6);

  /**
   * Creates a range.
   *
   * @throws IllegalArgumentException if an end is not finite or not lower &lt; upper
   */
  public AbilityRange {
    Checks.finite("lower end of the ability range", lower);
    Checks.finite("upper end of the ability range", upper);
    Checks.require(
        lower < upper,
        "lower end of the ability range",
        lower,
        "must be below the upper end (" + upper + ")");
    Checks.finite("width of the ability range", upper - lower);
  }

  /**
   * The ability half-way between the ends.
   *
   * @return (lower + upper) / 2
   */
  public double middle() {
    return lower + (upper - lower) / 2;
  }

  /**
   * Whether an ability lies in the range.
   *
   * @param ability theta
   * @return whether it does
   */
  public boolean contains(double ability) {
    return ability >= lower && ability <= upper;
  }

  /**
   * The ability in the range that is closest to a given one.
   *
   * @param ability theta
   * @return that ability, or the end beyond which it lies
   */
  public double nearest(double ability) {
    return Math.max(lower, Math.min(upper, ability));
  }
}
