package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.certification.TestRecords.BANK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;

/** What holds for every policy and every test. */
class CertificationLawsTest {

  private static final AdaptiveCertification POLICY = TestRecords.policy();
  private static final CertificationScorer SCORER = POLICY.scorer(BANK);
  private static final FlashPolicy UNLIMITED = new FlashPolicy(32, 2, true, true, 0, -3, 0.51);
  private static final CertificationScorer UNLIMITED_SCORER =
      TestRecords.policy(UNLIMITED, ScoringConditions.REFERENCE).scorer(BANK);
  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  @Provide
  Arbitrary<AdaptiveTestRecord> records() {
    return Combinators.combine(answers(), Arbitraries.of(Ending.class))
        .as(
            (responses, ending) ->
                AdaptiveTestRecord.of(
                    RecordHeader.completed("test", "core", TestRecords.START).with(ending),
                    TestRecords.asked(responses)));
  }

  /** To any items whatever, in any order: records of other policies must be decided too. */
  @Provide
  Arbitrary<Responses> answers() {
    Arbitrary<List<Integer>> items =
        Arbitraries.integers().between(0, BANK.size() - 1).list().uniqueElements().ofMaxSize(32);
    return items.flatMap(
        asked ->
            Arbitraries.integers()
                .between(0, 1)
                .array(int[].class)
                .ofSize(asked.size())
                .map(
                    categories ->
                        Responses.of(BANK, asked.stream().mapToInt(i -> i).toArray(), categories)));
  }

  @Property(tries = 300)
  void points_are_never_negative_nor_above_the_maximum(
      @ForAll("records") AdaptiveTestRecord record) {
    SCORER
        .decide(record)
        .result()
        .keptScore()
        .ifPresent(score -> assertThat(score.points().orElseThrow()).isBetween(0, 895));
  }

  @Property(tries = 300)
  void a_decision_survives_being_written_and_so_does_its_record(
      @ForAll("records") AdaptiveTestRecord record) {
    CertificationDecision decision = SCORER.decide(record);
    assertThat(JSON.read(CertificationDecision.class, JSON.write(decision))).isEqualTo(decision);
    TestRecord read = JSON.read(TestRecord.class, JSON.write(record));
    assertThat(SCORER.decide(read)).isEqualTo(decision);
  }

  @Property(tries = 200)
  void deciding_again_changes_nothing(@ForAll("records") AdaptiveTestRecord record) {
    CertificationDecision decision = SCORER.decide(record);
    RescoringCheck check = Rescoring.verify(decision, record, POLICY.scorer(BANK));
    assertThat(check.isReproduced()).isTrue();
    assertThat(check.again()).isEqualTo(decision);
    assertThat(Rescoring.compare(record, SCORER, SCORER).isVisible()).isFalse();
  }

  @Property(tries = 300)
  void an_explanation_comes_to_the_decision_and_its_path_to_the_ability(
      @ForAll("records") AdaptiveTestRecord record) {
    Explanation explanation = SCORER.explain(record);
    assertThat(explanation.decision()).isEqualTo(SCORER.decide(record));
    Optional<Double> last =
        explanation.steps().stream()
            .filter(ExplanationStep.AbilityMoved.class::isInstance)
            .map(step -> ((ExplanationStep.AbilityMoved) step).move().after())
            .reduce((one, other) -> other);
    assertThat(last).isEqualTo(ability(explanation.decision()));
  }

  @Property(tries = 300)
  void the_abilities_of_many_tests_are_those_of_the_estimator_and_of_the_slow_degradation(
      @ForAll("answers") Responses answers) {
    FlashScoring fast = new FlashScoring(POLICY.test(), BANK, List.of());
    assertThat(fast.estimate(answers)).isEqualTo(POLICY.test().estimator().estimate(answers));
    FlashDegradation slow = FlashDegradation.of(POLICY.test(), answers);
    assertThat(fast.degradation(answers)).isEqualTo(slow);
    assertThat(fast.degradation(answers)).as("with memory used before").isEqualTo(slow);
  }

  @Property(tries = 500)
  void without_a_variation_limit_a_right_answer_more_never_lowers_the_points(
      @ForAll("records") AdaptiveTestRecord record) {
    TestRecord completed = completed(record);
    for (int i = 0; i < record.asked().size(); i++) {
      TestRecord better = completed(corrected(record, i));
      assertThat(points(UNLIMITED_SCORER.decide(better)))
          .isGreaterThanOrEqualTo(points(UNLIMITED_SCORER.decide(completed)));
    }
  }

