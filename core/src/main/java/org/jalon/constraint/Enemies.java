package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * At most one of the items that meet a condition: items that give each other's answer away.
 *
 * @param condition which items are each other's enemies
 */
public record Enemies(ItemCondition condition) implements ContentConstraint {

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    BitSet items = condition.select(position.bank());
    if (position.asked(items) > 0) {
      candidates.andNot(items);
    }
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    BitSet items = condition.select(responses.bank());
    return List.of(LinearConstraint.count(describe(), items, LinearConstraint.NO_MINIMUM, 1));
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    return Content.problems(this, condition, bank);
  }

  @Override
  public String describe() {
    return "at most one of the enemies with " + condition;
  }
}
