package org.jalon.examples.play;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.examples.play.Screen.Style;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.placement.CompetenceEstimate;
import org.jalon.placement.PlacementSession;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.scoring.KnowledgeScorer;
import org.jalon.scoring.Profile;
import org.jalon.scoring.Scorecard;
import org.jalon.scoring.Scorecard.Evaluation;

/**
 * The points and levels of the competences of a test.
 *
 * @param dialogue where they are told
 * @param material what the test is made of
 * @param session where the test stands
 */
record ScoreTable(Dialogue dialogue, Material material, PlacementSession session) {

  void show(Evaluation evaluation, Instant now) {
    dialogue.screen().title(dialogue.word(Words.SCORES));
    KnowledgeScorer scorer = KnowledgeScorer.of(material.referential());
    Map<CompetenceId, CompetenceEstimate> estimates = new LinkedHashMap<>();
    session.trace().competences().forEach(each -> estimates.put(each.competence(), each));
    for (CompetenceId id : competences()) {
      row(scorer.scorecard(session.knowledge(), id, evaluation, now));
      CompetenceEstimate estimate = estimates.get(id);
      if (estimate != null) {
        estimate(estimate);
      }
    }
    total(scorer.profile(session.knowledge()));
  }

  private List<CompetenceId> competences() {
    KnowledgeTarget target = session.position().target();
    return IntStream.range(0, target.topicCount())
        .mapToObj(target::competenceOf)
        .distinct()
        .toList();
  }

  private void row(Scorecard card) {
    Competence competence = material.referential().competence(card.competence());
    String title = competence.title().in(dialogue.language());
    dialogue.screen().hanging(competence.code() + "  ", title, Style.TITLE);
    String text =
        dialogue.word(
            Words.SCORE,
            card.score().level(),
            card.score().points(),
            card.score().policy().maximumPoints());
    String missing =
        card.isHighestLevel()
            ? dialogue.word(Words.HIGHEST_LEVEL)
            : dialogue.word(Words.TO_NEXT_LEVEL, card.score().pointsToNextLevel());
    dialogue.screen().hanging("     ", text + " · " + missing + " · " + state(card), Style.PLAIN);
  }

  private String state(Scorecard card) {
    if (card.shouldWaitBeforeImproving()) {
      return dialogue.word(Words.COMPLETED_FOR_NOW, card.daysBeforeImproving().orElse(0));
    }
    return dialogue.word(
        switch (card.status()) {
          case NOT_STARTED -> Words.NOT_STARTED;
          case STARTED -> Words.STARTED;
          case COMPLETED -> Words.COMPLETED;
        });
  }

  private void estimate(CompetenceEstimate estimate) {
    String levels =
        IntStream.range(0, estimate.levelProbabilities().size())
            .mapToObj(
                level ->
                    dialogue.word(
                        Words.PROBABILITY, level, 100 * estimate.levelProbabilities().get(level)))
            .collect(Collectors.joining(", "));
    String text =
        dialogue.word(Words.ESTIMATE, estimate.points(), estimate.pointsDeviation(), levels);
    dialogue.screen().hanging("     ", text, Style.FAINT);
  }

  private void total(Profile profile) {
    long reached =
        profile.competences().values().stream()
            .filter(score -> score.level() >= Profile.CERTIFIABLE_LEVEL)
            .count();
    dialogue.say(Words.TOTAL, profile.totalPoints());
    dialogue.say(
        profile.isCertifiable() ? Words.CERTIFIABLE : Words.NOT_CERTIFIABLE,
        reached,
        Profile.CERTIFIABLE_COMPETENCES,
        Profile.CERTIFIABLE_LEVEL);
  }
}
