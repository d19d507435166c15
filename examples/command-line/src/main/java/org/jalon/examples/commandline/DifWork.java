package org.jalon.examples.commandline;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jalon.calibration.DifSettings;
import org.jalon.calibration.ItemPriors;
import org.jalon.calibration.LikelihoodRatioDif;
import org.jalon.calibration.LikelihoodRatioDifResult;
import org.jalon.calibration.LogisticRegressionDif;
import org.jalon.calibration.MantelHaenszel;
import org.jalon.calibration.MarginalMaximumLikelihood;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.PersonFitAnalysis;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;

/**
 * Looks for items that work differently.
 *
 * @param settings what the options say
 * @param matrix the answers of the two groups
 * @param families the model of each item, for likelihood ratios
 * @param bank gives the abilities that persons are compared by, if there is one
 * @param groups the two groups
 */
record DifWork(
    Settings settings,
    ResponseMatrix matrix,
    Map<ItemId, ModelFamily> families,
    Optional<ItemBank> bank,
    DifOptions.Groups groups) {

  /**
   * What the options say.
   *
   * @param dif how items are looked for
   * @param maximization how calibrations are computed
   * @param priors the priors of all items
   */
  record Settings(DifOptions dif, MaximizationOptions maximization, ItemPriors priors) {}

  /** Everything that does not fit together is told. */
  static DifWork of(
      Settings settings,
      ItemModelOptions.Families families,
      Optional<ItemBank> bank,
      ResponseMatrix answered) {
    DifOptions.Groups groups = settings.dif().groups(answered.groups());
    int reference = answered.groups().indexOf(groups.reference());
    int focal = answered.groups().indexOf(groups.focal());
    ResponseMatrix matrix =
        Matrices.part(
            answered,
            item -> true,
            person -> answered.group(person) == reference || answered.group(person) == focal);
    ItemModelOptions.Families chosen = ModelChecks.withBank(families, bank, matrix);
    if (settings.dif().method().includes(DifOptions.Method.LR)) {
      ModelChecks.check(matrix, chosen, Optional.empty());
    }
    return new DifWork(settings, matrix, chosen.of(matrix), bank, groups);
  }

  /** Looks by all methods that are wanted. */
  DifTable run(Streams streams, boolean quiet) {
    DifTable table = new DifTable(groups, settings.dif().level(), hint());
    DifOptions.Method method = settings.dif().method();
    if (method.includes(DifOptions.Method.LR)) {
      try (CalibrationProgress progress =
          new CalibrationProgress(streams, quiet, System::nanoTime)) {
        table.add(likelihoodRatios(progress));
      }
    }
    if (method != DifOptions.Method.LR) {
      DifSettings common = matching();
      if (method.includes(DifOptions.Method.MH)) {
        table.addMantelHaenszel(
            parallel(
                () ->
                    new MantelHaenszel(common)
                        .analyse(matrix, groups.reference(), groups.focal())));
      }
      if (method.includes(DifOptions.Method.LOGISTIC)) {
        table.addLogistic(
            parallel(
                () ->
                    new LogisticRegressionDif(common)
                        .analyse(matrix, groups.reference(), groups.focal())));
      }
    }
    return table;
  }

  private String hint() {
    return bank.isPresent()
        ? ""
        : " Maybe --bank must be given, since not everybody answered all items.";
  }

  private LikelihoodRatioDifResult likelihoodRatios(CalibrationProgress progress) {
    MarginalMaximumLikelihood calibrator =
        CalibrationPlan.withModels(settings.maximization().calibrator(), families)
            .withPriors(settings.priors())
            .withReferenceGroup(groups.reference())
            .withListener(progress);
    return EstimatorOptions.legal(
        () ->
            LikelihoodRatioDif.of(calibrator)
                .withAdjustment(settings.dif().settings().adjustment())
                .analyse(matrix));
  }

  private DifSettings matching() {
    return bank.map(known -> settings.dif().settings(parallel(() -> abilities(known))))
        .orElseGet(() -> settings.dif().settings());
  }

  /** Persons without answers cannot be compared. */
  private double[] abilities(ItemBank known) {
    QuadratureGrid grid = settings.maximization().grid();
    return new PersonFitAnalysis(new ExpectedAPosteriori(Prior.Normal.STANDARD, grid))
        .analyse(known.resolve(), matrix).stream()
            .mapToDouble(fit -> fit.answers() > 0 ? fit.estimate().ability() : Double.NaN)
            .toArray();
  }

  private <T> T parallel(Supplier<T> work) {
    return EstimatorOptions.legal(() -> Workers.run(settings.maximization().threads(), work));
  }
}