  /**
   * The limit is 0.5 of a step below the ability 0.5, but 0.25 just above it: after the same right
   * answer, a person who stood at 0.49 stands at up to 0.99, one who stood at 0.51 at 0.76. It
   * takes a short test for this to show: the moving prior forgets its path.
   */
  @Test
  void the_variation_limit_can_make_a_right_answer_lower_the_points_of_a_short_test() {
    Responses wrong = Responses.none(BANK).with(87, 1).with(16, 0).with(46, 1).with(33, 0);
    AdaptiveTestRecord record =
        AdaptiveTestRecord.of(
            RecordHeader.completed("test", "core", TestRecords.START),
            TestRecords.asked(wrong.with(61, 1).with(101, 1)));
    ScoringConditions short6 = ScoringConditions.REFERENCE.forTestOf(6);

    CertificationScorer limited = TestRecords.policy(FlashPolicy.REFERENCE, short6).scorer(BANK);
    assertThat(points(limited.decide(record))).isEqualTo(301);
    assertThat(points(limited.decide(corrected(record, 3)))).isEqualTo(284);

    CertificationScorer unlimited = TestRecords.policy(UNLIMITED, short6).scorer(BANK);
    assertThat(points(unlimited.decide(corrected(record, 3))))
        .isGreaterThan(points(unlimited.decide(record)));
  }

  private static TestRecord completed(AdaptiveTestRecord record) {
    return new AdaptiveTestRecord(
        record.header().with(Ending.COMPLETED), record.asked(), record.incidents());
  }

  private static AdaptiveTestRecord corrected(AdaptiveTestRecord record, int position) {
    List<AskedItem> asked = new ArrayList<>(record.asked());
    AskedItem item = asked.get(position);
    asked.set(position, new AskedItem(item.item(), item.model(), AnswerOutcome.CORRECT));
    return new AdaptiveTestRecord(record.header(), asked, record.incidents());
  }

  private static int points(CertificationDecision decision) {
    return decision.result().keptScore().map(s -> s.points().orElseThrow()).orElse(0);
  }

  private static Optional<Double> ability(CertificationDecision decision) {
    return decision.result().keptScore().map(score -> ((AbilityScore) score).estimate().ability());
  }

  @Property(tries = 300)
  void bands_points_and_levels_rise_with_ability(
      @ForAll @DoubleRange(min = -9, max = 9) double one,
      @ForAll @DoubleRange(min = -9, max = 9) double other) {
    AbilityScore lower = score(Math.min(one, other));
    AbilityScore higher = score(Math.max(one, other));
    assertThat(higher.points().orElseThrow()).isGreaterThanOrEqualTo(lower.points().orElseThrow());
    assertThat(higher.band().orElse(-1)).isGreaterThanOrEqualTo(lower.band().orElse(-1));
    lower
        .competenceLevels()
        .forEach(
            (competence, level) ->
                assertThat(higher.competenceLevel(competence).orElseThrow())
                    .isGreaterThanOrEqualTo(level.orElseThrow()));
  }

  private static AbilityScore score(double ability) {
    return POLICY.score(new AbilityEstimate(ability, 0.3, Convergence.CONVERGED, 32));
  }

  @Property(tries = 100)
  void a_record_with_withdrawn_items_is_worth_what_it_would_be_without_them(
      @ForAll("records") AdaptiveTestRecord record, @ForAll("answers") Responses chosen) {
    List<Incident> incidents = new ArrayList<>();
    List<AskedItem> kept = new ArrayList<>();
    BitSet withdrawn = chosen.administered();
    for (AskedItem asked : record.asked()) {
      if (withdrawn.get(BANK.index(asked.item()))) {
        incidents.add(new Incident(asked.item(), Incident.State.CONFIRMED));
      } else {
        kept.add(asked);
      }
    }
    AdaptiveTestRecord reported =
        new AdaptiveTestRecord(record.header(), record.asked(), incidents);
    assertThat(SCORER.decide(reported).result())
        .isEqualTo(SCORER.decide(TestRecords.withAsked(record, kept)).result());
  }

