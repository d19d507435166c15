package org.jalon.selection;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The scale of ability cut into cells, each with a list of items in order of an upper bound of
 * their information anywhere in the cell. The list of a cell is made from that of the wider cell
 * around it, whose bounds are no smaller: reading that in order can stop early.
 *
 * <p>A list is an array of entries: a bound, rounded up to a float, before the number of its item.
 */
final class InformationCells {

  /** Cells lie between −8 and 8; two more beyond are open to infinity. */
  private static final double RANGE = 8;

  private final @Nullable InformationCells wider;
  private final InformationBounds[] bounds;
  private final int itemCount;
  private final double perUnit;
  private final int depth;
  private final AtomicReferenceArray<long[]> lists;

  private InformationCells(
      @Nullable InformationCells wider,
      InformationBounds[] bounds,
      int itemCount,
      double perUnit,
      int depth) {
    this.wider = wider;
    this.bounds = bounds;
    this.itemCount = itemCount;
    this.perUnit = perUnit;
    this.depth = Math.min(depth, itemCount);
    this.lists = new AtomicReferenceArray<>((int) (2 * RANGE * perUnit) + 2);
  }

  /** A single cell without end, whose list holds all items. */
  static InformationCells undivided(InformationBounds[] bounds, int[] items) {
    InformationCells whole = new InformationCells(null, bounds, items.length, 0, items.length);
    long[] list = new long[items.length];
    Arrays.setAll(list, i -> entry(items[i], bounds[items[i]].greatest()));
    whole.lists.set(0, descending(list, list.length));
    return whole;
  }

  /**
   * Narrower cells inside these.
   *
   * @param newPerUnit how many for each unit of ability; a power of two, so that each lies in one
   *     of these
   */
  InformationCells divided(double newPerUnit, int newDepth) {
    return new InformationCells(this, bounds, itemCount, newPerUnit, newDepth);
  }

  /** Whether a list holds every item: no other needs to be read after it. */
  boolean isWhole(long[] list) {
    return list.length == itemCount;
  }

  @Nullable InformationCells wider() {
    return wider;
  }

  /** The list of the cell that an ability lies in; made when it is first asked for. */
  long[] list(double ability) {
    return listOf(cell(ability));
  }

  /** Makes all lists. */
  void complete() {
    for (int cell = 0; cell < lists.length(); cell++) {
      listOf(cell);
    }
  }

  private int cell(double ability) {
    double place = (ability + RANGE) * perUnit;
    return place < 0 || wider == null ? 0 : (int) Math.min(place, lists.length() - 2) + 1;
  }

  private long[] listOf(int cell) {
    long[] list = lists.getAcquire(cell);
    if (list == null) {
      list = make(cell);
      lists.setRelease(cell, list);
    }
    return list;
  }

  private long[] make(int cell) {
    double width = 1 / perUnit;
    double slack = 1e-6 * width; // rounding may put an ability into the next cell
    double from = (cell - 1) * width - RANGE - slack;
    double to = cell * width - RANGE + slack;
    return make(
        cell == 0 ? Double.NEGATIVE_INFINITY : from,
        cell == lists.length() - 1 ? Double.POSITIVE_INFINITY : to,
        (cell - 0.5) * width - RANGE);
  }

  private long[] make(double from, double to, double inside) {
    long[] kept = new long[2 * depth];
    int size = Objects.requireNonNull(wider).offer(kept, from, to, inside);
    return Arrays.copyOf(descending(kept, size), Math.min(size, depth));
  }

  /**
   * Reads the list of the cell around a narrower one as long as an item may be among its best;
   * should it end before, the list of a wider cell.
   *
   * @param kept twice as long as needed: it is sorted and cut in half whenever it is full
   * @return how many entries are kept
   */
  private int offer(long[] kept, double from, double to, double inside) {
    long[] list = list(inside);
    int needed = kept.length / 2;
    int size = 0;
    float last = 0; // the last of the best bounds
    for (long entry : list) {
      if (bound(entry) < last) {
        return size;
      }
      int item = item(entry);
      long narrower = entry(item, bounds[item].between(from, to));
      if (bound(narrower) >= last) {
        kept[size++] = narrower;
      }
      if (size == kept.length) {
        descending(kept, size);
        size = needed;
        last = bound(kept[needed - 1]);
      }
    }
    return wider == null || isWhole(list) ? size : wider.offer(kept, from, to, inside);
  }

  private static long[] descending(long[] entries, int size) {
    Arrays.sort(entries, 0, size);
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      long entry = entries[i];
      entries[i] = entries[j];
      entries[j] = entry;
    }
    return entries;
  }

  private static long entry(int item, double bound) {
    float rounded = (float) bound;
    rounded = rounded < bound ? Math.nextUp(rounded) : rounded;
    return (long) Float.floatToRawIntBits(rounded) << Integer.SIZE | item;
  }

  static int item(long entry) {
    return (int) entry;
  }

  /** The entries below it have a bound below a value. No branch: it would often be mispredicted. */
  static long limit(double value) {
    return (long) Float.floatToRawIntBits((float) value) << Integer.SIZE;
  }

  static float bound(long entry) {
    return Float.intBitsToFloat((int) (entry >>> Integer.SIZE));
  }
}
