package org.jalon.selection;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.constraint.Eligibility;
import org.jalon.internal.Checks;

/**
 * Selects the next item: the preference and the criterion rank the eligible items, the strategy
 * picks among the best.
 *
 * <p>Preferred items rank first, then higher values; ties go to the item that stands first in the
 * bank. Immutable and thread-safe.
 *
 * @param criterion how good an item is
 * @param strategy how to pick among the best
 * @param preference which items rank before all others
 */
public record ItemSelector(
    SelectionCriterion criterion, SelectionStrategy strategy, ItemPreference preference) {

  /**
   * A selector without preference.
   *
   * @param criterion how good an item is
   * @param strategy how to pick among the best
   * @return the selector
   */
  public static ItemSelector of(SelectionCriterion criterion, SelectionStrategy strategy) {
    return new ItemSelector(criterion, strategy, new NoPreference());
  }

  /**
   * This selector with a preference.
   *
   * @param newPreference which items rank before all others
   * @return a new selector
   */
  public ItemSelector preferring(ItemPreference newPreference) {
    return new ItemSelector(criterion, strategy, newPreference);
  }

  /**
   * Selects the next item.
   *
   * @param context the position of the test
   * @return the choice, or empty if no item is eligible
   * @throws IllegalArgumentException if the depth of the strategy is below 1
   * @throws IllegalStateException if the criterion gives NaN for an item or the strategy picks
   *     outside the ranking
   */
  public Optional<Selection> select(SelectionContext context) {
    List<RankedItem> ranking = rank(context, strategy.depth());
    if (ranking.isEmpty()) {
      return Optional.empty();
    }
    SelectionStrategy.Pick pick = strategy.pick(ranking, context.draws("selection"));
    if (pick.rank() < 0 || pick.rank() >= ranking.size()) {
      throw new IllegalStateException(
          "The strategy (%s) picked rank %d of a ranking of %d items."
              .formatted(strategy, pick.rank(), ranking.size()));
    }
    int item = ranking.get(pick.rank()).item();
    return Optional.of(new Selection(item, ranking, pick.rank(), pick.draws()));
  }

  /**
   * Ranks the eligible items.
   *
   * @param context the position of the test
   * @param depth how many of the best to give; at least 1
   * @return the best items, the best one first; fewer if fewer are eligible
   * @throws IllegalArgumentException if the depth is below 1
   * @throws IllegalStateException if the criterion gives NaN for an item
   */
  public List<RankedItem> rank(SelectionContext context, int depth) {
    Checks.atLeast("number of best items", depth, 1);
    int kept = Math.min(depth, context.bank().size());
    BestItems preferred = new BestItems(kept);
    BestItems others = new BestItems(kept);
    IntToDoubleFunction values = criterion.values(context);
    Eligibility eligibility = context.eligibility();
    for (int item = eligibility.next(0); item >= 0; item = eligibility.next(item + 1)) {
      double value = valid(context, item, values.applyAsDouble(item));
      (preference.prefers(context, item) ? preferred : others).offer(item, value);
    }
    return BestItems.concatenate(preferred, others, kept);
  }

  private double valid(SelectionContext context, int item, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalStateException(
          "The criterion (%s) has no value (NaN) for the item (%s)."
              .formatted(criterion, context.bank().item(item).id()));
    }
    return value;
  }
}
