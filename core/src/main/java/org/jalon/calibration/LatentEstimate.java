package org.jalon.calibration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jalon.internal.Checks;

/**
 * How ability is distributed in a group, as far as a calibration found out.
 *
 * @param group the name of the group
 * @param persons how many persons it has
 * @param mean the mean of ability
 * @param standardDeviation its standard deviation; at least half the shortest step of the grid, as
 *     for a group of one person
 * @param precision how sure they are; where they are not determined they tell where the calibration
 *     stopped or the grid ends, and nothing of the group
 * @param weights the probability of each node of the grid
 */
public record LatentEstimate(
    String group,
    int persons,
    double mean,
    double standardDeviation,
    Precision precision,
    List<Double> weights) {

  /** Creates an estimate from a copy of the weights. */
  public LatentEstimate {
    Checks.atLeast("number of persons", persons, 0);
    weights = List.copyOf(weights);
  }

  /**
   * How sure the moments of a distribution are.
   *
   * @param meanError the standard error of the mean; empty if it is fixed or not determined, none
   *     was computed, or the mean is at an end of the grid
   * @param standardDeviationError that of the standard deviation; empty for the same reasons, and
   *     where the standard deviation is the least that the grid allows
   * @param undetermined why the answers do not determine the distribution although it is estimated,
   *     as where all answers of the group are right, or all wrong; empty if they do, or if it is
   *     given
   */
  public record Precision(
      OptionalDouble meanError,
      OptionalDouble standardDeviationError,
      Optional<String> undetermined) {}

  /**
   * The standard error of the mean.
   *
   * @return that of the precision
   */
  public OptionalDouble meanError() {
    return precision.meanError;
  }

  /**
   * The standard error of the standard deviation.
   *
   * @return that of the precision
   */
  public OptionalDouble standardDeviationError() {
    return precision.standardDeviationError;
  }
}
