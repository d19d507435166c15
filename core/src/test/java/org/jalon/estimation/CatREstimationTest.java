package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.item.Responses;
import org.jalon.testing.CatR;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every estimator against catR 3.17. It finds zeros to about 10⁻⁴ only; where the reference gives
 * the zero next to catR's to all digits, that is what ours must be. Three habits of catR are known,
 * and compared as what they are:
 *
 * <ul>
 *   <li>It leaves D out of the derivatives of partial credit models. Each term of an equation then
 *       lacks the same factor, so that only a normal prior weighs too much.
 *   <li>It leaves D out of r′, the correction of a standard error, for right or wrong answers.
 *   <li>With Tukey's weights it may end where no answer counts, and gives no standard error then.
 * </ul>
 */
class CatREstimationTest {

  @ParameterizedTest
  @MethodSource("maximumLikelihoodCases")
  void maximum_likelihood_agrees(JsonNode testCase) {
    AbilityEstimate estimate = estimate(testCase);
    assertSameZero(testCase, estimate);
    assertThat(estimate.standardError() * defect(testCase))
        .isCloseTo(expectedError(testCase), within(1e-8));
  }

  @ParameterizedTest
  @MethodSource("weightedLikelihoodCases")
  void weighted_likelihood_agrees(JsonNode testCase) {
    AbilityEstimate estimate = estimate(testCase);
    assertSameZero(testCase, estimate);
    assertThat(estimate.standardError() * defect(testCase))
        .isCloseTo(expectedError(testCase), within(1e-8));
    if (testCase.required("seNew").isNumber()) {
      double ability = testCase.required("theta").asDouble();
      double derivative =
          WeightedLikelihood.correctionDerivative(CatREstimators.unscaled(testCase), ability);
      assertEfficientError(testCase, derivative);
    }
  }

  @ParameterizedTest
  @MethodSource("maximumAPosterioriCases")
  void maximum_a_posteriori_agrees(JsonNode testCase) {
    Responses responses = CatREstimators.responses(testCase);
    Prior prior = CatREstimators.prior(testCase);
    double scaling = defect(testCase);
    if (scaling != 1 && prior instanceof Prior.Normal normal) {
      prior = new Prior.Normal(normal.mean(), normal.standardDeviation() / Math.sqrt(scaling));
    }
    AbilityEstimate estimate =
        CatREstimators.maximumAPosteriori(testCase).with(prior).estimate(responses);
    assertSameZero(testCase, estimate);
    double information = Score.information(responses, estimate.ability());
    double derivative = derivativeOfPrior(testCase, estimate.ability());
    assertThat(StandardErrorForm.inverseRoot(information / scaling / scaling - derivative))
        .isCloseTo(expectedError(testCase), within(1e-8));
    if (testCase.required("seNew").isNumber()) {
      assertEfficientError(
          testCase, derivativeOfPrior(testCase, testCase.required("theta").asDouble()));
    }
  }

  @ParameterizedTest
  @MethodSource("maximumAPosterioriCases")
  void standard_errors_are_made_of_those_parts(JsonNode testCase) {
    Responses responses = CatREstimators.responses(testCase);
    MaximumAPosteriori estimator = CatREstimators.maximumAPosteriori(testCase);
    double ability = testCase.required("theta").asDouble();
    double information = Score.information(responses, ability);
    double derivative = PlainEquations.priorDerivative(estimator.prior(), responses, ability, 2);
    assertThat(estimator.standardError(responses, ability))
        .isEqualTo(StandardErrorForm.inverseRoot(information - derivative));
    assertThat(estimator.with(StandardErrorForm.EFFICIENT).standardError(responses, ability))
        .isEqualTo(StandardErrorForm.efficient(information, derivative));
  }

