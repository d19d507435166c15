package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.certification.TestRecords.BANK;
import static org.jalon.certification.TestRecords.LATER;
import static org.jalon.certification.TestRecords.START;
import static org.jalon.certification.TestRecords.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a record from being made or decided. */
class RecordIssuesTest {

  private static final AdaptiveCertification POLICY = TestRecords.policy();
  private static final AskedItem UNKNOWN =
      new AskedItem(new ItemId("q999"), LogisticModel.onePL(0), AnswerOutcome.CORRECT);

  @Test
  void all_that_is_wrong_with_a_record_is_told_at_once() {
    AdaptiveCertification later =
        new AdaptiveCertification(
            new PolicyRelease("sample", "2", ValidityPeriod.startingOn(LocalDate.of(2026, 9, 1))),
            "core",
            POLICY.test(),
            POLICY.conditions(),
            POLICY.award(),
            List.of());
    TestRecord broken =
        TestRecords.registeredFor(
                "law",
                AdaptiveTestRecord.of(
                    RecordHeader.completed("test", "core", START), List.of(UNKNOWN)))
            .with(new JuryEvent.ItemNeutralized(LATER, new ItemId("q1")))
            .with(new JuryEvent.ItemRestored(LATER, new ItemId("q2")))
            .with(new JuryEvent.ExternalVerdict(LATER, "expert"));

    assertThatExceptionOfType(InvalidTestRecordException.class)
        .isThrownBy(() -> later.scorer(BANK).decide(broken))
        .withMessageStartingWith("The test record (test) has 6 problem(s):\n")
        .satisfies(
            thrown ->
                assertThat(thrown.issues())
                    .extracting(TestRecordIssue::path)
                    .containsExactly(
                        "$.framework",
                        "$.started-at",
                        "$.asked[0].item",
                        "$.events[0].item",
                        "$.events[1].item",
                        "$.events[2].verdict"))
        .withMessageContaining(
            "$.framework: The framework (law) must be one that the policy (sample 2) decides:"
                + " [core]. Maybe another policy must be given.")
        .withMessageContaining(
            "$.started-at: The day of the test (2026-01-31) must be one on which the policy (sample"
                + " 2) is valid: from 2026-09-01. Maybe another release of the policy must be given.")
        .withMessageContaining(
            "$.asked[0].item: The item bank (simulated 1 (120 items)) contains no item with the id"
                + " (q999). Maybe the test was taken with another release of the bank.");
  }

  @Test
  void a_verdict_must_be_one_that_the_jury_can_give() {
    CertificationScorer staged = TestRecords.bands(Optional.of(TestRecords.jury())).scorer(BANK);
    TestRecord test =
        TestRecords.registeredFor("law", record(32, 1, Ending.COMPLETED))
            .with(new JuryEvent.ExternalVerdict(LATER, "master"));
    assertThat(staged.check(test))
        .containsExactly(
            new TestRecordIssue(
                "$.events[0].verdict",
                "The verdict (master) of the external jury must be one that the policy knows:"
                    + " [expert, refused, unset]. Maybe it has another external jury, or"
                    + " none."));
  }

  @Test
  void a_test_cannot_have_more_answers_than_questions() {
    FlashPolicy shorter = new FlashPolicy(31, 2, true, true, 0.5, -3, 0.51);
    CertificationScorer scorer =
        TestRecords.policy(shorter, ScoringConditions.REFERENCE).scorer(BANK);
    assertThat(scorer.check(record(32, 1, Ending.COMPLETED)))
        .extracting(TestRecordIssue::toString)
        .containsExactly(
            "$.asked: The number of answers (32) must be at most the length of the test (31). Maybe the record belongs to another policy.");
    assertThat(scorer.check(record(31, 1, Ending.COMPLETED))).isEmpty();
  }

