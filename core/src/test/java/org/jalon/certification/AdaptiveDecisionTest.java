package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.certification.TestRecords.BANK;
import static org.jalon.certification.TestRecords.LATER;
import static org.jalon.certification.TestRecords.START;
import static org.jalon.certification.TestRecords.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.Cancelled;
import org.jalon.certification.CertificationResult.Rejected;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.CertificationResult.Validated;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.certification.ScoringConditions.MissingAnswers;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rule decides an adaptive test, and what counts. */
class AdaptiveDecisionTest {

  private static final CertificationScorer SCORER = TestRecords.policy().scorer(BANK);

  private static final AbilityEstimate HIGH =
      new AbilityEstimate(3.5, 0.3, Convergence.CONVERGED, 32);

  private static CertificationResult decide(TestRecord record) {
    return SCORER.decide(record).result();
  }

  @Test
  void a_completed_test_is_validated_with_the_score_of_its_ability() {
    AdaptiveTestRecord test = record(32, 1, Ending.COMPLETED);
    AbilityScore score = (AbilityScore) decide(test).keptScore().orElseThrow();
    assertThat(decide(test)).isEqualTo(new Validated(TestRecords.policy().score(score.estimate())));
    assertThat(score.points().orElseThrow()).isPositive();
  }

  @Test
  void the_jury_comes_before_fraud_and_fraud_before_the_number_of_answers() {
    TestRecord few = record(3, 1, Ending.TECHNICAL_FAILURE);
    TestRecord fraud = few.with(new JuryEvent.FraudFound(LATER));
    TestRecord cancelled = fraud.with(new JuryEvent.Cancelled(LATER));
    assertThat(decide(few)).isEqualTo(new Cancelled(CancellationCause.TECHNICAL_FAILURE));
    assertThat(decide(fraud)).isEqualTo(new Rejected(RejectionCause.FRAUD, Optional.empty()));
    assertThat(decide(cancelled)).isEqualTo(new Cancelled(CancellationCause.JURY));
  }

  @Test
  void what_the_jury_takes_back_leaves_no_trace_in_the_result() {
    TestRecord test = record(32, 1, Ending.COMPLETED);
    TestRecord back =
        test.with(new JuryEvent.FraudFound(START))
            .with(new JuryEvent.FraudLifted(START))
            .with(new JuryEvent.Cancelled(LATER))
            .with(new JuryEvent.Uncancelled(LATER))
            .with(new JuryEvent.ScoredAgain(LATER));
    assertThat(decide(back)).isEqualTo(decide(test));
    assertThat(back.fingerprint()).isNotEqualTo(test.fingerprint());
  }

  @ParameterizedTest
  @EnumSource
  void nineteen_answers_are_too_few_however_the_test_ended(Ending ending) {
    CertificationResult expected =
        ending == Ending.TECHNICAL_FAILURE
            ? new Cancelled(CancellationCause.TECHNICAL_FAILURE)
            : new Rejected(RejectionCause.TOO_FEW_ANSWERS, Optional.empty());
    assertThat(decide(record(19, 1, ending))).isEqualTo(expected);
    assertThat(decide(record(20, 1, ending)).status()).isEqualTo(Status.VALIDATED);
  }

  @ParameterizedTest
  @EnumSource
  void only_a_test_that_was_given_up_is_completed_with_wrong_answers(Ending ending) {
    AdaptiveTestRecord test = record(24, 1, ending);
    double ability = ability(decide(test));
    double reached = ability(decide(record(24, 1, Ending.COMPLETED)));
    if (ending == Ending.ABANDONED) {
      assertThat(ability).isLessThan(reached);
    } else {
      assertThat(ability).isEqualTo(reached);
    }
  }

  @Test
  void a_policy_may_ignore_missing_answers() {
    ScoringConditions conditions =
        new ScoringConditions(20, ScoringConditions.REFERENCE.duration(), MissingAnswers.IGNORED);
    CertificationScorer lenient =
        TestRecords.policy(FlashPolicy.REFERENCE, conditions).scorer(BANK);
    assertThat(lenient.decide(record(24, 1, Ending.ABANDONED)).result())
        .isEqualTo(decide(record(24, 1, Ending.COMPLETED)));
  }

