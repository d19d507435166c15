package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.certification.FlashPolicy;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.exposure.NoExposureControl;
import org.jalon.item.Item;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.Best;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Randomesque;
import org.jalon.selection.SelectionStrategy;
import org.jalon.simulation.SimulatedBanks;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StoppingRule;
import org.junit.jupiter.api.Test;

/** Compiled sessions against event-sourced ones: the obvious and slow way. */
class CompiledSessionTest {

  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(160, 4);

  /** Banks of a few items with rules of every kind: many plans have parts without a fast form. */
  @Property(tries = 700)
  void any_plan_goes_the_way_of_an_event_sourced_session(
      @ForAll("finished") AssessmentSession session) {
    CompiledSession compiled = session.plan().compile(session.bank()).session();
    assertSameWay(session, compiled);
    assertSameWay(session, compiled); // a second test leaves no trace of the first
  }

  /** Plans all of whose parts have a fast form, on a bank with enough items to choose from. */
  @Property(tries = 700)
  void a_plan_of_fast_parts_goes_the_way_of_an_event_sourced_session(
      @ForAll("fastPlans") AssessmentPlan plan, @ForAll long seed) {
    CompiledPlan compiled = plan.compile(BANK);
    assertThat(compiled.uncompiled()).isEmpty();
    assertSameWay(taken(plan, seed), compiled.session());
  }

  @Property(tries = 200)
  void after_answers_are_taken_back_the_test_goes_on_as_if_they_had_never_been_given(
      @ForAll("fastPlans") AssessmentPlan plan,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int back) {
    AssessmentSession session = taken(plan, seed);
    CompiledSession compiled = plan.compile(BANK).session();
    compiled.start(session.log().started().provenance().seed());
    int answers = session.state().responses().size();
    for (int i = 0; i < answers; i++) {
      for (int detour = 0; detour < back && compiled.nextItem() >= 0; detour++) {
        compiled.answer(detour % 2);
      }
      while (compiled.size() > i) {
        compiled.undo();
      }
      assertSamePosition(session, compiled, i);
      compiled.answer(session.state().responses().category(i));
    }
    assertThat(compiled.nextItem()).isEqualTo(-1);
  }

  @Test
  void the_flash_policy_is_compiled_as_a_whole() {
    AssessmentPlan plan = FlashPolicy.REFERENCE.plan();
    assertThat(plan.compile(BANK).uncompiled()).isEmpty();
    for (int person = 0; person < 50; person++) {
      assertSameWay(taken(plan, person), plan.compile(BANK).session());
    }
  }

  @Test
  void the_first_rule_that_ends_a_test_is_told() {
    StoppingRule rule = StandardError.below(0.5).or(ItemCount.atLeast(6));
    AssessmentPlan slow =
        plan(estimatorsOfBothKinds().get(0)).endingWhen(rule.or(rule.not().not()));
    AssessmentPlan fast = plan(ExpectedAPosteriori.withDefaults()).endingWhen(rule);
    for (CompiledPlan compiled : List.of(slow.compile(BANK), fast.compile(BANK))) {
      CompiledSession session = compiled.session();
      assertThat(session.ending()).isEqualTo(-1);
      for (int person = 0; person < 40; person++) {
        session.start(person);
        while (session.nextItem() >= 0) {
          assertThat(session.ending()).isEqualTo(-1);
          session.answer((person >> session.size()) & 1);
        }
        assertThat(session.ending()).isEqualTo(session.standardError() < 0.5 ? 0 : 1);
      }
      assertThat(compiled.endings())
          .startsWith("standard error below 0.5", "6 answers given")
          .endsWith(BankExhausted.REASON);
    }
  }

  @Test
  void a_test_without_further_items_ends_for_that() {
    ResolvedItemBank small = SimulatedBanks.twoParameter(3, 1);
    for (AbilityEstimator estimator : estimatorsOfBothKinds()) {
      CompiledPlan compiled = plan(estimator).endingWhen(ItemCount.atLeast(9)).compile(small);
      CompiledSession session = compiled.session();
      session.start(1);
      for (int i = 0; i < 3; i++) {
        session.answer(i % 2);
      }
      assertThat(session.nextItem()).isEqualTo(-1);
      assertThat(compiled.endings().get(session.ending())).isEqualTo(BankExhausted.REASON);
    }
  }

  @Test
  void what_has_no_fast_form_is_named() {
    AssessmentPlan plan =
        new AssessmentPlan(
            "slow",
            MaximumLikelihood.withDefaults(),
            ItemSelector.of(new MaximumInformation(), new Best()),
            Blueprint.of(),
            ItemCount.atLeast(3).not().not());
    CompiledPlan compiled = plan.compile(BANK);
    assertThat(compiled.uncompiled())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("estimator (MaximumLikelihood[");
    assertThat(compiled.uncompiled().get(1)).startsWith("stopping rule (Not[");
    assertThat(compiled.plan()).isSameAs(plan);
    assertThat(compiled.bank()).isSameAs(BANK);
    assertSameWay(taken(plan, 1), compiled.session());
  }

