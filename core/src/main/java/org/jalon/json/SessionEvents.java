package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.Provenance;
import org.jalon.session.SessionEvent;
import org.jalon.session.SessionLog;
import org.jalon.stopping.RuleCheck;

/** The written form of what happened in a session: its events. */
final class SessionEvents {

  private SessionEvents() {}

  static Optional<SessionLog> read(Cursor field) {
    List<Cursor> elements = field.elements();
    List<SessionEvent> events = elements.stream().flatMap(event -> event(event).stream()).toList();
    // Whether the events left are a log does not matter if some could not be read.
    return field.isArray() && events.size() == elements.size()
        ? field.make(() -> new SessionLog(events))
        : Optional.empty();
  }

  private static Optional<SessionEvent> event(Cursor cursor) {
    Optional<String> kind = cursor.expectObject() ? cursor.field("event").text() : Optional.empty();
    return kind.flatMap(
        name ->
            switch (name) {
              case "started" -> started(cursor);
              case "item-selected" -> selected(cursor);
              case "item-answered" -> answered(cursor);
              case "ended" -> ended(cursor);
              default -> {
                cursor
                    .field("event")
                    .report(
                        "The event ("
                            + name
                            + ") is unknown. Maybe the log was written by a newer release.");
                yield Optional.<SessionEvent>empty();
              }
            });
  }

  private static Optional<SessionEvent> started(Cursor cursor) {
    cursor.allowing("event", "library-version", "seed", "fingerprints", "estimate");
    Optional<Provenance> provenance = Provenances.read(cursor);
    Optional<AbilityEstimate> estimate = Estimates.read(cursor.field("estimate"));
    return provenance.flatMap(p -> estimate.map(e -> new SessionEvent.Started(p, e)));
  }

  private static Optional<SessionEvent> selected(Cursor cursor) {
    cursor.allowing(
        "event", "position", "item", "ranking", "draws", "eligible", "excluded", "set-aside");
    Optional<Integer> position = cursor.field("position").integer();
    Optional<ItemId> item = item(cursor.field("item"));
    List<SessionEvent.Candidate> ranking =
        cursor.field("ranking").elements().stream().flatMap(c -> candidate(c).stream()).toList();
    List<Double> draws = cursor.field("draws").numbers();
    Optional<Integer> eligible = cursor.field("eligible").integer();
    Map<String, Integer> excluded = new LinkedHashMap<>();
    cursor
        .field("excluded")
        .properties()
        .forEach((rule, count) -> count.integer().ifPresent(number -> excluded.put(rule, number)));
    List<String> setAside = cursor.field("set-aside").texts();
    return position.flatMap(
        p ->
            item.flatMap(
                i ->
                    eligible.map(
                        e ->
                            new SessionEvent.ItemSelected(
                                p, i, ranking, draws, e, excluded, setAside))));
  }

  private static Optional<SessionEvent.Candidate> candidate(Cursor cursor) {
    cursor.allowing("item", "value");
    Optional<ItemId> item = item(cursor.field("item"));
    Optional<Double> value = Infinity.readNumber(cursor.field("value"));
    return item.flatMap(i -> value.map(v -> new SessionEvent.Candidate(i, v)));
  }

  private static Optional<SessionEvent> answered(Cursor cursor) {
    cursor.allowing("event", "position", "item", "outcome", "category", "estimate", "milliseconds");
    Optional<Integer> position = cursor.field("position").integer();
    Optional<ItemId> item = item(cursor.field("item"));
    Optional<AnswerOutcome> outcome = cursor.field("outcome").constant(AnswerOutcome.class);
    Optional<AbilityEstimate> estimate = Estimates.read(cursor.field("estimate"));
    Optional<Duration> time = time(cursor.field("milliseconds"));
    Optional<Integer> category = outcome.flatMap(o -> category(cursor.field("category"), o));
    return position.flatMap(
        p ->
            item.flatMap(
                i ->
                    outcome.flatMap(
                        o ->
                            estimate.flatMap(
                                e ->
                                    time.flatMap(
                                        t ->
                                            category.flatMap(
                                                c ->
                                                    cursor.make(
                                                        () ->
                                                            new SessionEvent.ItemAnswered(
                                                                p, i, o, c, e, t))))))));
  }

  /** Left out where the outcome tells it. */
  private static Optional<Integer> category(Cursor cursor, AnswerOutcome outcome) {
    return cursor.isPresent() ? cursor.integer() : Optional.of(outcome.category());
  }

