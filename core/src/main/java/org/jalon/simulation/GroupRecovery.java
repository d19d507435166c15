package org.jalon.simulation;

/**
 * How well the abilities of a group of people were recovered.
 *
 * @param bias the mean of estimated minus true ability
 * @param rootMeanSquareError the square root of the mean of its square
 * @param meanStandardError the mean of the standard errors that the tests themselves told
 * @param coverage the share of people whose interval holds the true ability
 */
public record GroupRecovery(
    MonteCarloEstimate bias,
    MonteCarloEstimate rootMeanSquareError,
    MonteCarloEstimate meanStandardError,
    MonteCarloEstimate coverage) {}
