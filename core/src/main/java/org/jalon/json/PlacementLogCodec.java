package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.placement.PlacementAnswer;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.reproducibility.Provenance;
import org.jspecify.annotations.Nullable;

/** Logs of placement tests. The seed of the assessment is that of the provenance. */
final class PlacementLogCodec implements Codec<PlacementLog> {

  @Override
  public String format() {
    return "jalon-placement-log";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable PlacementLog read(Cursor root) {
    root.allowing(
        "format",
        "version",
        "library-version",
        "seed",
        "fingerprints",
        "plan",
        "assessment",
        "answers");
    Optional<Provenance> provenance = Provenances.read(root);
    Optional<PlacementPlan> plan = PlacementPlanCodec.content(root.field("plan"));
    Optional<PlacementAssessment> assessment = assessment(root.field("assessment"));
    List<PlacementAnswer> answers =
        root.field("answers").elements().stream()
            .flatMap(answer -> answer(answer).stream())
            .toList();
    if (provenance.isEmpty() || plan.isEmpty() || assessment.isEmpty()) {
      return null;
    }
    PlacementAssessment seeded = assessment.get().seededBy(provenance.get().seed().value());
    return root.make(() -> new PlacementLog(plan.get(), seeded, provenance.get(), answers))
        .orElse(null);
  }

  private static Optional<PlacementAssessment> assessment(Cursor cursor) {
    cursor.allowing("id", "outcomes", "language", "known", "started-at");
    Optional<String> id = cursor.field("id").text();
    List<Cursor> outcomes = cursor.field("outcomes").elements();
    Set<OutcomeId> targeted = new LinkedHashSet<>();
    outcomes.forEach(outcome -> outcome.id(OutcomeId::new).ifPresent(targeted::add));
    Cursor languageField = cursor.field("language");
    Optional<Language> language =
        languageField.isPresent() ? languageField.id(Language::of) : Optional.empty();
    List<KnowledgeElement> known =
        cursor.field("known").optionalElements().stream()
            .flatMap(element -> KnowledgeElements.read(element).stream())
            .toList();
    Optional<Instant> startedAt = cursor.field("started-at").instant();
    boolean noneRead =
        targeted.isEmpty() && !(cursor.field("outcomes").isArray() && outcomes.isEmpty());
    if (id.isEmpty() || startedAt.isEmpty() || noneRead) {
      return Optional.empty();
    }
    return cursor.make(
        () ->
            new PlacementAssessment(
                id.get(), 0, targeted, language, KnowledgeState.of(known), startedAt.get()));
  }

  private static Optional<PlacementAnswer> answer(Cursor cursor) {
    cursor.allowing("item", "outcome", "at");
    Optional<ItemId> item = cursor.field("item").id(ItemId::new);
    Optional<AnswerOutcome> outcome = cursor.field("outcome").constant(AnswerOutcome.class);
    Optional<Instant> at = cursor.field("at").instant();
    return item.flatMap(i -> outcome.flatMap(o -> at.map(t -> new PlacementAnswer(i, o, t))));
  }

  @Override
  public void write(PlacementLog log, ObjectNode root) {
    Provenances.write(log.provenance(), root);
    PlacementPlanCodec.putContent(log.plan(), root.putObject("plan"));
    write(log.assessment(), root.putObject("assessment"));
    ArrayNode answers = root.putArray("answers");
    log.answers()
        .forEach(
            answer ->
                answers
                    .addObject()
                    .put("item", answer.item().value())
                    .put("outcome", Cursor.name(answer.outcome()))
                    .put("at", answer.at().toString()));
  }

  private static void write(PlacementAssessment assessment, ObjectNode node) {
    node.put("id", assessment.id());
    ArrayNode outcomes = node.putArray("outcomes");
    assessment.outcomes().forEach(outcome -> outcomes.add(outcome.value()));
    assessment.language().ifPresent(language -> node.put("language", language.tag()));
    ArrayNode known = node.putArray("known");
    assessment.known().elements().forEach(element -> known.add(KnowledgeElements.write(element)));
    node.put("started-at", assessment.startedAt().toString());
  }
}
