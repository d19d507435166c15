package org.jalon.benchmarks.baseline;

/**
 * An estimated ability.
 *
 * @param ability theta
 * @param standardError its standard error
 */
public record NaiveEstimate(double ability, double standardError) {}
