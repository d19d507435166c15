/**
 * Artificial people taking a test, and how well the test does with them.
 *
 * <p>A {@link org.jalon.simulation.Population} gives abilities, a {@link
 * org.jalon.simulation.ResponseOracle} answers, and {@link org.jalon.simulation.Simulator} reports
 * how a plan does. {@link org.jalon.simulation.SimulationStudy} is for studies of any size, {@link
 * org.jalon.simulation.SimulationDesign} compares plans with the same persons. Person n of a study
 * depends on the seed and on n alone, and sums are exact: the same bits on any number of threads.
 */
@NullMarked
package org.jalon.simulation;

import org.jspecify.annotations.NullMarked;