  @Test
  void an_item_is_asked_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AdaptiveTestRecord.of(
                    RecordHeader.completed("test", "core", START), List.of(UNKNOWN, UNKNOWN)))
        .withMessage(
            "The item (q999) of the test record (test) must be asked only once. Maybe an answer was recorded twice.");
  }

  @Test
  void an_incident_is_about_an_item_of_the_test() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AdaptiveTestRecord(
                    RecordHeader.completed("test", "core", START),
                    List.of(),
                    List.of(new Incident(new ItemId("q1"), Incident.State.ONGOING))))
        .withMessage(
            "The item (q1) of an incident must be among those asked in the test record (test). Maybe it belongs to another test.");
  }

  @Test
  void events_do_not_go_back_in_time() {
    RecordHeader header =
        RecordHeader.completed("test", "core", START).with(new JuryEvent.Cancelled(LATER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> header.with(new JuryEvent.Uncancelled(START)))
        .withMessageContaining("must not be older than what came before it (2026-02-15T14:30:00Z).")
        .withMessageEndingWith("Maybe a clock was set back, or the events are not in order.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RecordHeader.completed("test", "core", LATER).with(new JuryEvent.Cancelled(START)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "0000-12-31T23:59:59.999999999Z",
        "+10000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void a_test_begins_in_a_year_that_dates_have(String instant) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordHeader.completed("test", "core", Instant.parse(instant)))
        .withMessage(
            "The beginning of the test record (%s) must lie in the years 1 to 9999.", instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
  void a_test_of_the_first_or_the_last_day_is_decided(String instant) {
    AdaptiveTestRecord test =
        AdaptiveTestRecord.of(
            RecordHeader.completed("test", "core", Instant.parse(instant)), List.of());
    assertThat(POLICY.scorer(BANK).check(test)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "unset"})
  void a_level_of_the_external_jury_has_a_name_of_its_own(String level) {
    LocalizedText name = LocalizedText.of("nom", "name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Award.ExternalJury(Map.of(level, name)))
        .withMessage(
            "The level of the external jury (%s) must not have the name of another verdict.",
            level);
  }

  @Test
  void an_ability_that_is_no_number_has_no_band() {
    Award.Bands bands = (Award.Bands) TestRecords.bands(Optional.empty()).award();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bands.band(Double.NaN))
        .withMessage("The ability (NaN) must be a number.");
  }

  @Test
  void a_policy_asks_for_no_more_answers_than_its_test_has() {
    FlashPolicy short10 = new FlashPolicy(10, 2, true, true, 0.5, -3, 0.51);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestRecords.policy(short10, ScoringConditions.REFERENCE))
        .withMessage("The minimum of answers (20) must lie between 0 and 10.");
    assertThat(ScoringConditions.REFERENCE.forTestOf(10).minimumAnswers()).isEqualTo(10);
  }

  @Test
  void every_band_out_of_order_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Award.Bands(List.of(band(0, 1), band(2, 1), band(1.5, 3)), Optional.empty()))
        .withMessage(
            """
            Band 1: its lower bound (2.0) must be below its upper bound (1.0).
            Band 1: its lower bound (2.0) must be the upper bound of band 0 (1.0). Maybe two bounds were exchanged.
            Band 2: its lower bound (1.5) must be the upper bound of band 1 (1.0). Maybe two bounds were exchanged.""");
  }

  private static Award.Bands.NamedBand band(double lower, double upper) {
    return new Award.Bands.NamedBand(lower, upper, LocalizedText.of("maille", "band"));
  }

  @Test
  void frameworks_of_a_policy_differ() {
    DoubleCertification core = doubleCertification("core");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withDoubles(POLICY.award(), core))
        .withMessage("The framework of a double certification (core) must not be used twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                withDoubles(
                    TestRecords.bands(Optional.empty()).award(), doubleCertification("basics")))
        .withMessageContaining("must be empty");
  }

  private static DoubleCertification doubleCertification(String framework) {
    return new DoubleCertification(framework, LocalizedText.of("double", "double"), 1);
  }

  private static AdaptiveCertification withDoubles(Award award, DoubleCertification certification) {
    return new AdaptiveCertification(
        POLICY.release(),
        "core",
        POLICY.test(),
        POLICY.conditions(),
        award,
        List.of(certification));
  }

  @Test
  void names_of_bands_levels_and_certifications_must_be_given() {
    LocalizedText none = new LocalizedText(Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Award.Bands.NamedBand(0, 1, none))
        .withMessage("The name of the band (none) must be given in at least one language.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Award.ExternalJury(Map.of("expert", none)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DoubleCertification("basics", none, 70));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComplementaryCertification.CertificationLevel("expert", none, 70));
  }

  @Test
  void scores_have_levels_that_there_are() {
    AbilityScore score = POLICY.score(new AbilityEstimate(0, 0.3, Convergence.CONVERGED, 32));
    Map<CompetenceId, OptionalInt> levels = Map.of(new CompetenceId("search"), OptionalInt.of(9));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AbilityScore(
                    score.estimate(), score.points(), score.band(), score.globalLevel(), levels))
        .withMessage("The level of the competence search (9) must lie between 0 and 8.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AbilityScore(
                    score.estimate(),
                    score.points(),
                    OptionalInt.of(-1),
                    score.globalLevel(),
                    score.competenceLevels()))
        .withMessage("The band of the score (-1) must be at least 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfileScore.Mark(OptionalInt.of(9), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfileScore.Mark(OptionalInt.empty(), -1));
  }
}
