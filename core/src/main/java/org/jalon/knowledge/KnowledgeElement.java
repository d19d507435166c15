package org.jalon.knowledge;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;

/**
 * One thing learnt about a person at one time: that a learning outcome is mastered or not, or that
 * what was known of it no longer counts.
 *
 * <p>The points are those of the outcome on that day: a later change of the referential does not
 * touch what was earned.
 *
 * @param outcome the learning outcome
 * @param status what was learnt about it
 * @param source whether it was asked or inferred from another outcome of its topic
 * @param points the points earned: those of the outcome if validated, else zero
 * @param at when, as told by the caller
 * @param evidence the answer it comes from; empty for a reset and for what was recorded without
 */
public record KnowledgeElement(
    OutcomeId outcome,
    Status status,
    Source source,
    Points points,
    Instant at,
    Optional<Evidence> evidence) {

  /** What is known of an outcome. The order is that of precedence at the same instant. */
  public enum Status {
    /** Not mastered. */
    INVALIDATED,
    /** Mastered. */
    VALIDATED,
    /** What was known before no longer counts. */
    RESET
  }

  /** Where an element comes from. The order is that of precedence at the same instant. */
  public enum Source {
    /** Concluded from an answer about another outcome of the topic. */
    INFERRED,
    /** Asked. */
    DIRECT
  }

  /**
   * The answer that an element comes from.
   *
   * @param assessment the caller's identifier of the assessment
   * @param item the item that was answered
   * @param asked the outcome that the item tests
   */
  public record Evidence(String assessment, ItemId item, OutcomeId asked) {

    /**
     * Creates an evidence.
     *
     * @throws IllegalArgumentException if the identifier of the assessment is empty, too long or
     *     contains white space or control characters
     */
    public Evidence {
      Checks.notNull("item of the evidence", item);
      Checks.notNull("learning outcome asked", asked);
      Checks.id("assessment id", assessment);
    }
  }

  /**
   * Creates an element.
   *
   * @throws IllegalArgumentException if points are given though the outcome is not validated
   */
  public KnowledgeElement {
    Checks.notNull("learning outcome", outcome);
    Checks.notNull("status of the learning outcome", status);
    Checks.notNull("source of the knowledge", source);
    Checks.notNull("points of the learning outcome", points);
    Checks.notNull("time of the knowledge", at);
    Checks.notNull("evidence of the knowledge", evidence);
    Checks.require(
        status == Status.VALIDATED || points.equals(Points.ZERO),
        "points of the learning outcome (" + outcome + ")",
        points,
        "must be 0 as it is " + status.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the outcome is mastered.
   *
   * @return true for {@link Status#VALIDATED}
   */
  public boolean isValidated() {
    return status == Status.VALIDATED;
  }

  /**
   * Whether the outcome is not mastered.
   *
   * @return true for {@link Status#INVALIDATED}
   */
  public boolean isInvalidated() {
    return status == Status.INVALIDATED;
  }

  /**
   * Whether what was known of the outcome no longer counts.
   *
   * @return true for {@link Status#RESET}
   */
  public boolean isReset() {
    return status == Status.RESET;
  }

  /**
   * Whether the outcome was asked.
   *
   * @return true for {@link Source#DIRECT}
   */
  public boolean isDirect() {
    return source == Source.DIRECT;
  }

  /**
   * This element with other points.
   *
   * @param earned the points; zero unless the outcome is validated
   * @return a new element
   * @throws IllegalArgumentException if points are given though the outcome is not validated
   */
  public KnowledgeElement earning(Points earned) {
    return new KnowledgeElement(outcome, status, source, earned, at, evidence);
  }

  /**
   * The element by which this one ceases to count.
   *
   * @param when the time of the reset
   * @return an element of the same outcome and source, reset, without points
   */
  public KnowledgeElement reset(Instant when) {
    return new KnowledgeElement(outcome, Status.RESET, source, Points.ZERO, when, Optional.empty());
  }
}
