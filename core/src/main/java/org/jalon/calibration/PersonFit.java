package org.jalon.calibration;

import org.jalon.estimation.AbilityEstimate;

/**
 * How well the model fits the answers of a person.
 *
 * @param person the person's number in the matrix
 * @param answers how many answers there are
 * @param estimate the ability at which the fit is judged
 * @param outfit the mean of the squared standardized residuals
 * @param infit the squared residuals over their variances
 * @param lz the standardized log-likelihood (also called Zh): strongly negative for answers that
 *     are too unlikely. Its variance is below 1 because the ability is estimated. NaN without an
 *     answer that tells anything.
 * @param correctedLz lz*: the same with the mean and variance that it has at an estimate; about
 *     standard normal where the model fits. NaN where lz is.
 */
public record PersonFit(
    int person,
    int answers,
    AbilityEstimate estimate,
    MeanSquare outfit,
    MeanSquare infit,
    double lz,
    double correctedLz) {}
