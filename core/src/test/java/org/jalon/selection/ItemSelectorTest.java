package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.testing.TestContent.answered;
import static org.jalon.testing.TestContent.bankOf;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSelectorTest {

  private static final ResolvedItemBank BANK = bankOf("a/x", "b/x", "c/x");
  private static final SelectionContext START = TestContexts.start(BANK, 0);

  /** Has no value for one item. */
  private record Undecided(int about) implements SelectionCriterion {
    @Override
    public IntToDoubleFunction values(SelectionContext context) {
      return item -> item == about ? Double.NaN : item;
    }
  }

  /** Picks what it is told to. */
  private record Fixed(int depth, int rank) implements SelectionStrategy {
    @Override
    public Pick pick(Candidates candidates) {
      return new Pick(candidates.best(depth), rank, List.of());
    }
  }

  @Test
  void a_criterion_without_a_value_is_named_with_the_item() {
    ItemSelector selector = ItemSelector.of(new Undecided(1), new Best());

    assertThatThrownBy(() -> selector.select(START))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The criterion (Undecided[about=1]) has no value (NaN) for the item (q1).");
  }

  @Test
  void items_that_are_not_eligible_need_no_value() {
    ItemSelector selector = ItemSelector.of(new Undecided(1), new Best());

    assertThat(selector.select(TestContexts.at(answered(BANK, 1), 0)))
        .map(Selection::item)
        .contains(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, 7})
  void a_strategy_that_picks_outside_the_ranking_is_named_with_the_rank(int rank) {
    ItemSelector selector = ItemSelector.of(new MaximumInformation(), new Fixed(2, rank));

    assertThatThrownBy(() -> selector.select(START))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The strategy (Fixed[depth=2, rank=%d]) picked rank %d of a ranking of 2 items.",
            rank, rank);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3})
  void a_strategy_that_picks_from_no_item_is_refused_rather_than_taken_for_an_empty_bank(
      int depth) {
    ItemSelector selector = ItemSelector.of(new MaximumInformation(), new Fixed(depth, 0));

    assertThatThrownBy(() -> selector.select(START))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of best items (%d) must be at least 1.", depth);
  }

  @Test
  void infinite_values_are_ranked_like_any_other() {
    SelectionCriterion criterion =
        context -> item -> item == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;

    assertThat(ItemSelector.of(criterion, new Best()).rank(START, 3))
        .extracting(RankedItem::item)
        .containsExactly(1, 2, 0);
  }

  @Test
  void the_draws_of_a_choice_are_addressed_by_the_number_of_answers() {
    SelectionContext later = TestContexts.at(answered(BANK, 1), 0);

    assertThat(later.draws("selection").nextLong())
        .isEqualTo(later.seed().at(1, "selection").nextLong())
        .isNotEqualTo(START.draws("selection").nextLong())
        .isNotEqualTo(later.draws("exposure").nextLong());
  }
}