  @Test
  void an_item_that_was_not_answered_does_not_count() {
    AdaptiveTestRecord test = record(32, 1, Ending.COMPLETED);
    List<AskedItem> asked = new ArrayList<>(test.asked());
    AskedItem last = asked.get(31);
    asked.set(31, new AskedItem(last.item(), last.model(), Optional.empty()));
    assertThat(decide(TestRecords.withAsked(test, asked)))
        .isEqualTo(decide(TestRecords.withAsked(test, test.asked().subList(0, 31))));
  }

  @ParameterizedTest
  @EnumSource
  void only_a_confirmed_incident_withdraws_its_item(Incident.State state) {
    AdaptiveTestRecord test = record(32, 1, Ending.COMPLETED);
    ItemId item = test.asked().get(7).item();
    AdaptiveTestRecord reported =
        new AdaptiveTestRecord(test.header(), test.asked(), List.of(new Incident(item, state)));
    AdaptiveTestRecord without = TestRecords.withAsked(test, without(test, item));
    assertThat(decide(reported))
        .isEqualTo(decide(state == Incident.State.CONFIRMED ? without : test));
  }

  @Test
  void a_neutralized_item_counts_again_when_it_is_restored() {
    AdaptiveTestRecord test = record(32, 1, Ending.COMPLETED);
    ItemId item = test.asked().get(7).item();
    TestRecord neutralized = test.with(new JuryEvent.ItemNeutralized(LATER, item));
    assertThat(decide(neutralized))
        .isEqualTo(decide(TestRecords.withAsked(test, without(test, item))));
    assertThat(decide(neutralized.with(new JuryEvent.ItemRestored(LATER, item))))
        .isEqualTo(decide(test));
  }

  private static List<AskedItem> without(AdaptiveTestRecord test, ItemId item) {
    return test.asked().stream().filter(asked -> !asked.item().equals(item)).toList();
  }

  @Test
  void
      outcomes_withdrawn_by_an_incident_are_not_asked_as_missing_questions_if_the_policy_says_so() {
    ScoringConditions conditions =
        new ScoringConditions(
            20,
            ScoringConditions.REFERENCE.duration(),
            MissingAnswers.COUNT_AS_WRONG_WITHOUT_WITHDRAWN);
    CertificationScorer strict = TestRecords.policy(FlashPolicy.REFERENCE, conditions).scorer(BANK);
    AdaptiveTestRecord test = record(21, 1, Ending.ABANDONED);
    // Withdrawn items are free to be asked again, which the best of the rest are then.
    for (AskedItem asked : test.asked().subList(0, 21)) {
      AdaptiveTestRecord reported =
          new AdaptiveTestRecord(
              test.header(),
              test.asked(),
              List.of(new Incident(asked.item(), Incident.State.CONFIRMED)));
      assertThat(simulated(strict.explain(reported))).doesNotContain(asked.item());
    }
    assertThat(
            test.asked().stream()
                .anyMatch(
                    asked ->
                        simulated(
                                SCORER.explain(
                                    new AdaptiveTestRecord(
                                        test.header(),
                                        test.asked(),
                                        List.of(
                                            new Incident(asked.item(), Incident.State.CONFIRMED)))))
                            .contains(asked.item())))
        .as("the reference asks some of them again")
        .isTrue();
  }

