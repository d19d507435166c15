package org.jalon.exposure;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * In how many tests an item was asked, and in how many it was withheld by exposure control, by
 * class of ability. The numbers are whole unless older tests count less.
 *
 * @param administered in how many tests the item was asked
 * @param withheld in how many tests the item was withheld and not asked
 */
public record ItemExposure(List<Double> administered, List<Double> withheld) {

  /**
   * Creates the counts from copies of the lists.
   *
   * @throws IllegalArgumentException if a number is negative or not finite, or the lists are not of
   *     the same length
   */
  public ItemExposure {
    administered = List.copyOf(administered);
    withheld = List.copyOf(withheld);
    administered.forEach(count -> check("number of tests with the item", count));
    withheld.forEach(count -> check("number of tests that withheld the item", count));
    Checks.require(
        withheld.size() == administered.size(),
        "numbers of tests that withheld the item",
        withheld,
        "must be as many as those of tests with it: " + administered);
  }

  static void check(String name, double count) {
    Checks.inRange(name, count, 0, Double.MAX_VALUE);
  }
}
