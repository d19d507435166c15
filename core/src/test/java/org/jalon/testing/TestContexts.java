package org.jalon.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.SelectionContext;

/** Positions at which an item is to be chosen. */
public final class TestContexts {

  private TestContexts() {}

  /** Random positions of random tests, also such at which nothing may be asked. */
  public static Arbitrary<SelectionContext> contexts() {
    Arbitrary<Double> abilities =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.doubles().between(-4, 4)),
            Tuple.of(1, Arbitraries.of(-40.0, 0.0, 40.0)));
    return Combinators.combine(
            TestContent.histories(),
            abilities,
            TestContent.blueprints(),
            Arbitraries.longs().map(RandomSeed::new))
        .as(
            (responses, ability, blueprint, seed) ->
                new SelectionContext(
                    responses, estimate(ability), blueprint.eligibility(responses), seed))
        .withoutEdgeCases();
  }

  /** The beginning of a test on a bank, at an ability, where everything may be asked. */
  public static SelectionContext start(ResolvedItemBank bank, double ability) {
    return at(Responses.none(bank), ability);
  }

  /** The position after some answers, at an ability, where everything may be asked once. */
  public static SelectionContext at(Responses responses, double ability) {
    return new SelectionContext(
        responses, estimate(ability), Blueprint.of().eligibility(responses), new RandomSeed(1));
  }

  private static AbilityEstimate estimate(double ability) {
    return new AbilityEstimate(ability, 0.5, Convergence.CONVERGED, 1);
  }
}
