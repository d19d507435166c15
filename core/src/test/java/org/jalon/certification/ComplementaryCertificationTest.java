package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.ComplementaryCertification.CertificationLevel;
import org.jalon.certification.ComplementaryResult.Status;
import org.jalon.certification.ExplanationStep.ComplementaryJudged;
import org.jalon.certification.ExplanationStep.ComplementaryRateComputed;
import org.jalon.certification.JuryEvent.ExternalVerdict;
import org.jalon.item.ItemId;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Further certifications taken together with one that confirms a profile. */
class ComplementaryCertificationTest {

  private static final List<CertificationLevel> LEVELS =
      List.of(level("initiated", 40), level("confirmed", 50), level("expert", 60));

  /** Own items, 75 percent, 60 for the lower level. */
  private static final ComplementaryCertification LAW =
      new ComplementaryCertification("law", true, 75, OptionalInt.of(60), false, LEVELS);

  private static final ComplementaryCertification TEACHING =
      new ComplementaryCertification("teaching", true, 70, OptionalInt.of(60), true, LEVELS);

  private static final ProfileCertification POLICY =
      ProfileCertification.reference().with(LAW, TEACHING, basicSkills("basic-skills"));

  /** Half of the answers of the main test, and 70 points. */
  static ComplementaryCertification basicSkills(String framework) {
    return new ComplementaryCertification(
        framework, false, 50, OptionalInt.empty(), false, List.of(level("acquired", 70)));
  }

  private static CertificationLevel level(String id, int points) {
    return new CertificationLevel(id, name(id), points);
  }

  private static LocalizedText name(String id) {
    return LocalizedText.of("niveau " + id, "level " + id);
  }

  /** A main test with a right answer for each of three competences, which have some points. */
  private static ProfileTestRecord main(String framework, int points) {
    int first = Math.min(48, points - 16);
    return ProfileTests.record(
        RecordHeader.completed("test-1", framework, ProfileTests.START),
        "c1:1:%d c2:1:%d c3:1:8".formatted(first, points - 8 - first),
        "c1-q1 c2-q1 c3-q1",
        "+c1-q1 +c2-q1 +c3-q1");
  }

  /** The same with a section of 20 items, some of them right. */
  private static ProfileTestRecord withSection(
      String framework, int points, String aimed, int right) {
    ProfileTestRecord main = main(framework, points);
    StringBuilder items = new StringBuilder();
    StringBuilder answers = new StringBuilder("+c1-q1 +c2-q1 +c3-q1");
    for (int i = 0; i < 20; i++) {
      items.append(" x-q").append(i);
      answers.append(i < right ? " +x-q" : " -x-q").append(i);
    }
    return ProfileTests.with(
        ProfileTestRecord.of(
            main.header(),
            main.profile(),
            main.items(),
            ProfileTests.record("", "", answers.toString()).answers()),
        aimed,
        items.toString());
  }

  private static ComplementaryResult judged(ProfileTestRecord record) {
    return ProfileTests.decide(POLICY, record).complementary().orElseThrow();
  }

  private static ComplementaryResult result(String framework, Status status, String level) {
    return new ComplementaryResult(
        framework, status, level.equals("-") ? Optional.empty() : Optional.of(name(level)));
  }

  @ParameterizedTest
  @CsvSource({
    // points, aimed at, right of 20, status, level
    "60, expert,    15, ACQUIRED, expert",
    "64, expert,    20, ACQUIRED, expert",
    "60, confirmed, 15, ACQUIRED, confirmed",
    "60, expert,    14, ACQUIRED_AT_LOWER_LEVEL, confirmed",
    "60, expert,    12, ACQUIRED_AT_LOWER_LEVEL, confirmed",
    "60, expert,    11, NOT_ACQUIRED, -",
    "59, expert,    15, ACQUIRED_AT_LOWER_LEVEL, confirmed",
    "50, expert,    12, ACQUIRED_AT_LOWER_LEVEL, confirmed",
    "49, expert,    20, NOT_ACQUIRED, -",
    "60, initiated, 14, NOT_ACQUIRED, -",
    "39, initiated, 20, NOT_ACQUIRED, -",
    "40, initiated, 15, ACQUIRED, initiated"
  })
  void own_items_and_points_decide_between_the_level_aimed_at_the_next_lower_one_and_none(
      int points, String aimed, int right, Status status, String level) {
    assertThat(judged(withSection("law", points, aimed, right)))
        .isEqualTo(result("law", status, level));
  }

  @Test
  void without_a_lower_rate_no_lower_level_can_be_acquired() {
    ComplementaryCertification strict =
        new ComplementaryCertification("law", true, 75, OptionalInt.empty(), false, LEVELS);
    ProfileTestRecord record = withSection("law", 60, "expert", 14);
    assertThat(
            ProfileTests.decide(ProfileCertification.reference().with(strict), record)
                .complementary())
        .contains(result("law", Status.NOT_ACQUIRED, "-"));
  }

  @Test
  void own_items_count_neither_for_the_rate_nor_for_the_trust_of_the_main_test() {
    ProfileTestRecord record = withSection("law", 60, "expert", 0);
    for (ProfileItem item : record.complementary().orElseThrow().items()) {
      record = record.with(new JuryEvent.ItemNeutralized(ProfileTests.LATER, item.item()));
    }
    CertificationDecision decision = ProfileTests.decide(POLICY, record);
    assertThat(decision.result()).isEqualTo(ProfileTests.decide(POLICY, main("core", 60)).result());
    assertThat(decision.complementary()).contains(result("law", Status.NOT_ACQUIRED, "-"));
  }

