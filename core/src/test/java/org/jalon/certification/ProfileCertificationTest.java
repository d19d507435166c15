package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.Cancelled;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.CertificationResult.Rejected;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Validated;
import org.jalon.certification.ExplanationStep.CompetenceConfirmed;
import org.jalon.certification.ExplanationStep.ItemCounts;
import org.jalon.certification.ExplanationStep.Material;
import org.jalon.certification.ExplanationStep.RateComputed;
import org.jalon.certification.ExplanationStep.RuleChecked;
import org.jalon.certification.ExplanationStep.TrustChecked;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.ProfileScore.Mark;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a test that confirms a profile is decided by the reference policy. */
class ProfileCertificationTest {

  private static final String ITEMS = "c1-q1 c1-q2 c1-q3 c2-q1 c2-q2 c2-q3";
  private static final String PROFILE = "c1:5:47 c2:1:12";
  private static final ItemId FIRST = new ItemId("c1-q1");

  /** 5 of 6 right: rate 83. */
  private static final ProfileTestRecord GOOD =
      ProfileTests.record(PROFILE, ITEMS, "+c1-q1 +c1-q2 +c1-q3 +c2-q1 +c2-q2 -c2-q3");

  /** 2 of 6 right: rate 33. */
  private static final ProfileTestRecord BAD =
      ProfileTests.record(PROFILE, ITEMS, "+c1-q1 +c1-q2 -c1-q3 -c2-q1 -c2-q2 -c2-q3");

  private static ProfileTestRecord ended(ProfileTestRecord record, Ending ending) {
    return ProfileTestRecord.of(
        record.header().with(ending), record.profile(), record.items(), record.answers());
  }

  private static ProfileScore score(int rate, Mark first, Mark second) {
    return new ProfileScore(
        rate, Map.of(new CompetenceId("c1"), first, new CompetenceId("c2"), second));
  }

  private static Mark mark(int level, int points) {
    return new Mark(OptionalInt.of(level), points);
  }

  @Test
  void enough_right_answers_confirm_levels_and_points() {
    CertificationResult result = ProfileTests.result(GOOD);
    assertThat(result).isEqualTo(new Validated(score(83, mark(5, 47), mark(1, 12))));
    CertificationScore score = result.keptScore().orElseThrow();
    assertThat(score.points()).hasValue(59);
    assertThat(score.competenceLevel(new CompetenceId("c1"))).hasValue(5);
  }

  @Test
  void a_level_is_taken_away_with_its_points_and_level_1_becomes_0() {
    // 4 of 6 right is 67: two of three right loses a level, as often as that happens.
    assertThat(
            ProfileTests.result(
                ProfileTests.record(PROFILE, ITEMS, "+c1-q1 +c1-q2 -c1-q3 +c2-q1 +c2-q2 -c2-q3")))
        .isEqualTo(new Validated(score(67, mark(4, 39), mark(0, 4))));
  }

  @Test
  void no_more_than_the_highest_level_and_its_points_are_certified() {
    assertThat(
            ProfileTests.result(
                ProfileTests.record(
                    "c1:8:70 c2:7:58", "c1-q1 c1-q2 c1-q3 c2-q1", "+c1-q1 +c1-q2 +c1-q3 +c2-q1")))
        .isEqualTo(new Validated(score(100, mark(7, 56), mark(7, 56))));
    // Taken away from 8, a level leaves 7 of 7.
    assertThat(
            ProfileTests.result(
                ProfileTests.record(
                    "c1:8:70 c2:7:56", "c1-q1 c2-q1 c2-q2", "+c1-q1 +c2-q1 -c2-q2")))
        .isEqualTo(new Validated(score(67, mark(7, 56), Mark.NOT_CERTIFIED)));
  }

  @Test
  void too_few_right_answers_certify_nothing_and_the_score_is_kept() {
    assertThat(ProfileTests.result(BAD))
        .isEqualTo(
            new Rejected(
                RejectionCause.TOO_FEW_RIGHT_ANSWERS,
                Optional.of(score(33, Mark.NOT_CERTIFIED, Mark.NOT_CERTIFIED))));
  }

  @Test
  void half_of_the_answers_are_enough() {
    ProfileTestRecord half =
        ProfileTests.record(PROFILE, ITEMS, "+c1-q1 +c1-q2 +c1-q3 -c2-q1 -c2-q2 -c2-q3");
    assertThat(ProfileTests.result(half))
        .isEqualTo(new Validated(score(50, mark(5, 47), Mark.NOT_CERTIFIED)));
  }

