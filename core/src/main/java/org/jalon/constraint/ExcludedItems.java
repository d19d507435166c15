package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * No item that meets a condition.
 *
 * @param condition which items are excluded
 */
public record ExcludedItems(ItemCondition condition) implements ContentConstraint {

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    candidates.andNot(condition.select(position.bank()));
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    BitSet items = condition.select(responses.bank());
    return List.of(LinearConstraint.count(describe(), items, LinearConstraint.NO_MINIMUM, 0));
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    return Content.problems(this, condition, bank);
  }

  @Override
  public String describe() {
    return "no item with " + condition;
  }
}
