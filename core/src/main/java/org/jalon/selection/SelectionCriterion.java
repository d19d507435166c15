package org.jalon.selection;

import java.util.function.IntToDoubleFunction;

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
}
