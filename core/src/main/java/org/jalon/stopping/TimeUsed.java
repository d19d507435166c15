package org.jalon.stopping;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jalon.internal.Checks;

/**
 * Ends the test once the person has used a time. The engine has no clock: whoever runs the test
 * says with each answer how long it took, the sum is compared with the limit, and the log keeps
 * each time, so that a replay decides the same. A question is never interrupted: the limit is
 * looked at between questions.
 *
 * @param limit the time from which on the test ends; whole milliseconds
 */
public record TimeUsed(Duration limit) implements StoppingRule {

  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the time is not in whole milliseconds, not positive, or
   *     above 2<sup>31</sup> − 1 milliseconds (24 days)
   */
  public TimeUsed {
    Checks.require(
        limit.compareTo(Duration.ZERO) > 0 && limit.compareTo(LONGEST) <= 0,
        "time limit",
        limit,
        "must be greater than 0 and at most " + LONGEST);
    Checks.require(
        limit.equals(limit.truncatedTo(ChronoUnit.MILLIS)),
        "time limit",
        limit,
        "must be in whole milliseconds");
  }

  /**
   * The rule for a time.
   *
   * @param limit the time from which on the test ends
   * @return the rule
   * @throws IllegalArgumentException if the time is not in whole milliseconds, not positive, or
   *     above 2<sup>31</sup> − 1 milliseconds
   */
  public static TimeUsed atLeast(Duration limit) {
    return new TimeUsed(limit);
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    double used = seconds(progress.timeUsed());
    boolean met = progress.timeUsed().compareTo(limit) >= 0;
    return StopDecision.of(
        new RuleCheck("time-used", used, seconds(limit), met),
        RuleCheck.words(used) + " of " + RuleCheck.words(seconds(limit)) + " seconds used");
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
