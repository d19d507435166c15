package org.jalon.calibration;

import java.util.Optional;
import org.jalon.item.ItemId;

/**
 * How well the model of an item fits its answers.
 *
 * @param item the item
 * @param answers how many persons answered it; infit and outfit rest on them
 * @param outfit the mean of the squared standardized residuals: sensitive to single surprising
 *     answers of persons for whom the item is much too easy or too hard
 * @param infit the squared residuals over their variances: sensitive to persons near the item
 * @param completePersons how many persons answered every item of the matrix, or, of several groups,
 *     every item that anybody of their group answered, this one among them; S-X² rests on them
 * @param sumScoreTest S-X²; empty if no degree of freedom is left, as where nobody answered every
 *     item
 */
public record ItemFit(
    ItemId item,
    int answers,
    MeanSquare outfit,
    MeanSquare infit,
    int completePersons,
    Optional<ChiSquareTest> sumScoreTest) {}
