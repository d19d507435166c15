package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.calibration.CalibratedItem;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.FreeParameters;
import org.jalon.calibration.ItemFit;
import org.jalon.calibration.ItemFitAnalysis;
import org.jalon.calibration.ItemFitGroup;
import org.jalon.calibration.LatentEstimate;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.ItemId;

/**
 * How well the items of a calibration fit the answers that they were calibrated with, each group
 * with its models and its distribution of ability.
 */
final class CalibratedItemFit {

  private CalibratedItemFit() {}

  /** Empty if no item has a model. */
  static Optional<List<ItemFit>> of(CalibrationResult result, CalibrationPlan.Task task) {
    Map<String, ItemFitGroup> groups = groups(result, task.maximization().grid());
    ResponseMatrix matrix = withModels(task.matrix(), groups);
    if (matrix.responseCount() == 0) {
      return Optional.empty();
    }
    ItemFitAnalysis analysis =
        ItemFitAnalysis.withDefaults()
            .with(ItemFitAnalysis.withDefaults().latent(), task.maximization().grid());
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
                          () -> analysis.with(kind).analyse(groups, matrix)))
              .get(item));
    }
    return Optional.of(chosen);
  }

  /** Those in which an item has a model. */
  private static Map<String, ItemFitGroup> groups(CalibrationResult result, QuadratureGrid grid) {
    Map<String, ItemFitGroup> groups = new LinkedHashMap<>();
    for (LatentEstimate latent : result.groups()) {
      List<Item> items =
          result.items().stream()
              .filter(item -> item.group().orElse(latent.group()).equals(latent.group()))
              .flatMap(CalibratedItemFit::modelled)
              .toList();
      if (!items.isEmpty()) {
        ItemBank bank =
            ItemBank.of(result.bank().name(), result.bank().version(), items)
                .with(NegativeDiscrimination.ACCEPTED);
        groups.put(
            latent.group(),
            ItemFitGroup.of(bank.resolve(), GroupAbilities.prior(latent, grid), grid));
      }
    }
    return groups;
  }

  private static Stream<Item> modelled(CalibratedItem item) {
    return item.model().map(model -> Item.of(item.id().value(), model)).stream();
  }

  /** The answers to items that have a model in the group. */
  private static ResponseMatrix withModels(
      ResponseMatrix matrix, Map<String, ItemFitGroup> groups) {
    boolean[][] known = new boolean[matrix.groups().size()][matrix.itemCount()];
    for (int g = 0; g < known.length; g++) {
      ItemFitGroup group = groups.get(matrix.groups().get(g));
      for (int item = 0; item < matrix.itemCount() && group != null; item++) {
        known[g][item] = group.bank().findIndex(matrix.items().get(item)).isPresent();
      }
    }
    return Matrices.answered(Matrices.answers(matrix, (item, group) -> known[group][item]));
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
