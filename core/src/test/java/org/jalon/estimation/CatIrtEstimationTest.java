package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.item.Responses;
import org.jalon.testing.CatIrt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The estimators against catIrt 0.5.1, on three-parameter and graded items. It seeks maxima between
 * −6 and 6 to about 10⁻⁴ and integrates over a standard normal prior.
 *
 * <p>Its standard errors are made of the <em>observed</em> information of the answers, where ours
 * are made of the expected one; for weighted likelihood it adds the square of the correction, (O +
 * r²) / O². Both are computed here from our parts at its estimate, to all digits, except the
 * standard deviation of the posterior, which is ours as it is.
 */
class CatIrtEstimationTest {

  private static final List<String> METHODS = List.of("mleEst", "wleEst", "bmeEst", "eapEst");

  @ParameterizedTest
  @MethodSource("cases")
  void estimates_agree(JsonNode testCase) {
    Responses responses = CatIrt.responses(testCase);
    assertAgrees(testCase, "mleEst", MaximumLikelihood.withDefaults().estimate(responses));
    assertAgrees(testCase, "wleEst", WeightedLikelihood.withDefaults().estimate(responses));
    assertAgrees(testCase, "bmeEst", MaximumAPosteriori.withDefaults().estimate(responses));
    assertAgrees(testCase, "eapEst", ExpectedAPosteriori.withDefaults().estimate(responses));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void observed_information_at_its_estimates_agrees(JsonNode testCase) {
    Responses responses = CatIrt.responses(testCase);
    for (String method : METHODS) {
      assertThat(observedInformation(responses, reference(testCase, method, "theta")))
          .as(method)
          .isCloseTo(reference(testCase, method, "info"), within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void standard_errors_follow_from_observed_information(JsonNode testCase) {
    Responses responses = CatIrt.responses(testCase);
    double likelihood = observedInformation(responses, reference(testCase, "mleEst", "theta"));
    double ability = reference(testCase, "wleEst", "theta");
    double weighted = observedInformation(responses, ability);
    double correction = warmsCorrection(responses, ability);
    double posterior = observedInformation(responses, reference(testCase, "bmeEst", "theta")) + 1;

    assertError(testCase, "mleEst", 1 / Math.sqrt(likelihood), 1e-9);
    assertError(testCase, "wleEst", Math.sqrt(weighted + correction * correction) / weighted, 1e-9);
    assertError(testCase, "bmeEst", 1 / Math.sqrt(posterior), 1e-9);
    assertError(
        testCase,
        "eapEst",
        ExpectedAPosteriori.withDefaults().estimate(responses).standardError(),
        1e-4);
  }

  private static double warmsCorrection(Responses responses, double ability) {
    double information = 0;
    double j = 0;
    for (int i = 0; i < responses.size(); i++) {
      information += responses.model(i).information(ability);
      j += responses.model(i).warmJ(ability);
    }
    return j / (2 * information);
  }

  @Test
  void there_are_16_cases() {
    assertThat(cases()).hasSize(16);
  }

  private static void assertAgrees(JsonNode testCase, String method, AbilityEstimate estimate) {
    assertThat(estimate.ability())
        .as(method)
        .isCloseTo(reference(testCase, method, "theta"), within(1e-4));
  }

  private static void assertError(JsonNode testCase, String method, double error, double accuracy) {
    assertThat(error).as(method).isCloseTo(reference(testCase, method, "se"), within(accuracy));
  }

  private static double reference(JsonNode testCase, String method, String what) {
    return testCase.required("estimates").required(method).required(what).asDouble();
  }

  private static double observedInformation(Responses responses, double ability) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      sum += responses.model(i).observedInformation(ability, responses.category(i));
    }
    return sum;
  }

  private static Stream<Arguments> cases() {
    return CatIrt.cases();
  }
}
