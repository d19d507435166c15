package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jalon.answer.AnswerOutcome;
import org.jalon.json.AssessmentJson;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.placement.CompetenceEstimate;
import org.jalon.placement.MatrixEstimate;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementFilter;
import org.jalon.placement.PlacementItem;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementPool;
import org.jalon.placement.PlacementSession;
import org.jalon.placement.PlacementTrace;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/placement.md}: what it says is what runs. */
class PlacementGuideTest {

  private static final int ABILITY = 4;

  private final List<String> explained = new ArrayList<>();
  private int seconds;

  @Test
  void the_code_of_the_guide_is_the_code_of_this_test() {
    DocumentedCode guide = DocumentedCode.of(Path.of("../docs/placement.md"));
    Path source = Path.of("src/test/java/org/jalon/referential/data/PlacementGuideTest.java");

    assertThat(guide.blocks()).hasSize(5);
    assertThat(guide.differencesFrom(source)).isEmpty();
  }

  @Test
  void a_placement_test_is_taken_explained_stored_and_followed_by_another() {
    // (1) The questions, linked to the referential once.
    Referential referential = DigitalSkills.referential();
    PlacementPool pool = PlacementPool.of(referential, DigitalSkills.demonstrationItemBank());

    // (2) What the test is about.
    CompetenceId research = new CompetenceId("information-research");
    List<OutcomeId> outcomes =
        referential.competence(research).activeOutcomes().map(LearningOutcome::id).toList();
    PlacementAssessment assessment =
        PlacementAssessment.of("assessment-1", outcomes, now()).in(Language.ENGLISH);

    // (3) Question by question. A session is immutable: each answer gives the next one.
    PlacementSession session = PlacementPlan.reference().start(pool, assessment);
    while (!session.hasEnded()) {
      PlacementItem item = session.nextItem().orElseThrow();
      session = session.answer(item.id(), ask(item), now()); // CORRECT, INCORRECT, SKIPPED…
    }

    // (4) What is known of the person now: elements that are only ever added to.
    KnowledgeState knowledge = session.knowledge();

    assertThat(session.log().answers().size()).isBetween(12, outcomes.size() / 2);
    assertThat(knowledge.latest())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.isValidated()).isEqualTo(level(e.outcome()) <= ABILITY));

    explain(session);
    assertThat(explained).isNotEmpty();
    assertThat(stored(pool, session).log()).isEqualTo(session.log());
    assertThat(again(pool, outcomes, knowledge).position().answered()).isEmpty();
  }

  @Test
  void the_probabilistic_plan_tells_how_probable_each_level_is() {
    Referential referential = DigitalSkills.referential();
    PlacementPool pool = PlacementPool.of(referential, DigitalSkills.demonstrationItemBank());
    CompetenceId research = new CompetenceId("information-research");
    PlacementAssessment assessment =
        PlacementAssessment.of(
            "assessment-1",
            referential.competence(research).activeOutcomes().map(LearningOutcome::id).toList(),
            now());

    ProbabilisticPlacement plan = PlacementPlan.probabilistic().until(0.9, 40);
    PlacementSession probabilistic = plan.start(pool, assessment);

    MatrixEstimate estimate = plan.estimate(probabilistic.position());
    CompetenceEstimate competence = estimate.find(research).orElseThrow();
    List<Double> probabilities = competence.levelProbabilities(); // from level 0 on

    assertThat(probabilities).hasSize(9);
    assertThat(probabilistic.trace().competences()).containsExactly(competence);
  }

  private void explain(PlacementSession session) {
    for (PlacementTrace.Stage stage : session.trace().stages()) {
      stage.excluded().forEach((outcome, reason) -> explain(stage.filter(), outcome, reason));
    }
  }

  private void explain(PlacementFilter filter, OutcomeId outcome, String reason) {
    explained.add(filter + " " + outcome + " " + reason);
  }

  private static PlacementSession stored(PlacementPool pool, PlacementSession session) {
    AssessmentJson json = AssessmentJson.withDefaults();
    String stored = json.write(session.log());

    PlacementLog log = json.read(PlacementLog.class, stored);
    PlacementSession resumed = PlacementSession.resume(pool, log);
    return resumed;
  }

  private PlacementSession again(
      PlacementPool pool, List<OutcomeId> outcomes, KnowledgeState knowledge) {
    PlacementAssessment later =
        PlacementAssessment.of("assessment-2", outcomes, now()).knowing(knowledge);
    PlacementSession improvement =
        PlacementPlan.reference()
            .with(new RetryPolicy.FailuresAfter(Duration.ofDays(4)))
            .start(pool, later);
    return improvement;
  }

  private Instant now() {
    seconds++;
    return Instant.parse("2026-01-01T08:00:00Z").plusSeconds(seconds);
  }

  /** A person who masters all up to a level. */
  private static AnswerOutcome ask(PlacementItem item) {
    return level(item.outcome()) <= ABILITY ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT;
  }

  private static int level(OutcomeId outcome) {
    return DigitalSkills.referential()
        .findOutcome(outcome)
        .orElseThrow()
        .outcome()
        .level()
        .number();
  }
}
