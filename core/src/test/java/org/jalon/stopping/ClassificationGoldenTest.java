package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jalon.testing.CatIrt;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classification as catIrt 0.5.1 decides it. */
class ClassificationGoldenTest {

  static Stream<Arguments> cases() {
    return CatIrt.cases();
  }

  @Test
  void there_are_16_cases_of_8_decisions() {
    assertThat(cases())
        .hasSize(16)
        .allSatisfy(c -> assertThat(GoldenFile.content(c).required("decisions")).hasSize(8));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void probability_ratios_and_their_categories_are_those_of_the_reference(JsonNode testCase) {
    TestProgress position = TestPositions.withResponses(CatIrt.responses(testCase));
    for (JsonNode expected : testCase.required("decisions")) {
      SequentialProbabilityRatio rule =
          new SequentialProbabilityRatio(
              cuts(expected), number(expected, "delta"), alpha(expected), beta(expected));
      List<RuleCheck> checks = rule.decide(position).checks();

      assertThat(checks.stream().mapToDouble(RuleCheck::value).toArray())
          .containsExactly(GoldenFile.doubles(expected.required("sprtLogLR")), within(1e-8));
      assertThat(checks).allSatisfy(check -> comparedWithBounds(check, expected));
      assertThat(LikelihoodRatioBounds.lower(alpha(expected), beta(expected)))
          .isCloseTo(number(expected, "lower"), within(1e-12));
      assertThat(LikelihoodRatioBounds.upper(alpha(expected), beta(expected)))
          .isCloseTo(number(expected, "upper"), within(1e-12));
      assertCategory(rule, position, expected.required("sprtCategory"));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generalized_ratios_decide_as_the_reference(JsonNode testCase) {
    TestProgress position = TestPositions.withResponses(CatIrt.responses(testCase));
    for (JsonNode expected : testCase.required("decisions")) {
      ClassificationRule rule =
          new GeneralizedLikelihoodRatio(
              cuts(expected), number(expected, "delta"), alpha(expected), beta(expected));

      assertCategory(rule, position, expected.required("glrCategory"));
    }
  }

  private static void comparedWithBounds(RuleCheck check, JsonNode expected) {
    double bound = number(expected, check.value() >= 0 ? "upper" : "lower");
    assertThat(check.threshold()).isCloseTo(bound, within(1e-12));
  }

  private static void assertCategory(
      ClassificationRule rule, TestProgress position, JsonNode expected) {
    OptionalInt category =
        expected.isNull() ? OptionalInt.empty() : OptionalInt.of(expected.asInt());
    assertThat(rule.category(position)).isEqualTo(category);
    assertThat(rule.decide(position).isStop()).isEqualTo(category.isPresent());
  }

  private static List<Double> cuts(JsonNode decision) {
    return Arrays.stream(GoldenFile.doubles(decision.required("bounds"))).boxed().toList();
  }

  private static double alpha(JsonNode decision) {
    return number(decision, "alpha");
  }

  private static double beta(JsonNode decision) {
    return number(decision, "beta");
  }

  private static double number(JsonNode decision, String name) {
    return decision.required(name).asDouble();
  }
}
