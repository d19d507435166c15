package org.jalon.calibration;

import org.jalon.item.ItemId;

/**
 * Two items whose answers have more, or less, in common than the ability explains.
 *
 * @param first the item that comes first in the matrix
 * @param second the other one
 * @param persons how many persons answered both
 * @param q3 the correlation of their residuals
 * @param adjustedQ3 Q3*: the same less the mean of all pairs
 */
public record ItemPair(ItemId first, ItemId second, int persons, double q3, double adjustedQ3) {}
