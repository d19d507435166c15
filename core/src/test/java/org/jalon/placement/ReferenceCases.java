package org.jalon.placement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;
import org.jalon.testing.GoldenFile;

/** Positions made of the inputs of the reference cases. */
final class ReferenceCases {

  static final GoldenFile FILE = GoldenFile.read(ReferenceCases.class, "reference.json");

  private ReferenceCases() {}

  /** The position of a case about the next outcomes. */
  static PlacementPosition position(JsonNode input) {
    List<PlacementItem> items =
        GoldenFile.stream(input.get("challenges")).map(ReferenceCases::item).toList();
    Set<OutcomeId> target = new LinkedHashSet<>();
    input
        .get("targetSkills")
        .forEach(skill -> target.add(new OutcomeId(skill.get("id").textValue())));
    PlacementPool pool = PlacementPool.resolve(referential(input, items), items);
    Optional<Language> language = Optional.of(Language.of(input.get("locale").textValue()));
    List<KnowledgeElement> known =
        GoldenFile.stream(input.get("knowledgeElements")).map(ReferenceCases::element).toList();
    return new PlacementPosition(
        new PlacementMaterial(pool, target, language), 0, known, known, answered(input, pool));
  }

  private static List<PlacementItem> answered(JsonNode input, PlacementPool pool) {
    List<PlacementItem> answered = new ArrayList<>();
    JsonNode last = input.get("lastAnswer");
    String lastId = last.isNull() ? "" : last.get("challengeId").textValue();
    input
        .get("answeredChallengeIds")
        .forEach(
            id -> {
              if (!id.textValue().equals(lastId)) {
                answered.add(pool.find(new ItemId(id.textValue())).orElseThrow());
              }
            });
    if (!last.isNull()) {
      boolean timed = last.get("timeout").asInt() != 0;
      answered.add(item(lastId, "any", Set.of(), timed));
    }
    return answered;
  }

  /** Topics in the order of the target, outcomes only known or only tested by items after it. */
  private static Referential referential(JsonNode input, List<PlacementItem> items) {
    Map<String, Map<String, LearningOutcome>> topics = new LinkedHashMap<>();
    input
        .get("targetSkills")
        .forEach(
            skill ->
                put(
                    topics,
                    skill.get("id").textValue(),
                    skill.get("name").textValue(),
                    skill.get("difficulty").intValue(),
                    OutcomeStatus.ACTIVE));
    items.forEach(item -> archived(topics, item.outcome().value()));
    input
        .get("knowledgeElements")
        .forEach(element -> archived(topics, element.get("skillId").textValue()));
    return TestReferentials.of(
        TestReferentials.domain(
            "1",
            TestReferentials.competence(
                "1.1",
                topics.entrySet().stream()
                    .map(
                        topic ->
                            TestReferentials.topic(
                                topic.getKey(),
                                topic.getValue().values().toArray(LearningOutcome[]::new)))
                    .toArray(Topic[]::new))));
  }

  private static void archived(Map<String, Map<String, LearningOutcome>> topics, String id) {
    boolean isThere = topics.values().stream().anyMatch(topic -> topic.containsKey(id));
    if (!isThere) {
      int level = Character.digit(id.charAt(id.length() - 1), 10);
      put(topics, id, "@" + id, level, OutcomeStatus.ARCHIVED);
    }
  }

  private static void put(
      Map<String, Map<String, LearningOutcome>> topics,
      String id,
      String name,
      int level,
      OutcomeStatus status) {
    topics
        .computeIfAbsent(name.substring(1, name.length() - 1), topic -> new LinkedHashMap<>())
        .put(id, TestReferentials.outcome(id, level, status));
  }

  static PlacementItem item(JsonNode challenge) {
    Set<Language> languages = new LinkedHashSet<>();
    challenge.get("locales").forEach(locale -> languages.add(Language.of(locale.textValue())));
    PlacementItem item =
        item(
            challenge.get("id").textValue(),
            challenge.path("skillId").asText("web1"),
            languages,
            challenge.path("timer").asInt() > 0);
    boolean archived = challenge.path("status").asText().equals("archivé");
    return new PlacementItem(
        item.id(),
        item.outcome(),
        archived ? ItemStatus.ARCHIVED : ItemStatus.ACTIVE,
        languages,
        item.timeLimit());
  }

  private static PlacementItem item(
      String id, String outcome, Set<Language> languages, boolean timed) {
    return new PlacementItem(
        new ItemId(id),
        new OutcomeId(outcome),
        ItemStatus.ACTIVE,
        languages,
        timed ? Optional.of(Duration.ofSeconds(60)) : Optional.empty());
  }

  private static KnowledgeElement element(JsonNode element) {
    return new KnowledgeElement(
        new OutcomeId(element.get("skillId").textValue()),
        element.get("status").textValue().equals("validated")
            ? Status.VALIDATED
            : Status.INVALIDATED,
        element.get("source").textValue().equals("direct") ? Source.DIRECT : Source.INFERRED,
        Points.ZERO,
        Instant.EPOCH,
        Optional.empty());
  }
}
