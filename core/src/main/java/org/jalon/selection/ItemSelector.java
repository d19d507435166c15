package org.jalon.selection;

import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;

/**
 * Selects the next item: the preference and the criterion rank the eligible items, the strategy
 * picks among them. The first items may be chosen by a rule of their own.
 *
 * <p>Preferred items rank first, then higher values; ties go to the item that stands first in the
 * bank, unless they are left to chance. Immutable and thread-safe.
 *
 * @param criterion how good an item is
 * @param strategy how to pick among the candidates
 * @param preference which items rank before all others
 * @param start how the first items are chosen; empty if like all others
 * @param ties which of equally good items ranks first
 */
public record ItemSelector(
    SelectionCriterion criterion,
    SelectionStrategy strategy,
    ItemPreference preference,
    Optional<StartRule> start,
    TieBreaking ties) {

  /** Creates a selector. */
  public ItemSelector {
    Checks.notNull("selection criterion", criterion);
    Checks.notNull("selection strategy", strategy);
    Checks.notNull("item preference", preference);
    Checks.notNull("start rule", start);
    Checks.notNull("way of breaking ties", ties);
  }

  /**
   * A selector without preference and start rule, whose ties go to the first item of the bank.
   *
   * @param criterion how good an item is
   * @param strategy how to pick among the candidates
   * @return the selector
   */
  public static ItemSelector of(SelectionCriterion criterion, SelectionStrategy strategy) {
    return new ItemSelector(
        criterion, strategy, new NoPreference(), Optional.empty(), TieBreaking.FIRST_IN_BANK);
  }

  /**
   * This selector with a preference.
   *
   * @param newPreference which items rank before all others
   * @return a new selector
   */
  public ItemSelector preferring(ItemPreference newPreference) {
    return new ItemSelector(criterion, strategy, newPreference, start, ties);
  }

  /**
   * This selector with a rule for the first items.
   *
   * @param rule how they are chosen
   * @return a new selector
   */
  public ItemSelector startingWith(StartRule rule) {
    return new ItemSelector(criterion, strategy, preference, Optional.of(rule), ties);
  }

  /**
   * This selector choosing the first item for a given ability, such as one known from an earlier
   * test of the same person, whatever the estimator says before the first answer.
   *
   * @param ability theta
   * @return a new selector, of which the ability is a part
   * @throws IllegalArgumentException if the ability is not finite
   */
  public ItemSelector startingAt(double ability) {
    return startingWith(new BestAtAbilities(List.of(ability), criterion, strategy));
  }

  /**
   * This selector with another rule for ties.
   *
   * @param newTies which of equally good items ranks first
   * @return a new selector
   */
  public ItemSelector breakingTies(TieBreaking newTies) {
    return new ItemSelector(criterion, strategy, preference, start, newTies);
  }

  /**
   * Selects the next item.
   *
   * @param context the position of the test
   * @return the choice, or empty if no item is eligible
   * @throws IllegalArgumentException if the strategy asks for fewer than one of the best items
   * @throws IllegalStateException if the criterion gives NaN for an item, or the strategy or the
   *     start rule picks outside its ranking or an item that is not eligible
   */
  public Optional<Selection> select(SelectionContext context) {
    if (context.eligibility().next(0) < 0) {
      refuseImpossibleTest(context);
      return Optional.empty();
    }
    Optional<SelectionStrategy.Pick> first = start.flatMap(rule -> rule.pick(context));
    return Optional.of(
        first
            .map(pick -> selection(context, pick, "start rule", start.orElseThrow()))
            .orElseGet(() -> usual(context)));
  }

  /** A criterion that looks ahead may have more to say than that there is no first item. */
  private void refuseImpossibleTest(SelectionContext context) {
    if (context.responses().size() == 0) {
      criterion.values(context);
    }
  }

  private Selection usual(SelectionContext context) {
    SelectionStrategy.Pick pick = strategy.pick(Candidates.of(context, this));
    return selection(context, pick, "strategy", strategy);
  }

  private static Selection selection(
      SelectionContext context, SelectionStrategy.Pick pick, String role, Object chooser) {
    int rank = pick.rank();
    List<RankedItem> ranking = pick.ranking();
    if (rank < 0 || rank >= ranking.size()) {
      throw new IllegalStateException(
          "The %s (%s) picked rank %d of a ranking of %d items."
              .formatted(role, chooser, rank, ranking.size()));
    }
    int item = ranking.get(rank).item();
    if (!context.eligibility().isEligible(item)) {
      throw new IllegalStateException(
          "The %s (%s) picked item number %d, which is not eligible."
              .formatted(role, chooser, item));
    }
    return new Selection(item, ranking, rank, pick.draws());
  }

  /**
   * Ranks the eligible items, whatever the start rule says.
   *
   * @param context the position of the test
   * @param depth how many of the best to give; at least 1
   * @return the best items, the best one first; fewer if fewer are eligible
   * @throws IllegalArgumentException if the depth is below 1
   * @throws IllegalStateException if the criterion gives NaN for an item
   */
  public List<RankedItem> rank(SelectionContext context, int depth) {
    Checks.atLeast("number of best items", depth, 1);
    return Candidates.of(context, this).best(depth);
  }

  /**
   * This selector as a companion of one test after the other, for servers and simulations.
   *
   * @param bank the bank that items are chosen from
   * @return a new companion, or empty if this selector has none: its criterion has none, its
   *     strategy is not one {@linkplain SelectionStrategy.FromBest from the best items}, or it has
   *     a preference, a start rule or random ties
   */
  public Optional<RunningSelector> running(ResolvedItemBank bank) {
    return RunningChoice.of(this, bank);
  }
}
