package org.jalon.constraint;

/**
 * What a test can be worth at most, whatever the prices λ of the rows: Σ λ·bound + Σ max(0, r) with
 * the reduced values r = value − Σ λ·coefficient. Against that bound, taking an item with r &lt; 0
 * or leaving one with r &gt; 0 costs |r|. All in whole numbers: wrong prices make the bound loose,
 * never wrong.
 */
final class PriceBound {

  private static final double UNIT = 0x1.0p40;

  /** Products stay below it, so that their sums are exact. */
  private static final double LARGEST_PRODUCT = 0x1.0p52;

  private final long[] reduced;
  private long total;

  PriceBound(LinearProgram program, double[] prices) {
    reduced = program.values().clone();
    for (int i = 0; i < prices.length; i++) {
      LinearProgram.Row row = program.rows().get(i);
      charge(row, price(row, prices[i]));
    }
    for (long value : reduced) {
      total += Math.max(0, value);
    }
  }

  /** The bound. */
  long total() {
    return total;
  }

  /** What is lost of the bound by taking an item or leaving it. */
  long cost(int place, boolean take) {
    return take ? Math.max(0, -reduced[place]) : Math.max(0, reduced[place]);
  }

  /** Whether taking an item is the choice that costs nothing. */
  boolean isWorthTaking(int place) {
    return reduced[place] > 0;
  }

  /** What it costs to decide against {@link #isWorthTaking}. */
  long stake(int place) {
    return Math.abs(reduced[place]);
  }

  private void charge(LinearProgram.Row row, long price) {
    if (price == 0) {
      return;
    }
    total += price * (price > 0 ? row.maximum() : row.minimum());
    for (int i = 0; i < row.places().length; i++) {
      reduced[row.places()[i]] -= price * row.coefficients()[i];
    }
  }

  private static long price(LinearProgram.Row row, double price) {
    boolean hasBound = price > 0 ? row.hasMaximum() : row.hasMinimum();
    double largest = Math.abs((double) (price > 0 ? row.maximum() : row.minimum()));
    for (long coefficient : row.coefficients()) {
      largest = Math.max(largest, Math.abs((double) coefficient));
    }
    double units = price * UNIT;
    return hasBound && Math.abs(units) * largest < LARGEST_PRODUCT ? (long) Math.rint(units) : 0;
  }
}
