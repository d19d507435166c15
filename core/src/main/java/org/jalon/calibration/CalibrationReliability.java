package org.jalon.calibration;

/**
 * How reliable abilities are.
 *
 * @param marginal of the test of all items, ∫ I(θ) / (I(θ) + 1 / σ²) g(θ) dθ in the reference
 *     group; if persons saw only some items each, it is not that of their tests
 * @param empirical of the answers that were given: the variance of the posterior means, divided by
 *     itself plus the mean posterior variance
 */
public record CalibrationReliability(double marginal, double empirical) {}
