package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.ScoreBand;
import org.jalon.certification.TestRecord;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.Prior;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemBank;
import org.jalon.item.QuestionBank;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.referential.Domain;
import org.jalon.referential.Referential;
import org.jalon.referential.ReferentialRelease;
import org.jalon.referential.Scope;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.jalon.session.SessionEvent;
import org.jalon.session.SessionLog;
import org.jalon.simulation.SimulationState;
import org.junit.jupiter.api.Test;

/**
 * Every alternative of every kind of thing that documents can contain has a sample, which must
 * survive being written and read. Whoever adds one is told here to add it to {@link Samples}.
 */
class ExhaustivenessTest {

  private static final String ADD_A_SAMPLE = "add a document that contains it to Samples";

  /** The documents, and the parts of those that are not records. */
  private static final List<Class<?>> DOCUMENTS =
      List.of(
          Referential.class,
          ReferentialRelease.class,
          Domain.class,
          ItemBank.class,
          QuestionBank.class,
          AssessmentPlan.class,
          SessionLog.class,
          BatteryPlan.class,
          BatteryLog.class,
          CertificationPolicy.class,
          ScoreBand.class,
          CertificationScore.class,
          TestRecord.class,
          CertificationDecision.class,
          KnowledgeState.class,
          KnowledgeElement.class,
          KnowledgeBounds.class,
          PlacementPlan.class,
          PlacementLog.class,
          SimulationState.class);

  private static final ContentWalk POSSIBLE = possible();

  private static ContentWalk possible() {
    ContentWalk walk = new ContentWalk();
    DOCUMENTS.forEach(walk::addType);
    StandardStrategies.all().forEach(strategy -> walk.addType(strategy.type()));
    return walk;
  }

  @Test
  void every_class_that_a_document_can_contain_has_a_sample() throws Exception {
    Set<Class<?>> concrete =
        POSSIBLE.classes().stream().filter(type -> !type.isInterface()).collect(Collectors.toSet());

    assertThat(sampled().classes()).as(ADD_A_SAMPLE).containsAll(concrete);
  }

  @Test
  void every_constant_that_a_document_can_contain_has_a_sample() throws Exception {
    assertThat(sampled().constants()).as(ADD_A_SAMPLE).containsAll(POSSIBLE.constants());
  }

  @Test
  void every_strategy_that_a_document_can_name_has_a_sample() throws Exception {
    assertThat(sampled().classes())
        .as(ADD_A_SAMPLE)
        .containsAll(StandardStrategies.all().stream().map(StrategyType::type).toList());
  }

  @Test
  void every_form_of_a_response_model_has_a_sample() {
    String written = AssessmentJson.withDefaults().write(Samples.all().get("item-bank"));

    assertThat(written)
        .contains(
            "\"1PL\"",
            "\"2PL\"",
            "\"3PL\"",
            "\"4PL\"",
            "\"GRM\"",
            "\"GPCM\"",
            "\"PCM\"",
            "\"NRM\"");
  }

  @Test
  void the_walk_reaches_what_it_is_meant_to_reach() {
    assertThat(POSSIBLE.classes())
        .contains(ContentConstraint.class, Prior.class, ResponseModel.class, SessionEvent.class)
        .contains(ContentConstraint.class.getPermittedSubclasses())
        .contains(SessionEvent.class.getPermittedSubclasses());
    assertThat(POSSIBLE.constants()).contains(AnswerOutcome.FOCUS_LOST, Scope.COUNTRY);
  }

  @Test
  void no_sample_has_the_same_content_as_another() {
    assertThat(Samples.all().values()).doesNotHaveDuplicates();
  }

  private static ContentWalk sampled() throws ReflectiveOperationException {
    ContentWalk walk = new ContentWalk();
    for (Object sample : Samples.all().values()) {
      walk.addValue(sample);
    }
    return walk;
  }
}
