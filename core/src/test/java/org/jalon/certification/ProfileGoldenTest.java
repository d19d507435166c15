package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.testing.GoldenFile.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jalon.certification.CertifiedLevelTable.Action;
import org.jalon.certification.ExplanationStep.CompetenceConfirmed;
import org.jalon.certification.ExplanationStep.ItemCounts;
import org.jalon.certification.ExplanationStep.RateComputed;
import org.jalon.certification.ExplanationStep.TrustChecked;
import org.jalon.certification.ProfileScore.Mark;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that confirm a profile, against everything recorded of the reference's rules. */
class ProfileGoldenTest {

  private static final GoldenFile FILE = GoldenFile.read(ProfileGoldenTest.class, "profile.json");
  private static final ProfileCertification POLICY = ProfileCertification.reference();
  private static final List<String> RIGHT_ITEMS =
      List.of("c2-q0", "c2-q1", "c2-q2", "c3-q0", "c3-q1", "c3-q2");

  @ParameterizedTest
  @CsvSource({"certifiedLevels, 206", "rates, 150", "trust, 20", "counts, 3", "tests, 41"})
  void no_case_is_left_out(String kind, int count) {
    assertThat(FILE.member(kind)).hasSize(count);
  }

  static Stream<Arguments> certifiedLevels() {
    return FILE.casesOf("certifiedLevels", "items", "correct", "neutralized", "rate", "estimated");
  }

  @ParameterizedTest
  @MethodSource("certifiedLevels")
  void the_table_certifies_the_same_level(JsonNode testCase) {
    ItemCounts counts =
        new ItemCounts(
            number(testCase, "items"),
            number(testCase, "correct"),
            number(testCase, "neutralized"));
    assertThat(POLICY.certifiedLevels().action(counts, number(testCase, "rate")))
        .contains(action(testCase));
    assertThat(afterAction(number(testCase, "estimated"), action(testCase)))
        .isEqualTo(optional(testCase.required("certified")));
  }

  private static OptionalInt afterAction(int level, Action action) {
    return switch (action) {
      case KEEP -> OptionalInt.of(level);
      case DOWNGRADE -> OptionalInt.of(level - 1);
      case REFUSE -> OptionalInt.empty();
    };
  }

  static Stream<Arguments> rates() {
    return FILE.casesOf("rates", "correct", "counted");
  }

  @ParameterizedTest
  @MethodSource("rates")
  void right_answers_have_the_same_rate(JsonNode testCase) {
    assertThat(ProfileConditions.rate(number(testCase, "correct"), number(testCase, "counted")))
        .isEqualTo(number(testCase, "rate"));
  }

  static Stream<Arguments> trust() {
    return FILE.casesOf("trust", "items");
  }

  @ParameterizedTest
  @MethodSource("trust")
  void a_test_needs_as_many_items_to_be_trusted(JsonNode testCase) {
    assertThat(POLICY.conditions().trustedItems(number(testCase, "items")))
        .isEqualTo(number(testCase, "needed"));
  }

  static Stream<Arguments> counts() {
    return FILE.casesOf("counts");
  }

