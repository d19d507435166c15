package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.testing.TestContent.answered;
import static org.jalon.testing.TestContent.bankOf;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.constraint.ItemCondition;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

class WeightedPenaltyTest extends SelectionCriterionConformance {

  private static final ResolvedItemBank BANK =
      bankOf("mail/text", "mail/audio", "web/text", "web/audio", "/text");

  private static final SoftConstraint MAIL = wish("topic == 'mail'", 1, 2);
  private static final SoftConstraint AUDIO = wish("format == 'audio'", 0, 1);

  private static SoftConstraint wish(String condition, int minimum, int maximum) {
    return wish(condition, minimum, maximum, 1);
  }

  private static SoftConstraint wish(String condition, int minimum, int maximum, double weight) {
    return new SoftConstraint(ItemCondition.parse(condition), minimum, maximum, weight);
  }

  @Override
  protected SelectionCriterion criterion() {
    return new WeightedPenalty(new MaximumInformation(), List.of(MAIL, AUDIO), 4, 0.75, 0.25);
  }

  @Test
  void items_whose_minimum_is_missed_come_first_and_those_whose_maximum_is_reached_last() {
    // q0 is needed and q1 as well, though audio is full after q3.
    assertThat(groups()).containsExactly(0, 0, 2, 2, 2);
    assertThat(groups(3)).containsExactly(0, 1, 2, 3, 2);
    assertThat(groups(3, 0)).containsExactly(2, 3, 2, 3, 2);
  }

  @Test
  void the_value_is_made_of_both_penalties() {
    // 2 of 5 items are about mail and 2 are audio, so 0.4 of the test is expected of each.
    // Mail: middle 0.375, X = 0.025, between the bounds. Audio: middle 0.125, A = 0.125,
    // X = 0.275, penalty 0.275² / 0.25 + 0.0625 = 0.365. q1 has both penalties: 0.39, the largest;
    // q4 none, the least. All items are equally informative.
    assertThat(value(0)).isCloseTo(-(0.75 * 0.025 / 0.39 - 0.25), within(1e-12));
    assertThat(value(1)).isCloseTo(-(0.75 - 0.25), within(1e-12));
    assertThat(value(4)).isCloseTo(-(2 * 2.0 - 0.25), within(1e-12));
    assertThat(value(3)).isCloseTo(-(2 * 2.0 + 0.75 * 0.365 / 0.39 - 0.25), within(1e-12));
  }

  /** Two ways of adding up to 0.3, which differ by a bit that must not decide. */
  @Test
  void penalties_that_differ_by_rounding_alone_do_not_tell_items_apart() {
    ResolvedItemBank bank = bankOf("mail/text", "web/audio");
    SelectionCriterion criterion =
        new WeightedPenalty(
            new MaximumInformation(),
            List.of(
                wish("topic == 'mail'", 1, 1, 0.1),
                wish("format == 'text'", 1, 1, 0.2),
                wish("topic == 'web'", 1, 1, 0.3)),
            10,
            0.75,
            0.25);
    IntToDoubleFunction values = criterion.values(TestContexts.start(bank, 0));

    assertThat(0.1 + 0.2).isNotEqualTo(0.3);
    assertThat(values.applyAsDouble(0)).isCloseTo(values.applyAsDouble(1), within(1e-9));
  }

  @Property
  void the_penalty_grows_with_the_share_and_is_smooth_at_the_bounds(
      @ForAll @DoubleRange(max = 1) double share, @ForAll @DoubleRange(max = 1) double other) {
    double less = Math.min(share, other);
    double more = Math.max(share, other);

    assertThat(WeightedPenalty.penalty(less, 0.25, 0.5))
        .isLessThanOrEqualTo(WeightedPenalty.penalty(more, 0.25, 0.5));
    assertThat(WeightedPenalty.penalty(0.25 - 1e-12, 0.25, 0.5)).isCloseTo(-0.125, within(1e-9));
    assertThat(WeightedPenalty.penalty(0.25, 0.25, 0.5)).isEqualTo(-0.125);
    assertThat(WeightedPenalty.penalty(0.5 - 1e-12, 0.25, 0.5)).isCloseTo(0.125, within(1e-9));
    assertThat(WeightedPenalty.penalty(0.5, 0.25, 0.5)).isEqualTo(0.125);
    assertThat(WeightedPenalty.penalty(0.75, 0.5, 0.5)).isEqualTo(0.25);
  }

  @Test
  void criteria_that_mean_nothing_are_refused() {
    SelectionCriterion information = new MaximumInformation();
    assertThatThrownBy(() -> new WeightedPenalty(information, List.of(), 4, 1, 1))
        .hasMessage("The constraints of the weighted penalty ([]) must not be empty.");
    assertThatThrownBy(() -> new WeightedPenalty(information, List.of(MAIL), 0, 1, 1))
        .hasMessage("The length of the test (0) must be at least 1.");
    assertThatThrownBy(() -> new WeightedPenalty(information, List.of(MAIL), 1, 1, 1))
        .hasMessage("The maximum of items with topic == 'mail' (2) must lie between 1 and 1.");
    assertThatThrownBy(() -> new WeightedPenalty(information, List.of(MAIL), 4, -1, 1))
        .hasMessageStartingWith("The weight of the content penalty (-1.0) must lie between 0.0");
    assertThatThrownBy(() -> new WeightedPenalty(information, List.of(MAIL), 4, 1, Double.NaN))
        .hasMessageStartingWith("The weight of the information penalty (NaN) must lie between");
  }

  private double value(int item) {
    return criterion().values(TestContexts.start(BANK, 0)).applyAsDouble(item);
  }

  /** The groups, which lie 2 apart with the weights of this criterion. */
  private List<Integer> groups(int... asked) {
    IntToDoubleFunction values = criterion().values(TestContexts.at(answered(BANK, asked), 0));
    return IntStream.range(0, BANK.size())
        .mapToObj(item -> (int) Math.floor((0.25 - values.applyAsDouble(item)) / 2))
        .toList();
  }
}
