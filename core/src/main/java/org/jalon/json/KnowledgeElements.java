package org.jalon.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jalon.item.ItemId;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;

/** The written form of elements. Points are a text, as they are fractions; none are left out. */
final class KnowledgeElements {

  private KnowledgeElements() {}

  static ObjectNode write(KnowledgeElement element) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("outcome", element.outcome().value())
            .put("status", Cursor.name(element.status()))
            .put("source", Cursor.name(element.source()));
    if (!element.points().equals(Points.ZERO)) {
      node.put("points", element.points().toString());
    }
    node.put("at", element.at().toString());
    element
        .evidence()
        .ifPresent(
            evidence ->
                node.putObject("evidence")
                    .put("assessment", evidence.assessment())
                    .put("item", evidence.item().value())
                    .put("asked", evidence.asked().value()));
    return node;
  }

  static Optional<KnowledgeElement> read(Cursor cursor) {
    cursor.allowing("outcome", "status", "source", "points", "at", "evidence");
    Optional<OutcomeId> outcome = cursor.field("outcome").id(OutcomeId::new);
    Optional<Status> status = cursor.field("status").constant(Status.class);
    Optional<Source> source = cursor.field("source").constant(Source.class);
    Cursor pointsField = cursor.field("points");
    Optional<Points> points =
        pointsField.isPresent()
            ? pointsField.text().flatMap(text -> pointsField.make(() -> Points.parse(text)))
            : Optional.of(Points.ZERO);
    Optional<Instant> at = cursor.field("at").instant();
    Cursor evidenceField = cursor.field("evidence");
    Optional<Evidence> evidence =
        evidenceField.isPresent() ? evidence(evidenceField) : Optional.empty();
    if (outcome.isEmpty()
        || status.isEmpty()
        || source.isEmpty()
        || points.isEmpty()
        || at.isEmpty()) {
      return Optional.empty();
    }
    return cursor.make(
        () ->
            new KnowledgeElement(
                outcome.get(), status.get(), source.get(), points.get(), at.get(), evidence));
  }

  private static Optional<Evidence> evidence(Cursor cursor) {
    cursor.allowing("assessment", "item", "asked");
    Optional<String> assessment = cursor.field("assessment").text();
    Optional<ItemId> item = cursor.field("item").id(ItemId::new);
    Optional<OutcomeId> asked = cursor.field("asked").id(OutcomeId::new);
    return assessment.flatMap(
        a -> item.flatMap(i -> asked.flatMap(o -> cursor.make(() -> new Evidence(a, i, o)))));
  }
}
