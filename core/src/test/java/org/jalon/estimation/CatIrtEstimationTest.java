package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;
import org.jalon.testing.CatR;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The estimators against catIrt 0.5.1, on three-parameter and graded items. It seeks maxima between
 * −6 and 6 to about 10⁻⁴ and integrates over a standard normal prior.
 */
class CatIrtEstimationTest {

  private static final GoldenFile FILE = GoldenFile.read(CatR.class, "catirt.json");

  @ParameterizedTest
  @MethodSource("cases")
  void estimates_agree(JsonNode testCase) {
    Responses responses = responses(testCase);
    assertAgrees(testCase, "mleEst", MaximumLikelihood.withDefaults().estimate(responses));
    assertAgrees(testCase, "wleEst", WeightedLikelihood.withDefaults().estimate(responses));
    assertAgrees(testCase, "bmeEst", MaximumAPosteriori.withDefaults().estimate(responses));
    assertAgrees(testCase, "eapEst", ExpectedAPosteriori.withDefaults().estimate(responses));
  }

  @Test
  void there_are_16_cases() {
    assertThat(cases()).hasSize(16);
  }

  private static void assertAgrees(JsonNode testCase, String method, AbilityEstimate estimate) {
    JsonNode expected = testCase.required("estimates").required(method);
    assertThat(estimate.ability())
        .as(method)
        .isCloseTo(expected.required("theta").asDouble(), within(1e-4));
  }

  private static Responses responses(JsonNode testCase) {
    JsonNode bank = FILE.member("banks").required(testCase.required("model").asText());
    boolean graded = testCase.required("model").asText().equals("grm");
    List<ResponseModel> models =
        GoldenFile.stream(testCase.required("items"))
            .map(item -> model(GoldenFile.doubles(bank.get(item.asInt() - 1)), graded))
            .toList();
    JsonNode answers = testCase.required("x");
    return SampleResponses.of(models, i -> answers.get(i).asInt() - (graded ? 1 : 0));
  }

  private static ResponseModel model(double[] row, boolean graded) {
    return graded
        ? GradedResponse.of(row[0], Arrays.copyOfRange(row, 1, row.length))
        : LogisticModel.threePL(row[0], row[1], row[2]);
  }

  private static Stream<Arguments> cases() {
    return FILE.casesOf("cases", "id", "model");
  }
}
