package org.jalon.selection;

import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * The first items are chosen for given abilities, one for each, instead of the estimated one; items
 * already asked are eligible no more. One ability is a start for one person or one group; several,
 * such as −1, 0 and 1, let the first estimate see more of the scale.
 *
 * <p>Criteria that do not look at the estimated ability, such as {@link
 * PosteriorWeightedInformation}, choose as they always do.
 *
 * @param abilities theta by position
 * @param criterion how good an item is
 * @param strategy how to pick among the candidates
 */
public record BestAtAbilities(
    List<Double> abilities, SelectionCriterion criterion, SelectionStrategy strategy)
    implements StartRule {

  /**
   * Creates a rule from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no ability or one is not finite
   */
  public BestAtAbilities {
    abilities = List.copyOf(Checks.notEmpty("list of first abilities", abilities));
    abilities.forEach(ability -> Checks.finite("first ability", ability));
  }

  @Override
  public Optional<SelectionStrategy.Pick> pick(SelectionContext context) {
    int position = context.responses().size();
    if (position >= abilities.size()) {
      return Optional.empty();
    }
    SelectionContext start = context.atAbility(abilities.get(position));
    Candidates candidates = Candidates.of(start, ItemSelector.of(criterion, strategy));
    return Optional.of(strategy.pick(candidates));
  }
}