  @ParameterizedTest
  @MethodSource("robustCases")
  void robust_estimates_agree(JsonNode testCase) {
    Responses responses = CatREstimators.responses(testCase);
    RobustLikelihood estimator = CatREstimators.robust(testCase);
    double ability = testCase.required("theta").asDouble();
    if (testCase.required("se").isNull()) {
      assertThat(PlainEquations.robust(estimator.weight(), responses, ability)).isZero();
      assertThat(estimator.standardError(responses, ability)).isInfinite();
    } else {
      assertSameZero(testCase, estimator.estimate(responses));
      assertThat(estimator.standardError(responses, ability))
          .isCloseTo(testCase.required("se").asDouble(), within(1e-8));
    }
  }

  @ParameterizedTest
  @MethodSource("expectedAPosterioriCases")
  void the_mean_of_the_posterior_agrees(JsonNode testCase) {
    AbilityEstimate estimate = estimate(testCase);
    assertThat(estimate.ability()).isCloseTo(testCase.required("theta").asDouble(), within(1e-12));
    assertThat(estimate.standardError())
        .isCloseTo(testCase.required("se").asDouble(), within(1e-12));
    assertThat(testCase.required("atBoundary").asBoolean()).isFalse();
    assertThat(estimate.convergence()).isEqualTo(Convergence.CONVERGED);
  }

  @ParameterizedTest
  @MethodSource("exactMeanCases")
  void on_a_fine_grid_the_mean_of_the_posterior_is_exact(JsonNode testCase) {
    Prior.Normal prior = (Prior.Normal) CatREstimators.prior(testCase);
    double reach = 10 * prior.standardDeviation();
    QuadratureGrid fine =
        QuadratureGrid.evenlySpaced(prior.mean() - reach, prior.mean() + reach, 2001);
    AbilityEstimate estimate =
        new ExpectedAPosteriori(prior, fine).estimate(CatREstimators.responses(testCase));
    assertThat(estimate.ability())
        .isCloseTo(testCase.required("thetaExact").asDouble(), within(1e-10));
    assertThat(estimate.standardError())
        .isCloseTo(testCase.required("seExact").asDouble(), within(1e-10));
  }

  @ParameterizedTest
  @MethodSource("constantPatternCases")
  void rules_for_constant_patterns_agree(JsonNode testCase) {
    Responses responses = CatREstimators.responses(testCase);
    ConstantPatternRule rule = CatREstimators.rule(testCase);
    boolean step = !(rule instanceof ConstantPatternRule.Fallback);
    // catR makes the step of the last answer, from where the answers before it have led.
    Responses told = step ? SampleResponses.first(responses, 1) : responses;
    AbilityEstimate estimate =
        new MaximumLikelihood(CatREstimators.range(testCase), rule).estimate(told);
    assertThat(estimate.ability())
        .isCloseTo(testCase.required("theta").asDouble(), within(step ? 1e-15 : 2e-4));
    if (step) {
      assertThat(testCase.required("se").asText()).isEqualTo("Infinity");
      assertThat(estimate.standardError()).isInfinite();
      assertThat(estimate.convergence()).isEqualTo(Convergence.BY_RULE);
    } else if (testCase.required("se").isNumber()) {
      assertThat(estimate.standardError())
          .isCloseTo(testCase.required("se").asDouble(), within(2e-4));
    }
  }

  @Test
  void all_768_cases_are_compared() {
    assertThat(maximumLikelihoodCases()).hasSize(65);
    assertThat(weightedLikelihoodCases()).hasSize(75);
    assertThat(maximumAPosterioriCases()).hasSize(273);
    assertThat(robustCases()).hasSize(59);
    assertThat(expectedAPosterioriCases()).hasSize(288);
    assertThat(exactMeanCases()).hasSize(137);
    assertThat(constantPatternCases()).hasSize(8);
    assertThat(CatR.cases("estimation")).hasSize(65 + 75 + 273 + 59 + 288 + 8);
    assertThat(CatR.cases("estimation").filter(c -> GoldenFile.content(c).has("catRDefect")))
        .hasSize(21);
    assertThat(robustCases().filter(c -> GoldenFile.content(c).required("se").isNull())).hasSize(6);
  }

