package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.QuestionBank;
import org.jalon.item.RandomBanks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.knowledge.Knowledge;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RandomKnowledge;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementSession;
import org.jalon.placement.RandomTest;
import org.jalon.referential.RandomReferentials;
import org.jalon.referential.Referential;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.jalon.session.RandomSessions;
import org.jalon.session.SessionEvent;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.session.SessionLog;
import org.jalon.session.TestSessions;

/**
 * Whatever is written is read back to an equal value, which is written as the same bytes; what is
 * computed from it comes out the same.
 */
class RoundTripTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  @Property(tries = 200)
  void a_referential_in_one_file(@ForAll("referentials") Referential referential) {
    Referential read = survives(Referential.class, referential);

    assertThat(read.fingerprint()).isEqualTo(referential.fingerprint());
    assertThat(read.warnings()).hasSameSizeAs(referential.warnings());
  }

  @Property(tries = 200)
  void a_referential_with_a_file_for_each_competence(
      @ForAll("referentials") Referential referential) throws JsonProcessingException {
    String written = JSON.write(referential);

    Referential read = JSON.readReferential(ReferentialFiles.of(written), ReferentialFiles.MAIN);

    assertThat(read).isEqualTo(referential);
    assertThat(read.fingerprint()).isEqualTo(referential.fingerprint());
    assertThat(JSON.write(read)).isEqualTo(written);
  }

  @Property(tries = 500)
  void an_item_bank(@ForAll("banks") ItemBank bank) {
    ItemBank read = survives(ItemBank.class, bank);

    for (int i = 0; i < bank.items().size(); i++) {
      Item before = bank.items().get(i);
      Item after = read.items().get(i);
      // Records compare their numbers bit by bit.
      assertThat(after.model()).isEqualTo(before.model());
      assertThat(after.languages()).containsExactlyElementsOf(before.languages());
      assertThat(after.attributes().keySet())
          .containsExactlyElementsOf(before.attributes().keySet());
    }
  }

  @Property(tries = 500)
  void a_bank_has_the_same_fingerprint(@ForAll("banks") ItemBank bank) {
    ItemBank read = JSON.read(ItemBank.class, JSON.write(bank));

    assertThat(read.validate()).isEqualTo(bank.validate());
    if (bank.validate().isEmpty()) {
      assertThat(read.resolve().fingerprint()).isEqualTo(bank.resolve().fingerprint());
    }
  }

  @Property(tries = 500)
  void a_question_bank(@ForAll("questionBanks") QuestionBank bank) {
    QuestionBank read = survives(QuestionBank.class, bank);

    for (int i = 0; i < bank.questions().size(); i++) {
      assertThat(read.questions().get(i).texts().keySet())
          .containsExactlyElementsOf(bank.questions().get(i).texts().keySet());
    }
    assertThat(read.validate()).isEqualTo(bank.validate());
  }

  @Property(tries = 1000)
  void a_plan(@ForAll("plans") AssessmentPlan plan) {
    assertThat(survives(AssessmentPlan.class, plan).fingerprint()).isEqualTo(plan.fingerprint());
  }

  @Property(tries = 500)
  void the_plan_of_a_flash_policy(@ForAll("flashPlans") AssessmentPlan plan) {
    assertThat(survives(AssessmentPlan.class, plan).fingerprint()).isEqualTo(plan.fingerprint());
  }

  @Property(tries = 500)
  void a_certification_policy(@ForAll("policies") AdaptiveCertification policy) {
    CertificationPolicy read = survives(CertificationPolicy.class, policy);

    assertThat(read.fingerprint()).isEqualTo(policy.fingerprint());
  }

  @Property(tries = 500)
  void a_certification_score(@ForAll("scores") AbilityScore score) {
    CertificationScore read = survives(CertificationScore.class, score);

    assertThat(read.competenceLevels().keySet())
        .containsExactlyElementsOf(score.competenceLevels().keySet());
  }

  @Property(tries = 500)
  void any_log(@ForAll("logs") SessionLog log) {
    survives(SessionLog.class, log);
  }

  @Property(tries = 300)
  void the_plan_of_a_battery(@ForAll("batteryPlans") BatteryPlan plan) {
    assertThat(survives(BatteryPlan.class, plan).fingerprint()).isEqualTo(plan.fingerprint());
  }

  @Property(tries = 300)
  void any_log_of_a_battery(@ForAll("batteryLogs") BatteryLog log) {
    assertThat(survives(BatteryLog.class, log).scales().keySet())
        .containsExactlyElementsOf(log.scales().keySet());
  }

  @Property(tries = 500)
  void elements(@ForAll("states") KnowledgeState state) {
    assertThat(survives(KnowledgeState.class, state).latest()).isEqualTo(state.latest());
    assertThat(JSON.read(Knowledge.class, JSON.write(state))).isEqualTo(state);
  }

  @Property(tries = 500)
  void bounds_of_topics(@ForAll("bounds") KnowledgeBounds bounds) {
    assertThat(survives(KnowledgeBounds.class, bounds).topics().keySet())
        .containsExactlyElementsOf(bounds.topics().keySet());
    assertThat(JSON.read(Knowledge.class, JSON.write(bounds))).isEqualTo(bounds);
  }

  @Property(tries = 500)
  void a_placement_plan(@ForAll("placementPlans") PlacementPlan plan) {
    assertThat(survives(PlacementPlan.class, plan)).isEqualTo(plan);
    assertThat(JSON.read(plan.getClass(), JSON.write(plan))).isEqualTo(plan);
  }

  @Property(tries = 500)
  void any_log_of_a_placement_test(@ForAll("placementLogs") PlacementLog log) {
    PlacementLog read = survives(PlacementLog.class, log);

    assertThat(read.assessment().outcomes()).containsExactlyElementsOf(log.assessment().outcomes());
  }

  @Property(tries = 200)
  void a_placement_test_goes_on_from_its_written_log(
      @ForAll("placementTests") RandomTest test,
      @ForAll boolean reference,
      @ForAll @IntRange(max = 9) int answers) {
    PlacementSession session = test.lead(reference ? test.reference : test.probabilistic, answers);

    PlacementSession resumed =
        PlacementSession.resume(test.pool(), survives(PlacementLog.class, session.log()));

    assertThat(resumed.trace()).isEqualTo(session.trace());
    assertThat(survives(KnowledgeState.class, resumed.knowledge())).isEqualTo(session.knowledge());
  }

  @Property(tries = 300)
  void a_session_goes_on_from_its_written_log_and_verifies(
      @ForAll("sessions") AssessmentSession session, @ForAll @IntRange(max = 26) int cut) {
    AssessmentPlan plan = survives(AssessmentPlan.class, session.plan());
    ResolvedItemBank bank = survives(ItemBank.class, session.bank().declaration()).resolve();
    SessionLog whole = survives(SessionLog.class, session.log());
    List<SessionEvent> events = session.log().events();
    SessionLog beginning =
        survives(SessionLog.class, new SessionLog(events.subList(0, 1 + cut % events.size())));

    AssessmentSession resumed =
        finished(AssessmentSession.resume(plan, bank, beginning), answers(whole));

    assertThat(JSON.write(resumed.log())).isEqualTo(JSON.write(session.log()));
    AssessmentSession.verify(plan, bank, beginning);
    AssessmentSession.verify(plan, bank, whole);
  }

  private static AssessmentSession finished(AssessmentSession start, List<ItemAnswered> answers) {
    AssessmentSession session = start;
    while (!session.hasEnded()) {
      int position = session.state().responses().size();
      session = TestSessions.answer(session, answers.get(position).outcome());
    }
    return session;
  }

  private static List<ItemAnswered> answers(SessionLog log) {
    return log.events().stream()
        .filter(ItemAnswered.class::isInstance)
        .map(ItemAnswered.class::cast)
        .toList();
  }

  /** What is read from what was written, after checking that it is the same. */
  private static <T> T survives(Class<T> type, T value) {
    String written = JSON.write(value);

    T read = JSON.read(type, written);

    assertThat(read).isEqualTo(value);
    assertThat(JSON.write(read).getBytes(StandardCharsets.UTF_8))
        .isEqualTo(written.getBytes(StandardCharsets.UTF_8));
    return read;
  }

  @Provide
  Arbitrary<Referential> referentials() {
    return RandomReferentials.referentials();
  }

  @Provide
  Arbitrary<ItemBank> banks() {
    return RandomBanks.banks();
  }

  @Provide
  Arbitrary<QuestionBank> questionBanks() {
    return RandomQuestions.banks();
  }

  @Provide
  Arbitrary<AssessmentPlan> plans() {
    return RandomPlans.plans();
  }

  @Provide
  Arbitrary<AssessmentPlan> flashPlans() {
    return RandomPlans.flashPlans();
  }

  @Provide
  Arbitrary<AdaptiveCertification> policies() {
    return RandomScores.policies();
  }

  @Provide
  Arbitrary<AbilityScore> scores() {
    return RandomScores.scores();
  }

  @Provide
  Arbitrary<KnowledgeState> states() {
    return RandomKnowledge.states();
  }

  @Provide
  Arbitrary<KnowledgeBounds> bounds() {
    return RandomKnowledge.bounds();
  }

  @Provide
  Arbitrary<SessionLog> logs() {
    return RandomLogs.logs();
  }

  @Provide
  Arbitrary<BatteryPlan> batteryPlans() {
    return RandomBatteries.plans();
  }

  @Provide
  Arbitrary<BatteryLog> batteryLogs() {
    return RandomBatteries.logs();
  }

  @Provide
  Arbitrary<PlacementPlan> placementPlans() {
    return RandomPlacements.plans();
  }

  @Provide
  Arbitrary<PlacementLog> placementLogs() {
    return RandomPlacements.logs();
  }

  @Provide
  Arbitrary<RandomTest> placementTests() {
    return RandomTest.tests();
  }

  @Provide
  Arbitrary<AssessmentSession> sessions() {
    return RandomSessions.finished();
  }
}
