package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The choice of the next question, as the reference behaviour makes it. */
class ReferenceCasesTest {

  private static final double TOLERANCE = 1e-12;
  private static final List<Language> REFERENCE_LANGUAGES =
      Stream.of("en", "fr", "fr-fr", "nl", "es", "es-419", "it", "de").map(Language::of).toList();

  private static Stream<Arguments> cases(String group) {
    return ReferenceCases.FILE.casesOf(group, "name");
  }

  @Test
  void every_case_about_the_choice_of_a_question_is_here() {
    assertThat(
            Stream.of(
                    "predictedLevel",
                    "probability",
                    "reward",
                    "maxRewardingSkills",
                    "nextSkills",
                    "defaultLevelFocus",
                    "tooDifficultFilter",
                    "seedHash",
                    "pickChallenge",
                    "localeFallback",
                    "nearestChallengeLocale")
                .map(group -> (int) cases(group).count()))
        .containsExactly(8, 5, 4, 1, 14, 3, 4, 1, 5, 1, 3);
  }

  static Stream<Arguments> predictions() {
    return cases("predictedLevel");
  }

  @ParameterizedTest
  @MethodSource("predictions")
  void the_predicted_level_is_that_of_the_reference(JsonNode golden) {
    LevelPrediction prediction = new LevelPrediction();
    golden
        .at("/input/direct")
        .forEach(
            answer ->
                prediction.add(
                    answer.path("difficulty").asInt(2), answer.get("ok").booleanValue()));
    assertThat(LevelPrediction.level(prediction.predicted()))
        .isEqualTo(golden.at("/expected/level").doubleValue());
  }

  static Stream<Arguments> probabilities() {
    return cases("probability");
  }

  @ParameterizedTest
  @MethodSource("probabilities")
  void the_probability_of_success_is_that_of_the_reference(JsonNode golden) {
    assertThat(
            LevelPrediction.probability(
                golden.at("/input/level").doubleValue(),
                golden.at("/input/difficulty").doubleValue()))
        .isCloseTo(golden.at("/expected/p").doubleValue(), within(TOLERANCE));
  }

  static Stream<Arguments> rewards() {
    return cases("reward");
  }

  @ParameterizedTest
  @MethodSource("rewards")
  void the_reward_is_that_of_the_reference(JsonNode golden) {
    JsonNode input = golden.get("input");
    int level = input.get("difficulty").intValue();
    List<Integer> open = open(input.get("tubeLevels"), input.get("testedLevels"));
    int lower = (int) open.stream().filter(other -> other <= level).count();
    int upper = (int) open.stream().filter(other -> other >= level).count();
    assertThat(lower).isEqualTo(golden.at("/expected/easierOrEqualUntested").intValue());
    assertThat(upper).isEqualTo(golden.at("/expected/harderOrEqualUntested").intValue());
    assertThat(Reward.of(input.get("predictedLevel").doubleValue(), level, lower, upper))
        .isCloseTo(golden.at("/expected/reward").doubleValue(), within(TOLERANCE));
  }

  static Stream<Arguments> mostRewarding() {
    return cases("maxRewardingSkills");
  }

  @ParameterizedTest
  @MethodSource("mostRewarding")
  void the_most_rewarding_outcomes_are_those_of_the_reference(JsonNode golden) {
    double predicted = golden.at("/input/predictedLevel").doubleValue();
    List<String> best = new ArrayList<>();
    double highest = 0;
    for (var topic : golden.at("/input/tubes").properties()) {
      List<Integer> open = open(topic.getValue().get("levels"), topic.getValue().get("tested"));
      for (JsonNode level : topic.getValue().get("levels")) {
        int d = level.intValue();
        double reward =
            Reward.of(
                predicted,
                d,
                (int) open.stream().filter(other -> other <= d).count(),
                (int) open.stream().filter(other -> other >= d).count());
        if (reward > highest) {
          best.clear();
          highest = reward;
        }
        if (reward == highest) {
          best.add("@" + topic.getKey() + d);
        }
      }
    }
    assertThat(best).isEqualTo(texts(golden.at("/expected/skills")));
  }