  private static List<ItemId> simulated(Explanation explanation) {
    return explanation.steps().stream()
        .filter(ExplanationStep.AbilityMoved.class::isInstance)
        .map(ExplanationStep.AbilityMoved.class::cast)
        .filter(ExplanationStep.AbilityMoved::simulated)
        .map(moved -> moved.item().id())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"COMPLETED", "ABANDONED"})
  void the_parameters_of_the_record_decide_not_those_the_bank_has_now(Ending ending) {
    ResolvedItemBank then = TestRecords.drifted(BANK);
    AdaptiveTestRecord now = record(25, 0.5, ending);
    AdaptiveTestRecord asThen =
        TestRecords.withAsked(
            now,
            now.asked().stream()
                .map(
                    asked ->
                        new AskedItem(
                            asked.item(),
                            (LogisticModel) then.model(then.index(asked.item())),
                            asked.answer()))
                .toList());
    CertificationResult decided = decide(asThen);
    assertThat(decided).isNotEqualTo(decide(now));
    if (ending == Ending.COMPLETED) {
      assertThat(decided).isEqualTo(TestRecords.policy().scorer(then).decide(asThen).result());
    }
  }

  @Test
  void a_double_certification_takes_registration_validation_and_enough_points() {
    AdaptiveTestRecord strong = record(32, 1, Ending.COMPLETED);
    AdaptiveTestRecord weak = record(32, -3, Ending.COMPLETED);
    assertThat(SCORER.decide(strong).complementary()).isEmpty();
    assertThat(status(TestRecords.registeredFor("basics", strong)))
        .contains(ComplementaryResult.Status.ACQUIRED);
    assertThat(status(TestRecords.registeredFor("basics", weak)))
        .contains(ComplementaryResult.Status.NOT_ACQUIRED);
    assertThat(
            status(
                TestRecords.registeredFor("basics", strong).with(new JuryEvent.FraudFound(LATER))))
        .contains(ComplementaryResult.Status.NOT_ACQUIRED);
    assertThat(
            status(
                TestRecords.registeredFor("basics", strong).with(new JuryEvent.Cancelled(LATER))))
        .isEmpty();
  }

  private static Optional<ComplementaryResult.Status> status(TestRecord record) {
    return SCORER.decide(record).complementary().map(ComplementaryResult::status);
  }

  @Test
  void the_external_jury_has_the_last_word_on_those_who_reached_a_band() {
    CertificationScorer staged = TestRecords.bands(Optional.of(TestRecords.jury())).scorer(BANK);
    TestRecord reached = TestRecords.registeredFor("law", record(32, 0.5, Ending.COMPLETED));
    assertThat(complementary(staged, reached)).isEqualTo("WAITING_FOR_JURY [first]");
    TestRecord expert = reached.with(new JuryEvent.ExternalVerdict(LATER, "expert"));
    assertThat(complementary(staged, expert)).isEqualTo("ACQUIRED [expert]");
    TestRecord refused = expert.with(new JuryEvent.ExternalVerdict(LATER, "refused"));
    assertThat(complementary(staged, refused)).isEqualTo("NOT_ACQUIRED []");
    TestRecord unset = refused.with(new JuryEvent.ExternalVerdict(LATER, "unset"));
    assertThat(complementary(staged, unset)).isEqualTo("WAITING_FOR_JURY [first]");
    TestRecord below = TestRecords.registeredFor("law", record(32, -4, Ending.COMPLETED));
    assertThat(staged.decide(below).result().causeOf()).contains(RejectionCause.NOT_ELIGIBLE);
    assertThat(complementary(staged, below)).isEqualTo("NOT_ACQUIRED []");
  }

  @Test
  void without_a_second_stage_a_band_is_enough() {
    CertificationScorer simple = TestRecords.bands(Optional.empty()).scorer(BANK);
    TestRecord above = TestRecords.registeredFor("law", record(32, 3, Ending.COMPLETED));
    assertThat(complementary(simple, above)).isEqualTo("ACQUIRED [second]");
    assertThat(simple.decide(above).result().keptScore().orElseThrow().points()).isEmpty();
    TestRecord below = TestRecords.registeredFor("law", record(32, -4, Ending.COMPLETED));
    assertThat(simple.decide(below).result().causeOf()).contains(RejectionCause.BELOW_FIRST_BAND);
  }

  private static String complementary(CertificationScorer scorer, TestRecord record) {
    ComplementaryResult result = scorer.decide(record).complementary().orElseThrow();
    return result.status()
        + " "
        + result.level().map(name -> name.in(Language.ENGLISH)).stream().toList();
  }

  @Test
  void a_policy_that_offers_fewer_levels_gives_the_most_it_offers_to_those_above() {
    Award.Points all = (Award.Points) TestRecords.policy().award();
    Award.Points fewer = new Award.Points(all.scale(), all.competenceLevels(), 2);
    AbilityScore above = fewer.score(HIGH);
    assertThat(above.points()).isEqualTo(OptionalInt.of(255));
    assertThat(above.band()).isEqualTo(OptionalInt.of(2));
    assertThat(above.competenceLevels().values()).containsOnly(OptionalInt.of(2));
    assertThat(all.score(HIGH).points().orElseThrow()).isGreaterThan(255);
  }

  @Test
  void a_scorer_gives_the_same_decisions_on_any_number_of_threads() {
    List<AdaptiveTestRecord> records =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    TestRecords.record(20 + i % 13, i % 7 - 3, i)
                        .with(i % 3 == 0 ? Ending.ABANDONED : Ending.COMPLETED))
            .toList();
    List<CertificationDecision> alone = records.stream().map(SCORER::decide).toList();
    assertThat(records.parallelStream().map(SCORER::decide).toList()).isEqualTo(alone);
  }

  private static double ability(CertificationResult result) {
    return ((AbilityScore) result.keptScore().orElseThrow()).estimate().ability();
  }
}
