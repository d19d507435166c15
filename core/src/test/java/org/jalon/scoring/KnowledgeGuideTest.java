package org.jalon.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeConverter;
import org.jalon.knowledge.KnowledgeConverter.Conversion;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeLoss;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.knowledge.TopicInference;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.scoring.Scorecard.Evaluation;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/knowledge.md} is what runs here. */
class KnowledgeGuideTest {

  @Test
  void the_code_of_the_guide_is_the_code_of_this_test() {
    DocumentedCode guide = DocumentedCode.of(Path.of("../docs/knowledge.md"));
    Path source = Path.of("src/test/java/org/jalon/scoring/KnowledgeGuideTest.java");

    assertThat(guide.blocks()).hasSize(3);
    assertThat(guide.differencesFrom(source)).isEmpty();
  }

  @Test
  void one_answer_makes_elements_points_and_bounds() {
    Referential referential = TestReferentials.complete();
    CompetenceId competence = new CompetenceId("c1.1");
    Instant now = Elements.day(1);

    PointsScale scale = PointsScale.of(referential.outcomeMatrix());
    KnowledgeTarget target =
        KnowledgeTarget.ofCompetences(referential, List.of(competence), scale::points);
    Evidence evidence = new Evidence("assessment-1", new ItemId("q7"), new OutcomeId("first3"));

    List<KnowledgeElement> answer =
        new TopicInference(target).infer(evidence, AnswerOutcome.CORRECT, Set.of(), now);
    KnowledgeState known = KnowledgeState.empty().with(answer);

    assertThat(known.latest()).hasSize(3);
    assertThat(known.conflicts(referential)).isEmpty();

    KnowledgeScorer scorer = KnowledgeScorer.of(referential);
    CompetenceScore score = scorer.score(known, competence);
    Scorecard card = scorer.scorecard(known, competence, Evaluation.IN_PROGRESS, now);
    Optional<LevelUp> gained = scorer.levelUp(KnowledgeState.empty(), answer);
    boolean certifiable = scorer.profile(known).isCertifiable();

    assertThat(score.exactPoints()).isEqualTo(Points.of(12));
    assertThat(card.isProgressable()).isTrue();
    assertThat(gained).contains(new LevelUp(competence, 0, 1));
    assertThat(certifiable).isFalse();

    KnowledgeConverter converter = KnowledgeConverter.of(referential, scale::points);
    Conversion<KnowledgeBounds> bounds = converter.toBounds(known);
    List<KnowledgeLoss> lost = bounds.losses();
    KnowledgeState again = converter.toElements(bounds.result()).result();

    assertThat(lost).hasSize(3).allMatch(loss -> loss.kind() == KnowledgeLoss.Kind.EVIDENCE);
    assertThat(again.latest()).hasSize(3);
  }
}