  @Test
  void without_a_point_a_test_is_rejected() {
    // One of two right in each competence, 50 percent: refused.
    assertThat(
            ProfileTests.result(
                ProfileTests.record(
                    PROFILE, "c1-q1 c1-q2 c2-q1 c2-q2", "+c1-q1 -c1-q2 +c2-q1 -c2-q2")))
        .isEqualTo(
            new Rejected(
                RejectionCause.NO_POINTS,
                Optional.of(score(50, Mark.NOT_CERTIFIED, Mark.NOT_CERTIFIED))));
  }

  @Test
  void a_test_without_items_and_competences_is_rejected() {
    assertThat(ProfileTests.result(ProfileTests.record("", "", "")))
        .isEqualTo(
            new Rejected(
                RejectionCause.TOO_FEW_RIGHT_ANSWERS, Optional.of(new ProfileScore(0, Map.of()))));
  }

  @Test
  void few_right_answers_in_a_technical_failure_cancel_the_test() {
    assertThat(ProfileTests.result(ended(BAD, Ending.TECHNICAL_FAILURE)))
        .isEqualTo(new Cancelled(CancellationCause.TECHNICAL_FAILURE));
    assertThat(ProfileTests.result(ended(GOOD, Ending.TECHNICAL_FAILURE)))
        .isEqualTo(ProfileTests.result(GOOD));
  }

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"COMPLETED", "ABANDONED", "ENDED_BY_INVIGILATOR", "TIME_EXPIRED"})
  void few_right_answers_reject_the_test_however_else_it_ended(Ending ending) {
    assertThat(ProfileTests.result(ended(BAD, ending)).causeOf())
        .contains(RejectionCause.TOO_FEW_RIGHT_ANSWERS);
  }

  @Test
  void a_test_of_which_too_many_items_were_neutralized_is_cancelled() {
    // 6 items: 4 must count.
    ProfileTestRecord trusted = neutralized(GOOD, "c1-q1", "c2-q1");
    assertThat(ProfileTests.result(trusted)).isInstanceOf(Validated.class);
    assertThat(ProfileTests.result(neutralized(trusted, "c2-q3")))
        .isEqualTo(new Cancelled(CancellationCause.TOO_MANY_NEUTRALIZED));
  }

  private static ProfileTestRecord neutralized(ProfileTestRecord record, String... items) {
    ProfileTestRecord result = record;
    for (String item : items) {
      result = result.with(new JuryEvent.ItemNeutralized(ProfileTests.LATER, new ItemId(item)));
    }
    return result;
  }

  @Test
  void the_first_rule_that_applies_decides() {
    ProfileTestRecord everything =
        ended(neutralized(BAD, "c1-q1", "c1-q2", "c1-q3"), Ending.TECHNICAL_FAILURE);
    assertThat(ProfileTests.result(everything).causeOf())
        .contains(CancellationCause.TOO_MANY_NEUTRALIZED);
    ProfileTestRecord fraudulent = everything.with(new JuryEvent.FraudFound(ProfileTests.LATER));
    assertThat(ProfileTests.result(fraudulent).causeOf()).contains(RejectionCause.FRAUD);
    ProfileTestRecord cancelled = fraudulent.with(new JuryEvent.Cancelled(ProfileTests.LATER));
    assertThat(ProfileTests.result(cancelled)).isEqualTo(new Cancelled(CancellationCause.JURY));
    assertThat(ProfileTests.result(cancelled.with(new JuryEvent.Uncancelled(ProfileTests.LATER))))
        .isEqualTo(ProfileTests.result(fraudulent));
    assertThat(ProfileTests.result(fraudulent.with(new JuryEvent.FraudLifted(ProfileTests.LATER))))
        .isEqualTo(ProfileTests.result(everything));
  }

  @Test
  void the_score_of_a_fraudulent_test_is_kept() {
    assertThat(ProfileTests.result(GOOD.with(new JuryEvent.FraudFound(ProfileTests.LATER))))
        .isEqualTo(
            new Rejected(RejectionCause.FRAUD, Optional.of(score(83, mark(5, 47), mark(1, 12)))));
  }

  @Test
  void the_missing_answers_of_a_test_given_up_are_wrong() {
    ProfileTestRecord unfinished =
        ProfileTests.record(PROFILE, ITEMS, "+c1-q1 +c1-q2 +c1-q3 +c2-q1 +c2-q2");
    assertThat(ProfileTests.result(ended(unfinished, Ending.ABANDONED)))
        .isEqualTo(ProfileTests.result(GOOD));
  }

  @Test
  void the_missing_answers_of_a_technical_failure_are_neutralized() {
    ProfileTestRecord unfinished =
        ended(
            ProfileTests.record(PROFILE, ITEMS, "+c1-q1 +c1-q2 +c1-q3 +c2-q1 +c2-q2"),
            Ending.TECHNICAL_FAILURE);
    assertThat(ProfileTests.result(unfinished))
        .isEqualTo(ProfileTests.result(neutralized(GOOD, "c2-q3")))
        .isEqualTo(new Validated(score(100, mark(5, 47), mark(1, 12))));
    assertThat(
            ProfileTests.result(
                unfinished.with(
                    new JuryEvent.ItemRestored(ProfileTests.LATER, new ItemId("c2-q3")))))
        .isEqualTo(ProfileTests.result(unfinished));
  }

  @Test
  void what_a_record_neutralized_the_jury_can_restore() {
    ProfileTestRecord neutralized =
        ProfileTests.record(
            PROFILE,
            ITEMS.replace("c1-q1", "c1-q1:n"),
            "-c1-q1 +c1-q2 +c1-q3 +c2-q1 +c2-q2 +c2-q3");
    assertThat(ProfileTests.result(neutralized).keptScore().orElseThrow())
        .isEqualTo(score(100, mark(5, 47), mark(1, 12)));
    ProfileTestRecord restored =
        neutralized.with(new JuryEvent.ItemRestored(ProfileTests.LATER, FIRST));
    assertThat(ProfileTests.result(restored).keptScore().orElseThrow())
        .isEqualTo(score(83, mark(5, 47), mark(1, 12)));
    assertThat(
            ProfileTests.result(
                restored.with(new JuryEvent.ItemNeutralized(ProfileTests.LATER, FIRST))))
        .isEqualTo(ProfileTests.result(neutralized));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c1-q1 c2-q1       | +c1-q1               | UNANSWERED_ITEM     | The item (c2-q1) must be answered, passed over or neutralized. Maybe the test ended otherwise than recorded (COMPLETED).
          c1-q1 c1-q2       | +c1-q1 +c1-q2        | UNTESTED_COMPETENCE | The competence (c2) of the profile must be tested by at least one item.
          c1-q1 c2-q1       | +c1-q1 +c2-q1 -c1-q1 | DUPLICATE_ANSWER    | The item (c1-q1) must be answered only once. Maybe an answer was recorded twice.
          c1-q1 c2-q1       | +c1-q1 +c2-q1 +c2-q2 | ANSWER_WITHOUT_ITEM | The item (c2-q2) of an answer must be one of the test. Maybe the answer belongs to another test.
          c1-q1:f c1-q2:f c2-q1 | +c1-q1 -c1-q2 +c2-q1 | MISSING_RULE | No rule of the policy is for 4 items, 2 correct and 0 neutralized, the counts of the competence (c1). Maybe it has more items than the policy foresees.
          """)
  void a_record_that_contradicts_itself_is_in_error(
      String items, String answers, ErrorCause cause, String message) {
    assertThat(ProfileTests.result(ProfileTests.record(PROFILE, items, answers)))
        .isEqualTo(new InError(cause, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c1-q1 c1-q2 | +c1-q1 +c1-q1 +c2-q2 | UNANSWERED_ITEM
          c1-q1       | +c1-q1 +c1-q1 +c2-q2 | UNTESTED_COMPETENCE
          c1-q1 c2-q1 | +c1-q1 +c1-q1 +c2-q1 +c2-q2 | DUPLICATE_ANSWER
          """)
  void of_several_contradictions_the_first_is_given(
      String items, String answers, ErrorCause cause) {
    assertThat(ProfileTests.result(ProfileTests.record(PROFILE, items, answers)).causeOf())
        .contains(cause);
  }

  @Test
  void a_contradiction_comes_before_fraud_and_jury() {
    ProfileTestRecord record =
        ProfileTests.record(PROFILE, "c1-q1 c2-q1", "+c1-q1")
            .with(new JuryEvent.FraudFound(ProfileTests.LATER))
            .with(new JuryEvent.Cancelled(ProfileTests.LATER));
    assertThat(ProfileTests.result(record).causeOf()).contains(ErrorCause.UNANSWERED_ITEM);
  }

  @Test
  void a_missing_rule_does_not_matter_where_nothing_is_certified() {
    ProfileTestRecord record =
        ProfileTests.record(PROFILE, "c1-q1:f c1-q2:f c2-q1", "+c1-q1 -c1-q2 -c2-q1");
    assertThat(ProfileTests.result(record).causeOf())
        .contains(RejectionCause.TOO_FEW_RIGHT_ANSWERS);
  }

  @Test
  void an_explanation_has_every_number() {
    ProfileTestRecord record =
        neutralized(
            ProfileTests.record(
                PROFILE, "c1-q1:f c1-q2 c2-q1 c2-q2 c2-q3:p", "-c1-q1 +c1-q2 +c2-q1 +c2-q2"),
            "c1-q1");
    Explanation explanation = ProfileTests.explain(ProfileCertification.reference(), record);
    assertThat(explanation.steps())
        .containsExactly(
            new Material(
                record.header(),
                ProfileCertification.reference().release(),
                ProfileTests.bank(record).toString()),
            new Withdrawn(FIRST, Withdrawn.Reason.NEUTRALIZED),
            new RateComputed(3, 4, 75),
            new TrustChecked(4, 4),
            new CompetenceConfirmed(
                new CompetenceId("c1"), new ItemCounts(3, 1, 2), 5, mark(5, 47)),
            new CompetenceConfirmed(new CompetenceId("c2"), new ItemCounts(3, 2, 0), 1, mark(0, 4)),
            new RuleChecked(DecisionRule.CANCELLED_BY_JURY, false),
            new RuleChecked(DecisionRule.FRAUD, false),
            new RuleChecked(DecisionRule.TOO_MANY_NEUTRALIZED, false),
            new RuleChecked(DecisionRule.TOO_FEW_RIGHT_ANSWERS_BY_FAILURE, false),
            new RuleChecked(DecisionRule.TOO_FEW_RIGHT_ANSWERS, false),
            new RuleChecked(DecisionRule.NO_POINTS, false),
            new RuleChecked(DecisionRule.OTHERWISE_VALIDATED, true));
    assertThat(explanation.decision())
        .isEqualTo(ProfileTests.decide(ProfileCertification.reference(), record));
  }

  @Test
  void a_decision_names_what_it_was_made_of() {
    ProfileCertification policy = ProfileCertification.reference();
    CertificationScorer scorer = policy.scorer(ProfileTests.bank(GOOD));
    CertificationDecision decision = scorer.decide(GOOD);
    assertThat(decision.recordId()).isEqualTo("test-1");
    assertThat(decision.basis())
        .isEqualTo(
            DecisionBasis.ofThisRelease(
                GOOD.fingerprint(), scorer.bank().fingerprint(), policy.fingerprint()));
    assertThat(scorer.policy()).isEqualTo(policy);
  }

  @Test
  void certifications_with_the_same_framework_are_named_together() {
    assertThat(ProfileCertification.reference().frameworks()).containsExactly("core");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ProfileCertification.reference()
                    .with(
                        ComplementaryCertificationTest.basicSkills("core"),
                        ComplementaryCertificationTest.basicSkills("law"),
                        ComplementaryCertificationTest.basicSkills("law")))
        .withMessage(
            """
            The framework of a further certification (core) must not be used twice.
            The framework of a further certification (law) must not be used twice.""");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProfileCertification(
                    PolicyRelease.of("p", "1"),
                    "a b",
                    ProfileConditions.REFERENCE,
                    CertifiedLevelTable.REFERENCE,
                    List.of()))
        .withMessage(
            "The framework of the certification policy (a b) must contain no white space and no control character.");
  }

  @Test
  void a_policy_decides_on_its_days_only() {
    ProfileCertification policy =
        new ProfileCertification(
            new PolicyRelease("p", "1", ValidityPeriod.startingOn(LocalDate.of(2019, 5, 7))),
            "core",
            ProfileConditions.REFERENCE,
            CertifiedLevelTable.REFERENCE,
            List.of());
    assertThat(policy.scorer(ProfileTests.bank(GOOD)).check(GOOD))
        .extracting(TestRecordIssue::path)
        .containsExactly("$.started-at");
  }
}
