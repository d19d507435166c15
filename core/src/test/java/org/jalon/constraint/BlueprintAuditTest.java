package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;

/** Which rules of a blueprint tests break, by hand. */
class BlueprintAuditTest {

  /** Items 0 to 8: areas a b c a b c a b c, difficulties rising. */
  private static final ResolvedItemBank BANK =
      ItemBank.of(
              "audit",
              "1",
              IntStream.range(0, 9)
                  .mapToObj(
                      i ->
                          Item.of("q" + i, LogisticModel.twoPL(1, i / 2.0))
                              .with("area", List.of("a", "b", "c").get(i % 3))
                              .with("order", Integer.toString(i)))
                  .toList())
          .resolve();

  private static boolean breaks(ContentConstraint rule, int... items) {
    BlueprintAudit audit = Blueprint.of(rule).audit(BANK);
    boolean first = broken(audit, items);
    broken(audit, 4, 8, 3);
    assertThat(broken(audit, items)).isEqualTo(first); // a test leaves no trace in the next one
    return first;
  }

  private static boolean broken(BlueprintAudit audit, int... items) {
    audit.begin(7);
    for (int item : items) {
      audit.add(item, 1);
    }
    return audit.isBroken(0);
  }

  @Test
  void a_maximum_for_each_value_is_broken_by_one_more() {
    ContentConstraint rule = new ContentConstraint.AtMostPerValue("area", 2);
    assertThat(breaks(rule, 0, 3, 1, 4)).isFalse();
    assertThat(breaks(rule, 0, 3, 1, 6)).isTrue();
  }

  @Test
  void excluded_values_are_broken_by_one_item() {
    ContentConstraint rule = new ContentConstraint.ExcludedValues("area", Set.of("c"));
    assertThat(breaks(rule, 0, 1, 3)).isFalse();
    assertThat(breaks(rule, 0, 1, 2)).isTrue();
  }

  @Test
  void a_spacing_is_broken_where_a_value_comes_back_too_early() {
    ContentConstraint rule = new ContentConstraint.Spacing("area", 1);
    assertThat(breaks(rule, 0, 1, 3, 4)).isFalse();
    assertThat(breaks(rule, 0, 1, 4)).isTrue();
  }

  @Test
  void every_value_first_is_broken_by_a_second_time_before_all_have_come_and_not_after() {
    ContentConstraint rule = new ContentConstraint.EveryValueFirst("area");
    assertThat(breaks(rule, 0, 2, 1, 3, 6)).isFalse();
    assertThat(breaks(rule, 0, 2, 3, 1)).isTrue();
  }

  @Test
  void a_number_of_items_is_broken_by_a_test_that_ends_without_them() {
    ContentConstraint rule = CountBetween.exactly(2, ItemCondition.parse("area == \"a\""), 4);
    assertThat(breaks(rule, 0, 1, 3, 2)).isFalse();
    assertThat(breaks(rule, 0, 1)).isTrue();
    assertThat(breaks(rule, 0, 3, 6)).isTrue();
    assertThat(breaks(rule)).isTrue();
  }

  @Test
  void enemies_and_all_or_none_are_rules_about_the_whole_test() {
    ItemCondition area = ItemCondition.parse("area == \"b\"");
    assertThat(breaks(new Enemies(area), 0, 1, 2)).isFalse();
    assertThat(breaks(new Enemies(area), 1, 4)).isTrue();
  }

  /** A rule that must see the position. */
  @Test
  void an_order_is_broken_by_an_item_before_the_last_one() {
    ContentConstraint rule = new AscendingOrder("order");
    assertThat(breaks(rule, 0, 2, 5)).isFalse();
    assertThat(breaks(rule, 0, 5, 2)).isTrue();
  }

  @Test
  void every_rule_of_a_blueprint_is_told_by_itself() {
    BlueprintAudit audit =
        Blueprint.of(
                new ContentConstraint.AtMostPerValue("area", 1),
                new AscendingOrder("order"),
                new ContentConstraint.Spacing("area", 1))
            .audit(BANK);
    audit.begin(1);
    for (int item : new int[] {1, 2, 4}) {
      audit.add(item, 0);
    }
    assertThat(audit.isBroken(0)).isTrue();
    assertThat(audit.isBroken(1)).isFalse();
    assertThat(audit.isBroken(2)).isFalse();
  }
}
