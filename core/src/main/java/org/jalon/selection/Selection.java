package org.jalon.selection;

import java.util.List;

/**
 * The choice of an item, with what decided it.
 *
 * @param item the number of the chosen item
 * @param ranking the best of the items that were compared, the best one first, with the values by
 *     which they were compared; as many as the strategy states
 * @param rank the position of the chosen item in the ranking
 * @param draws the uniform draws that decided, in order; empty if nothing was left to chance
 */
public record Selection(int item, List<RankedItem> ranking, int rank, List<Double> draws) {

  /** Creates a selection from copies of the lists. */
  public Selection {
    ranking = List.copyOf(ranking);
    draws = List.copyOf(draws);
  }
}
