package org.jalon.calibration;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;

/**
 * What a calibration found.
 *
 * @param items what became of each item, in the order of the data; an item whose parameters differ
 *     between groups is there once for each group
 * @param groups the distribution of ability in each group
 * @param fit how well the whole fits
 * @param convergence how it ended
 * @param reliability how reliable abilities are; empty if not everybody's could be computed
 * @param standardErrorProblem why some parameters have no standard error although it was asked for
 * @param bank the items that have a model, with the content of the given bank if there was one; of
 *     an item that differs between groups, the model of the reference group. It does not accept
 *     negative discriminations, which two-parameter and partial credit items may come out with:
 *     {@link ItemBank#resolve() resolve} reports these items unless the bank is told {@linkplain
 *     ItemBank#with(ItemBank.NegativeDiscrimination) to accept them}
 */
public record CalibrationResult(
    List<CalibratedItem> items,
    List<LatentEstimate> groups,
    ModelFit fit,
    ConvergenceReport convergence,
    Optional<Reliability> reliability,
    Optional<String> standardErrorProblem,
    ItemBank bank) {

  /** Creates a result from copies of the lists. */
  public CalibrationResult {
    items = List.copyOf(items);
    groups = List.copyOf(groups);
  }

  /**
   * An item; of one that differs between groups, that of the first group.
   *
   * @param id the item
   * @return what became of it
   * @throws NoSuchElementException if it was not in the data
   */
  public CalibratedItem item(ItemId id) {
    return items.stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "The item (%s) is not one of the calibrated items.".formatted(id)));
  }
}
