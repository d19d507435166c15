package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * How two plans differ with the same persons: the means of second minus first over pairs, with the
 * standard errors of paired differences, s / √n. Pairs one of whose estimates is not finite are
 * left out, but for the length.
 *
 * @param first the name of the first plan
 * @param second the name of the second plan
 * @param condition population and oracle
 * @param pairs how many pairs have two finite estimates
 * @param errors the differences of the errors of estimation
 * @param standardError the difference of the standard errors that the tests told
 * @param length the difference of the numbers of answers
 */
public record PlanComparison(
    String first,
    String second,
    Condition condition,
    long pairs,
    ErrorDifferences errors,
    MonteCarloEstimate standardError,
    MonteCarloEstimate length) {

  /**
   * With whom plans are compared.
   *
   * @param population the name of the population
   * @param oracle the name of the oracle
   */
  public record Condition(String population, String oracle) {}

  /**
   * Differences of errors, all of the same pairs.
   *
   * @param squared the difference of the squared errors; below 0 if the second plan is more precise
   * @param rootMeanSquare the difference of the roots of the mean squared errors, by the delta
   *     method; that of the root mean square errors of the two reports unless a person is left out
   *     of the pairs whom one of them counts
   * @param absolute the difference of the absolute errors
   * @param bias the difference of the errors themselves
   */
  public record ErrorDifferences(
      MonteCarloEstimate squared,
      MonteCarloEstimate rootMeanSquare,
      MonteCarloEstimate absolute,
      MonteCarloEstimate bias) {}

  /**
   * The distance from a difference to the ends of its interval.
   *
   * @param difference one of the differences
   * @param level the level of the interval, above 0 and below 1
   * @return z times its standard error; the plans differ at that level if the difference is farther
   *     from 0
   * @throws IllegalArgumentException if the level is out of its range
   */
  public static double halfWidth(MonteCarloEstimate difference, double level) {
    Checks.require(
        level > 0 && level < 1,
        "level of the interval",
        level,
        "must lie between 0 and 1, both excluded");
    return StrictNumerics.normalQuantile((1 + level) / 2) * difference.standardError();
  }
}
