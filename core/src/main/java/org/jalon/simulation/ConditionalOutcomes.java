package org.jalon.simulation;

import java.util.List;

/**
 * Outcomes conditional on true ability.
 *
 * @param deciles ten groups of people by rank of their ability, the lowest first; the bounds are
 *     the exact deciles of the abilities drawn. Equal abilities are in the same group, so that the
 *     groups of a population with few abilities differ in size
 * @param intervals groups of people by the intervals that were asked for, each from its lower end
 *     up to but not including its upper end
 */
public record ConditionalOutcomes(List<AbilityGroup> deciles, List<AbilityGroup> intervals) {

  /** Creates outcomes from copies of the lists. */
  public ConditionalOutcomes {
    deciles = List.copyOf(deciles);
    intervals = List.copyOf(intervals);
  }
}
