package org.jalon.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jalon.internal.Checks;

/** What an assessment takes as known of what was recorded before it. Successes always count. */
public sealed interface RetryPolicy {

  /**
   * Whether an element counts as known.
   *
   * @param element what was recorded
   * @param start when the assessment began
   * @return whether its outcome is not asked again
   */
  default boolean keeps(KnowledgeElement element, Instant start) {
    return element.isValidated() || keepsFailure(element.at(), start);
  }

  /**
   * Whether a failure counts as known.
   *
   * @param failedAt when it was recorded
   * @param start when the assessment began
   * @return whether what was failed is not asked again
   */
  boolean keepsFailure(Instant failedAt, Instant start);

  /**
   * The elements that count as known.
   *
   * @param elements what was recorded
   * @param start when the assessment began
   * @return those kept, in their order
   */
  default List<KnowledgeElement> known(List<KnowledgeElement> elements, Instant start) {
    return elements.stream().filter(element -> keeps(element, start)).toList();
  }

  /** Everything counts: a person goes on where they stopped. */
  record KeepAll() implements RetryPolicy {
    @Override
    public boolean keepsFailure(Instant failedAt, Instant start) {
      return true;
    }
  }

  /**
   * Failures count until a delay has passed, as when a person improves a competence.
   *
   * @param delay how long a failure counts; an element that is exactly as old, or older, is asked
   *     again; one that is newer than the start of the assessment is kept
   */
  record FailuresAfter(Duration delay) implements RetryPolicy {

    /** The usual delay of four days. */
    public static final Duration USUAL_DELAY = Duration.ofDays(4);

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public FailuresAfter {
      Checks.require(!delay.isNegative(), "delay", delay, "must not be negative");
    }

    @Override
    public boolean keepsFailure(Instant failedAt, Instant start) {
      return Duration.between(failedAt, start).compareTo(delay) < 0;
    }
  }

  /**
   * Failures of earlier assessments never count: only those recorded after this one began do, as
   * when a person takes a campaign.
   */
  record EarlierFailures() implements RetryPolicy {
    @Override
    public boolean keepsFailure(Instant failedAt, Instant start) {
      return failedAt.isAfter(start);
    }
  }
}
