package org.jalon.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ItemId;
import org.jalon.selection.Best;
import org.jalon.selection.BestAtAbilities;
import org.jalon.selection.ClosestDifficulty;
import org.jalon.selection.ClosestInformationPeak;
import org.jalon.selection.CutScoreDivergence;
import org.jalon.selection.CutScoreInformation;
import org.jalon.selection.CutScores;
import org.jalon.selection.CutScores.Emphasis;
import org.jalon.selection.FixedItems;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.IntervalInformation;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.LikelihoodWeightedDiscrimination;
import org.jalon.selection.LikelihoodWeightedDivergence;
import org.jalon.selection.LikelihoodWeightedInformation;
import org.jalon.selection.MaximumExpectedInformation;
import org.jalon.selection.MaximumExpectedInformation.Information;
import org.jalon.selection.MaximumObservedInformation;
import org.jalon.selection.MinimumExpectedPosteriorVariance;
import org.jalon.selection.MinimumExpectedPosteriorVariance.Prediction;
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

/** Item selectors that together hold every criterion, strategy, start rule and alternative. */
final class SelectionSamples {

  private static final Prior PRIOR = new Prior.Normal(0.25, 1.5);
  private static final QuadratureGrid GRID = Samples.grid();

  private SelectionSamples() {}

  /** By the names of their fixtures. */
  static Map<String, ItemSelector> selectors() {
    Map<String, ItemSelector> selectors = new LinkedHashMap<>();
    selectors.put(
        "observed-information",
        ItemSelector.of(
                new MaximumObservedInformation(PRIOR, GRID),
                new Randomesque(List.of(5, 4, 3, 2, 1)))
            .startingWith(new FixedItems(List.of(new ItemId("q1"), new ItemId("q2"))))
            .breakingTies(TieBreaking.RANDOM));
    selectors.put(
        "closest",
        ItemSelector.of(
                new ClosestDifficulty(), stratified(Stratification.DISCRIMINATION, new Best()))
            .startingWith(
                start(
                    new ClosestInformationPeak(),
                    stratified(
                        Stratification.DISCRIMINATION_IN_BLOCKS, new GeometricPick(2, 0.5)))));
    selectors.put(
        "weighted-information",
        ItemSelector.of(
                new LikelihoodWeightedInformation(GRID),
                new Progressive(new TestPace.Length(20, 1.5)))
            .startingWith(new RandomItems(2)));
    selectors.put(
        "weighted-divergence",
        ItemSelector.of(
                new PosteriorWeightedDivergence(PRIOR, GRID),
                new Proportional(new TestPace.Precision(0.3, 30, 2)))
            .startingWith(
                start(
                    new LikelihoodWeightedDivergence(GRID),
                    stratified(Stratification.MAXIMUM_INFORMATION, Randomesque.of(3)))));
    selectors.put(
        "weighted-discrimination",
        pair(
            new PosteriorWeightedDiscrimination(PRIOR, GRID),
            new LikelihoodWeightedDiscrimination(GRID)));
    selectors.put(
        "posterior-weighted-information",
        ItemSelector.of(
            new PosteriorWeightedInformation(PRIOR, GRID),
            stratified(Stratification.MAXIMUM_INFORMATION_IN_BLOCKS, new Best())));
    selectors.put(
        "expected-information", pair(expected(Information.OBSERVED), expected(Information.FISHER)));
    selectors.put(
        "expected-posterior-variance",
        pair(variance(Prediction.BY_POSTERIOR), variance(Prediction.AT_ESTIMATE)));
    selectors.put(
        "interval-information",
        pair(
            new IntervalInformation(0.9, -3, 3.5),
            new TargetInformation(List.of(-1.0, 1.0), List.of(5.0, 7.5), 12)));
    selectors.put(
        "cut-score-information",
        pair(
            new CutScoreInformation(new CutScores(List.of(-1.0, 1.0), Emphasis.EQUAL)),
            new CutScoreInformation(CutScores.at(0.5))));
    selectors.put(
        "cut-score-divergence",
        pair(
            new CutScoreDivergence(new CutScores(List.of(-1.0, 1.0), Emphasis.BY_DISTANCE), 0.2),
            new RandomValue()));
    return selectors;
  }

  private static ItemSelector pair(SelectionCriterion criterion, SelectionCriterion first) {
    return ItemSelector.of(criterion, new Best()).startingWith(start(first, new Best()));
  }

  private static StartRule start(SelectionCriterion criterion, SelectionStrategy strategy) {
    return new BestAtAbilities(List.of(-1.0, 0.5), criterion, strategy);
  }

  private static Stratified stratified(Stratification stratification, SelectionStrategy within) {
    return new Stratified(stratification, List.of(2, 3), within);
  }

  private static MaximumExpectedInformation expected(Information information) {
    return new MaximumExpectedInformation(new ExpectedAPosteriori(PRIOR, GRID), information);
  }

  private static MinimumExpectedPosteriorVariance variance(Prediction prediction) {
    return new MinimumExpectedPosteriorVariance(PRIOR, GRID, prediction);
  }
}
