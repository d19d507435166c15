package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.ChiSquared;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** How the first items are chosen, and that the rest of the selector takes over. */
class StartRuleTest {

  /** Item i has difficulty i − 4. */
  private static final ResolvedItemBank BANK =
      TestModels.bank(
          IntStream.range(0, 9).<ResponseModel>mapToObj(i -> LogisticModel.onePL(i - 4)).toList());

  private static final ItemSelector USUAL = ItemSelector.of(new MaximumInformation(), new Best());

  @Test
  void fixed_items_come_first_and_in_their_order() {
    assertThat(asked(USUAL.startingWith(fixed("q7", "q0")), 1, 4)).containsExactly(7, 0, 4, 3);
  }

  @Test
  void a_fixed_item_that_may_not_be_asked_is_left_to_the_rest_of_the_selector() {
    assertThat(asked(USUAL.startingWith(fixed("q7", "q7", "q1")), 1, 4))
        .containsExactly(7, 4, 1, 3);
  }

  @Test
  void a_fixed_item_is_recorded_without_value_and_draws() {
    assertThat(USUAL.startingWith(fixed("q7")).select(context(Responses.none(BANK), 1)))
        .contains(new Selection(7, List.of(new RankedItem(7, 0)), 0, List.of()));
  }

  @Test
  void fixed_items_that_the_bank_lacks_are_all_named() {
    assertThat(fixed("q1", "x", "y").validate(BANK))
        .containsExactly(
            "The first item (x) is not in the bank (models 1 (9 items)). Maybe it belongs to another release.",
            "The first item (y) is not in the bank (models 1 (9 items)). Maybe it belongs to another release.");
  }

  @Test
  void the_first_items_are_best_at_the_given_abilities() {
    StartRule rule =
        new BestAtAbilities(List.of(-3.0, 3.0, -3.0), new ClosestDifficulty(), new Best());

    assertThat(asked(USUAL.startingWith(rule), 1, 5)).containsExactly(1, 7, 0, 4, 3);
    assertThat(rule.validate(BANK)).isEmpty();
  }

  @Test
  void a_person_may_start_at_an_ability_of_their_own() {
    ItemSelector own = USUAL.startingAt(2.2);

    assertThat(asked(own, 1, 2)).containsExactly(6, 4);
    assertThat(own.start())
        .contains(new BestAtAbilities(List.of(2.2), new MaximumInformation(), new Best()));
    assertThat(own).isNotEqualTo(USUAL.startingAt(2.1));
    assertThat(own.toString()).contains("2.2");
  }

  @Test
  void random_first_items_are_all_equally_likely() {
    ItemSelector selector = USUAL.startingWith(new RandomItems(1));
    long[] counts = new long[9];
    for (int seed = 0; seed < 9_000; seed++) {
      counts[asked(selector, seed, 1).get(0)]++;
    }

    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
    assertThat(asked(selector, 5, 3).subList(1, 3)).isSubsetOf(3, 4, 5);
  }

  @Test
  void nothing_is_chosen_where_nothing_may_be_asked() {
    Responses all = Responses.none(BANK);
    for (int i = 0; i < 9; i++) {
      all = all.with(i, 1);
    }

    assertThat(USUAL.startingWith(new RandomItems(99)).select(context(all, 1))).isEmpty();
  }

  @Test
  void a_rule_that_picks_what_may_not_be_asked_is_named() {
    StartRule wrong =
        at -> Optional.of(new SelectionStrategy.Pick(List.of(new RankedItem(4, 0)), 0, List.of()));
    Responses responses = Responses.none(BANK).with(4, 1);

    assertThatThrownBy(() -> USUAL.startingWith(wrong).select(context(responses, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The start rule (")
        .hasMessageEndingWith(") picked item number 4, which is not eligible.");
  }

  @Test
  void starts_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new FixedItems(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The list of first items ([]) must not be empty.");
    assertThatThrownBy(() -> new BestAtAbilities(List.of(), new MaximumInformation(), new Best()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The list of first abilities ([]) must not be empty.");
    assertThatThrownBy(() -> USUAL.startingAt(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The first ability (NaN) must be a finite number.");
    assertThatThrownBy(() -> new RandomItems(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of first items (0) must be at least 1.");
  }

  private static FixedItems fixed(String... items) {
    return new FixedItems(List.of(items).stream().map(ItemId::new).toList());
  }

  /** The first items of a test whose estimated ability stays at −0.1. */
  private static List<Integer> asked(ItemSelector selector, long seed, int count) {
    List<Integer> asked = new ArrayList<>();
    Responses responses = Responses.none(BANK);
    for (int i = 0; i < count; i++) {
      int item = selector.select(context(responses, seed)).orElseThrow().item();
      asked.add(item);
      responses = responses.with(item, 1);
    }
    return asked;
  }

  private static SelectionContext context(Responses responses, long seed) {
    return new SelectionContext(
        responses,
        new AbilityEstimate(-0.1, 1, Convergence.CONVERGED, 1),
        Blueprint.of().eligibility(responses),
        new RandomSeed(seed));
  }
}
