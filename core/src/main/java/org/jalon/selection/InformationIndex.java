package org.jalon.selection;

import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.internal.LogisticInformation;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most informative items of a bank at an ability without looking at all of them: the same
 * items, ties included, as a scan of the whole bank.
 *
 * <p>The scale of ability is cut into cells. Each cell has a list of items in order of an upper
 * bound of their information anywhere in the cell. A search reads the list of the cell that the
 * ability lies in, computes the information of the items that are allowed, and stops as soon as the
 * next bound is lower than what has been found. Where a list ends first, the search goes on with
 * the list of a wider cell, at last with all items in order of their greatest information.
 *
 * <p>A list is made when it is first needed and kept. All of them take about {@code 640 · perUnit ·
 * depth} bytes at most, 10 MB with {@link Cells#USUAL}, however large the bank; 5 MB for 750 items.
 * Besides, an item takes about 100 bytes.
 *
 * <p>Works for any response model; an item whose information has no known bound is looked at in
 * every search. Thread-safe: threads may share one index, and each search uses the caller's own
 * objects.
 */
public final class InformationIndex {

  private static final int PARAMETERS = 4;

  private final ResolvedItemBank bank;
  private final double[] parameters;
  private final InformationCells narrowest;
  private final @Nullable EqualShapes equalShapes; // if there are more than cells are good for

  private InformationIndex(ResolvedItemBank bank, int[] items, Cells cells) {
    this.bank = bank;
    this.parameters = new double[PARAMETERS * bank.size()];
    InformationBounds[] bounds = new InformationBounds[bank.size()];
    for (int item : items) {
      bounds[item] = InformationBounds.of(bank.model(item));
      describe(item);
    }
    this.narrowest = cells.of(InformationCells.undivided(bounds, items));
    this.equalShapes =
        items.length > cells.depth() ? EqualShapes.of(bank, items).orElse(null) : null;
  }

  /**
   * How finely the scale is cut between −8 and 8; two open cells lie beyond.
   *
   * @param perUnit how many cells a unit of ability has: a power of two up to 1024
   * @param depth how many items the list of a cell holds, up to 100,000
   */
  public record Cells(int perUnit, int depth) {

    /** 128 cells for each unit of ability, 128 items in each. */
    public static final Cells USUAL = new Cells(128, 128);

    /** What suits a small bank: 32 cells for each unit of ability, 32 items in each. */
    public static final Cells COARSE = new Cells(32, 32);

    private static final int SMALL = 256;

    private static final int MOST_PER_UNIT = 1024;

    private static final int GREATEST_DEPTH = 100_000;

    /** How much wider the cells are from which a list is made, and how much longer their lists. */
    private static final int WIDENING = 4;

    /**
     * Creates a partition.
     *
     * @throws IllegalArgumentException if the number of cells is not a power of two up to 1024, or
     *     the depth below 1 or above 100,000
     */
    public Cells {
      Checks.inRange("cells for each unit of ability", perUnit, 1, MOST_PER_UNIT);
      Checks.require(
          Integer.bitCount(perUnit) == 1,
          "cells for each unit of ability",
          perUnit,
          "must be a power of two");
      Checks.inRange("depth of a cell", depth, 1, GREATEST_DEPTH);
    }

    static Cells suiting(int items) {
      return items <= SMALL ? COARSE : USUAL;
    }

    /** The narrowest cells, and between them and the undivided scale as many as it takes. */
    InformationCells of(InformationCells undivided) {
      return divided(undivided, perUnit, depth);
    }

    private static InformationCells divided(InformationCells undivided, double perUnit, int depth) {
      InformationCells wider =
          perUnit > 1 ? divided(undivided, perUnit / WIDENING, depth * WIDENING) : undivided;
      return wider.divided(perUnit, depth);
    }
  }

  /**
   * The index of all items of a bank, which keeps it for all who ask.
   *
   * @param bank the bank
   * @return the index, with {@link Cells#USUAL}, or {@link Cells#COARSE} up to 256 items
   */
  public static InformationIndex of(ResolvedItemBank bank) {
    return bank.computeOnce(
        InformationIndex.class, InformationIndex.class, b -> of(b, Cells.suiting(b.size())));
  }

  /**
   * The index of all items of a bank with cells of one's own. It is made anew each time.
   *
   * @param bank the bank
   * @param cells how finely the scale is cut
   * @return the index
   */
  public static InformationIndex of(ResolvedItemBank bank, Cells cells) {
    return new InformationIndex(bank, IntStream.range(0, bank.size()).toArray(), cells);
  }

  /**
   * The index of the items with one value of a content attribute; the bank keeps it for all who
   * ask.
   *
   * @param bank the bank
   * @param attribute the attribute
   * @param code the code of the value
   * @return the index, with {@link Cells#USUAL}, or {@link Cells#COARSE} up to 256 items; other
   *     items are never found
   */
  public static InformationIndex of(ResolvedItemBank bank, ContentAttribute attribute, int code) {
    record Key(String attribute, int code) {}
    return bank.computeOnce(
        new Key(attribute.name(), code),
        InformationIndex.class,
        b -> of(b, items(b, attribute, code)));
  }

  private static int[] items(ResolvedItemBank bank, ContentAttribute attribute, int code) {
    return IntStream.range(0, bank.size()).filter(i -> attribute.code(i) == code).toArray();
  }

  private static InformationIndex of(ResolvedItemBank bank, int[] items) {
    return new InformationIndex(bank, items, Cells.suiting(items.length));
  }

  /**
   * Makes all cells that have not been made yet, so that no search waits for one.
   *
   * @return this index
   */
  public InformationIndex complete() {
    narrowest.complete();
    return this;
  }

  /**
   * Searches for the most informative items.
   *
   * @param ability theta
   * @param allowed the items to choose from
   * @param top where to put them, and how many are wanted; what it holds already stays in the
   *     comparison
   */
  public void search(double ability, ItemSet allowed, TopItems top) {
    if (equalShapes != null) {
      equalShapes.search(this, ability, allowed, top);
      return;
    }
    for (InformationCells cells = narrowest; cells != null; cells = cells.wider()) {
      long[] list = cells.list(ability);
      boolean found =
          top.isForOne()
              ? offerBest(ability, allowed, list, top)
              : offer(ability, allowed, list, top);
      if (found || cells.isWhole(list)) {
        return;
      }
    }
  }

  /** Whether no item beyond the list can be among the best. */
  private boolean offer(double ability, ItemSet allowed, long[] list, TopItems top) {
    long limit = InformationCells.limit(top.threshold());
    int i = top.size() == 0 ? firstAllowed(list, allowed) : 0;
    for (; i < list.length; i++) {
      if (list[i] < limit) {
        return true;
      }
      int item = InformationCells.item(list[i]);
      if (allowed.contains(item) && !top.contains(item)) {
        top.offer(item, information(item, ability));
        limit = InformationCells.limit(top.threshold());
      }
    }
    return false;
  }

  /** The same for a single item, whose number and value stay in registers. */
  private boolean offerBest(double ability, ItemSet allowed, long[] list, TopItems top) {
    int best = top.size() == 0 ? Integer.MAX_VALUE : top.item(0);
    double highest = top.threshold();
    long limit = InformationCells.limit(highest);
    int i = firstAllowed(list, allowed);
    while (i < list.length && list[i] >= limit) {
      int item = InformationCells.item(list[i++]);
      if (allowed.contains(item)) {
        double information = information(item, ability);
        if (information > highest || (information == highest && item < best)) {
          highest = information;
          best = item;
          limit = InformationCells.limit(highest);
        }
      }
    }
    if (best != Integer.MAX_VALUE) {
      top.set(best, highest);
    }
    return i < list.length;
  }

  /** Most of the head of a list has been asked: a loop that does nothing else gets over it. */
  private static int firstAllowed(long[] list, ItemSet allowed) {
    int i = 0;
    while (i < list.length && !allowed.contains(InformationCells.item(list[i]))) {
      i++;
    }
    return i;
  }

  /** The information of an item, to the bit what its model gives. */
  double information(int item, double ability) {
    int i = PARAMETERS * item;
    double a = parameters[i];
    return Double.isNaN(a)
        ? bank.model(item).information(ability)
        : LogisticInformation.at(
            ability, a, parameters[i + 1], parameters[i + 2], parameters[i + 3]);
  }

  private void describe(int item) {
    int i = PARAMETERS * item;
    parameters[i] = Double.NaN;
    if (bank.model(item) instanceof LogisticModel logistic) {
      parameters[i] = logistic.discrimination();
      parameters[i + 1] = logistic.difficulty();
      parameters[i + 2] = logistic.guessing();
      parameters[i + 3] = logistic.upperAsymptote();
    }
  }
}
