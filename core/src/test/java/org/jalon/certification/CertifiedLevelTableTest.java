package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertifiedLevelTable.Action;
import org.jalon.certification.CertifiedLevelTable.Rule;
import org.jalon.certification.ExplanationStep.ItemCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the estimated level of a competence. */
class CertifiedLevelTableTest {

  private static final CertifiedLevelTable TABLE = CertifiedLevelTable.REFERENCE;
  private static final OptionalInt ANY = OptionalInt.empty();

  @ParameterizedTest
  @CsvSource({
    "3, 3, 0, KKK",
    "3, 2, 0, KDD",
    "3, 2, 1, KKK",
    "3, 1, 0, RRR",
    "3, 1, 1, KDR",
    "3, 1, 2, KKD",
    "3, 0, 0, RRR",
    "3, 0, 1, RRR",
    "3, 0, 2, RRR",
    "3, 0, 3, RRR",
    "2, 2, 0, KKK",
    "2, 1, 0, KDR",
    "2, 1, 1, KKD",
    "2, 0, 0, RRR",
    "2, 0, 2, RRR",
    "1, 1, 0, KKD",
    "1, 0, 0, RRR",
    "1, 0, 1, RRR"
  })
  void the_reference_has_an_action_for_each_rate(
      int items, int correct, int neutralized, String actions) {
    ItemCounts counts = new ItemCounts(items, correct, neutralized);
    assertThat(List.of(100, 80)).allSatisfy(rate -> assertAction(counts, rate, actions.charAt(0)));
    assertThat(List.of(79, 70)).allSatisfy(rate -> assertAction(counts, rate, actions.charAt(1)));
    assertThat(List.of(69, 50, 0))
        .allSatisfy(rate -> assertAction(counts, rate, actions.charAt(2)));
  }

  private static void assertAction(ItemCounts counts, int rate, char initial) {
    assertThat(TABLE.action(counts, rate).map(Action::name).orElseThrow())
        .startsWith(String.valueOf(initial));
  }

  @ParameterizedTest
  @CsvSource({"4, 2, 0", "4, 0, 0", "3, 3, 1", "2, 2, 1", "0, 0, 0", "1, 1, 1"})
  void other_counts_have_no_rule(int items, int correct, int neutralized) {
    assertThat(TABLE.action(new ItemCounts(items, correct, neutralized), 90)).isEmpty();
  }

  /** There is no exception to name: with the same items, a right answer never does harm. */
  @Test
  void in_the_reference_one_more_right_answer_or_a_higher_rate_is_never_worse() {
    for (ItemCounts counts : possibleCounts()) {
      ItemCounts better =
          new ItemCounts(counts.items(), counts.correct() + 1, counts.neutralized());
      for (int rate = 0; rate < 100; rate++) {
        Action action = TABLE.action(counts, rate).orElseThrow();
        assertThat(TABLE.action(counts, rate + 1).orElseThrow()).isLessThanOrEqualTo(action);
        if (better.correct() + better.neutralized() <= better.items()) {
          assertThat(TABLE.action(better, rate).orElseThrow()).isLessThanOrEqualTo(action);
        }
      }
    }
  }

  @Test
  void in_the_reference_an_item_that_was_answered_right_is_never_worse_restored() {
    List<String> worse = new ArrayList<>();
    for (ItemCounts counts : possibleCounts()) {
      ItemCounts restored =
          new ItemCounts(counts.items(), counts.correct() + 1, counts.neutralized() - 1);
      for (int rate : counts.neutralized() > 0 ? new int[] {60, 75, 90} : new int[0]) {
        Action before = TABLE.action(counts, rate).orElseThrow();
        Action after = TABLE.action(restored, rate).orElseThrow();
        if (after.compareTo(before) > 0) {
          worse.add(counts + " at " + rate);
        }
      }
    }
    assertThat(worse).isEmpty();
  }

  private static List<ItemCounts> possibleCounts() {
    List<ItemCounts> possible = new ArrayList<>();
    for (int items = 1; items <= 3; items++) {
      for (int correct = 0; correct <= items; correct++) {
        for (int neutralized = 0; neutralized <= items - correct; neutralized++) {
          possible.add(new ItemCounts(items, correct, neutralized));
        }
      }
    }
    return possible;
  }

  @Test
  void a_rule_for_a_number_of_neutralized_items_is_for_no_other() {
    CertifiedLevelTable table =
        new CertifiedLevelTable(
            90, 60, List.of(rule(1, 1, OptionalInt.of(0)), rule(1, 0, OptionalInt.of(1))));
    assertThat(table.action(new ItemCounts(1, 1, 0), 90)).contains(Action.KEEP);
    assertThat(table.action(new ItemCounts(1, 1, 0), 89)).contains(Action.DOWNGRADE);
    assertThat(table.action(new ItemCounts(1, 1, 0), 59)).contains(Action.REFUSE);
    assertThat(table.action(new ItemCounts(1, 0, 0), 90)).isEqualTo(Optional.empty());
  }

  @Test
  void rates_that_are_none_or_exchanged_and_rules_for_the_same_counts_are_named_together() {
    List<Rule> rules =
        List.of(
            rule(3, 1, OptionalInt.of(0)),
            rule(3, 1, OptionalInt.of(1)),
            rule(3, 1, OptionalInt.of(0)),
            rule(3, 1, ANY),
            rule(2, 1, ANY),
            rule(2, 1, OptionalInt.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertifiedLevelTable(-1, 101, rules))
        .withMessage(
            """
            The upper rate (-1) must lie between 0 and 100.
            The lower rate (101) must lie between 0 and 100.
            The lower rate (101) must be at most the upper rate (-1). Maybe they were exchanged.
            The rules 0 and 2 (items 3, correct 1, neutralized 0) must not be for the same counts. Maybe a line was copied.
            The rules 0 and 3 (items 3, correct 1, neutralized any) must not be for the same counts. Maybe a line was copied.
            The rules 4 and 5 (items 2, correct 1, neutralized 1) must not be for the same counts. Maybe a line was copied.""");
  }

  @Test
  void of_many_rules_for_the_same_counts_as_many_are_named_as_a_person_reads() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CertifiedLevelTable(80, 70, Collections.nCopies(1_102, rule(1, 1, ANY))))
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(101))
        .withMessageEndingWith("\n… and 1001 more");
  }

  @Test
  void everything_wrong_with_a_rule_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Rule(0, 2, OptionalInt.of(1), Action.REFUSE, Action.KEEP, Action.DOWNGRADE))
        .withMessage(
            """
            The number of items of the rule (0) must lie between 1 and 1000.
            The numbers of right (2) and of neutralized items (1) of the rule must not be negative and together be at most the number of items (0).
            The actions of the rule (REFUSE, KEEP, DOWNGRADE) must not get better as the rate falls. Maybe two columns were exchanged.""");
  }

  @ParameterizedTest
  @CsvSource({"3, -1, 0", "3, 0, -1", "3, 2, 2", "3, 4, 0", "3, 2147483647, 2147483647"})
  void a_rule_for_counts_that_cannot_be_is_refused(int items, int correct, int neutralized) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule(items, correct, OptionalInt.of(neutralized)))
        .withMessageStartingWith(
            "The numbers of right (%d) and of neutralized items (%d) of the rule",
            correct, neutralized);
  }

  private static Rule rule(int items, int correct, OptionalInt neutralized) {
    return new Rule(items, correct, neutralized, Action.KEEP, Action.DOWNGRADE, Action.REFUSE);
  }
}
