package org.jalon.selection;

import org.jalon.item.ItemSet;

/**
 * An {@link ItemSelector} that follows a test on one bank, answer by answer: the same items as the
 * selector chooses in the same positions, without allocating once it has seen a test of that
 * length.
 *
 * <p>Mutable, for one thread; used for one test after the other.
 */
public interface RunningSelector {

  /**
   * Begins a test.
   *
   * @param seed the value of its seed
   */
  void start(long seed);

  /**
   * Takes an answer.
   *
   * @param item the item's number
   * @param category the category of the answer
   */
  void add(int item, int category);

  /** Takes the last answer back. */
  void undo();

  /**
   * Chooses the next item.
   *
   * @param ability the ability estimated from the answers so far
   * @param allowed the items that may be asked
   * @return the item's number, or −1 if none may be asked
   */
  int choose(double ability, ItemSet allowed);
}
