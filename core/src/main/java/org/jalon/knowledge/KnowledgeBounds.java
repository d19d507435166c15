package org.jalon.knowledge;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.TopicId;

/**
 * What a person is known to master, as the bounds of each topic: smaller than every element ever
 * recorded, and without its history.
 *
 * <p>Immutable and thread-safe. The order of the topics is kept, but does not matter for equality.
 *
 * @param topics the bounds of the topics of which something is known
 */
public record KnowledgeBounds(Map<TopicId, TopicBounds> topics) implements Knowledge {

  /** Nothing is known. */
  public static final KnowledgeBounds NONE = new KnowledgeBounds(Map.of());

  /** Creates bounds from a copy of the map. */
  public KnowledgeBounds {
    topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
  }

  /**
   * The bounds of a topic.
   *
   * @param topic the topic
   * @return its bounds, or empty if nothing is known of it
   */
  public Optional<TopicBounds> find(TopicId topic) {
    return Optional.ofNullable(topics.get(topic));
  }

  /**
   * The bounds after an answer. Only the topic of the outcome changes.
   *
   * @param asked the outcome that was asked
   * @param correct whether the answer was right
   * @param at when
   * @param rule what an answer changes about a level that is already assessed
   * @return new bounds, or these if nothing changes
   */
  public KnowledgeBounds update(
      OutcomePlace asked, boolean correct, Instant at, ConflictRule rule) {
    TopicId topic = asked.topic().id();
    int level = asked.outcome().level().number();
    TopicBounds before = topics.get(topic);
    TopicBounds after =
        before == null
            ? TopicBounds.first(level, correct, at)
            : before.update(level, correct, at, rule);
    if (after.equals(before)) {
      return this;
    }
    Map<TopicId, TopicBounds> changed = new LinkedHashMap<>(topics);
    changed.put(topic, after);
    return new KnowledgeBounds(changed);
  }

  /**
   * These bounds without some topics, as after the reset of a competence.
   *
   * @param reset the topics of which nothing is known any more
   * @return new bounds
   */
  public KnowledgeBounds without(Collection<TopicId> reset) {
    Map<TopicId, TopicBounds> kept = new LinkedHashMap<>(topics);
    kept.keySet().removeAll(reset);
    return new KnowledgeBounds(kept);
  }

  /**
   * What counts as known in another assessment: ceilings that are to be asked again are removed,
   * and topics of which nothing is left.
   *
   * @param policy which failures count
   * @param start when the assessment began
   * @return the bounds that count
   */
  public KnowledgeBounds known(RetryPolicy policy, Instant start) {
    Map<TopicId, TopicBounds> kept = new LinkedHashMap<>();
    topics.forEach(
        (topic, bounds) -> bounds.known(policy, start).ifPresent(known -> kept.put(topic, known)));
    return new KnowledgeBounds(kept);
  }

  @Override
  public Optional<Instant> lastChange() {
    return topics.values().stream().map(TopicBounds::updatedAt).max(Comparator.naturalOrder());
  }
}
