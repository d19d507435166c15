package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.item.ResolvedItemBank;

/**
 * How good an item would be as the next one.
 *
 * <p>Implementations are immutable and thread-safe, give the same bits for the same context, and
 * state their name and every parameter in {@code toString()}, which is part of the fingerprint of a
 * plan; records do so by themselves.
 */
@FunctionalInterface
public interface SelectionCriterion {

  /**
   * The values of the items at a position of the test. What depends on the position alone is
   * computed here, once for all items.
   *
   * @param context the position of the test
   * @return gives the value of an eligible item by its number: the higher the better, never NaN.
   *     Used by one thread, for this choice only.
   */
  IntToDoubleFunction values(SelectionContext context);

  /**
   * This criterion as a companion of one test after the other, for servers and simulations.
   *
   * @param bank the bank that items are chosen from
   * @return a new companion that finds the same best items, or empty if this criterion has none
   */
  default Optional<RunningRanking> running(ResolvedItemBank bank) {
    return Optional.empty();
  }
}
