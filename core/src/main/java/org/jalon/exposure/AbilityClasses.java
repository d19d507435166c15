package org.jalon.exposure;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * A scale of ability in classes, for exposure that is counted and controlled at each level of
 * ability. Class 0 lies below the first bound; a bound belongs to the class above it.
 *
 * @param bounds where one class ends and the next one begins, in increasing order; none for a
 *     single class
 */
public record AbilityClasses(List<Double> bounds) {

  /** The whole scale as one class: exposure over all people. */
  public static final AbilityClasses SINGLE = new AbilityClasses(List.of());

  /**
   * Creates classes from a copy of the list.
   *
   * @throws IllegalArgumentException if a bound is not finite or the bounds do not increase
   */
  public AbilityClasses {
    bounds = List.copyOf(bounds);
    for (int i = 0; i < bounds.size(); i++) {
      Checks.finite("bound of an ability class", bounds.get(i));
      Checks.require(
          i == 0 || bounds.get(i) > bounds.get(i - 1),
          "bounds of the ability classes",
          bounds,
          "must increase");
    }
  }

  /**
   * How many classes there are.
   *
   * @return at least 1
   */
  public int count() {
    return bounds.size() + 1;
  }

  /**
   * The class of an ability.
   *
   * @param ability the ability
   * @return from 0, the lowest class
   */
  public int of(double ability) {
    int number = 0;
    while (number < bounds.size() && ability >= bounds.get(number)) {
      number++;
    }
    return number;
  }
}
