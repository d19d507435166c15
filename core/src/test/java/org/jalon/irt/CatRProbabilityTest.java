package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.estimation.TestInformation;
import org.jalon.testing.CatR;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every response model against catR 3.17. Dichotomous cases give the probability of a right answer
 * alone; catR leaves D out of the derivatives of partial credit models, so in the cases that say so
 * each derivative of theirs lacks that factor once for each order.
 */
class CatRProbabilityTest {

  @ParameterizedTest
  @MethodSource("cases")
  void probabilities_agree(JsonNode testCase) {
    ResponseModel model = model(testCase);
    compare(testCase, "P", k -> model.probability(ability(testCase), k));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void derivatives_agree(JsonNode testCase) {
    ResponseModel model = model(testCase);
    double lacks = missingFactor(testCase);
    double ability = ability(testCase);
    compare(testCase, "dP", k -> model.derivative(ability, k, 1) / lacks);
    compare(testCase, "d2P", k -> model.derivative(ability, k, 2) / power(lacks, 2));
    compare(testCase, "d3P", k -> model.derivative(ability, k, 3) / power(lacks, 3));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void information_and_warms_j_agree(JsonNode testCase) {
    ResponseModel model = model(testCase);
    double lacks = missingFactor(testCase);
    double ability = ability(testCase);
    compare(testCase, "I", k -> model.information(ability) / power(lacks, 2));
    compare(testCase, "dI", k -> model.informationDerivative(ability) / power(lacks, 3));
    compare(testCase, "J", k -> model.warmJ(ability) / power(lacks, 3));
    compare(testCase, "dJ", k -> model.warmJDerivative(ability) / power(lacks, 4));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_second_derivative_of_information_agrees(JsonNode testCase) {
    TestInformation ours = TestInformation.NONE.plus(model(testCase), ability(testCase));
    double expected = testCase.required("d2I").asDouble();
    assertThat(ours.second() / power(missingFactor(testCase), 4))
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void observed_information_agrees(JsonNode testCase) {
    JsonNode observed = testCase.required("observedI");
    JsonNode probabilities = testCase.required("P");
    double wrong = probabilities.size() == 1 ? 1 - probabilities.get(0).asDouble() : 1;
    // catR divides by the square of 1 − P, as rounded.
    double rounding = Math.ulp(1.0) / (wrong * wrong);
    double lacks = power(missingFactor(testCase), 2);
    for (int k = 0; k < observed.size(); k++) {
      double expected = observed.get(k).asDouble();
      assertThat(model(testCase).observedInformation(ability(testCase), k) / lacks)
          .isCloseTo(expected, within(1e-12 + rounding * Math.abs(expected)));
    }
  }

  @Test
  void there_are_243_cases_of_which_19_have_the_defect() {
    assertThat(cases()).hasSize(243);
    assertThat(cases().filter(c -> missingFactor(GoldenFile.content(c)) != 1)).hasSize(19);
  }

  private static void compare(JsonNode testCase, String what, IntToDoubleFunction ours) {
    JsonNode expected = testCase.required(what);
    boolean dichotomous = expected.size() == 1;
    for (int k = 0; k < Math.max(1, expected.size()); k++) {
      double value = expected.isArray() ? expected.get(k).asDouble() : expected.asDouble();
      assertThat(ours.applyAsDouble(dichotomous ? 1 : k))
          .as(what + " of category " + k)
          .isCloseTo(value, within(1e-12));
    }
  }

  /** What catR leaves out of every derivative. */
  private static double missingFactor(JsonNode testCase) {
    return testCase.has("catRDefect") ? testCase.required("D").asDouble() : 1;
  }

  private static double power(double base, int exponent) {
    return IntStream.range(0, exponent).mapToDouble(i -> base).reduce(1, (x, y) -> x * y);
  }

  private static ResponseModel model(JsonNode testCase) {
    return CatR.bank(testCase).model(testCase.required("item").asInt() - 1);
  }

  private static double ability(JsonNode testCase) {
    return testCase.required("theta").asDouble();
  }

  private static Stream<Arguments> cases() {
    return CatR.cases("probability", "bank", "item", "theta");
  }
}
