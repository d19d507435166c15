package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.AscendingOrder;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.ContentConstraint.AllowedValues;
import org.jalon.constraint.ContentConstraint.AvailableIn;
import org.jalon.constraint.ContentConstraint.ForcedValues;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.constraint.CountBetween;
import org.jalon.constraint.Enemies;
import org.jalon.constraint.ExactTestAssembler;
import org.jalon.constraint.InfeasibleTestException;
import org.jalon.constraint.ItemCondition;
import org.jalon.constraint.ItemGroups;
import org.jalon.constraint.LinearConstraint;
import org.jalon.constraint.PretestItems;
import org.jalon.constraint.ShadowProblem;
import org.jalon.constraint.SumBetween;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.item.Item;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.Language;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.stopping.ItemCount;
import org.jalon.testing.TestContent;
import org.jalon.testing.TestContexts;
import org.jalon.testing.TestRules;
import org.junit.jupiter.api.Test;

/** Whole sessions that follow their shadow tests. */
class ShadowTestTest extends SelectionCriterionConformance {

  private static final int LENGTH = 4;
  private static final ResolvedItemBank BANK = ShadowGolden.BANK;

  @Override
  protected SelectionCriterion criterion() {
    return ShadowTest.ofLength(LENGTH);
  }

  /** Positions from which a test can be completed. */
  @Override
  @Provide
  Arbitrary<SelectionContext> contexts() {
    return Combinators.combine(
            TestContent.histories().filter(r -> r.size() < LENGTH && r.bank().size() >= LENGTH),
            Arbitraries.doubles().between(-3, 3))
        .as(TestContexts::at)
        .withoutEdgeCases();
  }

