package org.jalon.knowledge;

import java.util.Optional;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.TopicId;

/**
 * Something that one form of knowledge says and the other cannot. A loss is no error: data that
 * cannot be kept are left out and reported.
 *
 * @param kind what is lost
 * @param topic the topic; empty for an outcome that is unknown
 * @param level the level; empty for an outcome or a topic that is unknown
 * @param outcome the learning outcome; empty where a topic or a level has none
 */
public record KnowledgeLoss(
    Kind kind, Optional<TopicId> topic, Optional<Level> level, Optional<OutcomeId> outcome) {

  /** What is lost, from elements to bounds or, the last two, from bounds to elements. */
  public enum Kind {
    /** The referential has no such outcome, or it is a draft: its elements are left out. */
    UNKNOWN_OUTCOME("is not assessed in the referential; what was recorded of it is left out"),
    /** Older elements, resets, and inferred elements that only repeat what was known. */
    HISTORY("has a history of which only what counts now is kept"),
    /** A failure at the floor or below: the outcome is taken as mastered. */
    FAILURE_BELOW_FLOOR("was failed at or below a level mastered; the failure is left out"),
    /**
     * An element of another version of the outcome than the one that stands for the level: active,
     * else the first archived one.
     */
    OTHER_VERSION("is read back as another version of the outcome at its level"),
    /** An outcome that was only inferred is read back as asked, as another version of it was. */
    DIRECTNESS("was inferred, and is read back as asked"),
    /** The points earned are not what the outcome is worth now. */
    POINTS("earned other points than it is worth now"),
    /** The date is not that of the topic's last change or latest failure. */
    DATE("has a date of its own"),
    /** The answer that an element comes from. */
    EVIDENCE("comes from an answer that is no longer named"),
    /** An outcome of which nothing is recorded lies within the bounds: it is taken as assessed. */
    HOLE("was not assessed, and is read back as if it were"),
    /** The referential has no such topic, or nothing in it is assessed: it is left out. */
    UNKNOWN_TOPIC("is not assessed in the referential; what is known of it is left out"),
    /** The floor, the ceiling or a direct level has no outcome. */
    LEVEL_WITHOUT_OUTCOME("has no outcome that could stand for it");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }
  }

  /**
   * What is lost, in words.
   *
   * @return a sentence
   */
  public String message() {
    return "%s %s.".formatted(subject(), kind.meaning);
  }

  private String subject() {
    return outcome
        .map(id -> "The learning outcome (" + id + ")")
        .or(
            () ->
                level.map(l -> "The level (" + l + ") of the topic (" + topic.orElseThrow() + ")"))
        .orElseGet(() -> "The topic (" + topic.orElseThrow() + ")");
  }

  static KnowledgeLoss ofUnknown(OutcomeId outcome) {
    return new KnowledgeLoss(
        Kind.UNKNOWN_OUTCOME, Optional.empty(), Optional.empty(), Optional.of(outcome));
  }

  static KnowledgeLoss ofUnknown(TopicId topic) {
    return new KnowledgeLoss(
        Kind.UNKNOWN_TOPIC, Optional.of(topic), Optional.empty(), Optional.empty());
  }

  static KnowledgeLoss ofLevel(TopicId topic, int level) {
    return new KnowledgeLoss(
        Kind.LEVEL_WITHOUT_OUTCOME,
        Optional.of(topic),
        Optional.of(Level.of(level)),
        Optional.empty());
  }

  static KnowledgeLoss of(Kind kind, TopicId topic, int level, OutcomeId outcome) {
    return new KnowledgeLoss(
        kind, Optional.of(topic), Optional.of(Level.of(level)), Optional.of(outcome));
  }
}
