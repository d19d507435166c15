package org.jalon.calibration;

import java.util.Optional;
import org.jalon.item.ItemId;

/**
 * What the Mantel–Haenszel method says about an item.
 *
 * @param item the item
 * @param persons how many persons it rests on
 * @param test the test of equal odds; for more than two categories Mantel's test for ordered ones
 * @param adjustedP its p-value adjusted for the number of items; NaN without a test
 * @param effect how large the difference is
 * @param difClass its class
 */
public record MantelHaenszelDif(
    ItemId item,
    int persons,
    Optional<ChiSquareTest> test,
    double adjustedP,
    DifEffect effect,
    DifClass difClass)
    implements ItemDif {

  MantelHaenszelDif withAdjustedP(double p) {
    return new MantelHaenszelDif(item, persons, test, p, effect, difClass);
  }
}
