package org.jalon.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.referential.Referential;
import org.jalon.referential.Topic;
import org.jalon.referential.TopicId;

/**
 * A failure at or below the level of a success in the same topic: what inference along the topic
 * rules out, and what people do all the same. At the same level stand versions of an outcome.
 *
 * @param topic the topic
 * @param failure the failed outcome's element
 * @param success the element of an outcome at the same level or a higher one that is validated
 */
public record KnowledgeConflict(TopicId topic, KnowledgeElement failure, KnowledgeElement success) {

  static List<KnowledgeConflict> among(List<KnowledgeElement> latest, Referential referential) {
    Map<TopicId, List<PlacedElement>> byTopic =
        latest.stream()
            .flatMap(element -> PlacedElement.of(element, referential).stream())
            .collect(Collectors.groupingBy(PlacedElement::topic));
    List<KnowledgeConflict> conflicts = new ArrayList<>();
    for (Topic topic : referential.topics()) {
      addConflicts(topic.id(), byTopic.getOrDefault(topic.id(), List.of()), conflicts);
    }
    return List.copyOf(conflicts);
  }

  private static void addConflicts(
      TopicId topic, List<PlacedElement> elements, List<KnowledgeConflict> conflicts) {
    List<PlacedElement> ascending = elements.stream().sorted(PlacedElement.ASCENDING).toList();
    for (PlacedElement failure : ascending) {
      for (PlacedElement success : ascending) {
        if (failure.element().isInvalidated()
            && success.element().isValidated()
            && failure.level() <= success.level()) {
          conflicts.add(new KnowledgeConflict(topic, failure.element(), success.element()));
        }
      }
    }
  }
}
