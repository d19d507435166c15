package org.jalon.estimation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.DoubleStream;
import org.jalon.item.Responses;
import org.jalon.testing.CatR;

/** The estimators that catR used for its cases. */
final class CatREstimators {

  /** 33 nodes with the trapezoidal rule. */
  static final QuadratureGrid GRID =
      QuadratureGrid.of(DoubleStream.iterate(-4, x -> x <= 4, x -> x + 0.25).toArray());

  private CatREstimators() {}

  static Responses responses(JsonNode testCase) {
    return CatR.responses(CatR.bank(testCase), testCase.required("items"), testCase.required("x"));
  }

  /** The answers to the same items without the scaling constant. */
  static Responses unscaled(JsonNode testCase) {
    ObjectNode copy = testCase.deepCopy();
    copy.put("D", 1);
    return responses(copy);
  }

  static AbilityEstimator estimator(JsonNode testCase) {
    return switch (testCase.required("method").asText()) {
      case "ML" -> new MaximumLikelihood(range(testCase), new ConstantPatternRule.AtBound(0));
      case "WL" -> weightedLikelihood(testCase);
      case "BM" -> maximumAPosteriori(testCase);
      case "EAP" -> new ExpectedAPosteriori(prior(testCase), GRID);
      case "ROB" -> robust(testCase);
      default -> throw new IllegalArgumentException(testCase.required("method").asText());
    };
  }

  static MaximumAPosteriori maximumAPosteriori(JsonNode testCase) {
    return MaximumAPosteriori.withDefaults().with(prior(testCase)).with(range(testCase));
  }

  static WeightedLikelihood weightedLikelihood(JsonNode testCase) {
    return WeightedLikelihood.withDefaults().with(range(testCase));
  }

  /** catR leaves D out of the residual, so that here it is in the tuning constant. */
  static RobustLikelihood robust(JsonNode testCase) {
    double tuning = testCase.required("tuCo").asDouble() * testCase.required("D").asDouble();
    RobustWeight weight =
        testCase.required("weight").asText().equals("Huber")
            ? new RobustWeight.Huber(tuning)
            : new RobustWeight.Tukey(tuning);
    return new RobustLikelihood(weight, range(testCase));
  }

  static AbilityRange range(JsonNode testCase) {
    return bounds(testCase.required("range"));
  }

  static AbilityRange bounds(JsonNode list) {
    return new AbilityRange(list.get(0).asDouble(), list.get(1).asDouble());
  }

  static Prior prior(JsonNode testCase) {
    double first = testCase.required("priorPar").get(0).asDouble();
    double second = testCase.required("priorPar").get(1).asDouble();
    return switch (testCase.required("priorDist").asText()) {
      case "norm" -> new Prior.Normal(first, second);
      case "unif" -> new Prior.Uniform(first, second);
      case "Jeffreys" -> new Prior.Jeffreys();
      default -> throw new IllegalArgumentException(testCase.required("priorDist").asText());
    };
  }

  /** What catR was told to do when all answers are right or all wrong. */
  static ConstantPatternRule rule(JsonNode testCase) {
    double current = testCase.required("currentTheta").asDouble();
    return switch (testCase.required("constantPatt").asText()) {
      case "fixed4" -> new ConstantPatternRule.FixedStep(current, 0.4);
      case "fixed7" -> new ConstantPatternRule.FixedStep(current, 0.7);
      case "var" ->
          new ConstantPatternRule.HalfwayStep(current, bounds(testCase.required("bRange")));
      case "WL" -> new ConstantPatternRule.Fallback(weightedLikelihood(testCase));
      case "BM" -> new ConstantPatternRule.Fallback(maximumAPosteriori(testCase));
      case "EAP" ->
          new ConstantPatternRule.Fallback(new ExpectedAPosteriori(prior(testCase), GRID));
      default -> throw new IllegalArgumentException(testCase.required("constantPatt").asText());
    };
  }
}
