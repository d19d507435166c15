package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.testing.TestContent.answered;
import static org.jalon.testing.TestContent.bankOf;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.constraint.ItemCondition;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

class MaximumPriorityIndexTest extends SelectionCriterionConformance {

  /** Every item is as informative as any other: 0.25 at ability 0. */
  private static final ResolvedItemBank BANK =
      bankOf("mail/text", "mail/audio", "web/text", "web/audio", "/text", "mail/text");

  private static final SoftConstraint MAIL = wish("topic == 'mail'", 2, 4, 1);
  private static final SoftConstraint AUDIO = wish("format == 'audio'", 0, 2, 0.5);

  private static SoftConstraint wish(String condition, int minimum, int maximum, double weight) {
    return new SoftConstraint(ItemCondition.parse(condition), minimum, maximum, weight);
  }

  @Override
  protected SelectionCriterion criterion() {
    return new MaximumPriorityIndex(new MaximumInformation(), List.of(MAIL, AUDIO));
  }

  @Test
  void while_a_minimum_is_missed_its_distance_counts() {
    assertThat(values()).containsExactly(0.25, 0.125, 0.25, 0.125, 0.25, 0.25);
    assertThat(values(0)).containsExactly(0.125, 0.0625, 0.25, 0.125, 0.25, 0.125);
    assertThat(values(0, 1)).containsExactly(0.125, 0.03125, 0.25, 0.0625, 0.25, 0.125);
    assertThat(values(1, 3)).containsExactly(0.125, 0.0, 0.25, 0.0, 0.25, 0.125);
  }

  @Test
  void a_maximum_that_is_reached_leaves_nothing() {
    assertThat(values(0, 1, 3)).containsExactly(0.125, 0.0, 0.25, 0.0, 0.25, 0.125);
  }

  @Test
  void where_no_item_has_a_priority_the_other_criterion_decides() {
    SoftConstraint few = wish("topic %in% c('mail', 'web') | format == 'text'", 0, 1, 1);
    SelectionCriterion criterion = new MaximumPriorityIndex(new MaximumInformation(), List.of(few));
    IntToDoubleFunction values = criterion.values(TestContexts.at(answered(BANK, 0), 0));

    assertThat(values.applyAsDouble(2)).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void a_minimum_that_only_items_already_asked_can_meet_is_left_aside() {
    SoftConstraint lone = wish("ID == 'q4'", 2, 2, 1);
    SelectionCriterion criterion =
        new MaximumPriorityIndex(
            new MaximumInformation(), List.of(lone, wish("ID != 'q4'", 1, 2, 1)));
    IntToDoubleFunction values = criterion.values(TestContexts.at(answered(BANK, 4, 0), 0));

    // In the first phase nothing but q4 is open; in the second, half of the other constraint is.
    assertThat(values.applyAsDouble(2)).isCloseTo(0.125, within(1e-15));
  }

  @Test
  void wishes_and_criteria_that_mean_nothing_are_refused() {
    assertThatThrownBy(() -> new MaximumPriorityIndex(new MaximumInformation(), List.of()))
        .hasMessage("The constraints of the priority index ([]) must not be empty.");
    assertThatThrownBy(() -> wish("ID == 'a'", -1, 1, 1))
        .hasMessage("The minimum of items with ID == 'a' (-1) must be at least 0.");
    assertThatThrownBy(() -> wish("ID == 'a'", 3, 2, 1))
        .hasMessage("The maximum of items with ID == 'a' (2) must be at least 3.");
    assertThatThrownBy(() -> wish("ID == 'a'", 0, 0, 1))
        .hasMessage("The maximum of items with ID == 'a' (0) must be at least 1.");
    assertThatThrownBy(() -> wish("ID == 'a'", 0, 1, 0))
        .hasMessage(
            "The weight of the items with ID == 'a' (0.0) must be finite and greater than 0.");
  }

  private double[] values(int... asked) {
    IntToDoubleFunction values = criterion().values(TestContexts.at(answered(BANK, asked), 0));
    return IntStream.range(0, BANK.size())
        .mapToDouble(values)
        .map(value -> Math.rint(value * 1e12) / 1e12)
        .toArray();
  }
}
