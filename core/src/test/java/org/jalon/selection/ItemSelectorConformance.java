package org.jalon.selection;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.testing.TestContexts;

/**
 * What every {@link ItemSelector} must do, whatever criterion, strategy and preference it is made
 * of. Extend it to test a combination of your own; the engine of jqwik is needed.
 */
public abstract class ItemSelectorConformance {

  /**
   * The selector to test.
   *
   * @return a new object at every call, equal in effect to all others
   */
  protected abstract ItemSelector selector();

  @Property(tries = 500)
  void an_item_is_chosen_if_and_only_if_one_is_eligible(
      @ForAll("contexts") SelectionContext context) {
    assertThat(selector().select(context).isPresent()).isEqualTo(context.eligibility().count() > 0);
  }

  @Property(tries = 500)
  void only_eligible_items_are_chosen_or_ranked(@ForAll("contexts") SelectionContext context) {
    selector().select(context).ifPresent(selection -> hasOnlyEligibleItems(context, selection));
  }

  @Property(tries = 500)
  void the_same_position_and_seed_give_the_same_choice(
      @ForAll("contexts") SelectionContext context) {
    Optional<Selection> choice = selector().select(context);

    assertThat(selector().select(context)).isEqualTo(choice);
  }

  @Property(tries = 1500)
  void the_ranking_is_the_beginning_of_a_full_stable_sort(
      @ForAll("contexts") SelectionContext context, @ForAll @IntRange(min = 1, max = 6) int depth) {
    List<RankedItem> sorted = sortedStably(context);

    assertThat(selector().rank(context, depth))
        .isEqualTo(sorted.subList(0, Math.min(depth, sorted.size())));
  }

  @Property(tries = 500)
  void the_choice_stands_at_its_rank_in_its_ranking(@ForAll("contexts") SelectionContext context) {
    selector()
        .select(context)
        .ifPresent(
            selection ->
                assertThat(selection.ranking().get(selection.rank()).item())
                    .isEqualTo(selection.item()));
  }

  @Property(tries = 500)
  void the_recorded_ranking_begins_the_whole_one(@ForAll("contexts") SelectionContext context) {
    Optional<Selection> choice = ranksAll() ? selector().select(context) : Optional.empty();
    choice.ifPresent(
        selection ->
            assertThat(selection.ranking())
                .isEqualTo(selector().rank(context, selection.ranking().size())));
  }

  @Property(tries = 500)
  void the_recorded_draws_are_uniform_numbers(@ForAll("contexts") SelectionContext context) {
    selector()
        .select(context)
        .ifPresent(
            selection -> assertThat(selection.draws()).allMatch(draw -> draw >= 0 && draw < 1));
  }

  /**
   * Whether the strategy picks from the best of all eligible items by the criterion alone, and
   * there is no start rule.
   *
   * @return false for a strategy that ranks by a score of its own or only some of the items
   */
  protected boolean ranksAll() {
    return true;
  }

  @Provide
  Arbitrary<SelectionContext> contexts() {
    return TestContexts.contexts();
  }

  private static void hasOnlyEligibleItems(SelectionContext context, Selection selection) {
    assertThat(context.eligibility().isEligible(selection.item())).isTrue();
    assertThat(selection.ranking()).allMatch(r -> context.eligibility().isEligible(r.item()));
    assertThat(selection.ranking()).extracting(RankedItem::item).doesNotHaveDuplicates();
  }

  /** Preferred items first, then by value; what is equal stays in the order of the bank. */
  private List<RankedItem> sortedStably(SelectionContext context) {
    ItemSelector selector = selector();
    return IntStream.range(0, context.bank().size())
        .filter(context.eligibility()::isEligible)
        .mapToObj(
            item -> new RankedItem(item, selector.criterion().values(context).applyAsDouble(item)))
        .sorted(
            comparing((RankedItem r) -> selector.preference().prefers(context, r.item()))
                .thenComparing(ranked -> ranked.value() + 0.0) // a zero is a zero
                .reversed())
        .toList();
  }
}
