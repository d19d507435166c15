package org.jalon.selection;

import org.jalon.constraint.ItemCondition;
import org.jalon.internal.Checks;

/**
 * How many items that meet a condition a test should contain, as a wish: it raises or lowers the
 * rank of items and excludes none.
 *
 * @param condition which items are counted
 * @param minimum how many at least; at least 0
 * @param maximum how many at most; at least the minimum and at least 1
 * @param weight how much the wish counts; greater than 0
 */
public record SoftConstraint(ItemCondition condition, int minimum, int maximum, double weight) {

  /**
   * Creates a wish.
   *
   * @throws IllegalArgumentException if the minimum is negative, the maximum below it or below 1,
   *     or the weight not finite and positive
   */
  public SoftConstraint {
    Checks.atLeast("minimum of items with " + condition, minimum, 0);
    Checks.atLeast("maximum of items with " + condition, maximum, Math.max(1, minimum));
    Checks.positive("weight of the items with " + condition, weight);
  }
}
