package org.jalon.examples.play;

import org.jalon.examples.play.Screen.Style;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.placement.CompetenceEstimate;
import org.jalon.placement.PlacementSession;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomePlace;

/**
 * Where a person stands in a test.
 *
 * @param dialogue where it is told
 * @param material what the test is made of
 */
record ProgressLine(Dialogue dialogue, Material material) {

  /** Tells about the question that waits for its answer. */
  void show(PlacementSession session) {
    OutcomePlace place = material.referential().outcome(session.nextItem().orElseThrow().outcome());
    dialogue.screen().line("");
    dialogue.say(
        Style.TITLE,
        Words.QUESTION,
        session.log().answers().size() + 1,
        place.outcome().level().number(),
        place.competence().code(),
        place.competence().title().in(dialogue.language()),
        place.topic().title().in(dialogue.language()));
    String known = dialogue.word(Words.KNOWN, known(session), session.position().target().size());
    String belief = belief(session, place.competence().id());
    dialogue.screen().text(known + " · " + belief, Style.FAINT);
  }

  static long known(PlacementSession session) {
    return session.learnt().stream().map(KnowledgeElement::outcome).distinct().count();
  }

  private String belief(PlacementSession session, CompetenceId competence) {
    if (session.trace().predictedLevel().isPresent()) {
      return dialogue.word(Words.PREDICTED_LEVEL, session.trace().predictedLevel().getAsDouble());
    }
    return session.trace().competences().stream()
        .filter(estimate -> estimate.competence().equals(competence))
        .findFirst()
        .map(this::belief)
        .orElse("");
  }

  private String belief(CompetenceEstimate estimate) {
    return dialogue.word(
        Words.ESTIMATED_LEVEL,
        estimate.level(),
        100 * estimate.confidence(),
        estimate.points(),
        estimate.pointsDeviation());
  }
}
