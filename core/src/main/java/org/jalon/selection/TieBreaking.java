package org.jalon.selection;

import org.jalon.constraint.Eligibility;
import org.jalon.reproducibility.RandomStream;

/**
 * Which of several equally good items ranks first. Only values that are equal as numbers are tied:
 * a difference in the last bit decides.
 */
public enum TieBreaking {

  /** The one that stands first in the bank. */
  FIRST_IN_BANK,

  /**
   * Any of them, each order being equally likely: before items are valued, the eligible ones are
   * shuffled (Durstenfeld's form of the Fisher–Yates shuffle, from the last place to the second)
   * with the draws of the purpose {@code "ties"}, so that a log replays from its seed.
   */
  RANDOM;

  /** The eligible items, each before those that it ranks before where they are equally good. */
  int[] order(SelectionContext context) {
    Eligibility eligibility = context.eligibility();
    int[] items = new int[eligibility.count()];
    int size = 0;
    for (int item = eligibility.next(0); item >= 0; item = eligibility.next(item + 1)) {
      items[size++] = item;
    }
    if (this == RANDOM) {
      shuffle(items, context.draws("ties"));
    }
    return items;
  }

  private static void shuffle(int[] items, RandomStream draws) {
    for (int i = items.length - 1; i > 0; i--) {
      int other = draws.nextInt(i + 1);
      int item = items[i];
      items[i] = items[other];
      items[other] = item;
    }
  }
}
