package org.jalon.scoring;

import java.util.OptionalLong;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;

/**
 * What a person sees of one competence: the score, how far the assessment of the competence has
 * come, and what may be done next.
 *
 * @param competence the competence
 * @param score what was reached
 * @param status how far the person has come
 * @param daysBeforeReset how many days to wait before a reset; empty if nothing is known
 * @param daysBeforeImproving how many days to wait before improving; empty if nothing is known
 */
public record Scorecard(
    CompetenceId competence,
    CompetenceScore score,
    Status status,
    OptionalLong daysBeforeReset,
    OptionalLong daysBeforeImproving) {

  /** How far a person has come in a competence. */
  public enum Status {
    /** Nothing was done, or all was reset. */
    NOT_STARTED,
    /** Something is known, or the assessment has begun. */
    STARTED,
    /** The assessment has ended. */
    COMPLETED
  }

  /** The assessment of the competence, as the caller keeps it. */
  public enum Evaluation {
    /** There is none. */
    NONE,
    /** It was reset. */
    RESET,
    /** It goes on. */
    IN_PROGRESS,
    /** It has ended. */
    COMPLETED;

    /**
     * How far the person has come.
     *
     * @param hasKnowledge whether something is known of the competence, be it from elsewhere
     * @return the status: of an assessment that does not exist or was reset, whether something is
     *     known decides
     */
    public Status status(boolean hasKnowledge) {
      return switch (this) {
        case NONE, RESET -> hasKnowledge ? Status.STARTED : Status.NOT_STARTED;
        case IN_PROGRESS -> Status.STARTED;
        case COMPLETED -> Status.COMPLETED;
      };
    }
  }

  /**
   * Creates a scorecard.
   *
   * @throws IllegalArgumentException if a number of days is negative
   */
  public Scorecard {
    Checks.require(
        daysBeforeReset.orElse(0) >= 0,
        "days before a reset",
        daysBeforeReset.orElse(0),
        "must not be negative");
    Checks.require(
        daysBeforeImproving.orElse(0) >= 0,
        "days before improving",
        daysBeforeImproving.orElse(0),
        "must not be negative");
  }

  /**
   * Whether the assessment has ended.
   *
   * @return whether the status is {@link Status#COMPLETED}
   */
  public boolean isFinished() {
    return status == Status.COMPLETED;
  }

  /**
   * Whether the highest level offered is reached; then the competence cannot be improved.
   *
   * @return whether the level is at least the highest one
   */
  public boolean isHighestLevel() {
    return score.isHighest();
  }

  /**
   * Whether the assessment has ended at the highest level offered.
   *
   * @return both
   */
  public boolean isFinishedAtHighestLevel() {
    return isFinished() && isHighestLevel();
  }

  /**
   * Whether the person can go on.
   *
   * @return whether the status is {@link Status#STARTED} and the highest level is not reached
   */
  public boolean isProgressable() {
    return status == Status.STARTED && !isHighestLevel();
  }

  /**
   * Whether the person can improve now.
   *
   * @return whether the assessment has ended below the highest level and no day is left to wait;
   *     false if nothing is known
   */
  public boolean isImprovable() {
    return canImprove() && daysBeforeImproving.orElse(1) == 0;
  }

  /**
   * Whether the person can improve, but not yet.
   *
   * @return whether the assessment has ended below the highest level and days are left to wait
   */
  public boolean shouldWaitBeforeImproving() {
    return canImprove() && daysBeforeImproving.orElse(0) > 0;
  }

  private boolean canImprove() {
    return isFinished() && !isHighestLevel();
  }

  /**
   * Whether the competence can be reset now.
   *
   * @return whether it was started or has ended, and no day is left to wait; false if nothing is
   *     known
   */
  public boolean isResettable() {
    return status != Status.NOT_STARTED && daysBeforeReset.orElse(1) == 0;
  }

  /**
   * Whether there are no whole points.
   *
   * @return whether the points are 0
   */
  public boolean hasEarnedNothing() {
    return score.points() == 0;
  }

  /**
   * Whether level 1 is not reached.
   *
   * @return whether the level is 0
   */
  public boolean isBelowLevelOne() {
    return score.level() < 1;
  }
}
