package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * How many items that meet a condition a test of a given length contains. While there is room, the
 * maximum alone binds; as soon as the places left are needed for the minimum, only items that meet
 * the condition may be asked.
 *
 * <p>The rule looks ahead for itself: it counts the items that other rules have not struck out for
 * good, but does not know that another rule may need the same places. If several rules compete,
 * {@link CountsPerValue} decides exactly for the values of one attribute, and a shadow test for
 * everything. A minimum that can no longer be reached is approached as closely as possible. After
 * the given number of items only the maximum binds.
 *
 * @param condition which items are counted
 * @param minimum how many at least, from 0 to the length
 * @param maximum how many at most, at least the minimum
 * @param length how many items the test has; at least 1
 */
public record CountBetween(ItemCondition condition, int minimum, int maximum, int length)
    implements ContentConstraint {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the length is below 1, the minimum not between 0 and the
   *     length, or the maximum below the minimum
   */
  public CountBetween {
    Checks.atLeast("length of the test", length, 1);
    Checks.inRange("minimum of items with " + condition, minimum, 0, length);
    Checks.atLeast("maximum of items with " + condition, maximum, minimum);
  }

  /**
   * At least so many items.
   *
   * @param minimum how many
   * @param condition which items are counted
   * @param length how many items the test has
   * @return the rule
   */
  public static CountBetween atLeast(int minimum, ItemCondition condition, int length) {
    return new CountBetween(condition, minimum, length, length);
  }

  /**
   * At most so many items.
   *
   * @param maximum how many
   * @param condition which items are counted
   * @param length how many items the test has
   * @return the rule
   */
  public static CountBetween atMost(int maximum, ItemCondition condition, int length) {
    return new CountBetween(condition, 0, maximum, length);
  }

  /**
   * Exactly so many items.
   *
   * @param count how many
   * @param condition which items are counted
   * @param length how many items the test has
   * @return the rule
   */
  public static CountBetween exactly(int count, ItemCondition condition, int length) {
    return new CountBetween(condition, count, count, length);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    Quota quota = new Quota(condition.select(position.bank()), minimum, maximum);
    Quota.restrict(position, candidates, List.of(quota), length);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    return List.of(
        LinearConstraint.count(describe(), condition.select(responses.bank()), minimum, maximum));
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    List<String> problems = Content.problems(this, condition, bank);
    int present = condition.select(bank).cardinality();
    return !problems.isEmpty() || present >= minimum
        ? problems
        : List.of(
            "The rule (%s) cannot be kept with the bank (%s): it has only %s of the kind."
                .formatted(describe(), bank, Content.items(present)));
  }

  @Override
  public String describe() {
    return Content.bounds(minimum, maximum, length) + " of " + length + " with " + condition;
  }
}
