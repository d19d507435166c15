package org.jalon.calibration;

import java.util.List;
import java.util.OptionalDouble;
import org.jalon.internal.Checks;

/**
 * How ability is distributed in a group, as far as a calibration found out.
 *
 * @param group the name of the group
 * @param persons how many persons it has
 * @param mean the mean of ability
 * @param standardDeviation its standard deviation
 * @param meanError the standard error of the mean; empty if it is fixed, none was computed, or the
 *     mean is at an end of the grid
 * @param standardDeviationError that of the standard deviation, which is at least half the shortest
 *     step of the grid, as for a group of one person, and has no error then
 * @param weights the probability of each node of the grid
 */
public record LatentEstimate(
    String group,
    int persons,
    double mean,
    double standardDeviation,
    OptionalDouble meanError,
    OptionalDouble standardDeviationError,
    List<Double> weights) {

  /** Creates an estimate from a copy of the weights. */
  public LatentEstimate {
    Checks.atLeast("number of persons", persons, 0);
    weights = List.copyOf(weights);
  }
}
