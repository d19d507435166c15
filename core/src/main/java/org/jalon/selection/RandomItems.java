package org.jalon.selection;

import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * The first items are drawn at random, each eligible one being equally likely: the best by {@link
 * RandomValue}.
 *
 * @param count how many items
 */
public record RandomItems(int count) implements StartRule {

  /**
   * Creates a rule.
   *
   * @throws IllegalArgumentException if the count is below 1
   */
  public RandomItems {
    Checks.atLeast("number of first items", count, 1);
  }

  @Override
  public Optional<SelectionStrategy.Pick> pick(SelectionContext context) {
    if (context.responses().size() >= count) {
      return Optional.empty();
    }
    ItemSelector selector = ItemSelector.of(new RandomValue(), new Best());
    return Optional.of(selector.strategy().pick(Candidates.of(context, selector)));
  }
}
