package org.jalon.placement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
  private final MatrixBeliefs beliefs;
  private final Candidates candidates;
  private final Map<OutcomeId, Double> information = new LinkedHashMap<>();

  InformationDecision(ProbabilisticPlacement plan, PlacementPosition position) {
    this.plan = plan;
    this.position = position;
    this.target = position.target();
    this.model = position.material().model(plan);
    this.beliefs = Evidenced.beliefs(model, position.evidence());
    this.candidates = new Candidates(target);
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
    if (position.answered().size() >= plan.budget()) {
      return end("the budget of " + plan.budget() + " questions is spent");
    }
    if (candidates.outcomes().isEmpty()) {
      return end("nothing is left to ask");
    }
    keepUnknownCompetences();
    if (candidates.outcomes().isEmpty()) {
      return end("every level is known with the probability " + plan.confidence());
    }
    keepMostInformative();
    return new PlacementTrace(
        candidates.stages(), OptionalDouble.empty(), information, Optional.of(draw()), "");
  }

  private PlacementTrace end(String reason) {
    return new PlacementTrace(
        candidates.stages(), OptionalDouble.empty(), information, Optional.empty(), reason);
  }

  private void keepUnknownCompetences() {
    PointsDistribution points = new PointsDistribution(model);
    Map<CompetenceId, Double> confidence = new LinkedHashMap<>();
    Set<CompetenceId> unknown = new HashSet<>();
    Set<CompetenceId> tested = new HashSet<>();
    candidates.outcomes().forEach(o -> tested.add(target.competenceOf(target.topicOf(o))));
    for (int competence = 0; competence < model.competences; competence++) {
      CompetenceId id = model.outcomes.competenceOf(model.firstTopic[competence]);
      if (tested.contains(id)) {
        double sure = points.of(beliefs, competence).confidence();
        confidence.put(id, sure);
        if (sure < plan.confidence()) {
          unknown.add(id);
        }
      }
    }
    candidates.keep(
        PlacementFilter.LEVEL_UNKNOWN,
        outcome -> unknown.contains(competence(outcome)),
        outcome ->
            "the level of the competence is known with the probability "
                + confidence.get(competence(outcome)));
  }

  private CompetenceId competence(int outcome) {
    return target.competenceOf(target.topicOf(outcome));
  }

  private void keepMostInformative() {
    double highest = -1;
    List<Double> values = new ArrayList<>();
    for (int outcome : candidates.outcomes()) {
      double value = beliefs.information(mastery(outcome));
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

  /** By topic and level, because an archived outcome may stand beside an active one. */
  private double mastery(int outcome) {
    OptionalInt found = model.outcomes.find(target.outcome(outcome).id());
    if (found.isEmpty()) {
      return 0.5;
    }
    int topic = model.outcomes.topicOf(found.getAsInt());
    return beliefs.mastery(topic)[found.getAsInt() - model.firstOutcome[topic]];
  }

  private PlacementItem draw() {
    int outcome = candidates.outcomes().get(0);
    List<PlacementItem> items =
        position.material().preferred(position.playable(outcome), position.lastWasTimed());
    return items.get(SeededChoice.item(position.seed(), items.size()));
  }
}
