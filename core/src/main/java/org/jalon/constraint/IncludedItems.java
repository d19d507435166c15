package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Every item that meets a condition is in a test of a given length: as soon as the places left are
 * needed for those that are missing, only these may be asked. Items that another rule has struck
 * out for good are not waited for.
 *
 * @param condition which items are included
 * @param length how many items the test has; at least 1
 */
public record IncludedItems(ItemCondition condition, int length) implements ContentConstraint {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the length is below 1
   */
  public IncludedItems {
    Checks.atLeast("length of the test", length, 1);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    BitSet items = condition.select(position.bank());
    Quota quota = new Quota(items, items.cardinality(), items.cardinality());
    Quota.restrict(position, candidates, List.of(quota), length);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    BitSet items = condition.select(responses.bank());
    int count = items.cardinality();
    return List.of(LinearConstraint.count(describe(), items, count, count));
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    List<String> problems = Content.problems(this, condition, bank);
    int count = condition.select(bank).cardinality();
    return !problems.isEmpty() || count <= length
        ? problems
        : List.of(
            "The rule (%s) cannot be kept with the bank (%s): it includes %s in a test of %d."
                .formatted(describe(), bank, Content.items(count), length));
  }

  @Override
  public String describe() {
    return "every item with " + condition + " in " + Content.items(length);
  }
}
