package org.jalon.benchmarks.baseline;

/** The best items met so far, by insertion, met in the order of the bank. */
public final class ArrayTop {

  private final int[] items;
  private final double[] values;
  private int size;

  /** So many. */
  public ArrayTop(int count) {
    items = new int[count];
    values = new double[count];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** An item by its rank. */
  public int item(int rank) {
    return items[rank];
  }

  double threshold() {
    return size < items.length ? Double.NEGATIVE_INFINITY : values[size - 1];
  }

  /** Puts an item in that is better than the threshold. */
  void insert(int item, double value) {
    int rank = size < items.length ? size++ : size - 1;
    while (rank > 0 && values[rank - 1] < value) {
      values[rank] = values[rank - 1];
      items[rank] = items[rank - 1];
      rank--;
    }
    values[rank] = value;
    items[rank] = item;
  }
}
