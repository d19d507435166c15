package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.ComplementaryCertification.CertificationLevel;
import org.jalon.certification.JuryEvent.ExternalVerdict;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.item.TestBanks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;
import org.jalon.reproducibility.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of tests that confirm a profile, and what keeps one from being decided. */
class ProfileTestRecordTest {

  private static final ProfileTestRecord RECORD =
      ProfileTests.record("c1:2:16", "c1-q1 c1-q2", "+c1-q1 -c1-q2");

  private static final List<CertificationLevel> LEVELS =
      List.of(level("confirmed"), level("expert"));

  private static final ProfileCertification POLICY =
      ProfileCertification.reference()
          .with(
              new ComplementaryCertification("law", true, 75, OptionalInt.empty(), false, LEVELS),
              new ComplementaryCertification(
                  "teaching", true, 7, OptionalInt.empty(), true, LEVELS),
              new ComplementaryCertification(
                  "basics", false, 5, OptionalInt.empty(), false, LEVELS),
              new ComplementaryCertification(
                  "one-level", false, 50, OptionalInt.empty(), false, LEVELS.subList(0, 1)));

  private static CertificationLevel level(String id) {
    return new CertificationLevel(id, LocalizedText.of(id, id), 0);
  }

  @Test
  void a_competence_or_an_item_that_is_there_twice_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProfileTests.record("c1:2:16 c1:3:24", "", ""))
        .withMessage(
            "The competence (c1) of the test record (test-1) must be there only once. Maybe two tests were put into one record.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProfileTests.record("", "c1-q1 c1-q1", ""))
        .withMessage(
            "The item (c1-q1) of the test record (test-1) must be there only once. Maybe two tests were put into one record.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProfileTests.with(RECORD, "expert", "x-q1 c1-q2"))
        .withMessageStartingWith("The item (c1-q2) of the test record (test-1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 8  | The estimated level of the competence c1 (0) must lie between 1 and 8.
          9 | 80 | The estimated level of the competence c1 (9) must lie between 1 and 8.
          1 | -1 | The points of the competence c1 (-1) must be at least 0.
          """)
  void a_competence_has_a_level_and_points(int level, int points, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfiledCompetence(new CompetenceId("c1"), level, points))
        .withMessage(message);
  }

  @Test
  void a_record_does_not_follow_changes_of_the_lists_it_was_made_from() {
    List<ProfileItem> items = new ArrayList<>(RECORD.items());
    ProfileTestRecord record =
        ProfileTestRecord.of(RECORD.header(), RECORD.profile(), items, RECORD.answers());
    items.clear();
    assertThat(record).isEqualTo(RECORD);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> record.answers().clear());
  }

  @Test
  void everything_that_a_decision_can_depend_on_is_in_the_fingerprint() {
    RecordHeader header = RECORD.header();
    List<ProfileTestRecord> others =
        List.of(
            RECORD.with(new JuryEvent.FraudFound(ProfileTests.LATER)),
            ProfileTests.record("c1:2:17", "c1-q1 c1-q2", "+c1-q1 -c1-q2"),
            ProfileTests.record("c1:1:16", "c1-q1 c1-q2", "+c1-q1 -c1-q2"),
            ProfileTests.record("c2:2:16", "c1-q1 c1-q2", "+c1-q1 -c1-q2"),
            ProfileTests.record("c1:2:16", "c1-q1 c1-q3", "+c1-q1 -c1-q2"),
            ProfileTests.record("c1:2:16", "c1-q1 c1-q2:f", "+c1-q1 -c1-q2"),
            ProfileTests.record("c1:2:16", "c1-q1 c1-q2:n", "+c1-q1 -c1-q2"),
            ProfileTests.record("c1:2:16", "c1-q1 c1-q2:p", "+c1-q1 -c1-q2"),
            ProfileTests.record("c1:2:16", "c1-q1 c1-q2", "+c1-q1 +c1-q2"),
            ProfileTests.record("c1:2:16", "c1-q1 c1-q2", "+c1-q1 -c1-q3"),
            ProfileTestRecord.of(
                header,
                RECORD.profile(),
                List.of(ProfileItem.of("c1-q1", "c1"), ProfileItem.of("c1-q2", "c2")),
                RECORD.answers()),
            ProfileTests.with(RECORD, "expert", ""),
            ProfileTests.with(RECORD, "confirmed", ""),
            ProfileTests.with(RECORD, "confirmed", "x-q1"),
            ProfileTests.with(RECORD, "confirmed", "x-q1:f"));
    List<Fingerprint> fingerprints =
        new ArrayList<>(others.stream().map(ProfileTestRecord::fingerprint).toList());
    fingerprints.add(RECORD.fingerprint());
    fingerprints.add(AdaptiveTestRecord.of(header, List.of()).fingerprint());
    assertThat(fingerprints).doesNotHaveDuplicates();
    assertThat(ProfileTests.record("c1:2:16", "c1-q1 c1-q2", "+c1-q1 -c1-q2").fingerprint())
        .isEqualTo(RECORD.fingerprint());
  }

  @Test
  void a_record_that_can_be_decided_has_no_issue() {
    assertThat(issues(RECORD)).isEmpty();
    assertThat(issues(framed("one-level"))).isEmpty();
    assertThat(issues(ProfileTests.with(framed("one-level"), "confirmed", ""))).isEmpty();
    assertThat(issues(ProfileTests.with(framed("basics"), "expert", ""))).isEmpty();
    assertThat(issues(ProfileTests.with(framed("law"), "expert", "x-q1"))).isEmpty();
    assertThat(
            issues(
                ProfileTests.with(framed("teaching"), "expert", "x-q1")
                    .with(new JuryEvent.ItemNeutralized(ProfileTests.LATER, new ItemId("x-q1")))
                    .with(new ExternalVerdict(ProfileTests.LATER, "expert"))
                    .with(new ExternalVerdict(ProfileTests.LATER, "refused"))
                    .with(new ExternalVerdict(ProfileTests.LATER, "unset"))))
        .isEmpty();
  }

  private static List<String> issues(ProfileTestRecord record) {
    return issues(record, record);
  }

  private static List<String> issues(ProfileTestRecord record, ProfileTestRecord bank) {
    return POLICY.scorer(ProfileTests.bank(bank)).check(record).stream()
        .map(TestRecordIssue::toString)
        .toList();
  }

  private static ProfileTestRecord framed(String framework) {
    return ProfileTestRecord.of(
        RecordHeader.completed("test-1", framework, ProfileTests.START),
        RECORD.profile(),
        RECORD.items(),
        RECORD.answers());
  }

  @Test
  void everything_that_keeps_a_record_from_being_decided_is_found() {
    ProfileTestRecord record =
        ProfileTests.with(
                ProfileTests.record("c1:2:15", "c1-q1 c2-q2", "+c1-q1 -c2-q2"), "expert", "x-q1")
            .with(new JuryEvent.ItemNeutralized(ProfileTests.LATER, new ItemId("lost")))
            .with(new JuryEvent.ItemRestored(ProfileTests.LATER, new ItemId("gone")))
            .with(new ExternalVerdict(ProfileTests.LATER, "expert"));
    String bank = ProfileTests.bank(RECORD).toString();
    List<String> issues = issues(record, RECORD);
    assertThat(issues)
        .containsExactly(
            "$.profile[0].points: The points (15) must be at least those of the level (2 levels of 8 points). Maybe level and points were exchanged.",
            "$.items[1].item: The item bank ("
                + bank
                + ") contains no item with the id (c2-q2). Maybe the test was taken with another release of the bank.",
            "$.items[1].competence: The competence (c2) must be in the profile. Maybe the item belongs to the further certification.",
            "$.complementary: There must be no section for a further certification, because the framework (core) is none. Maybe the framework is wrong.",
            "$.complementary.items[0].item: The item bank ("
                + bank
                + ") contains no item with the id (x-q1). Maybe the test was taken with another release of the bank.",
            "$.events[0].item: The item (lost) must be among those of the test. Maybe the event belongs to another test.",
            "$.events[1].item: The item (gone) must be among those of the test. Maybe the event belongs to another test.",
            "$.events[2].verdict: The verdict (expert) of the external jury must be one that the policy knows: []. Maybe it has another external jury, or none.");
    CertificationScorer scorer = POLICY.scorer(ProfileTests.bank(RECORD));
    assertThatExceptionOfType(InvalidTestRecordException.class)
        .isThrownBy(() -> scorer.decide(record))
        .withMessage("The test record (test-1) has 8 problem(s):\n" + String.join("\n", issues));
    assertThatExceptionOfType(InvalidTestRecordException.class)
        .isThrownBy(() -> scorer.explain(record));
  }

  @Test
  void a_section_must_fit_the_further_certification() {
    assertThat(issues(framed("law")))
        .containsExactly(
            "$.complementary: There must be a section for the further certification (law) with the level aimed at, one of [confirmed, expert].");
    assertThat(issues(framed("basics"))).hasSize(1);
    assertThat(issues(ProfileTests.with(framed("law"), "master", "x-q1")))
        .containsExactly(
            "$.complementary.level: The level (master) must be one of the further certification (law): [confirmed, expert]. Maybe it belongs to another release of the policy.");
    assertThat(issues(ProfileTests.with(framed("basics"), "expert", "x-q1")))
        .containsExactly(
            "$.complementary.items: The number of items (1) must be 0, because the further certification (basics) has none of its own.");
    assertThat(
            issues(
                ProfileTests.with(framed("teaching"), "expert", "x-q1")
                    .with(new ExternalVerdict(ProfileTests.LATER, "master"))))
        .containsExactly(
            "$.events[0].verdict: The verdict (master) of the external jury must be one that the policy knows: [confirmed, expert, refused, unset]. Maybe it has another external jury, or none.");
  }

  @Test
  void a_framework_that_the_policy_does_not_have_is_an_issue() {
    assertThat(issues(framed("health")))
        .containsExactly(
            "$.framework: The framework (health) must be one that the policy (reference 2) decides: [core, law, teaching, basics, one-level]. Maybe another policy must be given.");
  }

  @Test
  void an_adaptive_test_and_one_that_confirms_a_profile_are_not_taken_for_each_other() {
    AskedItem asked =
        new AskedItem(new ItemId("c1-q1"), LogisticModel.onePL(0), AnswerOutcome.CORRECT);
    AdaptiveTestRecord adaptive = AdaptiveTestRecord.of(RECORD.header(), List.of(asked));
    assertThat(POLICY.scorer(ProfileTests.bank(RECORD)).check(adaptive))
        .containsExactly(
            new TestRecordIssue(
                "$",
                "The record must be of a test that confirms a profile. Maybe it was taken under a newer policy."));
    assertThat(
            AdaptiveCertification.reference(List.of()).scorer(TestBanks.resolved()).check(RECORD))
        .containsExactly(
            new TestRecordIssue(
                "$",
                "The record must be of an adaptive test. Maybe it was taken under an older policy."));
  }

  @Test
  void a_section_needs_the_identifier_of_a_level() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComplementarySection("a b", List.of()))
        .withMessage(
            "The level aimed at (a b) must contain no white space and no control character.");
    assertThat(RECORD.complementary()).isEqualTo(Optional.empty());
  }
}
