package org.jalon.exposure;

import java.util.BitSet;

/**
 * Which items may be asked in a test so that none is asked in too many tests. Asked at every
 * position, before the next item is chosen; what it withholds is excluded for the reason that it
 * states.
 *
 * <p>Implementations are immutable and thread-safe, give the same items for the same context, draw
 * only from the context, and state their name and every parameter in {@code toString()}, which is
 * part of the fingerprint of a plan; records do so by themselves. What is known of earlier tests is
 * a parameter too, so that a session can be replayed.
 */
public interface ExposureControl {

  /**
   * The items that may be asked, whatever the content rules say of them.
   *
   * @param context the test and its position
   * @return a new set of item numbers
   */
  BitSet eligible(ExposureContext context);

  /**
   * The control in words, as the reason why an item is excluded.
   *
   * @return such as {@code "asked in at most 0.2000 of all tests"}
   */
  String describe();

  /**
   * Whether the control is set aside, at one position, where it would leave no item at all.
   *
   * @return true unless overridden; if false, the test ends there for lack of items
   */
  default boolean givesWay() {
    return true;
  }
}
