package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * All items that meet a condition, or none of them, in a test of a given length. A set is not begun
 * when there is no room for all of it or when another rule has struck one of its items out for
 * good; once it is begun, the places it needs are kept for it. The rule looks ahead for itself:
 * where other rules need the same places, only a shadow test decides exactly.
 *
 * @param condition which items belong together
 * @param length how many items the test has; at least 1
 */
public record AllOrNone(ItemCondition condition, int length) implements ContentConstraint {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the length is below 1
   */
  public AllOrNone {
    Checks.atLeast("length of the test", length, 1);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    BitSet set = condition.select(position.bank());
    int asked = position.asked(set);
    int remaining = position.remaining(length);
    if (remaining == 0 || asked == set.cardinality()) {
      return;
    }
    BitSet coming = position.prospects();
    coming.and(set);
    if (asked > 0) {
      if (!coming.isEmpty() && coming.cardinality() >= remaining) {
        candidates.and(set);
      }
    } else if (set.cardinality() > remaining || !coming.equals(set)) {
      candidates.andNot(set);
    }
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    return linear(describe(), condition.select(responses.bank()));
  }

  /** Each item of a set is in the test if and only if the first one is. */
  static List<LinearConstraint> linear(String description, BitSet set) {
    List<LinearConstraint> pairs = new ArrayList<>();
    int first = set.nextSetBit(0);
    for (int item = set.nextSetBit(first + 1); item >= 0; item = set.nextSetBit(item + 1)) {
      pairs.add(new LinearConstraint(description, Map.of(first, -1L, item, 1L), 0, 0));
    }
    return pairs;
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    return Content.problems(this, condition, bank);
  }

  @Override
  public String describe() {
    return "all or none of the items with " + condition + " in " + Content.items(length);
  }
}
