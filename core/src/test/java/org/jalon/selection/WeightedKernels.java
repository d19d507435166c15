package org.jalon.selection;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.RandomBanks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.selection.MaximumExpectedInformation.Information;
import org.jalon.selection.MinimumExpectedPosteriorVariance.Prediction;

/** All criteria over dense tables, and banks on which they differ. */
final class WeightedKernels {

  private static final Prior PRIOR = new Prior.Normal(0.3, 1.2);

  /** The kernels by bank and grid. */
  static final List<BiFunction<ResolvedItemBank, QuadratureGrid, WeightedValues>> ALL =
      List.of(
          MeanInformation::new,
          MeanDivergence::new,
          ProbabilityVariance::new,
          PredictedVariance::new,
          EstimatedVariance::new,
          ObservedInformationMean::new,
          (bank, grid) -> new ExpectedInformation(bank, grid, Information.FISHER));

  private WeightedKernels() {}

  /** The criteria on a grid. */
  static List<SelectionCriterion> criteria(QuadratureGrid grid) {
    return List.of(
        new PosteriorWeightedInformation(PRIOR, grid),
        new LikelihoodWeightedInformation(grid),
        new PosteriorWeightedDivergence(PRIOR, grid),
        new LikelihoodWeightedDivergence(grid),
        new PosteriorWeightedDiscrimination(PRIOR, grid),
        new LikelihoodWeightedDiscrimination(grid),
        new MinimumExpectedPosteriorVariance(PRIOR, grid, Prediction.BY_POSTERIOR),
        new MinimumExpectedPosteriorVariance(PRIOR, grid, Prediction.AT_ESTIMATE),
        new MaximumObservedInformation(PRIOR, grid),
        new MaximumExpectedInformation(new ExpectedAPosteriori(PRIOR, grid), Information.OBSERVED));
  }

  /** Banks of logistic items alone, of every model, or with any parameters that are legal. */
  static Arbitrary<ResolvedItemBank> banks() {
    Arbitrary<ResponseModel> logistic = TestModels.logistic().map(model -> model);
    return Arbitraries.frequencyOf(
            Tuple.of(3, logistic.list().ofMinSize(1).ofMaxSize(60)),
            Tuple.of(2, TestModels.models().list().ofMinSize(1).ofMaxSize(60)),
            Tuple.of(2, RandomBanks.models().list().ofMinSize(1).ofMaxSize(60)),
            Tuple.of(2, extremeLogistic().list().ofMinSize(1).ofMaxSize(60)))
        .map(TestModels::bank)
        .withoutEdgeCases();
  }

  private static Arbitrary<ResponseModel> extremeLogistic() {
    return RandomBanks.models().filter(model -> model instanceof LogisticModel);
  }

  /** Even ones, coarse ones, such with odd weights, and one that spans much more than a test. */
  static Arbitrary<QuadratureGrid> grids() {
    return Arbitraries.of(
        QuadratureGrid.evenlySpaced(-6, 6, 61),
        QuadratureGrid.evenlySpaced(-4, 4, 33),
        QuadratureGrid.evenlySpaced(-30, 30, 200),
        QuadratureGrid.of(-4, -3, -2.5, -2, -1, -0.5, 0, 1, 2, 4),
        QuadratureGrid.gaussHermite(0, 1, 21),
        QuadratureGrid.evenlySpaced(-2, 2, 2));
  }

  /** The categories that are possible at all. */
  static int[] possible(ResponseModel model) {
    return Stream.iterate(0, k -> k + 1)
        .limit(model.categoryCount())
        .filter(k -> model.logProbability(0, k) > Double.NEGATIVE_INFINITY)
        .mapToInt(k -> k)
        .toArray();
  }
}
