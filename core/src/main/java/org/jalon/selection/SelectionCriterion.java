package org.jalon.selection;

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
   * The value of an item.
   *
   * @param context the position of the test
   * @param item the number of an eligible item
   * @return its value, the higher the better; never NaN
   */
  double value(SelectionContext context, int item);
}
