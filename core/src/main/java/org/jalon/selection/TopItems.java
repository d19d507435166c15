package org.jalon.selection;

/**
 * The best items met so far, in order: higher values first, of equal ones the item that stands
 * first in the bank, in whatever order they are met. Made to be used again and again without
 * allocating; for one thread.
 */
public final class TopItems {

  private final int[] items;
  private final double[] values;
  private int depth;
  private int size;

  /**
   * Room for the best items.
   *
   * @param capacity how many at most; at least 1
   */
  public TopItems(int capacity) {
    items = new int[capacity];
    values = new double[capacity];
  }

  /**
   * Forgets all items.
   *
   * @param newDepth how many items to keep from now on; at most the capacity
   */
  public void clear(int newDepth) {
    depth = newDepth;
    size = 0;
  }

  /**
   * How many items there are.
   *
   * @return at most as many as are to be kept
   */
  public int size() {
    return size;
  }

  /**
   * An item.
   *
   * @param rank from 0
   * @return its number
   */
  public int item(int rank) {
    return items[rank];
  }

  /**
   * The value of an item.
   *
   * @param rank from 0
   * @return its value
   */
  public double value(int rank) {
    return values[rank];
  }

  /** How many items are to be kept. */
  int depth() {
    return depth;
  }

  /** The value below which an item is of no interest. */
  double threshold() {
    return size < depth ? Double.NEGATIVE_INFINITY : values[size - 1];
  }

  boolean isForOne() {
    return depth == 1;
  }

  /** Holds this item alone. */
  void set(int item, double value) {
    items[0] = item;
    values[0] = value;
    size = 1;
  }

  boolean contains(int item) {
    for (int rank = 0; rank < size; rank++) {
      if (items[rank] == item) {
        return true;
      }
    }
    return false;
  }

  void offer(int item, double value) {
    int rank = size;
    while (rank > 0
        && (values[rank - 1] < value || (values[rank - 1] == value && items[rank - 1] > item))) {
      rank--;
    }
    if (rank == depth) {
      return;
    }
    size = Math.min(size + 1, depth);
    for (int i = size - 1; i > rank; i--) {
      items[i] = items[i - 1];
      values[i] = values[i - 1];
    }
    items[rank] = item;
    values[rank] = value;
  }
}
