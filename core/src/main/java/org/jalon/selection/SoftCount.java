package org.jalon.selection;

import java.util.BitSet;
import java.util.List;
import org.jalon.item.Responses;

/** A {@link SoftConstraint} at a position: its items, and how many of them were asked. */
record SoftCount(SoftConstraint constraint, BitSet items, int asked) {

  static List<SoftCount> of(List<SoftConstraint> constraints, SelectionContext context) {
    return constraints.stream().map(constraint -> of(constraint, context.responses())).toList();
  }

  private static SoftCount of(SoftConstraint constraint, Responses responses) {
    BitSet items = constraint.condition().select(responses.bank());
    int asked = 0;
    for (int i = 0; i < responses.size(); i++) {
      asked += items.get(responses.item(i)) ? 1 : 0;
    }
    return new SoftCount(constraint, items, asked);
  }

  boolean isBelowMinimum() {
    return asked < constraint.minimum();
  }

  boolean hasReachedMaximum() {
    return asked >= constraint.maximum();
  }
}
