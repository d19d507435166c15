package org.jalon.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jalon.certification.JuryEvent;
import org.jalon.item.ItemId;

/** The written form of what happened to a test after it was taken. */
final class JuryEvents {

  private JuryEvents() {}

  static Optional<JuryEvent> read(Cursor cursor) {
    cursor.allowing("event", "at", "item", "verdict");
    Optional<String> name = cursor.field("event").text();
    Optional<Instant> at = cursor.field("at").instant();
    return name.flatMap(
        event ->
            switch (event) {
              case "fraud-found" -> at.map(JuryEvent.FraudFound::new);
              case "fraud-lifted" -> at.map(JuryEvent.FraudLifted::new);
              case "cancelled" -> at.map(JuryEvent.Cancelled::new);
              case "uncancelled" -> at.map(JuryEvent.Uncancelled::new);
              case "scored-again" -> at.map(JuryEvent.ScoredAgain::new);
              case "item-neutralized" -> {
                Optional<ItemId> item = cursor.field("item").id(ItemId::new);
                yield cursor.make(
                    () -> new JuryEvent.ItemNeutralized(at.get(), item.get()), at, item);
              }
              case "item-restored" -> {
                Optional<ItemId> item = cursor.field("item").id(ItemId::new);
                yield cursor.make(() -> new JuryEvent.ItemRestored(at.get(), item.get()), at, item);
              }
              case "external-verdict" -> {
                Optional<String> verdict = cursor.field("verdict").text();
                yield cursor.make(
                    () -> new JuryEvent.ExternalVerdict(at.get(), verdict.get()), at, verdict);
              }
              default -> {
                cursor
                    .field("event")
                    .report(
                        "The event (%s) is unknown. Maybe the record was written by a newer release."
                            .formatted(event));
                yield Optional.empty();
              }
            });
  }

  static ObjectNode write(JuryEvent event) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("event", event.name())
            .put("at", event.at().toString());
    if (event instanceof JuryEvent.ItemNeutralized neutralized) {
      node.put("item", neutralized.item().value());
    } else if (event instanceof JuryEvent.ItemRestored restored) {
      node.put("item", restored.item().value());
    } else if (event instanceof JuryEvent.ExternalVerdict external) {
      node.put("verdict", external.verdict());
    }
    return node;
  }
}
