package org.jalon.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;
import org.jalon.referential.Topic;
import org.jalon.referential.TopicId;

/**
 * A failure below a success in the same topic: what inference along the topic rules out, and what
 * people do all the same.
 *
 * @param topic the topic
 * @param failure the failed outcome's element
 * @param success the element of an outcome at a higher level that is validated
 */
public record KnowledgeConflict(TopicId topic, KnowledgeElement failure, KnowledgeElement success) {

  static List<KnowledgeConflict> among(List<KnowledgeElement> latest, Referential referential) {
    Map<TopicId, List<Placed>> byTopic =
        latest.stream()
            .flatMap(
                element ->
                    referential.findOutcome(element.outcome()).stream()
                        .map(place -> new Placed(element, place)))
            .collect(Collectors.groupingBy(Placed::topic));
    List<KnowledgeConflict> conflicts = new ArrayList<>();
    for (Topic topic : referential.topics()) {
      addConflicts(topic.id(), byTopic.getOrDefault(topic.id(), List.of()), conflicts);
    }
    return List.copyOf(conflicts);
  }

  private static void addConflicts(
      TopicId topic, List<Placed> elements, List<KnowledgeConflict> conflicts) {
    List<Placed> ascending = elements.stream().sorted(Placed.ASCENDING).toList();
    for (Placed failure : ascending) {
      for (Placed success : ascending) {
        if (failure.element.isInvalidated()
            && success.element.isValidated()
            && failure.level() < success.level()) {
          conflicts.add(new KnowledgeConflict(topic, failure.element, success.element));
        }
      }
    }
  }

  private record Placed(KnowledgeElement element, OutcomePlace place) {
    static final Comparator<Placed> ASCENDING =
        Comparator.comparingInt(Placed::level)
            .thenComparing(placed -> placed.element.outcome().value());

    TopicId topic() {
      return place.topic().id();
    }

    int level() {
      return place.outcome().level().number();
    }
  }
}
