package org.jalon.selection;

import java.util.List;

/**
 * How to pick among the eligible items once a criterion has valued them. Implementations are
 * immutable and thread-safe, and state their name and every parameter in {@code toString()}, which
 * is part of the fingerprint of a plan; records do so by themselves.
 */
@FunctionalInterface
public interface SelectionStrategy {

  /**
   * Picks an item.
   *
   * @param candidates the eligible items with their values, at least one, and the random draws of
   *     this choice
   * @return which one, and what decided
   */
  Pick pick(Candidates candidates);

  /**
   * A position in a ranking, with the draws that led to it: all that a log says of a choice.
   *
   * @param ranking the items that were compared, the best one first, with the values by which they
   *     were compared; a few suffice
   * @param rank which of them is picked, from 0
   * @param draws the uniform draws that decided, in order
   */
  record Pick(List<RankedItem> ranking, int rank, List<Double> draws) {

    /** Creates a pick from copies of the lists. */
    public Pick {
      ranking = List.copyOf(ranking);
      draws = List.copyOf(draws);
    }
  }
}
