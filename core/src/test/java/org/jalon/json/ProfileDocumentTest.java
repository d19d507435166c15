package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.json.Breakable.PROFILE_POLICY;
import static org.jalon.json.Breakable.PROFILE_RECORD;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.ComplementarySection;
import org.jalon.certification.ProfileCertification;
import org.jalon.certification.ProfileTestRecord;
import org.jalon.certification.RandomProfileTests;
import org.jalon.certification.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of certifications that confirm a profile. */
class ProfileDocumentTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();
  private static final CertificationScorer SCORER =
      ProfileCertification.reference().scorer(RandomProfileTests.bank());

  @Provide
  Arbitrary<ProfileTestRecord> tests() {
    return Arbitraries.randomValue(RandomProfileTests::draw);
  }

  @Property(tries = 300)
  void a_test_is_decided_as_before_it_was_written(@ForAll("tests") ProfileTestRecord test) {
    String written = JSON.write(test);
    TestRecord read = JSON.read(TestRecord.class, written);
    assertThat(read).isEqualTo(test);
    assertThat(read.fingerprint()).isEqualTo(test.fingerprint());
    assertThat(JSON.write(read)).isEqualTo(written);
    CertificationPolicy policy =
        JSON.read(CertificationPolicy.class, JSON.write(ProfileCertification.reference()));
    assertThat(policy.scorer(RandomProfileTests.bank()).explain(read))
        .isEqualTo(SCORER.explain(test));
  }

  @Test
  void what_is_usual_may_be_left_out_or_written_out() {
    ProfileTestRecord whole = (ProfileTestRecord) PROFILE_RECORD.read(PROFILE_RECORD.document());
    assertThat(whole.items().get(0).neutralized()).isFalse();
    assertThat(
            PROFILE_RECORD.read(
                PROFILE_RECORD
                    .document()
                    .replace(", \"interchangeable-fields\": false", "")
                    .replace(", \"neutralized\": false", "")
                    .replace(", \"passed-over\": false", "")
                    .replace("\"fraud\": false,", "")))
        .isEqualTo(whole);
    ProfileTestRecord short_ =
        (ProfileTestRecord)
            PROFILE_RECORD.read(
                PROFILE_RECORD.at("$.complementary").replacedBy("{\"level\": \"expert\"}"));
    assertThat(short_.complementary())
        .isEqualTo(Optional.of(new ComplementarySection("expert", List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\": \"profile\" | \"kind\": \"paper\" | $.kind: The kind of test (paper) must be one of [adaptive, profile].",
        "\"level\": 3 | \"level\": 9 | $.profile[0]: The estimated level of the competence c-😀 (9) must lie between 1 and 8.",
        "\"points\": 27 | \"points\": -1 | $.profile[0]: The points of the competence c-😀 (-1) must be at least 0.",
        "\"item\": \"q2\", \"competence\" | \"item\": \"q1\", \"competence\" | $: The item (q1) of the test record (t-1) must be there only once. Maybe two tests were put into one record.",
        "\"level\": \"expert\" | \"level\": \"a b\" | $.complementary: The level aimed at (a b) must contain no white space and no control character.",
        "\"answer\": \"correct\" | \"answer\": \"ok\" | $.answers[0].answer: The value (ok) must be one of [correct, incorrect, partially-correct, skipped, timed-out, focus-lost]."
      })
  void a_record_that_is_none_is_refused(String original, String other, String problem) {
    assertThat(PROFILE_RECORD.problem(PROFILE_RECORD.with(other, original))).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\": \"profile\" | \"kind\": \"paper\" | $.kind: The kind of policy (paper) must be one of [adaptive, profile].",
        "\"trust-percentage\": 66 | \"trust-percentage\": 101 | $.conditions: The percentage of trust (101) must lie between 0 and 100.",
        "\"upper-rate\": 80 | \"upper-rate\": 60 | $.certified-levels: The lower rate (70) must be at most the upper rate (60). Maybe they were exchanged.",
        "\"neutralized\": 0 | \"neutralized\": 3 | $.certified-levels.rules[0]: The numbers of right (1) and of neutralized items (3) of the rule must not be negative and together be at most the number of items (3).",
        "\"upper\": \"keep\" | \"upper\": \"refuse\" | $.certified-levels.rules[0]: The actions of the rule (REFUSE, DOWNGRADE, REFUSE) must not get better as the rate falls. Maybe two columns were exchanged.",
        "\"upper\": \"keep\" | \"upper\": \"Keep\" | $.certified-levels.rules[0].upper: The value (Keep) must be one of [keep, downgrade, refuse].",
        "\"lower-level-rate\": 60 | \"lower-level-rate\": 76 | $.complementary[0]: The rate of the lower level (76) must be at most the minimum rate (75). Maybe they were exchanged.",
        "\"own-items\": true | \"own-items\": false | $.complementary[0]: The rate of the lower level (60) must not be given for a certification without items of its own.",
        "\"minimum-points\": 9 | \"minimum-points\": -1 | $.complementary[0].levels[0]: The minimum points of the level expert (-1) must be at least 0.",
        "\"framework\": \"law\" | \"framework\": \"core\" | $: The framework of a further certification (core) must not be used twice."
      })
  void a_policy_that_is_none_is_refused(String original, String other, String problem) {
    assertThat(PROFILE_POLICY.problem(PROFILE_POLICY.with(other, original))).isEqualTo(problem);
  }

  @Test
  void every_problem_of_a_policy_is_reported() {
    String broken =
        PROFILE_POLICY
            .document()
            .replace("\"trust-percentage\": 66", "\"trust-percentage\": 101")
            .replace("\"minimum-rate\": 50", "\"minimum-rate\": -1")
            .replace("\"upper-rate\": 80", "\"upper-rate\": 101")
            .replace("\"minimum-points\": 9", "\"minimum-points\": true");
    assertThat(PROFILE_POLICY.problems(broken))
        .containsExactly(
            new JsonProblem(
                "$.conditions",
                "The percentage of trust (101) must lie between 0 and 100.\nThe minimum rate (-1) must lie between 0 and 100."),
            new JsonProblem(
                "$.certified-levels", "The upper rate (101) must lie between 0 and 100."),
            new JsonProblem(
                "$.complementary[0].levels[0].minimum-points",
                "The value must be a whole number, but it is true."));
  }

  @Test
  void a_hundred_thousand_rules_for_the_same_counts_make_one_problem_of_a_few_lines() {
    String rule =
        "{\"items\":1,\"correct\":1,\"upper\":\"keep\",\"middle\":\"keep\",\"lower\":\"keep\"}";
    String rules =
        Stream.generate(() -> rule).limit(100_000).collect(Collectors.joining(",", "[", "]"));
    String problem =
        PROFILE_POLICY.problem(PROFILE_POLICY.at("$.certified-levels.rules").replacedBy(rules));
    assertThat(problem)
        .startsWith("$.certified-levels: The rules 0 and 1 (items 1, correct 1, neutralized any)")
        .endsWith("… and 99899 more");
    assertThat(problem.lines()).hasSize(101);
  }
}
