package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the decisions "take this item or leave it". It turns back where the bound says
 * that no test beyond is worth enough, where a row can no longer hold, and where an item is taken
 * whose earlier twin was left.
 */
final class DepthFirst {

  private final PriceBound bound;
  private final int[] twins;
  private final int[][] rowsOf;
  private final long[][] coefficientsOf;
  private final long[] minimum;
  private final long[] maximum;

  /** What each row can still come to, at least and at most. */
  private final long[] least;

  private final long[] most;
  private final BitSet taken = new BitSet();
  private final long[] values;
  private boolean takingFirst;
  private @Nullable BitSet found;

  DepthFirst(LinearProgram program, PriceBound bound, int[] twins) {
    this.bound = bound;
    this.twins = twins;
    this.values = program.values();
    List<Map<Integer, Long>> columns = ExactSearch.columns(program);
    rowsOf = columns.stream().map(DepthFirst::rows).toArray(int[][]::new);
    coefficientsOf = columns.stream().map(DepthFirst::coefficients).toArray(long[][]::new);
    minimum = program.rows().stream().mapToLong(LinearProgram.Row::minimum).toArray();
    maximum = program.rows().stream().mapToLong(LinearProgram.Row::maximum).toArray();
    least = new long[minimum.length];
    most = new long[minimum.length];
    for (int place = 0; place < values.length; place++) {
      widen(place);
    }
  }

  /** Takes an item before it leaves it, and is content with the first test that is good enough. */
  DepthFirst takingFirst() {
    takingFirst = true;
    return this;
  }

  /** The best test found, if one was good enough. */
  Optional<BitSet> found() {
    return Optional.ofNullable(found);
  }

  /** Walks in the given order; false if that takes too many steps. */
  boolean run(int[] order, long enough, int stepLimit) {
    long goal = enough;
    long[] costs = new long[order.length + 1];
    byte[] tried = new byte[order.length + 1];
    int depth = 0;
    for (int step = 0; step < stepLimit; step++) {
      boolean complete = depth == order.length;
      if (complete && value() >= goal) { // the bound is not tight where a row has slack
        found = (BitSet) taken.clone();
        if (takingFirst) {
          return true;
        }
        goal = value() + 1;
      }
      if (complete || tried[depth] == 2) {
        depth--;
        if (depth < 0) {
          return !takingFirst;
        }
        undo(order[depth]);
        continue;
      }
      int place = order[depth];
      boolean take = (tried[depth]++ == 0) == (takingFirst || bound.isWorthTaking(place));
      costs[depth + 1] = costs[depth] + bound.cost(place, take);
      if (bound.total() - costs[depth + 1] >= goal && !skipsTwin(place, take)) {
        decide(place, take);
        depth++;
        tried[depth] = 0;
        if (!canHold(place)) {
          depth--;
          undo(place);
        }
      }
    }
    return false;
  }

  private long value() {
    return taken.stream().mapToLong(place -> values[place]).sum();
  }

  private boolean skipsTwin(int place, boolean take) {
    return take && twins[place] >= 0 && !taken.get(twins[place]);
  }

  private void decide(int place, boolean take) {
    taken.set(place, take);
    for (int i = 0; i < rowsOf[place].length; i++) {
      int row = rowsOf[place][i];
      long coefficient = coefficientsOf[place][i];
      least[row] += (take ? coefficient : 0) - Math.min(0, coefficient);
      most[row] += (take ? coefficient : 0) - Math.max(0, coefficient);
    }
  }

  private void undo(int place) {
    boolean wasTaken = taken.get(place);
    for (int i = 0; i < rowsOf[place].length; i++) {
      int row = rowsOf[place][i];
      long coefficient = coefficientsOf[place][i];
      least[row] -= wasTaken ? coefficient : 0;
      most[row] -= wasTaken ? coefficient : 0;
    }
    widen(place);
    taken.clear(place);
  }

  private void widen(int place) {
    for (int i = 0; i < rowsOf[place].length; i++) {
      least[rowsOf[place][i]] += Math.min(0, coefficientsOf[place][i]);
      most[rowsOf[place][i]] += Math.max(0, coefficientsOf[place][i]);
    }
  }

  private boolean canHold(int place) {
    for (int row : rowsOf[place]) {
      if (least[row] > maximum[row] || most[row] < minimum[row]) {
        return false;
      }
    }
    return true;
  }

  private static int[] rows(Map<Integer, Long> column) {
    return column.keySet().stream().mapToInt(row -> row).toArray();
  }

  private static long[] coefficients(Map<Integer, Long> column) {
    return column.values().stream().mapToLong(coefficient -> coefficient).toArray();
  }
}
