package org.jalon.selection;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * Prefers items that the person will probably answer right: the probability at the estimated
 * ability must reach a minimum that depends on the position. Outside all stretches every item is
 * preferred.
 *
 * @param stretches the minima by position; the first stretch that contains a position decides
 */
public record SuccessProbability(List<Stretch> stretches) implements ItemPreference {

  /** Creates the preference from a copy of the list. */
  public SuccessProbability {
    stretches = List.copyOf(stretches);
  }

  /**
   * The minimum over a stretch of positions, changing linearly from its beginning to its end.
   *
   * @param first the first position, counted from 0
   * @param last the last position
   * @param atFirst the minimum at the first position
   * @param atLast the minimum at the last position
   */
  public record Stretch(int first, int last, double atFirst, double atLast) {

    /**
     * Creates a stretch.
     *
     * @throws IllegalArgumentException if the positions are negative or not in order, a minimum is
     *     not a probability, or a stretch of a single position has two different minima
     */
    public Stretch {
      Checks.atLeast("first position of the stretch", first, 0);
      Checks.atLeast("last position of the stretch", last, first);
      Checks.inRange("minimum probability of success", atFirst, 0, 1);
      Checks.inRange("minimum probability of success", atLast, 0, 1);
      Checks.require(
          first < last || atFirst == atLast,
          "minimum probability of success",
          atLast,
          "must be " + atFirst + " at both ends of a stretch of one position");
    }

    private double minimum(int position) {
      return atFirst == atLast
          ? atFirst
          : atFirst + (atLast - atFirst) / (last - first) * (position - first);
    }
  }

  /**
   * The minimum at a position.
   *
   * @param position how many answers have been given
   * @return the probability of a right answer that an item must reach to be preferred; 0 outside
   *     all stretches
   */
  public double minimum(int position) {
    for (Stretch stretch : stretches) {
      if (stretch.first <= position && position <= stretch.last) {
        return stretch.minimum(position);
      }
    }
    return 0;
  }

  @Override
  public boolean prefers(SelectionContext context, int item) {
    double probability = context.bank().model(item).probability(context.estimate().ability(), 1);
    return probability >= minimum(context.responses().size());
  }
}
