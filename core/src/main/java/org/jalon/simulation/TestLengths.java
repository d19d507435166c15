package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * How long tests were, why they ended, and how precise they were on the way.
 *
 * @param mean the mean number of answers
 * @param distribution how many people gave 0, 1, 2… answers, up to the longest test
 * @param stopReasons how many tests ended for which reason, in the order of the plan's rules; a
 *     test that several rules ended counts for the first of them
 * @param byPosition what was known after 1, 2… answers of those who gave as many
 */
public record TestLengths(
    MonteCarloEstimate mean,
    List<Long> distribution,
    List<StopReason> stopReasons,
    List<PositionOutcome> byPosition) {

  /** The reason of tests that people left. */
  public static final String LEFT = "the person left the test";

  /** Creates outcomes from copies of the lists. */
  public TestLengths {
    distribution = List.copyOf(distribution);
    stopReasons = List.copyOf(stopReasons);
    byPosition = List.copyOf(byPosition);
  }

  /**
   * How many tests ended for a reason.
   *
   * @param reason the stopping rule {@linkplain org.jalon.stopping.StoppingRule#describe in words},
   *     {@value org.jalon.stopping.BankExhausted#REASON}, or {@value #LEFT}
   * @param tests how many
   * @param share as a share of all tests
   */
  public record StopReason(String reason, long tests, MonteCarloEstimate share) {}

  /**
   * What was known after so many answers.
   *
   * @param answers how many
   * @param persons how many people gave as many and had a finite estimate then
   * @param meanStandardError the mean of the standard errors
   * @param rootMeanSquareError the root mean square of estimated minus true ability
   */
  public record PositionOutcome(
      int answers,
      long persons,
      MonteCarloEstimate meanStandardError,
      MonteCarloEstimate rootMeanSquareError) {}

  /**
   * A quantile of the number of answers.
   *
   * @param share of the tests, from 0 to 1; 0.5 gives the median
   * @return the smallest number that at least so many tests do not exceed
   * @throws IllegalArgumentException if the share is out of its range
   */
  public int quantile(double share) {
    Checks.inRange("share of the tests", share, 0, 1);
    long all = distribution.stream().mapToLong(count -> count).sum();
    long passed = distribution.get(0);
    int length = 0;
    while (length < distribution.size() - 1 && passed < share * all) {
      passed += distribution.get(++length);
    }
    return length;
  }
}