  /** The competence stands beside others that are so right that the rate is 80 or more. */
  @ParameterizedTest
  @MethodSource("counts")
  void interchangeable_fields_count_as_often(JsonNode testCase) {
    List<String> items = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < testCase.required("right").size(); i++) {
      String id = "c1-q" + i;
      items.add(
          id
              + ":"
              + flag(testCase, "interchangeable", i, "f")
              + flag(testCase, "neutralized", i, "n"));
      answers.add((testCase.required("right").get(i).booleanValue() ? "+" : "-") + id);
    }
    for (String id : RIGHT_ITEMS) {
      items.add(id);
      answers.add("+" + id);
    }
    CompetenceConfirmed confirmed = confirmed(items, answers);
    assertThat(confirmed.counts())
        .isEqualTo(
            new ItemCounts(
                testCase.required("counts").get(0).intValue(),
                testCase.required("counts").get(1).intValue(),
                testCase.required("counts").get(2).intValue()));
    assertThat(confirmed.mark().level()).isEqualTo(optional(testCase.required("level")));
    assertThat(POLICY.certifiedLevels().action(confirmed.counts(), 80)).contains(action(testCase));
  }

  private static CompetenceConfirmed confirmed(List<String> items, List<String> answers) {
    ProfileTestRecord record =
        ProfileTests.record(
            "c1:4:32 c2:1:8 c3:1:8", String.join(" ", items), String.join(" ", answers));
    return ProfileTests.steps(ProfileTests.explain(POLICY, record), CompetenceConfirmed.class)
        .get(0);
  }

  private static String flag(JsonNode testCase, String property, int i, String letter) {
    return testCase.required(property).get(i).booleanValue() ? letter : "";
  }

  static Stream<Arguments> tests() {
    return FILE.casesOf("tests", "status", "cause");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void a_test_is_decided_in_the_same_way(JsonNode testCase) {
    Explanation explanation = ProfileTests.explain(POLICY, record(testCase));
    CertificationResult result = explanation.decision().result();
    assertThat(name(result.status())).isEqualTo(testCase.required("status").textValue());
    assertThat(result.causeOf().map(ProfileGoldenTest::name))
        .isEqualTo(Optional.ofNullable(testCase.required("cause").textValue()));
    assertThat(explanation.decision().complementary()).isEmpty();
    if (testCase.has("points")) {
      assertScore(explanation, testCase);
    } else {
      assertThat(result.keptScore()).isEmpty();
    }
  }

  /**
   * The reference stores the numbers of cancelled tests too, which only the explanation has here.
   */
  private static void assertScore(Explanation explanation, JsonNode testCase) {
    List<Mark> marks =
        ProfileTests.steps(explanation, CompetenceConfirmed.class).stream()
            .map(CompetenceConfirmed::mark)
            .toList();
    assertThat(marks)
        .extracting(Mark::level)
        .containsExactlyElementsOf(
            stream(testCase.required("levels")).map(ProfileGoldenTest::optional).toList());
    assertThat(marks)
        .extracting(Mark::points)
        .containsExactlyElementsOf(
            stream(testCase.required("competencePoints")).map(JsonNode::intValue).toList());
    int points = marks.stream().mapToInt(Mark::points).sum();
    assertThat(points).isEqualTo(number(testCase, "points"));
    assertThat(points > 0 ? "validated" : "rejected")
        .isEqualTo(testCase.required("statusOfPoints").textValue());
    assertThat(ProfileTests.steps(explanation, RateComputed.class))
        .extracting(RateComputed::rate)
        .containsExactly(number(testCase, "rate"));
    TrustChecked trust = ProfileTests.steps(explanation, TrustChecked.class).get(0);
    assertThat(trust.counted() >= trust.needed())
        .isEqualTo(testCase.required("trusted").booleanValue());
    assertKept(explanation.decision().result(), points, marks);
  }

  private static void assertKept(CertificationResult result, int points, List<Mark> marks) {
    assertThat(result.keptScore().isPresent())
        .isEqualTo(!(result instanceof CertificationResult.Cancelled));
    result
        .keptScore()
        .ifPresent(
            score -> {
              assertThat(score.points()).hasValue(points);
              assertThat(((ProfileScore) score).competences().values())
                  .containsExactlyElementsOf(marks);
            });
  }

  private static ProfileTestRecord record(JsonNode testCase) {
    Ending ending =
        Ending.valueOf(
            testCase.required("ending").textValue().toUpperCase(Locale.ROOT).replace('-', '_'));
    RecordHeader header =
        new RecordHeader(
            "golden",
            "core",
            ProfileTests.START,
            ending,
            testCase.required("fraud").booleanValue(),
            testCase.required("cancelled").booleanValue()
                ? List.of(new JuryEvent.Cancelled(ProfileTests.LATER))
                : List.of());
    return ProfileTests.record(
        header,
        testCase.required("profile").textValue(),
        testCase.required("items").textValue(),
        testCase.required("answers").textValue());
  }

  private static Action action(JsonNode testCase) {
    return Action.valueOf(testCase.required("action").textValue().toUpperCase(Locale.ROOT));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int number(JsonNode testCase, String property) {
    return testCase.required(property).intValue();
  }

  private static OptionalInt optional(JsonNode value) {
    return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }
}
