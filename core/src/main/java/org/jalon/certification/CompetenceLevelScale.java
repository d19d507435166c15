package org.jalon.certification;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.internal.Checks;
import org.jalon.referential.Level;

/**
 * From ability to the level of one competence, 0 meaning below level 1. Immutable.
 *
 * <p>The first interval that contains the ability decides; an ability in a hole has no level.
 * Intervals at the lowest lower bound reach down without end, those at the highest upper bound
 * reach up without end.
 *
 * @param intervals the intervals in the order in which they are searched
 */
public record CompetenceLevelScale(List<Interval> intervals) {

  /**
   * An interval of ability with its level.
   *
   * @param lower the lower bound, which belongs to the interval
   * @param upper the upper bound, which does not; an interval with lower ≥ upper is never reached,
   *     unless one of its bounds is the lowest or the highest of the scale and so reaches on
   *     without end
   * @param level 0 to 8
   */
  public record Interval(double lower, double upper, int level) {

    /**
     * Creates an interval.
     *
     * @throws IllegalArgumentException if a bound is not finite or the level does not lie between 0
     *     and 8
     */
    public Interval {
      Checks.finite("lower bound of the level", lower);
      Checks.finite("upper bound of the level", upper);
      Checks.inRange("level", level, 0, Level.COUNT);
    }
  }

  /**
   * Creates a scale from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no interval
   */
  public CompetenceLevelScale {
    intervals = List.copyOf(Checks.notEmpty("intervals of the competence levels", intervals));
  }

  /**
   * A scale without holes.
   *
   * @param thresholds the ability from which each level is reached: level 1 first, in increasing
   *     order
   * @return the scale, whose level is 0 below the first threshold
   * @throws IllegalArgumentException if there are not 1 to 8 finite, increasing thresholds
   */
  public static CompetenceLevelScale atThresholds(double... thresholds) {
    Checks.inRange("number of thresholds", thresholds.length, 1, Level.COUNT);
    Interval[] intervals = new Interval[thresholds.length + 1];
    intervals[0] = new Interval(thresholds[0] - 1, thresholds[0], 0);
    for (int k = 0; k < thresholds.length; k++) {
      boolean last = k == thresholds.length - 1;
      double upper = last ? thresholds[k] + 1 : thresholds[k + 1];
      Checks.require(
          thresholds[k] < upper,
          "threshold of level " + (k + 1),
          thresholds[k],
          "must be below the next one (" + upper + ")");
      intervals[k + 1] = new Interval(thresholds[k], upper, k + 1);
    }
    return new CompetenceLevelScale(List.of(intervals));
  }

  /**
   * The level of an ability.
   *
   * @param ability theta
   * @return 0 to 8, or empty if the ability lies in a hole
   * @throws IllegalArgumentException if the ability is NaN
   */
  public OptionalInt level(double ability) {
    Checks.require(!Double.isNaN(ability), "ability", ability, "must be a number");
    double lowest = intervals.stream().mapToDouble(Interval::lower).min().orElseThrow();
    double highest = intervals.stream().mapToDouble(Interval::upper).max().orElseThrow();
    for (Interval interval : intervals) {
      boolean above = interval.lower == lowest || interval.lower <= ability;
      boolean below = interval.upper == highest || ability < interval.upper;
      if (above && below) {
        return OptionalInt.of(interval.level);
      }
    }
    return OptionalInt.empty();
  }
}
