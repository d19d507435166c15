package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.FreeParameters;
import org.jalon.calibration.ItemFit;
import org.jalon.calibration.ItemFitAnalysis;
import org.jalon.calibration.LatentEstimate;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/**
 * How well the items of a calibration fit the answers that they were calibrated with. Not computed
 * for several groups, whose abilities have several distributions.
 */
final class CalibratedItemFit {

  private CalibratedItemFit() {}

  static Optional<List<ItemFit>> of(CalibrationResult result, CalibrationPlan.Task task) {
    if (result.groups().size() != 1 || result.bank().items().isEmpty()) {
      return Optional.empty();
    }
    ResolvedItemBank bank = result.bank().with(NegativeDiscrimination.ACCEPTED).resolve();
    int[] answers = Matrices.answers(task.matrix());
    ResponseMatrix matrix =
        Matrices.part(
            task.matrix(),
            item ->
                answers[item] > 0 && bank.findIndex(task.matrix().items().get(item)).isPresent(),
            person -> true);
    LatentEstimate latent = result.groups().get(0);
    QuadratureGrid grid = task.maximization().grid();
    Prior prior = new Prior.Normal(latent.mean(), latent.standardDeviation());
    ItemFitAnalysis analysis = ItemFitAnalysis.withDefaults().with(prior, grid);
    Map<FreeParameters, List<ItemFit>> fits = new EnumMap<>(FreeParameters.class);
    List<ItemFit> chosen = new ArrayList<>();
    for (int item = 0; item < matrix.itemCount(); item++) {
      FreeParameters free = free(task.families(), matrix.items().get(item));
      chosen.add(
          fits.computeIfAbsent(
                  free,
                  kind ->
                      Workers.run(
                          task.maximization().threads(),
                          () -> analysis.with(kind).analyse(bank, matrix)))
              .get(item));
    }
    return Optional.of(chosen);
  }

  private static FreeParameters free(Map<ItemId, ModelFamily> families, ItemId id) {
    ModelFamily family = families.get(id);
    if (family == null) {
      return FreeParameters.NONE;
    }
    return switch (family) {
      case RASCH, ONE_PL, PARTIAL_CREDIT, RATING_SCALE -> FreeParameters.DIFFICULTIES;
      default -> FreeParameters.ALL;
    };
  }
}
