package org.jalon.knowledge;

import java.time.Duration;
import java.time.Instant;
import org.jalon.internal.Checks;

/**
 * How long a person waits, from the last thing recorded in a competence, before something may be
 * done again.
 *
 * @param length how long; fractions of days count
 */
public record WaitingPeriod(Duration length) {

  /** Seven days before a competence may be reset. */
  public static final WaitingPeriod BEFORE_RESET = ofDays(7);

  /** Four days before a competence may be improved. */
  public static final WaitingPeriod BEFORE_IMPROVING = ofDays(4);

  /**
   * Creates a waiting period.
   *
   * @throws IllegalArgumentException if it is negative or longer than a million days
   */
  public WaitingPeriod {
    Checks.require(
        !length.isNegative() && length.compareTo(Duration.ofDays(1_000_000)) <= 0,
        "waiting period",
        length,
        "must not be negative and not exceed a million days");
  }

  /**
   * A period of whole days.
   *
   * @param days 0 to 1,000,000
   * @return the period
   * @throws IllegalArgumentException if the number is out of this range
   */
  public static WaitingPeriod ofDays(int days) {
    return new WaitingPeriod(Duration.ofDays(days));
  }

  /**
   * How many days are left.
   *
   * @param last when something was last recorded
   * @param now the present, as told by the caller
   * @return the days left, a part of a day counting as one; 0 once the period has passed, to the
   *     nanosecond. More than the period if the present lies before the last record
   */
  public long remainingDays(Instant last, Instant now) {
    Duration left = length.minus(Duration.between(last, now));
    if (left.isNegative()) {
      return 0;
    }
    long days = left.toDays();
    return left.equals(Duration.ofDays(days)) ? days : days + 1;
  }
}
