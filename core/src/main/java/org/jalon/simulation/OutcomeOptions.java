package org.jalon.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * What a simulation study reports.
 *
 * @param intervalLevel the level of the central interval θ̂ ± z SE whose coverage is told; above 0
 *     and below 1
 * @param abilityEdges the edges of the intervals of true ability that outcomes are told for, rising
 *     strictly; those below the first and from the last on make two more
 * @param cutScores the cut scores, rising strictly, that classify people in levels: the level is
 *     the number of cut scores that are not above the ability; empty to classify nobody
 * @param testedTwice whether people who are classified take the test a second time, with draws of
 *     their own, to tell the consistency; it doubles the work
 * @param highExposure the exposure rate above which an item counts as overused; from 0 to 1
 */
public record OutcomeOptions(
    double intervalLevel,
    List<Double> abilityEdges,
    List<Double> cutScores,
    boolean testedTwice,
    double highExposure) {

  /**
   * Creates options from copies of the lists.
   *
   * @throws IllegalArgumentException if a number is out of its range, numbers do not rise, or
   *     people shall be tested twice without cut scores
   */
  public OutcomeOptions {
    quantile(intervalLevel);
    abilityEdges = rising("edge of an interval of abilities", abilityEdges);
    cutScores = rising("cut score", cutScores);
    Checks.require(
        !testedTwice || !cutScores.isEmpty(),
        "list of cut scores",
        cutScores,
        "must not be empty if people are tested twice, which tells the consistency of levels");
    Checks.inRange("high exposure rate", highExposure, 0, 1);
  }

  private static List<Double> rising(String name, List<Double> values) {
    for (int i = 0; i < values.size(); i++) {
      double value = Checks.finite(name, values.get(i));
      Checks.require(
          i == 0 || values.get(i - 1) < value, name, value, "must be above the one before it");
    }
    return List.copyOf(values);
  }

  /**
   * An interval of level 0.95, abilities from −3 to 3 in steps of 0.5, no cut scores, and 0.2 as a
   * high exposure rate.
   *
   * @return the options
   */
  public static OutcomeOptions withDefaults() {
    List<Double> edges = IntStream.rangeClosed(-6, 6).mapToObj(i -> i / 2.0).toList();
    return new OutcomeOptions(0.95, edges, List.of(), false, 0.2);
  }

  /**
   * These options with another level of the interval.
   *
   * @param level the level
   * @return new options
   */
  public OutcomeOptions withIntervalLevel(double level) {
    return new OutcomeOptions(level, abilityEdges, cutScores, testedTwice, highExposure);
  }

  /**
   * These options with other intervals of true ability.
   *
   * @param edges the edges, rising strictly
   * @return new options
   */
  public OutcomeOptions withAbilityEdges(List<Double> edges) {
    return new OutcomeOptions(intervalLevel, edges, cutScores, testedTwice, highExposure);
  }

  /**
   * These options, classifying people.
   *
   * @param cuts the cut scores, rising strictly
   * @return new options
   */
  public OutcomeOptions withCutScores(List<Double> cuts) {
    return new OutcomeOptions(intervalLevel, abilityEdges, cuts, testedTwice, highExposure);
  }

  /**
   * These options, people taking the test a second time.
   *
   * @return new options
   */
  public OutcomeOptions testingTwice() {
    return new OutcomeOptions(intervalLevel, abilityEdges, cutScores, true, highExposure);
  }

  /**
   * These options with another rate above which items count as overused.
   *
   * @param rate the rate
   * @return new options
   */
  public OutcomeOptions withHighExposure(double rate) {
    return new OutcomeOptions(intervalLevel, abilityEdges, cutScores, testedTwice, rate);
  }

  /** The z of the central interval θ̂ ± z SE of a level, which is checked. */
  static double quantile(double level) {
    Checks.require(
        level > 0 && level < 1,
        "level of the interval",
        level,
        "must lie between 0 and 1, both excluded");
    return StrictNumerics.normalQuantile((1 + level) / 2);
  }

  /** How many values of a rising list are not above a number. */
  static int countNotAbove(double[] rising, double number) {
    int count = 0;
    while (count < rising.length && rising[count] <= number) {
      count++;
    }
    return count;
  }
}
