package org.jalon.calibration;

import java.util.OptionalDouble;

/**
 * An estimated parameter.
 *
 * @param name a, b, c, d; b1, b2 … of several categories; delta1 … of a rating scale; alpha1 … and
 *     gamma1 … of a nominal item
 * @param estimate the estimate
 * @param standardError its standard error; empty if there is none
 */
public record ParameterEstimate(String name, double estimate, OptionalDouble standardError) {}
