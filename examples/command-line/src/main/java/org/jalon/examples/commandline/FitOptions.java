package org.jalon.examples.commandline;

import org.jalon.calibration.FreeParameters;
import org.jalon.calibration.ItemFitAnalysis;
import org.jalon.calibration.LocalDependence;
import org.jalon.calibration.PValueAdjustment;
import org.jalon.estimation.AbilityEstimator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fit is judged. */
final class FitOptions {

  @Option(
      names = "--min-expected",
      paramLabel = "X",
      description = "Cells of S-X2 with a lower expected count are joined. Default: 1.")
  private double minimumExpected = 1;

  @Option(
      names = "--free-parameters",
      paramLabel = "WHICH",
      description =
          "Which parameters were estimated from these answers, so that S-X2 and M2 lose degrees"
              + " of freedom: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private FreeParameters free = FreeParameters.ALL;

  @Option(
      names = "--q3-bound",
      paramLabel = "X",
      description = "Pairs of items are listed from this |Q3*|. Default: ${DEFAULT-VALUE}.")
  private double bound = 0.2;

  @Option(
      names = "--q3-level",
      paramLabel = "P",
      description =
          "How probable it is that any of independent pairs is listed. Default: ${DEFAULT-VALUE}.")
  private double level = 0.05;

  @Option(
      names = "--q3-persons",
      paramLabel = "N",
      description = "How many persons must have answered both. Default: ${DEFAULT-VALUE}.")
  private int fewestPersons = 30;

  @Option(
      names = "--q3-pairs",
      paramLabel = "N",
      description = "How many pairs are listed at most. Default: ${DEFAULT-VALUE}.")
  private int mostPairs = 100;

  @Mixin private AdjustmentOption adjustment;

  /**
   * What is computed.
   *
   * @param estimation how ability is estimated
   * @param items item fit
   * @param dependence local dependence
   * @param adjustment how p-values of items are adjusted
   */
  record Analyses(
      EstimatorOptions estimation,
      ItemFitAnalysis items,
      LocalDependence dependence,
      PValueAdjustment adjustment) {}

  Analyses analyses(EstimatorOptions estimation) {
    AbilityEstimator estimator = estimation.estimator();
    return EstimatorOptions.legal(
        () ->
            new Analyses(
                estimation,
                new ItemFitAnalysis(
                    estimator, estimation.prior(), estimation.grid(), minimumExpected, free),
                new LocalDependence(estimator, bound, level, fewestPersons, mostPairs),
                adjustment.method()));
  }
}
