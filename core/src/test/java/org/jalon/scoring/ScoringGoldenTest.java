package org.jalon.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.testing.GoldenFile.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;
import org.jalon.scoring.Scorecard.Evaluation;
import org.jalon.scoring.Scorecard.Status;
import org.jalon.scoring.ScoringPolicy.LevelRule;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Points, levels and scorecards against the reference cases. */
class ScoringGoldenTest {

  private static final GoldenFile FILE = GoldenFile.read(ScoringGoldenTest.class, "placement.json");

  private static final Map<String, OutcomeStatus> STATUSES =
      Map.of(
          "actif", OutcomeStatus.ACTIVE,
          "archivé", OutcomeStatus.ARCHIVED,
          "périmé", OutcomeStatus.ARCHIVED,
          "en construction", OutcomeStatus.DRAFT);

  @ParameterizedTest
  @CsvSource({
    "competencePoints, 7",
    "totalPoints, 1",
    "scorecardStatus, 2",
    "isProgressable, 3",
    "percentageAheadOfNextLevel, 3",
    "remainingPointsToNextLevel, 1",
    "pointsValue, 2",
    "masteryPercentage, 3",
    "masteryRateTwoDigits, 4"
  })
  void no_case_is_left_out(String group, int count) {
    assertThat(FILE.member(group)).hasSize(count);
  }

  static Stream<Arguments> competencePoints() {
    return FILE.casesOf("competencePoints", "name");
  }

  @ParameterizedTest
  @MethodSource("competencePoints")
  void a_competence_has_the_same_points_and_level(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    JsonNode expected = testCase.required("expected");
    ScoringPolicy policy =
        new ScoringPolicy(
            input.required("maxReachableLevel").intValue(),
            input.required("allowExcessPoints").booleanValue(),
            input.required("allowExcessLevel").booleanValue(),
            LevelRule.EXACT_SUM);
    CompetenceScore score = new CompetenceScore(sum(input.required("earnedPoints")), policy);
    assertThat(score.exactPoints()).isEqualTo(points(expected.required("exactPoints")));
    assertThat(score.points()).isEqualTo(expected.required("points").longValue());
    assertThat(score.level()).isEqualTo(expected.required("level").longValue());
    assertThat(score.pointsAhead()).isEqualTo(expected.required("pointsAhead").longValue());
  }

  static Stream<Arguments> totalPoints() {
    return FILE.casesOf("totalPoints", "name");
  }

  @ParameterizedTest
  @MethodSource("totalPoints")
  void all_competences_together_have_the_same_points(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    ScoringPolicy policy =
        ScoringPolicy.REFERENCE.withHighestLevel(input.required("maxReachableLevel").intValue());
    Map<CompetenceId, CompetenceScore> scores = new LinkedHashMap<>();
    input
        .required("earnedPointsByCompetence")
        .properties()
        .forEach(
            entry ->
                scores.put(
                    new CompetenceId(entry.getKey()),
                    new CompetenceScore(sum(entry.getValue()), policy)));
    assertThat(new Profile(scores).totalPoints())
        .isEqualTo(testCase.required("expected").required("points").longValue());
  }

  static Stream<Arguments> scorecardStatus() {
    return FILE.casesOf("scorecardStatus", "name");
  }

  @ParameterizedTest
  @MethodSource("scorecardStatus")
  void a_scorecard_has_the_same_status(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    Status status =
        evaluation(input.required("competenceEvaluation"))
            .status(input.required("hasKnowledge").booleanValue());
    assertThat(status.name())
        .isEqualTo(testCase.required("expected").required("status").textValue());
  }

  private static Evaluation evaluation(JsonNode evaluation) {
    if (evaluation.isNull()) {
      return Evaluation.NONE;
    } else if (evaluation.required("status").textValue().equals("reset")) {
      return Evaluation.RESET;
    }
    return evaluation.path("assessmentState").asText().equals("completed")
        ? Evaluation.COMPLETED
        : Evaluation.IN_PROGRESS;
  }

  static Stream<Arguments> isProgressable() {
    return FILE.casesOf("isProgressable", "name");
  }