  @Test
  void a_neutralized_item_of_the_section_does_not_count() {
    // 14 of 20 are 70 percent, 14 of 18 are 78.
    ProfileTestRecord record =
        withSection("law", 60, "expert", 14)
            .with(new JuryEvent.ItemNeutralized(ProfileTests.LATER, id("x-q18")))
            .with(new JuryEvent.ItemNeutralized(ProfileTests.LATER, id("x-q19")));
    assertThat(judged(record)).isEqualTo(result("law", Status.ACQUIRED, "expert"));
  }

  private static ItemId id(String value) {
    return new ItemId(value);
  }

  @ParameterizedTest
  @CsvSource({"70, ACQUIRED, acquired", "69, NOT_ACQUIRED, -"})
  void without_own_items_the_points_of_the_main_test_decide(
      int points, Status status, String level) {
    assertThat(judged(main("basic-skills", points)))
        .isEqualTo(result("basic-skills", status, level));
  }

  @Test
  void fraud_and_rejection_lose_the_further_certification_too() {
    ProfileTestRecord record = withSection("law", 60, "expert", 20);
    assertThat(judged(record.with(new JuryEvent.FraudFound(ProfileTests.LATER))))
        .isEqualTo(result("law", Status.NOT_ACQUIRED, "-"));
    ProfileTestRecord wrong =
        ProfileTests.with(
            ProfileTests.record(
                record.header(), "c1:6:52 c2:1:8", "c1-q1 c2-q1", "-c1-q1 -c2-q1 +x-q0"),
            "expert",
            "x-q0");
    assertThat(judged(wrong)).isEqualTo(result("law", Status.NOT_ACQUIRED, "-"));
  }

  @Test
  void a_test_that_does_not_count_or_is_in_error_says_nothing_about_it() {
    ProfileTestRecord record = withSection("law", 60, "expert", 20);
    assertThat(
            ProfileTests.decide(POLICY, record.with(new JuryEvent.Cancelled(ProfileTests.LATER)))
                .complementary())
        .isEmpty();
    ProfileTestRecord unanswered = ProfileTests.with(main("law", 60), "expert", "x-q0");
    CertificationDecision decision = ProfileTests.decide(POLICY, unanswered);
    assertThat(decision.result().causeOf())
        .contains(CertificationResult.ErrorCause.UNANSWERED_ITEM);
    assertThat(decision.complementary()).isEmpty();
    assertThat(ProfileTests.decide(POLICY, main("core", 60)).complementary()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // right of 20, verdict, status, level
    "14, -,         WAITING_FOR_JURY, expert",
    "14, expert,    ACQUIRED, expert",
    "14, confirmed, ACQUIRED, confirmed",
    "14, initiated, ACQUIRED, initiated",
    "14, refused,   NOT_ACQUIRED, -",
    "12, -,         WAITING_FOR_JURY, confirmed",
    "12, expert,    ACQUIRED_AT_LOWER_LEVEL, confirmed",
    "12, initiated, ACQUIRED_AT_LOWER_LEVEL, initiated",
    "11, -,         NOT_ACQUIRED, -",
    "11, expert,    NOT_ACQUIRED, -"
  })
  void of_the_levels_of_test_and_jury_the_lower_one_counts(
      int right, String verdict, Status status, String level) {
    ProfileTestRecord record = withSection("teaching", 60, "expert", right);
    ProfileTestRecord judged =
        verdict.equals("-")
            ? record
            : record.with(new ExternalVerdict(ProfileTests.LATER, verdict));
    assertThat(judged(judged)).isEqualTo(result("teaching", status, level));
  }

  @Test
  void a_verdict_can_be_withdrawn_and_given_again() {
    ProfileTestRecord refused =
        withSection("teaching", 60, "expert", 20)
            .with(new ExternalVerdict(ProfileTests.LATER, ExternalVerdict.REFUSED));
    ProfileTestRecord unset =
        refused.with(new ExternalVerdict(ProfileTests.LATER, ExternalVerdict.UNSET));
    assertThat(judged(unset).status()).isEqualTo(Status.WAITING_FOR_JURY);
    assertThat(judged(unset.with(new ExternalVerdict(ProfileTests.LATER, "expert"))))
        .isEqualTo(result("teaching", Status.ACQUIRED, "expert"));
  }

  @Test
  void an_explanation_has_the_rate_and_the_points_needed() {
    Explanation explanation = ProfileTests.explain(POLICY, withSection("law", 60, "expert", 14));
    assertThat(explanation.steps())
        .endsWith(
            new ComplementaryRateComputed(14, 20, 70, 75),
            new ComplementaryJudged(
                OptionalInt.of(60), result("law", Status.ACQUIRED_AT_LOWER_LEVEL, "confirmed")));
  }

  @Test
  void everything_wrong_with_a_certification_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ComplementaryCertification(
                    "law",
                    false,
                    -1,
                    OptionalInt.of(101),
                    true,
                    List.of(level("a", 9), level("a", 8), level("refused", 8), level("unset", 9))))
        .withMessage(
            """
            The minimum rate (-1) must lie between 0 and 100.
            The rate of the lower level (101) must lie between 0 and 100.
            The rate of the lower level (101) must be at most the minimum rate (-1). Maybe they were exchanged.
            The rate of the lower level (101) must not be given for a certification without items of its own.
            The level (a) must have an identifier of its own, other than "refused" and "unset".
            The minimum points of the level a (8) must be at least those of the level below (9). Maybe the levels are not in order.
            The level (refused) must have an identifier of its own, other than "refused" and "unset".
            The level (unset) must have an identifier of its own, other than "refused" and "unset".""");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ComplementaryCertification(
                    "law", true, 75, OptionalInt.empty(), false, List.of()))
        .withMessage("The levels of the further certification must not be empty.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> level("a", -1))
        .withMessage("The minimum points of the level a (-1) must be at least 0.");
  }
}
