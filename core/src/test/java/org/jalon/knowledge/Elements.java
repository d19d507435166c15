package org.jalon.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jalon.item.ItemId;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;

/** Elements and dates to test with. */
public final class Elements {

  /** The day from which tests count. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Elements() {}

  public static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  /** An outcome asked and mastered, worth 4 points. */
  public static KnowledgeElement success(String outcome, int day) {
    return success(outcome, day, Points.of(4));
  }

  public static KnowledgeElement success(String outcome, int day, Points points) {
    return element(outcome, Status.VALIDATED, Source.DIRECT, points, day);
  }

  /** An outcome asked and not mastered. */
  public static KnowledgeElement failure(String outcome, int day) {
    return element(outcome, Status.INVALIDATED, Source.DIRECT, Points.ZERO, day);
  }

  /** The same outcome, status and date, but concluded from another outcome. */
  public static KnowledgeElement inferred(KnowledgeElement element) {
    return new KnowledgeElement(
        element.outcome(),
        element.status(),
        Source.INFERRED,
        element.points(),
        element.at(),
        element.evidence());
  }

  public static Evidence evidence(String assessment, String asked) {
    return new Evidence(assessment, new ItemId("item-" + asked), new OutcomeId(asked));
  }

  private static KnowledgeElement element(
      String outcome, Status status, Source source, Points points, int day) {
    return new KnowledgeElement(
        new OutcomeId(outcome), status, source, points, day(day), Optional.empty());
  }
}