  @Test
  void answers_that_cannot_be_are_refused() {
    for (AbilityEstimator estimator : estimatorsOfBothKinds()) {
      CompiledSession session = plan(estimator).compile(BANK).session();
      assertThat(session.nextItem()).isEqualTo(-1);
      assertThatIllegalStateException().isThrownBy(() -> session.answer(1));
      assertThatIllegalStateException().isThrownBy(session::undo);
      session.start(3);
      assertThatIllegalStateException().isThrownBy(session::undo);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> session.answer(2))
          .withMessageContaining("answer category (2)");
      assertThatIllegalArgumentException().isThrownBy(() -> session.answer(-1));
      session.answer(1);
      session.answer(0);
      assertThat(session.nextItem()).isEqualTo(-1);
      assertThatIllegalStateException()
          .isThrownBy(() -> session.answer(1))
          .withMessageContaining("There is no item to answer: the test has ended");
      assertThat(session.size()).isEqualTo(2);
      assertThat(session.category(0)).isEqualTo(1);
    }
  }

  @Test
  void a_plan_that_means_nothing_in_the_bank_is_refused() {
    AssessmentPlan plan =
        new AssessmentPlan(
            "misspelt",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(new MaximumInformation(), new Best()),
            Blueprint.of(new ContentConstraint.Spacing("tpic", 1)),
            ItemCount.atLeast(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.compile(BANK))
        .withMessageContaining("tpic");
  }

  @Provide
  Arbitrary<AssessmentSession> finished() {
    return RandomSessions.finished();
  }

  @Provide
  Arbitrary<AssessmentPlan> fastPlans() {
    ExpectedAPosteriori expected = ExpectedAPosteriori.withDefaults();
    Arbitrary<AbilityEstimator> estimators =
        Arbitraries.of(
            expected,
            expected.with(QuadratureGrid.gaussHermite(0, 1, 20)),
            expected.with(new Prior.Normal(0.5, 0.05)),
            new ExpectedAPosteriori(new Prior.Uniform(-3, 3), QuadratureGrid.of(-3, -1, 0, 2, 3)),
            MovingPriorExpectedAPosteriori.withDefaults().startingAt(-3).withVariationLimit(0.5),
            MovingPriorExpectedAPosteriori.withDefaults().withVariationLimit(0.3, 4));
    Arbitrary<SelectionStrategy> strategies =
        Arbitraries.of(
            new Best(),
            new GeometricPick(5, 0.51),
            new GeometricPick(3, 0),
            Randomesque.of(6),
            new Randomesque(List.of(5, 4, 3, 2, 1)));
    Arbitrary<StoppingRule> ends =
        Arbitraries.of(
            ItemCount.atLeast(20),
            ItemCount.atLeast(200),
            StandardError.below(0.4).withLength(5, 30),
            StandardError.below(0.6).and(ItemCount.atLeast(12)));
    return Combinators.combine(estimators, strategies, rules(), ends)
        .as(
            (estimator, strategy, rules, end) ->
                new AssessmentPlan(
                    "fast",
                    estimator,
                    ItemSelector.of(new MaximumInformation(), strategy),
                    new Blueprint(rules),
                    end,
                    new NoExposureControl()));
  }

  private static Arbitrary<List<ContentConstraint>> rules() {
    return Arbitraries.<ContentConstraint>of(
            new ContentConstraint.AtMostPerValue("topic", 1),
            new ContentConstraint.AtMostPerValue("competence", 4),
            new ContentConstraint.EveryValueFirst("competence"),
            new ContentConstraint.Spacing("competence", 2),
            new ContentConstraint.Spacing("competence", 5),
            new ContentConstraint.ExcludedValues("competence", Set.of("c2")),
            new ContentConstraint.AllowedValues("competence", Set.of("c0", "c1", "c3")))
        .list()
        .ofMaxSize(4);
  }

  private static List<AbilityEstimator> estimatorsOfBothKinds() {
    return List.of(ExpectedAPosteriori.withDefaults(), MaximumLikelihood.withDefaults());
  }

  private static AssessmentPlan plan(AbilityEstimator estimator) {
    return new AssessmentPlan(
        "two questions",
        estimator,
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(),
        ItemCount.atLeast(2));
  }

  private static AssessmentSession taken(AssessmentPlan plan, long seed) {
    RandomStream draws = new RandomSeed(seed).at(0, "course");
    AssessmentSession session = AssessmentSession.start(plan, BANK, new RandomSeed(seed));
    while (session.nextItem().isPresent()) {
      session = session.answer(session.nextItem().get().id(), draws.nextInt(2));
    }
    return session;
  }

  private static void assertSameWay(AssessmentSession session, CompiledSession compiled) {
    compiled.start(session.log().started().provenance().seed());
    int answers = session.state().responses().size();
    for (int i = 0; i < answers; i++) {
      assertSamePosition(session, compiled, i);
      compiled.answer(session.state().responses().category(i));
    }
    assertThat(compiled.size()).isEqualTo(answers);
    assertThat(compiled.nextItem())
        .isEqualTo(session.nextItem().map(Item::id).map(session.bank()::index).orElse(-1));
    assertThat(compiled.ability()).isEqualTo(session.estimate().ability());
    assertThat(compiled.standardError()).isEqualTo(session.estimate().standardError());
    assertThat(IntStream.range(0, answers).map(compiled::item).toArray())
        .containsExactly(
            IntStream.range(0, answers).map(session.state().responses()::item).toArray());
  }

  /** The same item waits and the estimate has the same bits. */
  private static void assertSamePosition(
      AssessmentSession session, CompiledSession compiled, int answers) {
    assertThat(compiled.nextItem())
        .as("item %d", answers + 1)
        .isEqualTo(session.state().responses().item(answers));
    assertThat(compiled.ability())
        .as("ability after %d answers", answers)
        .isEqualTo(session.state().estimates().get(answers).ability());
    assertThat(compiled.standardError())
        .isEqualTo(session.state().estimates().get(answers).standardError());
  }
}
