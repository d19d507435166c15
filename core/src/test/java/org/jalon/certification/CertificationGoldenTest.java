package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.certification.CertificationGolden.FILE;
import static org.jalon.certification.CertificationGolden.LEVEL_SCALES;
import static org.jalon.certification.CertificationGolden.maximumPoints;
import static org.jalon.certification.CertificationGolden.scale;
import static org.jalon.testing.GoldenFile.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.referential.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, bands and levels against everything recorded from the reference. */
class CertificationGoldenTest {

  @ParameterizedTest
  @CsvSource({
    "scales, 5",
    "competenceScales, 3",
    "scores, 325",
    "bandsOfPoints, 25",
    "abilitiesOfPoints, 28",
    "simulator, 25"
  })
  void no_case_is_left_out(String kind, int count) {
    assertThat(FILE.member(kind)).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"initial", "higherFloor", "nineBands"})
  void a_consistent_scale_has_the_maximum_of_the_reference(String name) {
    assertThat(scale(name).maximumPoints()).isEqualTo(maximumPoints(name));
  }

  static Stream<Arguments> scores() {
    return FILE.casesOf("scores", "scale", "ability");
  }

  @ParameterizedTest
  @MethodSource("scores")
  void an_ability_is_worth_the_same_points_band_and_levels(JsonNode testCase) {
    CertificationScore score = policy(testCase).score(estimate(testCase));
    OptionalInt band = number(testCase.required("band"));
    assertThat(score.points()).hasValue(testCase.required("points").intValue());
    assertThat(score.band()).isEqualTo(band);
    assertThat(score.globalLevel().map(Level::number).orElse(0)).isEqualTo(band.orElse(0));
    assertThat(score.competenceLevels().values())
        .containsExactlyElementsOf(
            stream(testCase.required("levels")).map(CertificationGoldenTest::number).toList());
  }

  static Stream<Arguments> bandsOfPoints() {
    return FILE.casesOf("bandsOfPoints", "points", "highestLevel");
  }

  @ParameterizedTest
  @MethodSource("bandsOfPoints")
  void points_lie_in_the_same_band(JsonNode testCase) {
    int highestLevel = testCase.required("highestLevel").intValue();
    ScoreScale scale =
        ScoreScale.reference(IntStream.rangeClosed(0, highestLevel + 1).asDoubleStream().toArray());
    assertThat(scale.highestLevel()).isEqualTo(highestLevel);
    assertThat(scale.bandOfPoints(testCase.required("points").intValue()))
        .isEqualTo(testCase.required("band").intValue());
  }

  static Stream<Arguments> abilitiesOfPoints() {
    return FILE.casesOf("abilitiesOfPoints", "scale", "points");
  }

  @ParameterizedTest
  @MethodSource("abilitiesOfPoints")
  void points_are_worth_the_same_ability_and_levels(JsonNode testCase) {
    double ability = scale(name(testCase)).ability(testCase.required("points").intValue());
    assertThat(ability).isCloseTo(testCase.required("ability").doubleValue(), within(1e-12));
    assertLevels(ability, testCase);
  }

  static Stream<Arguments> simulator() {
    return FILE.casesOf("simulator", "scale", "ability");
  }

  @ParameterizedTest
  @MethodSource("simulator")
  void the_simulator_gives_the_same_points_and_levels(JsonNode testCase) {
    double ability = testCase.required("ability").doubleValue();
    assertThat(scale(name(testCase)).points(ability))
        .isEqualTo(testCase.required("points").intValue());
    assertLevels(ability, testCase);
  }

  /** The simulators say 0 where there is no level. */
  private static void assertLevels(double ability, JsonNode testCase) {
    JsonNode expected = testCase.required("levels");
    assertThat(
            LEVEL_SCALES.values().stream()
                .limit(expected.size())
                .map(levels -> levels.level(ability).orElse(0)))
        .containsExactlyElementsOf(stream(expected).map(JsonNode::intValue).toList());
  }

  private static AdaptiveCertification policy(JsonNode testCase) {
    return AdaptiveCertification.core(
        PolicyRelease.of("golden", "1"), scale(name(testCase)), LEVEL_SCALES);
  }

  private static AbilityEstimate estimate(JsonNode testCase) {
    return new AbilityEstimate(
        testCase.required("ability").doubleValue(), 0.3, Convergence.CONVERGED, 32);
  }

  private static String name(JsonNode testCase) {
    return testCase.required("scale").textValue();
  }

  private static OptionalInt number(JsonNode value) {
    return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }
}
