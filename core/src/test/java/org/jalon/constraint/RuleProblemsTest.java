package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.testing.TestContent.bankOf;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.constraint.CountsPerValue.Count;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules about a whole test refuse, by themselves and with a bank. */
class RuleProblemsTest {

  private static final ResolvedItemBank BANK =
      bankOf("mail/text", "mail/audio", "web/text", "web/audio", "/text");
  private static final ItemCondition MAIL = ItemCondition.parse("topic == 'mail'");
  private static final ItemCondition MISSPELT = ItemCondition.parse("topic == 'male'");

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(CountBetween.atLeast(2, MAIL, 4), null),
        Arguments.of(
            CountBetween.atLeast(3, MAIL, 4),
            "The rule (at least 3 items of 4 with topic == 'mail') cannot be kept with the bank (small 1 (5 items)): it has only 2 items of the kind."),
        Arguments.of(
            new Enemies(MISSPELT),
            "The rule (at most one of the enemies with topic == 'male') is about no item of the bank (small 1 (5 items)): none meets its condition. Maybe a value is misspelt."),
        Arguments.of(
            new ExcludedItems(ItemCondition.parse("colour == 'red'")),
            "The rule (no item with colour == 'red'): No item of the bank (small 1 (5 items)) has the content attribute (colour); they have [topic, format]."),
        Arguments.of(new IncludedItems(MAIL, 2), null),
        Arguments.of(
            new IncludedItems(MAIL, 1),
            "The rule (every item with topic == 'mail' in 1 item) cannot be kept with the bank (small 1 (5 items)): it includes 2 items in a test of 1."),
        Arguments.of(new AllOrNone(MAIL, 2), null),
        Arguments.of(
            new CountsPerValue("topic", List.of(new Count("web", 3, 4)), 5),
            "The rule (topic in 5 items: 3 to 4 items of web) cannot be kept with the bank (small 1 (5 items)): it has only 2 items of the value (web)."),
        Arguments.of(
            new CountsPerValue("colour", List.of(new Count("red", 0, 1)), 5),
            "The rule (colour in 5 items: at most 1 item of red) is about the content attribute (colour), which no item of the bank (small 1 (5 items)) has; they have [topic, format]."),
        Arguments.of(
            new AscendingOrder("Topic"),
            "The rule (items by ascending Topic): The content attribute (topic) of the bank (small 1 (5 items)) has the value (mail), which is no number.|The rule (items by ascending Topic): The content attribute (topic) of the bank (small 1 (5 items)) has the value (web), which is no number."),
        Arguments.of(
            new SumBetween("words", 1, 2, 3),
            "The rule (a sum of 1 to 2 of words in 3 items): No item of the bank (small 1 (5 items)) has the content attribute (words); they have [topic, format]."),
        Arguments.of(
            new PretestItems("format", Set.of("video"), Set.of(2)),
            "The rule (format among [video] at the positions [2] only) leaves no item of the bank (small 1 (5 items)): none has one of its values. Maybe they are misspelt."),
        Arguments.of(
            new ProportionalContent("topic", List.of(new ContentTarget("male", 1))),
            "The rule (topic furthest below its share of male 1) leaves no item of the bank (small 1 (5 items)): none has one of its values. Maybe they are misspelt."),
        Arguments.of(new ItemGroups("topic", 3), null));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void what_a_rule_cannot_mean_in_a_bank_is_told(ContentConstraint rule, String expected) {
    assertThat(Blueprint.of(rule).validate(BANK))
        .isEqualTo(expected == null ? List.of() : List.of(expected.split("\\|")));
  }

  @Test
  void numbers_that_cannot_be_summed_exactly_are_told() {
    ResolvedItemBank bank =
        ItemBank.of(
                "sums",
                "1",
                List.of(
                    item("a", "0.000001"),
                    item("b", "-1"),
                    item("c", "0.0000001"),
                    item("d", "1e7")))
            .resolve();

    assertThat(new SumBetween("SECONDS", 0, 9, 3).problems(bank))
        .hasSize(3)
        .allMatch(
            problem ->
                problem.endsWith("must lie between 0 and 1000000 and have at most 6 decimals."))
        .satisfiesExactly(
            first -> assertThat(first).contains("(-1)"),
            second -> assertThat(second).contains("(0.0000001)"),
            third -> assertThat(third).contains("(1e7)"));
  }

  @Test
  void a_sum_as_a_linear_constraint_is_exact() {
    ResolvedItemBank bank =
        ItemBank.of("sums", "1", List.of(item("a", "0.3"), item("b", "1.2"), item("c", "6")))
            .resolve();

    LinearConstraint row =
        new SumBetween("seconds", 0.1, 7.3, 3).linear(Responses.none(bank)).get(0);

    assertThat(row.coefficients().values()).containsExactly(1L, 4L, 20L);
    assertThat(row.minimum()).isEqualTo(1);
    assertThat(row.maximum()).isEqualTo(24);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            () -> new CountBetween(MAIL, 2, 1, 3),
            "The maximum of items with topic == 'mail' (1) must be at least 2."),
        refusal(
            () -> new CountBetween(MAIL, 4, 5, 3),
            "The minimum of items with topic == 'mail' (4) must lie between 0 and 3."),
        refusal(
            () -> CountBetween.exactly(0, MAIL, 0),
            "The length of the test (0) must be at least 1."),
        refusal(
            () -> new CountsPerValue("t", List.of(), 1), "The counts of t ([]) must not be empty."),
        refusal(
            () -> new CountsPerValue("t", List.of(new Count("a", 1, 1), new Count("b", 1, 1)), 1),
            "The sum of the minima of t (2) must be at most 1."),
        refusal(
            () -> new CountsPerValue("t", List.of(new Count("a", 0, 1), new Count("a", 0, 2)), 1),
            "The value of t (a) must not be given twice."),
        refusal(() -> new Count("a", 2, 1), "The maximum of items of a (1) must be at least 2."),
        refusal(
            () -> new SumBetween("w", 5, 4, 3),
            "The maximum sum of w (4.0) must lie between 5.0 and 1.0E12."),
        refusal(
            () -> new SumBetween("w", Double.NaN, 4, 3),
            "The minimum sum of w (NaN) must lie between 0.0 and 1.0E12."),
        refusal(
            () -> new PretestItems("u", Set.of("p"), Set.of(0)),
            "The position of a pretest item (0) must be at least 1."),
        refusal(
            () -> new PretestItems("u", Set.of("p"), Set.of()),
            "The positions of pretest items ([]) must not be empty."),
        refusal(
            () -> new ContentTarget("a", 0),
            "The share of a (0.0) must be finite and greater than 0."),
        refusal(
            () ->
                new ProportionalContent(
                    "t", List.of(new ContentTarget("a", 1), new ContentTarget("a", 2))),
            "The value of t (a) must not be given twice."),
        refusal(
            () -> new MultinomialContent("t", List.of(), 3),
            "The targets of t ([]) must not be empty."),
        refusal(() -> new ItemGroups(" ", 3), "The content attribute ( ) must not be blank."),
        refusal(() -> new AllOrNone(MAIL, 0), "The length of the test (0) must be at least 1."),
        refusal(
            () -> new AssemblyProblem(new double[] {Double.NaN}, new BitSet(), List.of()),
            "The value of an item (NaN) must be a finite number."),
        refusal(
            () -> new AssemblyProblem(new double[] {1}, RandomProblems.set(List.of(3)), List.of()),
            "The required item (3) must have a value, but only 1 values are given."),
        refusal(
            () -> new LinearConstraint("big", Map.of(0, 1L << 41), 0, 1),
            "The coefficient of a constraint (2199023255552) must lie between −2⁴⁰ and 2⁴⁰."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void what_means_nothing_is_refused(ThrowingCallable creation, String message) {
    assertThatThrownBy(creation).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Arguments refusal(ThrowingCallable creation, String message) {
    return Arguments.of(creation, message);
  }

  private static Item item(String id, String seconds) {
    return Item.of(id, LogisticModel.onePL(0)).with("seconds", seconds);
  }
}
