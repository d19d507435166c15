package org.jalon.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * The best items of a walk over the bank, kept in arrays: most items are looked at and forgotten.
 * Not thread-safe.
 */
final class BestItems {

  private final int[] items;
  private final double[] values;
  private int size;

  BestItems(int depth) {
    items = new int[depth];
    values = new double[depth];
  }

  /**
   * Takes an item if it is among the best so far; of equal values the one offered first stays
   * ahead.
   */
  void offer(int item, double value) {
    int position = size;
    while (position > 0 && values[position - 1] < value) {
      position--;
    }
    if (position == items.length) {
      return;
    }
    size = Math.min(size + 1, items.length);
    System.arraycopy(items, position, items, position + 1, size - position - 1);
    System.arraycopy(values, position, values, position + 1, size - position - 1);
    items[position] = item;
    values[position] = value;
  }

  private void addTo(List<RankedItem> ranking, int length) {
    for (int i = 0; i < size && ranking.size() < length; i++) {
      ranking.add(new RankedItem(items[i], values[i]));
    }
  }

  /** The best items of one walk, then those of another, up to a length. */
  static List<RankedItem> concatenate(BestItems first, BestItems second, int length) {
    List<RankedItem> ranking = new ArrayList<>(Math.min(length, first.size + second.size));
    first.addTo(ranking, length);
    second.addTo(ranking, length);
    return ranking;
  }
}
