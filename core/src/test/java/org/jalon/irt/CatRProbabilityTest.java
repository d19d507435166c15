package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.jalon.testing.CatR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every response model against catR 3.17. Dichotomous cases give the probability of a right answer
 * alone; catR leaves D out of the derivatives of partial credit models, so that of the cases that
 * say so only the probabilities are compared.
 */
class CatRProbabilityTest {

  @ParameterizedTest
  @MethodSource("cases")
  void probabilities_agree(JsonNode testCase) {
    ResponseModel model = model(testCase);
    compare(testCase, "P", k -> model.probability(ability(testCase), k));
  }

  @ParameterizedTest
  @MethodSource("soundCases")
  void derivatives_agree(JsonNode testCase) {
    ResponseModel model = model(testCase);
    compare(testCase, "dP", k -> model.derivative(ability(testCase), k, 1));
    compare(testCase, "d2P", k -> model.derivative(ability(testCase), k, 2));
    compare(testCase, "d3P", k -> model.derivative(ability(testCase), k, 3));
  }

  @ParameterizedTest
  @MethodSource("soundCases")
  void information_and_warms_j_agree(JsonNode testCase) {
    ResponseModel model = model(testCase);
    double ability = ability(testCase);
    compare(testCase, "I", k -> model.information(ability));
    compare(testCase, "dI", k -> model.informationDerivative(ability));
    compare(testCase, "J", k -> model.warmJ(ability));
    compare(testCase, "dJ", k -> model.warmJDerivative(ability));
  }

  @ParameterizedTest
  @MethodSource("soundCases")
  void observed_information_agrees(JsonNode testCase) {
    JsonNode observed = testCase.required("observedI");
    JsonNode probabilities = testCase.required("P");
    double wrong = probabilities.size() == 1 ? 1 - probabilities.get(0).asDouble() : 1;
    // catR divides by the square of 1 − P, as rounded.
    double rounding = Math.ulp(1.0) / (wrong * wrong);
    for (int k = 0; k < observed.size(); k++) {
      double expected = observed.get(k).asDouble();
      assertThat(model(testCase).observedInformation(ability(testCase), k))
          .isCloseTo(expected, within(1e-12 + rounding * Math.abs(expected)));
    }
  }

  @Test
  void there_are_243_cases_of_which_19_have_the_defect() {
    assertThat(cases()).hasSize(243);
    assertThat(soundCases()).hasSize(224);
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

  private static ResponseModel model(JsonNode testCase) {
    return CatR.bank(testCase).model(testCase.required("item").asInt() - 1);
  }

  private static double ability(JsonNode testCase) {
    return testCase.required("theta").asDouble();
  }

  private static Stream<Arguments> cases() {
    return CatR.cases("probability", "bank", "item", "theta");
  }

  private static Stream<Arguments> soundCases() {
    return CatR.soundCases("probability", "bank", "item", "theta");
  }
}