  private static Optional<Duration> time(Cursor cursor) {
    return cursor.isPresent()
        ? cursor.wholeNumber().map(Duration::ofMillis)
        : Optional.of(Duration.ZERO);
  }

  private static Optional<SessionEvent> ended(Cursor cursor) {
    cursor.allowing("event", "reasons", "checks");
    List<RuleCheck> checks =
        cursor.field("checks").optionalElements().stream()
            .flatMap(element -> check(element).stream())
            .toList();
    return Optional.of(new SessionEvent.Ended(cursor.field("reasons").texts(), checks));
  }

  private static Optional<RuleCheck> check(Cursor cursor) {
    cursor.allowing("rule", "value", "threshold", "met");
    Optional<String> rule = cursor.field("rule").text();
    Optional<Double> value = Infinity.readNumber(cursor.field("value"));
    Optional<Double> threshold = Infinity.readNumber(cursor.field("threshold"));
    Optional<Boolean> met = cursor.field("met").bool();
    return rule.flatMap(
        r ->
            value.flatMap(
                v ->
                    threshold.flatMap(
                        t -> met.flatMap(m -> cursor.make(() -> new RuleCheck(r, v, t, m))))));
  }

  private static Optional<ItemId> item(Cursor cursor) {
    return cursor.text().flatMap(value -> cursor.make(() -> new ItemId(value)));
  }

  static void write(SessionLog log, ArrayNode events) {
    log.events().forEach(event -> write(event, events.addObject()));
  }

  private static void write(SessionEvent event, ObjectNode node) {
    if (event instanceof SessionEvent.Started started) {
      write(started, node.put("event", "started"));
    } else if (event instanceof SessionEvent.ItemSelected selected) {
      write(selected, node.put("event", "item-selected"));
    } else if (event instanceof SessionEvent.ItemAnswered answered) {
      node.put("event", "item-answered")
          .put("position", answered.position())
          .put("item", answered.item().value());
      node.put("outcome", Cursor.name(answered.outcome()));
      if (answered.category() != answered.outcome().category()) {
        node.put("category", answered.category());
      }
      node.set("estimate", Estimates.write(answered.estimate()));
      if (!answered.timeUsed().isZero()) {
        node.put("milliseconds", answered.timeUsed().toMillis());
      }
    } else if (event instanceof SessionEvent.Ended ended) {
      write(ended, node.put("event", "ended"));
    } else {
      throw new IllegalStateException("No written form for " + event.getClass());
    }
  }

  private static void write(SessionEvent.Started started, ObjectNode node) {
    Provenances.write(started.provenance(), node);
    node.set("estimate", Estimates.write(started.estimate()));
  }

  private static void write(SessionEvent.ItemSelected selected, ObjectNode node) {
    node.put("position", selected.position()).put("item", selected.item().value());
    ArrayNode ranking = node.putArray("ranking");
    selected.ranking().forEach(candidate -> write(candidate, ranking.addObject()));
    ArrayNode draws = node.putArray("draws");
    selected.draws().forEach(draw -> draws.add(Checks.finite("draw", draw)));
    node.put("eligible", selected.eligible());
    ObjectNode excluded = node.putObject("excluded");
    selected.excluded().forEach(excluded::put);
    ArrayNode setAside = node.putArray("set-aside");
    selected.setAside().forEach(setAside::add);
  }

  private static void write(SessionEvent.Ended ended, ObjectNode node) {
    ArrayNode reasons = node.putArray("reasons");
    ended.reasons().forEach(reasons::add);
    if (!ended.checks().isEmpty()) {
      ArrayNode checks = node.putArray("checks");
      ended.checks().forEach(check -> write(check, checks.addObject()));
    }
  }

  private static void write(RuleCheck check, ObjectNode node) {
    node.put("rule", check.rule());
    Infinity.putNumber(node, "value", check.value());
    Infinity.putNumber(node, "threshold", check.threshold());
    node.put("met", check.met());
  }

  private static void write(SessionEvent.Candidate candidate, ObjectNode node) {
    node.put("item", candidate.item().value());
    Checks.require(
        !Double.isNaN(candidate.value()),
        "value of the item " + candidate.item(),
        candidate.value(),
        "must be a number");
    Infinity.putNumber(node, "value", candidate.value());
  }
}