  private static List<Integer> open(JsonNode levels, JsonNode tested) {
    Set<Integer> closed = Set.copyOf(GoldenFile.stream(tested).map(JsonNode::intValue).toList());
    return GoldenFile.stream(levels)
        .map(JsonNode::intValue)
        .filter(level -> !closed.contains(level))
        .toList();
  }

  static Stream<Arguments> nextOutcomes() {
    return cases("nextSkills");
  }

  @ParameterizedTest
  @MethodSource("nextOutcomes")
  void the_next_outcomes_are_those_of_the_reference(JsonNode golden) {
    PlacementPosition position = ReferenceCases.position(golden.get("input"));
    PlacementTrace trace = PlacementPlan.reference().next(position);
    List<String> equals =
        trace.stages().stream()
            .filter(stage -> stage.filter() != PlacementFilter.DRAWN)
            .reduce((first, second) -> second)
            .orElseThrow()
            .survivors()
            .stream()
            .map(OutcomeId::value)
            .toList();
    JsonNode expected = golden.get("expected");
    assertThat(equals).isEqualTo(texts(expected.get("skills")));
    assertThat(trace.isEnd()).isEqualTo(expected.get("ended").booleanValue());
    assertThat(trace.predictedLevel()).hasValue(expected.get("estimatedLevel").doubleValue());
    for (int i = 0; i < expected.path("challengesOfSkills").size(); i++) {
      int outcome = position.target().find(new OutcomeId(equals.get(i))).orElseThrow();
      assertThat(position.playable(outcome).stream().map(item -> item.id().value()))
          .containsExactlyElementsOf(texts(expected.get("challengesOfSkills").get(i)));
    }
  }

  static Stream<Arguments> firstLevels() {
    return cases("defaultLevelFocus");
  }

  @ParameterizedTest
  @MethodSource("firstLevels")
  void the_first_question_is_of_the_level_of_the_reference(JsonNode golden) {
    JsonNode levels = golden.at("/input/difficulties");
    Referential referential =
        TestReferentials.of(
            TestReferentials.domain(
                "1",
                TestReferentials.competence(
                    "1.1",
                    IntStream.range(0, levels.size())
                        .mapToObj(
                            i ->
                                TestReferentials.topic(
                                    "t" + i,
                                    TestReferentials.outcome("o" + i, levels.get(i).intValue())))
                        .toArray(Topic[]::new))));
    List<OutcomeId> outcomes =
        referential.topics().stream()
            .flatMap(topic -> topic.outcomes().stream())
            .map(LearningOutcome::id)
            .toList();
    PlacementPool pool =
        PlacementPool.resolve(
            referential,
            outcomes.stream().map(o -> PlacementItem.of("i-" + o, o.value())).toList());
    ReferencePlacement withoutEasyTopics =
        new ReferencePlacement(
            0, 2, 2, PlacementPlan.reference().retry(), InferenceScope.THIS_ASSESSMENT);
    PlacementTrace trace =
        withoutEasyTopics.next(
            new PlacementPosition(
                new PlacementMaterial(pool, outcomes, Optional.empty()),
                0,
                List.of(),
                List.of(),
                List.of()));
    PlacementTrace.Stage focus =
        trace.stages().stream()
            .filter(stage -> stage.filter() == PlacementFilter.FIRST_LEVEL)
            .findFirst()
            .orElseThrow();
    assertThat(focus.survivors())
        .isEqualTo(
            GoldenFile.stream(golden.at("/expected/keptIndexes"))
                .map(i -> new OutcomeId("o" + i.intValue()))
                .toList());
  }

  static Stream<Arguments> difficulties() {
    return cases("tooDifficultFilter");
  }

