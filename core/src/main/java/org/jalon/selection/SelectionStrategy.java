package org.jalon.selection;

import java.util.List;
import org.jalon.reproducibility.RandomStream;

/**
 * How to pick among the best items. Implementations are immutable and thread-safe, and state their
 * name and every parameter in {@code toString()}, which is part of the fingerprint of a plan;
 * records do so by themselves.
 */
public interface SelectionStrategy {

  /**
   * How many of the best items the strategy picks from.
   *
   * @return at least 1
   */
  int depth();

  /**
   * Picks an item.
   *
   * @param best the best items, the best one first: {@link #depth()} of them, or all if fewer are
   *     eligible; never empty
   * @param draws random draws for this choice
   * @return which one, and the draws that decided
   */
  Pick pick(List<RankedItem> best, RandomStream draws);

  /**
   * A position in a ranking, with the draws that led to it.
   *
   * @param rank from 0, the best item
   * @param draws the uniform draws used, in order
   */
  record Pick(int rank, List<Double> draws) {

    /** Creates a pick from a copy of the list. */
    public Pick {
      draws = List.copyOf(draws);
    }
  }
}
