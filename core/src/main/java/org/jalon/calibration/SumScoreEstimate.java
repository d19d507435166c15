package org.jalon.calibration;

/**
 * What a sum score says about ability, and how many persons have it.
 *
 * @param score the sum of the categories of all items
 * @param ability the mean of the posterior given the score; NaN for one that is less likely than
 *     any number can tell, such as 0 on hundreds of items that are all much too easy
 * @param standardError its standard deviation
 * @param observed how many persons have the score
 * @param expected how many would if the model held
 * @param residual (observed − expected) / √expected
 */
public record SumScoreEstimate(
    int score,
    double ability,
    double standardError,
    int observed,
    double expected,
    double residual) {}