  @Property(tries = 400)
  void a_test_keeps_every_rule_to_its_end_or_is_refused_before_it_begins(
      @ForAll("banks") ResolvedItemBank bank, @ForAll("blueprints") Blueprint blueprint) {
    AssessmentPlan plan = plan(LENGTH, blueprint);
    List<LinearConstraint> conflict = conflict(bank, blueprint);
    if (!conflict.isEmpty()) {
      assertThatThrownBy(() -> AssessmentSession.start(plan, bank, new RandomSeed(1)))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    if (!blueprint.validate(bank).isEmpty()) {
      return;
    }

    AssessmentSession session = answered(plan, bank);

    Responses asked = session.state().responses();
    assertThat(asked.size()).isEqualTo(LENGTH);
    for (ContentConstraint rule : blueprint.constraints()) {
      assertThat(rule.linear(asked)).allMatch(row -> row.holds(asked.administered()));
    }
  }

  @Test
  void a_session_follows_the_table_and_replays_bit_for_bit() {
    AssessmentPlan plan = plan(30, ShadowGolden.TABLE.blueprint());

    AssessmentSession session = answered(plan, BANK);

    BitSet test = session.state().responses().administered();
    assertThat(test.cardinality()).isEqualTo(30);
    for (ContentConstraint rule : plan.blueprint().constraints()) {
      assertThat(rule.linear(Responses.none(BANK))).allMatch(row -> row.holds(test));
    }
    assertThatCode(
            () ->
                AssessmentSession.verify(
                    plan(30, ShadowGolden.TABLE.blueprint()), BANK, session.log()))
        .doesNotThrowAnyException();
  }

  @Test
  void rules_that_cannot_hold_together_are_named_before_the_first_question() {
    ItemCondition algebra = ItemCondition.parse("CONTENT == 'ALG'");
    AssessmentPlan plan =
        plan(
            10,
            Blueprint.of(
                CountBetween.atLeast(3, ItemCondition.parse("FORMAT == 'CR'"), 10),
                CountBetween.atLeast(6, algebra, 10),
                CountBetween.atMost(2, ItemCondition.parse("LEVEL != 9"), 10),
                new SumBetween("words", 0, 900, 10)));

    InfeasibleTestException e =
        catchThrowableOfType(
            InfeasibleTestException.class,
            () -> AssessmentSession.start(plan, BANK, new RandomSeed(1)));

    assertThat(e)
        .hasMessage(
            """
            A test of 10 items from the bank (pool 1 (300 items)), 0 of them asked already, is impossible. \
            These 2 rule(s) cannot hold together, though without any one of them the others can:
            - at least 6 items of 10 with CONTENT == 'ALG'
            - at most 2 items of 10 with LEVEL != 9""");
    assertThat(e.conflict()).hasSize(2);
  }

  @Test
  void rules_about_order_choose_within_the_shadow_test() {
    Blueprint ascending = Blueprint.of(new AscendingOrder("words"));
    Blueprint spaced = Blueprint.of(new Spacing("content", 2));

    assertThat(texts(answered(plan(8, ascending), BANK), "words").map(Integer::valueOf).toList())
        .hasSize(8)
        .isSorted();
    List<String> contents = texts(answered(plan(8, spaced), BANK), "content").toList();
    for (int i = 2; i < 8; i++) {
      assertThat(contents.subList(i - 2, i + 1)).doesNotHaveDuplicates();
    }
  }

  @Test
  void what_must_come_at_a_position_comes_there() {
    ResolvedItemBank bank = TestContent.bankOf("a/x", "b/x", "c/y");
    Blueprint blueprint =
        Blueprint.of(new PretestItems(TestContent.FORMAT, Set.of("y"), Set.of(1)));

    AssessmentSession session = answered(plan(3, blueprint), bank);
    AssessmentSession stopped =
        answered(plan(3, Blueprint.of(new ForcedValues("topic", Set.of("c"), 0))), bank);

    assertThat(texts(session, TestContent.TOPIC)).containsExactly("c", "a", "b");
    assertThat(texts(stopped, TestContent.TOPIC)).containsExactly("c", "a", "b");
  }

  @Test
  void groups_come_whole_and_together() {
    ResolvedItemBank bank =
        TestContent.bankOf("p1/", "p1/", "p2/", "p2/", "p2/", "/", "/", "p3/", "p3/", "p3/", "p3/");
    Blueprint blueprint = Blueprint.of(new ItemGroups(TestContent.TOPIC, 6));

    Responses asked = answered(plan(6, blueprint), bank).state().responses();

    assertThat(IntStream.range(0, 6).map(asked::item)).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void a_rule_about_the_whole_test_counts_what_the_language_leaves() {
    Blueprint blueprint =
        Blueprint.of(new AvailableIn(Language.FRENCH), new AllowedValues("content", Set.of("GEO")));

    assertThat(answered(plan(5, blueprint), BANK).state().responses().size()).isEqualTo(5);
  }

  @Test
  void a_test_that_goes_on_too_long_is_told_so() {
    AssessmentPlan plan =
        new AssessmentPlan(
            "long",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(ShadowTest.ofLength(2), new Best()),
            Blueprint.of(),
            ItemCount.atLeast(3));

    assertThatThrownBy(() -> answered(plan, BANK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The length of the shadow test (2) must be more than the 2 answers given. Maybe the stopping rule should end the test earlier.");
  }

  @Test
  void items_outside_the_shadow_test_rank_behind_all_others() {
    SelectionContext start = TestContexts.start(BANK, 0);
    ShadowTest shadow = ShadowTest.ofLength(3);

    List<RankedItem> ranking = ItemSelector.of(shadow, new Best()).rank(start, 4);

    assertThat(ranking.subList(0, 3))
        .allMatch(ranked -> ranked.value() == BANK.model(ranked.item()).information(0))
        .extracting(RankedItem::item)
        .containsExactlyInAnyOrderElementsOf(shadow.assemble(start).items());
    assertThat(ranking.get(3).value()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void the_rules_of_a_shadow_test_are_part_of_the_fingerprint_of_the_plan() {
    Blueprint blueprint = Blueprint.of(new Enemies(ItemCondition.oneOf("IT001", "IT002")));
    Blueprint other = Blueprint.of(new Enemies(ItemCondition.oneOf("IT001", "IT003")));

    assertThat(plan(5, blueprint).fingerprint()).isEqualTo(plan(5, blueprint).fingerprint());
    assertThat(plan(5, blueprint).fingerprint()).isNotEqualTo(plan(5, other).fingerprint());
    assertThat(plan(5, blueprint).fingerprint()).isNotEqualTo(plan(6, blueprint).fingerprint());
  }

  @Provide
  Arbitrary<ResolvedItemBank> banks() {
    return TestContent.banks();
  }

  @Provide
  Arbitrary<Blueprint> blueprints() {
    return TestRules.inAnyOrder(LENGTH).list().ofMaxSize(4).map(Blueprint::new);
  }

  private static List<LinearConstraint> conflict(ResolvedItemBank bank, Blueprint blueprint) {
    Responses none = Responses.none(bank);
    if (!blueprint.validate(bank).isEmpty()) {
      return List.of();
    }
    return new ShadowProblem(none, blueprint.eligibility(none), LENGTH)
        .conflict(new ExactTestAssembler());
  }

  private static Stream<String> texts(AssessmentSession session, String attribute) {
    Responses asked = session.state().responses();
    return IntStream.range(0, asked.size())
        .mapToObj(i -> session.bank().item(asked.item(i)).attributes().get(attribute));
  }

  private static AssessmentPlan plan(int length, Blueprint blueprint) {
    return new AssessmentPlan(
        "shadow",
        ExpectedAPosteriori.withDefaults(),
        ItemSelector.of(ShadowTest.ofLength(length), new Best()),
        blueprint,
        ItemCount.atLeast(length));
  }

  /** A whole test, every other answer right. */
  private static AssessmentSession answered(AssessmentPlan plan, ResolvedItemBank bank) {
    AssessmentSession session = AssessmentSession.start(plan, bank, new RandomSeed(1));
    for (Optional<Item> item = session.nextItem(); item.isPresent(); item = session.nextItem()) {
      boolean right = session.state().responses().size() % 2 == 0;
      session =
          session.answer(item.get().id(), right ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT);
    }
    return session;
  }
}
