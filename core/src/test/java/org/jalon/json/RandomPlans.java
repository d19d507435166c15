package org.jalon.json;

import static org.jalon.item.RandomBanks.numbers;
import static org.jalon.item.RandomBanks.shares;
import static org.jalon.referential.RandomReferentials.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.FlashPolicy.LegacyOptions;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.referential.Language;
import org.jalon.selection.SuccessProbability;
import org.jalon.selection.SuccessProbability.Stretch;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.AllOf;
import org.jalon.stopping.AnyOf;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StoppingRule;

/** Random plans of every strategy of this library, with any parameters that it accepts. */
final class RandomPlans {

  private RandomPlans() {}

  static Arbitrary<AssessmentPlan> plans() {
    return Combinators.combine(
            texts(),
            estimators(),
            RandomSelectors.selectors(),
            constraints().list().ofMaxSize(4).map(Blueprint::new),
            stoppingRules(2))
        .as(AssessmentPlan::new)
        .withoutEdgeCases();
  }

  /** The plans of random flash policies under random older options. */
  static Arbitrary<AssessmentPlan> flashPlans() {
    return Combinators.combine(flashPolicies(), legacyOptions())
        .as(FlashPolicy::plan)
        .withoutEdgeCases();
  }

  static Arbitrary<FlashPolicy> flashPolicies() {
    Arbitrary<Boolean> truths = Arbitraries.of(true, false);
    return Combinators.combine(
            atLeast(0), atLeast(0), truths, truths, shares(), numbers(), shares())
        .as(FlashPolicy::new);
  }

  /** Finite numbers greater than 0. */
  static Arbitrary<Double> positives() {
    return numbers().map(Math::abs).filter(number -> number > 0);
  }

  /** Numbers of which each is greater than the one before. */
  static Arbitrary<List<Double>> ascending(int minimumSize, int maximumSize) {
    return numbers()
        .map(number -> number == 0 ? 0.0 : number)
        .set()
        .ofMinSize(minimumSize)
        .ofMaxSize(maximumSize)
        .map(numbers -> numbers.stream().sorted().toList());
  }

  static Arbitrary<Integer> atLeast(int minimum) {
    return Arbitraries.integers().between(minimum, Integer.MAX_VALUE);
  }

  private static Arbitrary<LegacyOptions> legacyOptions() {
    return Combinators.combine(
            atLeast(-1), atLeast(0), texts().set().ofMaxSize(3), atLeast(0), successProbabilities())
        .as(LegacyOptions::new);
  }

  static Arbitrary<AbilityEstimator> estimators() {
    return Arbitraries.oneOf(expectedAPosteriori(), movingPriors(), RandomEstimators.seeking());
  }

  /** Of the priors and grids, those that go together. */
  static Arbitrary<ExpectedAPosteriori> expectedAPosteriori() {
    return Combinators.combine(priors(), grids())
        .as(RandomPlans::estimator)
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  private static Optional<ExpectedAPosteriori> estimator(Prior prior, QuadratureGrid grid) {
    try {
      return Optional.of(new ExpectedAPosteriori(prior, grid));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Arbitrary<Prior> priors() {
    return Arbitraries.oneOf(
        Combinators.combine(numbers(), positives()).as(Prior.Normal::new),
        ascending(2, 2).map(ends -> new Prior.Uniform(ends.get(0), ends.get(1))),
        ascending(2, 6).flatMap(RandomPlans::histograms));
  }

  private static Arbitrary<Prior> histograms(List<Double> abilities) {
    return shares()
        .list()
        .ofSize(abilities.size() - 1)
        .map(
            densities -> {
              List<Double> all = new ArrayList<>(densities);
              all.add(0.25);
              return new Prior.Histogram(abilities, all);
            });
  }

  static Arbitrary<QuadratureGrid> grids() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(2, 40);
    Arbitrary<Double> usual = Arbitraries.doubles().between(0.2, 9);
    return Arbitraries.oneOf(
        Combinators.combine(usual, counts)
            .as((end, count) -> QuadratureGrid.evenlySpaced(-end, end, count)),
        usual.map(end -> QuadratureGrid.byRepeatedAddition(-end, 18.0 / 80, end)),
        Combinators.combine(usual, usual, counts).as(QuadratureGrid::gaussHermite),
        ascending(2, 6).flatMap(RandomPlans::weighted));
  }

  private static Arbitrary<QuadratureGrid> weighted(List<Double> nodes) {
    return positives()
        .list()
        .ofSize(nodes.size())
        .map(weights -> QuadratureGrid.of(array(nodes), array(weights)));
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Arbitrary<MovingPriorExpectedAPosteriori> movingPriors() {
    Arbitrary<Integer> limitEnds =
        Arbitraries.oneOf(atLeast(-1), Arbitraries.just(Integer.MAX_VALUE));
    return Combinators.combine(
            grids(), numbers(), positives(), positives(), shares(), limitEnds, atLeast(0))
        .as(MovingPriorExpectedAPosteriori::new);
  }

  static Arbitrary<SuccessProbability> successProbabilities() {
    Arbitrary<Stretch> stretches =
        Combinators.combine(
                Arbitraries.integers().between(0, 1_000_000), atLeast(1), shares(), shares())
            .as(
                (first, length, atFirst, atLast) ->
                    new Stretch(first, first + Math.min(length, 1_000_000_000), atFirst, atLast));
    return stretches.list().ofMaxSize(3).map(SuccessProbability::new);
  }

  private static Arbitrary<ContentConstraint> constraints() {
    Arbitrary<Set<String>> values = texts().set().ofMinSize(1).ofMaxSize(4);
    return Arbitraries.oneOf(
        Combinators.combine(texts(), atLeast(1)).as(ContentConstraint.AtMostPerValue::new),
        texts().map(ContentConstraint.EveryValueFirst::new),
        Combinators.combine(texts(), atLeast(1)).as(ContentConstraint.Spacing::new),
        Combinators.combine(texts(), values, atLeast(0)).as(ContentConstraint.ForcedValues::new),
        Combinators.combine(texts(), values).as(ContentConstraint.AllowedValues::new),
        Combinators.combine(texts(), values).as(ContentConstraint.ExcludedValues::new),
        Arbitraries.of("fr", "en", "fr-BE", "zh-Hant-TW")
            .map(tag -> new ContentConstraint.AvailableIn(Language.of(tag))));
  }

  private static Arbitrary<StoppingRule> stoppingRules(int depth) {
    Arbitrary<StoppingRule> simple =
        Arbitraries.oneOf(
            atLeast(0).map(ItemCount::atLeast),
            positives().map(StandardError::below),
            Arbitraries.just(new BankExhausted()));
    if (depth == 0) {
      return simple;
    }
    Arbitrary<List<StoppingRule>> several =
        stoppingRules(depth - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(simple, several.map(AnyOf::new), several.map(AllOf::new));
  }
}
