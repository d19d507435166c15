package org.jalon.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;

/** One decision of {@link ProbabilisticPlacement}. */
final class InformationDecision {

  private final ProbabilisticPlacement plan;
  private final PlacementPosition position;
  private final KnowledgeTarget target;
  private final MatrixModel model;
  private final MatrixPosterior posterior;
  private final Candidates candidates;
  private final Map<CompetenceId, CompetenceEstimate> estimates;
  private final Map<Integer, double[]> informationOfTopic = new HashMap<>();
  private final Map<OutcomeId, Double> information = new LinkedHashMap<>();

  InformationDecision(ProbabilisticPlacement plan, PlacementPosition position) {
    this.plan = plan;
    this.position = position;
    this.target = position.target();
    this.model = position.material().model(plan.prior());
    this.posterior = MatrixPosterior.of(model, plan.rates(), position.evidence());
    this.candidates = new Candidates(target);
    this.estimates = estimates();
  }

  PlacementTrace trace() {
    Set<OutcomeId> asked = position.asked();
    candidates.keep(
        PlacementFilter.HAS_ITEM,
        outcome -> !position.playable(outcome).isEmpty(),
        outcome -> "no item in the language that is not answered yet");
    candidates.keep(
        PlacementFilter.NOT_ASKED,
        outcome -> !asked.contains(target.outcome(outcome).id()),
        outcome -> "asked in this test");
    boolean left = !candidates.outcomes().isEmpty();
    keepUnknownCompetences();
    if (position.answered().size() >= plan.budget()) {
      return end("the budget of " + plan.budget() + " questions is spent");
    }
    if (candidates.outcomes().isEmpty()) {
      return end(
          left
              ? "every level is known with the probability " + plan.confidence()
              : "nothing is left to ask");
    }
    keepMostInformative();
    return trace(Optional.of(draw()), "");
  }

  private PlacementTrace end(String reason) {
    return trace(Optional.empty(), reason);
  }

  private PlacementTrace trace(Optional<PlacementItem> item, String endReason) {
    return new PlacementTrace(
        candidates.stages(),
        OptionalDouble.empty(),
        information,
        List.copyOf(estimates.values()),
        item,
        endReason);
  }

  private Map<CompetenceId, CompetenceEstimate> estimates() {
    Set<CompetenceId> tested = new HashSet<>();
    for (int topic = 0; topic < target.topicCount(); topic++) {
      tested.add(target.competenceOf(topic));
    }
    Map<CompetenceId, CompetenceEstimate> byCompetence = new LinkedHashMap<>();
    for (int competence = 0; competence < model.competences; competence++) {
      CompetenceId id = model.outcomes.competenceOf(model.firstTopic[competence]);
      if (tested.contains(id)) {
        byCompetence.put(id, posterior.estimate(competence));
      }
    }
    return byCompetence;
  }

  private void keepUnknownCompetences() {
    candidates.keep(
        PlacementFilter.LEVEL_UNKNOWN,
        outcome -> sureness(outcome) < plan.confidence(),
        outcome ->
            "the level of the competence is known with the probability " + sureness(outcome));
  }

  private double sureness(int outcome) {
    return Objects.requireNonNull(estimates.get(competence(outcome))).confidence();
  }

  private CompetenceId competence(int outcome) {
    return target.competenceOf(target.topicOf(outcome));
  }

  private void keepMostInformative() {
    double highest = -1;
    List<Double> values = new ArrayList<>();
    for (int outcome : candidates.outcomes()) {
      double value = information(outcome);
      values.add(value);
      information.put(target.outcome(outcome).id(), value);
      highest = Math.max(highest, value);
    }
    int best = candidates.outcomes().get(values.indexOf(highest));
    double most = highest;
    candidates.keep(
        PlacementFilter.MOST_VALUABLE,
        outcome -> outcome == best,
        outcome ->
            "%s bits, at most %s".formatted(information.get(target.outcome(outcome).id()), most));
  }

  private double information(int outcome) {
    int found = model.find(target.outcome(outcome).id()).orElseThrow();
    int topic = model.outcomes.topicOf(found);
    double[] ofTopic =
        informationOfTopic.computeIfAbsent(topic, key -> posterior.information(key, plan.about()));
    return ofTopic[found - model.firstOutcome[topic]];
  }

  private PlacementItem draw() {
    int outcome = candidates.outcomes().get(0);
    List<PlacementItem> items =
        position.material().preferred(position.playable(outcome), position.lastWasTimed());
    return items.get(SeededChoice.item(position.seed(), items.size()));
  }
}
