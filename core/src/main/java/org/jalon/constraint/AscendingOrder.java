package org.jalon.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Items come by ascending values of a numeric attribute: none is asked after one with a greater
 * value. Items that lack the attribute may come at any time.
 *
 * @param name the attribute; its values are numbers. If none is written so, case does not matter
 */
public record AscendingOrder(String name) implements ContentConstraint {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public AscendingOrder {
    Checks.notBlank("content attribute", name);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    candidates.andNot(passed(position.responses()));
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    BitSet passed = passed(responses);
    passed.andNot(responses.administered());
    return passed.isEmpty()
        ? List.of()
        : List.of(LinearConstraint.count(describe(), passed, LinearConstraint.NO_MINIMUM, 0));
  }

  @Override
  public void keepFirst(ResolvedItemBank bank, BitSet remaining) {
    NumericValues values = NumericValues.of(bank, name);
    BigDecimal least = null;
    for (int item = remaining.nextSetBit(0); item >= 0; item = remaining.nextSetBit(item + 1)) {
      BigDecimal value = values.find(item).orElse(null);
      least = value == null ? least : least == null ? value : value.min(least);
    }
    if (least != null) {
      remaining.andNot(values.where(least, -1));
    }
  }

  /** The items whose value is less than one that was asked. */
  private BitSet passed(Responses responses) {
    NumericValues values = NumericValues.of(responses.bank(), name);
    BitSet passed = new BitSet();
    for (int i = 0; i < responses.size(); i++) {
      values.find(responses.item(i)).ifPresent(value -> passed.or(values.where(value, 1)));
    }
    return passed;
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    return new ArrayList<>(NumericValues.problems(this, bank, name));
  }

  @Override
  public Optional<String> attribute() {
    return Optional.of(name);
  }

  @Override
  public String describe() {
    return "items by ascending " + name;
  }
}
