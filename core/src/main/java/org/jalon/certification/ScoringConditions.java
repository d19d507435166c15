package org.jalon.certification;

import java.time.Duration;
import org.jalon.internal.Checks;

/**
 * Under which conditions a test is scored.
 *
 * @param minimumAnswers how many answers a test needs to be scored at all
 * @param duration how long a test may take, without the extra time of a person
 * @param missingAnswers what becomes of the missing answers of a test that the person gave up
 */
public record ScoringConditions(
    int minimumAnswers, Duration duration, MissingAnswers missingAnswers) {

  /** The reference: 20 answers, 105 minutes, missing answers count as wrong. */
  public static final ScoringConditions REFERENCE =
      new ScoringConditions(20, Duration.ofMinutes(105), MissingAnswers.COUNT_AS_WRONG);

  /** What becomes of the missing answers of a test that the person gave up. */
  public enum MissingAnswers {
    /** They do not matter. */
    IGNORED,
    /** The test is completed with wrong answers to the best items, as {@link FlashDegradation}. */
    COUNT_AS_WRONG,
    /**
     * The same without the items of learning outcomes that a confirmed incident withdrew, which the
     * reference asks all the same.
     */
    COUNT_AS_WRONG_WITHOUT_WITHDRAWN
  }

  /**
   * Creates conditions.
   *
   * @throws IllegalArgumentException if the number of answers is negative or the duration not
   *     positive
   */
  public ScoringConditions {
    Checks.atLeast("minimum of answers", minimumAnswers, 0);
    Checks.require(
        !duration.isNegative() && !duration.isZero(),
        "duration of the test",
        duration,
        "must be positive");
  }

  /**
   * These conditions for a test that may be shorter than the minimum of answers.
   *
   * @param length how many questions the test has
   * @return conditions that ask for no more answers than that
   */
  public ScoringConditions forTestOf(int length) {
    return new ScoringConditions(Math.min(minimumAnswers, length), duration, missingAnswers);
  }
}