  @ParameterizedTest
  @MethodSource("isProgressable")
  void a_scorecard_says_likewise_whether_one_can_go_on(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    ScoringPolicy policy =
        ScoringPolicy.REFERENCE.withHighestLevel(input.required("maxReachableLevel").intValue());
    Scorecard scorecard =
        new Scorecard(
            new CompetenceId("c"),
            new CompetenceScore(Points.of(8).times(input.required("level").longValue()), policy),
            Status.valueOf(input.required("status").textValue()),
            OptionalLong.empty(),
            OptionalLong.empty());
    assertThat(scorecard.isProgressable())
        .isEqualTo(testCase.required("expected").required("value").booleanValue());
  }

  static Stream<Arguments> percentageAheadOfNextLevel() {
    return FILE.casesOf("percentageAheadOfNextLevel", "name");
  }

  @ParameterizedTest
  @MethodSource("percentageAheadOfNextLevel")
  void as_much_of_the_next_level_is_reached(JsonNode testCase) {
    Points ahead = points(testCase.required("input").required("pointsAhead"));
    double expected = testCase.required("expected").required("percent").doubleValue();
    assertThat(CompetenceScore.percentageOfLevel(ahead)).isCloseTo(expected, within(1e-9));
    if (ahead.denominator() == 1) {
      assertThat(new CompetenceScore(ahead, ScoringPolicy.REFERENCE).percentageAhead())
          .isCloseTo(expected, within(1e-9));
    }
  }

  static Stream<Arguments> remainingPointsToNextLevel() {
    return FILE.casesOf("remainingPointsToNextLevel", "name");
  }

  @ParameterizedTest
  @MethodSource("remainingPointsToNextLevel")
  void the_next_level_takes_as_many_points(JsonNode testCase) {
    Points ahead = points(testCase.required("input").required("pointsAhead"));
    Points expected = points(testCase.required("expected").required("points"));
    assertThat(CompetenceScore.missingFromLevel(ahead)).isEqualTo(expected);
    if (ahead.denominator() == 1) {
      CompetenceScore score = new CompetenceScore(ahead, ScoringPolicy.REFERENCE);
      assertThat(Points.of(score.pointsToNextLevel())).isEqualTo(expected);
    }
  }

  static Stream<Arguments> pointsValue() {
    return FILE.casesOf("pointsValue", "name");
  }

  @ParameterizedTest
  @MethodSource("pointsValue")
  void outcomes_are_worth_as_much(JsonNode testCase) {
    Referential referential = referential(testCase.required("input").required("skills"));
    PointsScale exact = PointsScale.of(referential.outcomeMatrix());
    PointsScale rounded =
        PointsScale.of(referential.outcomeMatrix(), PointsScale.Rounding.THREE_DECIMALS);
    double tolerance = testCase.required("tolerance").doubleValue();
    testCase
        .required("expected")
        .required("pointsValues")
        .properties()
        .forEach(
            entry -> {
              OutcomeId id = new OutcomeId(entry.getKey());
              assertThat(exact.points(id).toDouble())
                  .isCloseTo(entry.getValue().doubleValue(), within(tolerance));
              assertThat(rounded.points(id))
                  .isEqualTo(
                      points(entry.getValue().decimalValue().setScale(3, RoundingMode.HALF_UP)));
            });
  }

  /** Each outcome in a topic of its own, as the cases name none. */
  private static Referential referential(JsonNode skills) {
    Map<String, List<Topic>> topics = new LinkedHashMap<>();
    for (JsonNode skill : skills) {
      String id = skill.required("id").textValue();
      OutcomeStatus status = STATUSES.get(skill.required("status").textValue());
      topics
          .computeIfAbsent(skill.required("competence").textValue(), c -> new ArrayList<>())
          .add(
              TestReferentials.topic(
                  "t-" + id,
                  TestReferentials.outcome(id, skill.required("level").intValue(), status)));
    }
    Competence[] competences =
        topics.entrySet().stream()
            .map(
                entry ->
                    TestReferentials.competence(
                        entry.getKey(), entry.getValue().toArray(Topic[]::new)))
            .toArray(Competence[]::new);
    return TestReferentials.of(TestReferentials.domain("1", competences));
  }

  private static Points sum(JsonNode numbers) {
    return Points.sum(stream(numbers).map(ScoringGoldenTest::points).toList());
  }

  private static Points points(JsonNode number) {
    return points(new BigDecimal(number.asText().toLowerCase(Locale.ROOT)));
  }

  /** The number, or the multiple of 1/2520 for which a long one stands. */
  private static Points points(BigDecimal number) {
    return number.precision() < 15
        ? Points.of(number)
        : Points.of(
            number
                .multiply(BigDecimal.valueOf(2520))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact(),
            2520);
  }
}