  /** What follows a test answer by answer, if there is such a form, must end at the same bits. */
  private static AbilityEstimate estimate(JsonNode testCase) {
    AbilityEstimator estimator = CatREstimators.estimator(testCase);
    Responses responses = CatREstimators.responses(testCase);
    AbilityEstimate estimate = estimator.estimate(responses);
    estimator
        .running(responses.bank())
        .ifPresent(
            running -> {
              IntStream.range(0, responses.size())
                  .forEach(i -> running.add(responses.item(i), responses.category(i)));
              assertThat(running.ability()).isEqualTo(estimate.ability());
              assertThat(running.standardError()).isEqualTo(estimate.standardError());
            });
    return estimate;
  }

  private static void assertSameZero(JsonNode testCase, AbilityEstimate estimate) {
    assertThat(estimate.ability()).isCloseTo(testCase.required("theta").asDouble(), within(2e-4));
    if (testCase.required("thetaRefined").isNumber()) {
      assertThat(estimate.ability())
          .isCloseTo(testCase.required("thetaRefined").asDouble(), within(1e-8));
    }
    assertThat(estimate.convergence())
        .isEqualTo(
            testCase.required("atBoundary").asBoolean()
                ? Convergence.AT_BOUND
                : Convergence.CONVERGED);
  }

  /** The factor that catR leaves out of the derivatives of this case. */
  private static double defect(JsonNode testCase) {
    return testCase.has("catRDefect") ? testCase.required("D").asDouble() : 1;
  }

  private static double expectedError(JsonNode testCase) {
    JsonNode refined = testCase.required("seRefined");
    return (refined.isNumber() ? refined : testCase.required("se")).asDouble();
  }

  /** r′ as catR computes it. */
  private static double derivativeOfPrior(JsonNode testCase, double ability) {
    boolean dichotomous = testCase.required("bank").asText().matches("d\\dpl\\d+");
    Responses responses =
        dichotomous ? CatREstimators.unscaled(testCase) : CatREstimators.responses(testCase);
    Prior prior = CatREstimators.prior(testCase);
    double scaling = prior.dependsOnItems() ? defect(testCase) : 1;
    return PlainEquations.priorDerivative(prior, responses, ability, 2) / scaling / scaling;
  }

  private static void assertEfficientError(JsonNode testCase, double derivative) {
    double ability = testCase.required("theta").asDouble();
    double information = Score.information(CatREstimators.responses(testCase), ability);
    assertThat(StandardErrorForm.efficient(information, derivative))
        .isCloseTo(testCase.required("seNew").asDouble(), within(1e-10));
  }

  private static Stream<Arguments> maximumLikelihoodCases() {
    return casesOf("ML");
  }

  private static Stream<Arguments> weightedLikelihoodCases() {
    return casesOf("WL");
  }

  private static Stream<Arguments> maximumAPosterioriCases() {
    return casesOf("BM");
  }

  private static Stream<Arguments> robustCases() {
    return casesOf("ROB");
  }

  private static Stream<Arguments> expectedAPosterioriCases() {
    return casesOf("EAP");
  }

  private static Stream<Arguments> exactMeanCases() {
    return casesOf("EAP").filter(c -> GoldenFile.content(c).required("thetaExact").isNumber());
  }

  private static Stream<Arguments> casesOf(String method) {
    return CatR.cases("estimation", "id", "bank")
        .filter(c -> !GoldenFile.content(c).has("constantPatt"))
        .filter(c -> GoldenFile.content(c).required("method").asText().equals(method));
  }

  private static Stream<Arguments> constantPatternCases() {
    return CatR.cases("estimation", "id", "bank")
        .filter(c -> GoldenFile.content(c).has("constantPatt"));
  }
}