  @ParameterizedTest
  @MethodSource("difficulties")
  void outcomes_are_too_difficult_as_in_the_reference(JsonNode golden) {
    double predicted = golden.at("/input/predictedLevel").doubleValue();
    assertThat(
            GoldenFile.stream(golden.at("/input/difficulties"))
                .map(JsonNode::intValue)
                .filter(level -> !PlacementPlan.reference().isTooDifficult(level, predicted)))
        .containsExactlyElementsOf(
            GoldenFile.stream(golden.at("/expected/kept")).map(JsonNode::intValue).toList());
  }

  static Stream<Arguments> seeds() {
    return cases("seedHash");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_seed_chooses_as_in_the_reference(JsonNode golden) {
    long seed = golden.at("/input/seed").longValue();
    JsonNode expected = golden.get("expected");
    assertThat(SeededChoice.hash(seed)).isEqualTo(expected.get("hash32").longValue());
    expected
        .properties()
        .forEach(
            entry -> {
              int size = Character.digit(entry.getKey().charAt(entry.getKey().length() - 1), 10);
              if (entry.getKey().startsWith("skillIndexOf")) {
                assertThat(SeededChoice.outcome(seed, size)).isEqualTo(entry.getValue().intValue());
              } else if (entry.getKey().startsWith("challengeIndexOf")) {
                assertThat(SeededChoice.item(seed, size)).isEqualTo(entry.getValue().intValue());
              }
            });
  }

  @Test
  void the_hash_has_the_published_values() {
    assertThat(Stream.of(0L, 1L, 2L, 12345L).map(SeededChoice::hash))
        .containsExactly(0L, 3266786691L, 3910079064L, 43351985L);
  }

  static Stream<Arguments> items() {
    return cases("pickChallenge");
  }

  @ParameterizedTest
  @MethodSource("items")
  void the_item_of_an_outcome_is_that_of_the_reference(JsonNode golden) {
    List<PlacementItem> items =
        GoldenFile.stream(golden.at("/input/challenges")).map(ReferenceCases::item).toList();
    OutcomeId outcome = new OutcomeId("web1");
    Referential referential =
        TestReferentials.of(
            TestReferentials.domain(
                "1",
                TestReferentials.competence(
                    "1.1", TestReferentials.topic("web", TestReferentials.outcome("web1", 1)))));
    PlacementTrace trace =
        PlacementPlan.reference()
            .next(
                new PlacementPosition(
                    new PlacementMaterial(
                        PlacementPool.resolve(referential, items),
                        List.of(outcome),
                        Optional.of(Language.of(golden.at("/input/locale").textValue()))),
                    0,
                    List.of(),
                    List.of(),
                    List.of()));
    assertThat(trace.item().map(item -> item.id().value()))
        .isEqualTo(Optional.ofNullable(golden.at("/expected/id").textValue()));
  }

  static Stream<Arguments> fallbacks() {
    return cases("localeFallback");
  }

  @ParameterizedTest
  @MethodSource("fallbacks")
  void a_language_falls_back_as_in_the_reference(JsonNode golden) {
    assertThat(Language.of(golden.at("/input/locale").textValue()).withFallback())
        .isEqualTo(texts(golden.at("/expected/locales")).stream().map(Language::of).toList());
  }

  static Stream<Arguments> nearest() {
    return cases("nearestChallengeLocale");
  }

  @ParameterizedTest
  @MethodSource("nearest")
  void the_nearest_language_is_that_of_the_reference(JsonNode golden) {
    Language nearest =
        Optional.ofNullable(golden.at("/input/locale").textValue())
            .flatMap(tag -> Language.of(tag).nearestIn(REFERENCE_LANGUAGES))
            .orElse(Language.of("fr-fr"));
    assertThat(nearest).isEqualTo(Language.of(golden.at("/expected/challengeLocale").textValue()));
  }

  private static List<String> texts(JsonNode list) {
    return GoldenFile.stream(list).map(JsonNode::textValue).toList();
  }
}
