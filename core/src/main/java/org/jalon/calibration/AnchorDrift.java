package org.jalon.calibration;

import org.jalon.item.ItemId;

/**
 * How far an anchor item is, after linking, from where it was. Shifts are transformed source less
 * target, above 0 for an item that has become harder; a robust z is (shift − median) / (0.74 ×
 * interquartile range) over the anchors.
 *
 * @param item the item
 * @param difficultyShift of the mean difficulty or step; NaN for a model without difficulties
 * @param difficultyZ its robust z; NaN as the shift is, and 0 where most anchors agree exactly and
 *     this one does too
 * @param logDiscriminationShift of log a; NaN for a model without a discrimination or with a = 0
 * @param discriminationZ its robust z
 * @param curveDifference D = √(Σ w(θ) ½ Σₖ (P*ₖ(θ) − Pₖ(θ))²), the weighted distance between the
 *     curves; for two categories, of the probabilities of a right answer
 */
public record AnchorDrift(
    ItemId item,
    double difficultyShift,
    double difficultyZ,
    double logDiscriminationShift,
    double discriminationZ,
    double curveDifference) {}
