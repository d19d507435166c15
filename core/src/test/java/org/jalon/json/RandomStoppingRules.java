package org.jalon.json;

import static org.jalon.item.RandomBanks.numbers;
import static org.jalon.json.RandomPlans.ascending;
import static org.jalon.json.RandomPlans.atLeast;
import static org.jalon.json.RandomPlans.positives;
import static org.jalon.referential.RandomReferentials.texts;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.stopping.AbilityChange;
import org.jalon.stopping.AllOf;
import org.jalon.stopping.AnyOf;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ConfidenceInterval;
import org.jalon.stopping.EveryValueAnswered;
import org.jalon.stopping.GeneralizedLikelihoodRatio;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.MinimumInformation;
import org.jalon.stopping.Not;
import org.jalon.stopping.SequentialProbabilityRatio;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StandardErrorChange;
import org.jalon.stopping.StoppingRule;
import org.jalon.stopping.TimeUsed;

/** Random stopping rules of this library, with any parameters that they accept. */
final class RandomStoppingRules {

  private RandomStoppingRules() {}

  /** Rules that combine others down to a depth. */
  static Arbitrary<StoppingRule> rules(int depth) {
    Arbitrary<StoppingRule> simple = Arbitraries.oneOf(ofTheTest(), classifications());
    if (depth == 0) {
      return simple;
    }
    Arbitrary<StoppingRule> parts = rules(depth - 1);
    Arbitrary<List<StoppingRule>> several = parts.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        simple, several.map(AnyOf::new), several.map(AllOf::new), parts.map(Not::new));
  }

  private static Arbitrary<StoppingRule> ofTheTest() {
    return Arbitraries.oneOf(
        atLeast(0).map(ItemCount::atLeast),
        positives().map(StandardError::below),
        positives().map(MinimumInformation::below),
        Combinators.combine(positives(), atLeast(1)).as(AbilityChange::new),
        Combinators.combine(positives(), atLeast(1)).as(StandardErrorChange::new),
        Combinators.combine(texts(), atLeast(1)).as(EveryValueAnswered::new),
        atLeast(1).map(Duration::ofMillis).map(TimeUsed::atLeast),
        Arbitraries.just(new BankExhausted()));
  }

  private static Arbitrary<StoppingRule> classifications() {
    Arbitrary<Double> rates = Arbitraries.doubles().between(0.01, 0.49);
    Arbitrary<List<Double>> near =
        numbers()
            .filter(number -> Math.abs(number) <= 6)
            .map(number -> number + 0.0)
            .set()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(cuts -> cuts.stream().sorted().toList());
    return Arbitraries.oneOf(
        Combinators.combine(ascending(1, 3), Arbitraries.doubles().between(0.01, 0.99))
            .as(ConfidenceInterval::new),
        Combinators.combine(ascending(1, 3), positives(), rates, rates)
            .as(SequentialProbabilityRatio::new),
        Combinators.combine(near, positives(), rates, rates).as(GeneralizedLikelihoodRatio::new));
  }
}