  @Test
  void the_fingerprint_of_a_policy_depends_on_every_number() {
    List<AdaptiveCertification> policies =
        List.of(
            POLICY,
            TestRecords.policy(UNLIMITED, ScoringConditions.REFERENCE),
            TestRecords.policy(FlashPolicy.REFERENCE, ScoringConditions.REFERENCE.forTestOf(19)),
            new AdaptiveCertification(
                PolicyRelease.of("sample", "2"),
                "core",
                POLICY.test(),
                POLICY.conditions(),
                POLICY.award(),
                POLICY.doubleCertifications()),
            TestRecords.bands(Optional.empty()),
            TestRecords.bands(Optional.of(TestRecords.jury())));
    assertThat(policies.stream().map(AdaptiveCertification::fingerprint).distinct())
        .hasSize(policies.size());
    assertThat(TestRecords.policy().fingerprint()).isEqualTo(POLICY.fingerprint());
  }

  @Test
  void equal_policies_have_equal_fingerprints_whatever_the_order_of_their_maps() {
    Award.ExternalJury jury =
        new Award.ExternalJury(ordered("expert", "master", LocalizedText.of("nom", "name")));
    Map<Language, String> englishFirst = new LinkedHashMap<>();
    englishFirst.put(Language.ENGLISH, "name");
    englishFirst.put(Language.FRENCH, "nom");
    Award.ExternalJury other =
        new Award.ExternalJury(ordered("master", "expert", new LocalizedText(englishFirst)));
    AdaptiveCertification policy = TestRecords.bands(Optional.of(jury));
    assertThat(TestRecords.bands(Optional.of(other))).isEqualTo(policy);
    assertThat(TestRecords.bands(Optional.of(other)).fingerprint()).isEqualTo(policy.fingerprint());

    Award.Points points = (Award.Points) POLICY.award();
    List<CompetenceId> competences = new ArrayList<>(points.competenceLevels().keySet());
    Map<CompetenceId, CompetenceLevelScale> reversed = new LinkedHashMap<>();
    Collections.reverse(competences);
    competences.forEach(id -> reversed.put(id, points.competenceLevels().get(id)));
    AdaptiveCertification same =
        new AdaptiveCertification(
            POLICY.release(),
            "core",
            POLICY.test(),
            POLICY.conditions(),
            new Award.Points(points.scale(), reversed),
            POLICY.doubleCertifications());
    assertThat(same).isEqualTo(POLICY);
    assertThat(same.fingerprint()).isEqualTo(POLICY.fingerprint());
  }

  private static Map<String, LocalizedText> ordered(
      String first, String second, LocalizedText name) {
    Map<String, LocalizedText> levels = new LinkedHashMap<>();
    levels.put(first, name);
    levels.put(second, name);
    return levels;
  }

  @Test
  void a_policy_of_the_longest_duration_has_a_fingerprint() {
    ScoringConditions endless =
        new ScoringConditions(
            20, Duration.ofSeconds(Long.MAX_VALUE), ScoringConditions.MissingAnswers.IGNORED);
    assertThat(TestRecords.policy(FlashPolicy.REFERENCE, endless).fingerprint())
        .isNotEqualTo(POLICY.fingerprint());
  }

  @Test
  void the_fingerprint_of_a_record_depends_on_everything_in_it() {
    AdaptiveTestRecord record = TestRecords.record(20, 0, Ending.COMPLETED);
    AskedItem first = record.asked().get(0);
    LogisticModel other =
        LogisticModel.twoPL(
            first.model().discrimination(), Math.nextUp(first.model().difficulty()));
    List<AskedItem> drifted = new ArrayList<>(record.asked());
    drifted.set(0, new AskedItem(first.item(), other, first.answer()));
    List<TestRecord> records =
        List.of(
            record,
            TestRecords.record(20, 0, Ending.ABANDONED),
            corrected(record, 19).equals(record) ? corrected(record, 18) : corrected(record, 19),
            TestRecords.withAsked(record, drifted),
            TestRecords.withAsked(record, record.asked().subList(0, 19)),
            TestRecords.registeredFor("basics", record),
            record.with(new JuryEvent.FraudFound(TestRecords.LATER)),
            record.with(new JuryEvent.ScoredAgain(TestRecords.LATER)));
    assertThat(records.stream().map(TestRecord::fingerprint).distinct()).hasSize(records.size());
  }
}
