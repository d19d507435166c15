package org.jalon.selection;

import org.jalon.item.ItemSet;

/**
 * A {@link SelectionCriterion} that follows a test on one bank, answer by answer, and finds the
 * best items without allocating. Mutable, for one thread; used for one test after the other.
 */
public interface RunningRanking {

  /** Forgets all answers. */
  default void clear() {}

  /**
   * Takes an answer.
   *
   * @param item the item's number
   * @param category the category of the answer
   */
  default void add(int item, int category) {}

  /** Takes the last answer back. */
  default void undo() {}

  /**
   * Searches for the items that the criterion values most.
   *
   * @param ability the ability estimated from the answers so far
   * @param allowed the items to choose from
   * @param top where to put them, and how many are wanted
   */
  void rank(double ability, ItemSet allowed, TopItems top);
}
