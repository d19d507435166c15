package org.jalon.session;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.SelectionStrategy;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StoppingRule;
import org.jalon.testing.TestContent;

/** Random tests taken to their end: any bank, plan, seed and course of answers. */
@SuppressWarnings("exports") // only tests, which all see jqwik, use this
public final class RandomSessions {

  private RandomSessions() {}

  public static Arbitrary<AssessmentSession> finished() {
    return Combinators.combine(
            banksWithPlans(),
            Arbitraries.longs(),
            Arbitraries.of(AnswerOutcome.class).list().ofMinSize(1).ofMaxSize(12))
        .as(
            (pair, seed, answers) ->
                TestSessions.finish(
                    AssessmentSession.start(pair.get2(), pair.get1(), new RandomSeed(seed)),
                    answers))
        .withoutEdgeCases();
  }

  /** Plans that mean something in their bank. */
  private static Arbitrary<Tuple2<ResolvedItemBank, AssessmentPlan>> banksWithPlans() {
    return Combinators.combine(TestContent.banks(), plans())
        .as(Tuple::of)
        .filter(pair -> pair.get2().blueprint().validate(pair.get1()).isEmpty());
  }

  private static Arbitrary<AssessmentPlan> plans() {
    ExpectedAPosteriori estimator =
        ExpectedAPosteriori.withDefaults().with(QuadratureGrid.evenlySpaced(-4, 4, 17));
    Arbitrary<SelectionStrategy> strategies =
        Arbitraries.of(new Best(), new GeometricPick(3, 0.4), new GeometricPick(5, 0));
    Arbitrary<StoppingRule> ends =
        Arbitraries.of(
            ItemCount.atLeast(5),
            ItemCount.atLeast(100),
            StandardError.below(0.8).or(ItemCount.atLeast(9)),
            StandardError.below(0.9).and(ItemCount.atLeast(2)));
    return Combinators.combine(strategies, TestContent.blueprints(), ends)
        .as(
            (strategy, blueprint, end) ->
                new AssessmentPlan(
                    "random",
                    estimator,
                    ItemSelector.of(new MaximumInformation(), strategy),
                    blueprint,
                    end));
  }
}
