package org.jalon.json;

import static org.jalon.item.RandomBanks.numbers;
import static org.jalon.json.RandomPlans.ascending;
import static org.jalon.json.RandomPlans.atLeast;
import static org.jalon.json.RandomPlans.positives;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ItemId;
import org.jalon.item.RandomBanks;
import org.jalon.selection.Best;
import org.jalon.selection.BestAtAbilities;
import org.jalon.selection.ClosestDifficulty;
import org.jalon.selection.ClosestInformationPeak;
import org.jalon.selection.CutScoreDivergence;
import org.jalon.selection.CutScoreInformation;
import org.jalon.selection.CutScores;
import org.jalon.selection.FixedItems;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.IntervalInformation;
import org.jalon.selection.ItemPreference;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.LikelihoodWeightedDiscrimination;
import org.jalon.selection.LikelihoodWeightedDivergence;
import org.jalon.selection.LikelihoodWeightedInformation;
import org.jalon.selection.MaximumExpectedInformation;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.MaximumObservedInformation;
import org.jalon.selection.MinimumExpectedPosteriorVariance;
import org.jalon.selection.NoPreference;
import org.jalon.selection.PosteriorWeightedDiscrimination;
import org.jalon.selection.PosteriorWeightedDivergence;
import org.jalon.selection.PosteriorWeightedInformation;
import org.jalon.selection.Progressive;
import org.jalon.selection.Proportional;
import org.jalon.selection.RandomItems;
import org.jalon.selection.RandomValue;
import org.jalon.selection.Randomesque;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.SelectionStrategy;
import org.jalon.selection.StartRule;
import org.jalon.selection.Stratification;
import org.jalon.selection.Stratified;
import org.jalon.selection.TargetInformation;
import org.jalon.selection.TestPace;
import org.jalon.selection.TieBreaking;

/** Random item selectors of every part that a document can name. */
final class RandomSelectors {

  private RandomSelectors() {}

  static Arbitrary<ItemSelector> selectors() {
    Arbitrary<ItemPreference> preferences =
        Arbitraries.oneOf(Arbitraries.just(new NoPreference()), RandomPlans.successProbabilities());
    return Combinators.combine(
            criteria(),
            strategies(1),
            preferences,
            starts().optional(),
            Arbitraries.of(TieBreaking.class))
        .as(ItemSelector::new);
  }

  private static Arbitrary<SelectionCriterion> criteria() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            new MaximumInformation(),
            new ClosestDifficulty(),
            new ClosestInformationPeak(),
            new RandomValue()),
        RandomContent.criteria(),
        weighted(),
        likelihoodWeighted(),
        Combinators.combine(
                RandomPlans.estimators(),
                Arbitraries.of(MaximumExpectedInformation.Information.class))
            .as(MaximumExpectedInformation::new),
        targets(),
        cutScores().map(CutScoreInformation::new),
        Combinators.combine(cutScores(), positives()).as(CutScoreDivergence::new));
  }

  /** Of the priors and grids, those that go together are those of an estimator. */
  private static Arbitrary<SelectionCriterion> weighted() {
    Arbitrary<BiFunction<Prior, QuadratureGrid, SelectionCriterion>> types =
        Arbitraries.of(
            MaximumObservedInformation::new,
            PosteriorWeightedInformation::new,
            PosteriorWeightedDivergence::new,
            PosteriorWeightedDiscrimination::new,
            (prior, grid) ->
                new MinimumExpectedPosteriorVariance(
                    prior, grid, MinimumExpectedPosteriorVariance.Prediction.AT_ESTIMATE),
            (prior, grid) ->
                new MinimumExpectedPosteriorVariance(
                    prior, grid, MinimumExpectedPosteriorVariance.Prediction.BY_POSTERIOR));
    return Combinators.combine(types, RandomPlans.expectedAPosteriori())
        .as((type, estimator) -> type.apply(estimator.prior(), estimator.grid()));
  }

  private static Arbitrary<SelectionCriterion> likelihoodWeighted() {
    return Arbitraries.oneOf(
        RandomPlans.grids().map(LikelihoodWeightedInformation::new),
        RandomPlans.grids().map(LikelihoodWeightedDivergence::new),
        RandomPlans.grids().map(LikelihoodWeightedDiscrimination::new));
  }

  private static Arbitrary<SelectionCriterion> targets() {
    Arbitrary<List<Double>> pairs = numbers().list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<SelectionCriterion> intervals =
        Combinators.combine(RandomBanks.shares().filter(s -> s > 0 && s < 1), ascending(2, 2))
            .as((level, ends) -> new IntervalInformation(level, ends.get(0), ends.get(1)));
    return Arbitraries.oneOf(
        intervals,
        Combinators.combine(pairs, atLeast(1))
            .as(
                (abilities, length) ->
                    new TargetInformation(
                        abilities, abilities.stream().map(Math::abs).toList(), length)));
  }

  private static Arbitrary<CutScores> cutScores() {
    return Combinators.combine(ascending(1, 4), Arbitraries.of(CutScores.Emphasis.class))
        .as(CutScores::new);
  }

  private static Arbitrary<SelectionStrategy> strategies(int depth) {
    Arbitrary<SelectionStrategy> simple =
        Arbitraries.oneOf(
            Arbitraries.just(new Best()),
            Combinators.combine(atLeast(1), RandomBanks.shares()).as(GeometricPick::new),
            atLeast(1).list().ofMinSize(1).ofMaxSize(4).map(Randomesque::new),
            paces().map(Progressive::new),
            paces().map(Proportional::new));
    if (depth == 0) {
      return simple;
    }
    return Arbitraries.oneOf(
        simple,
        Combinators.combine(
                Arbitraries.of(Stratification.class),
                atLeast(1).list().ofMinSize(1).ofMaxSize(4),
                strategies(depth - 1))
            .as(Stratified::new));
  }

  private static Arbitrary<TestPace> paces() {
    Arbitrary<Double> accelerations = numbers().map(Math::abs);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.integers().between(2, 10_000), accelerations)
            .as(TestPace.Length::new),
        Combinators.combine(positives(), atLeast(2), accelerations).as(TestPace.Precision::new));
  }

  private static Arbitrary<StartRule> starts() {
    Arbitrary<List<Double>> abilities = numbers().list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        Arbitraries.of("q1", "q2", "é")
            .map(ItemId::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(FixedItems::new),
        Combinators.combine(abilities, criteria(), strategies(0)).as(BestAtAbilities::new),
        atLeast(1).map(RandomItems::new));
  }
}
