package org.jalon.simulation;

/**
 * How far a study is.
 *
 * @param done how many persons have taken the test
 * @param persons how many will
 * @param rootMeanSquareError of their abilities so far; of the first plan, if there are several.
 *     NaN if nobody has a finite estimate yet
 */
public record SimulationProgress(long done, long persons, double rootMeanSquareError) {}
