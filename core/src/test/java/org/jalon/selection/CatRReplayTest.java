package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.AbilityRange;
import org.jalon.estimation.ConstantPatternRule;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.TestInformation;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ConfidenceInterval;
import org.jalon.stopping.RuleCheck;
import org.jalon.stopping.StoppingRule;
import org.jalon.stopping.TestProgress;
import org.jalon.testing.CatR;
import org.jalon.testing.CatRRules;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole tests against catR 3.17, answered from the same list: item by item, estimate by estimate,
 * with the standard errors and the decision to go on or to stop after every answer. catR finds
 * abilities to about 10⁻⁴ except by EAP; its standard errors are those at the ability it found.
 */
class CatRReplayTest {

  @ParameterizedTest
  @MethodSource("cases")
  void a_whole_test_asks_the_same_items_and_estimates_the_same_abilities(JsonNode testCase) {
    JsonNode items = testCase.required("items");
    List<TestProgress> positions = replay(testCase);
    for (int i = 0; i < items.size(); i++) {
      Responses responses = positions.get(i + 1).responses();
      assertThat(responses.item(i) + 1).as("item %d", i + 1).isEqualTo(items.get(i).asInt());
      assertThat(responses.category(i)).isEqualTo(testCase.required("x").get(i).asInt());
      assertThat(positions.get(i + 1).estimate().ability())
          .as("ability after item %d", i + 1)
          .isCloseTo(number(testCase, "thetaProv", i), within(tolerance(testCase)));
    }
    assertThat(positions.get(items.size()).estimate().ability())
        .isCloseTo(testCase.required("thetaFinal").asDouble(), within(tolerance(testCase)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void standard_errors_agree_after_every_answer(JsonNode testCase) {
    List<TestProgress> positions = replay(testCase);
    for (int i = 0; i < positions.size() - 1; i++) {
      AbilityEstimate estimate = positions.get(i + 1).estimate();
      double expected = number(testCase, "seProv", i);
      String where = "standard error after item %d".formatted(i + 1);
      if (Double.isInfinite(expected)) {
        assertThat(estimate.standardError()).as(where).isInfinite();
        assertThat(estimate.convergence()).isEqualTo(Convergence.BY_RULE);
      } else {
        assertThat(estimate.standardError())
            .as(where)
            .isCloseTo(expected, within(tolerance(testCase)));
        assertThat(formula(testCase, positions.get(i + 1), number(testCase, "thetaProv", i)))
            .as(where)
            .isCloseTo(expected, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_test_ends_with_the_same_answer_and_for_the_same_reason(JsonNode testCase) {
    JsonNode names = testCase.required("stopRule");
    StoppingRule rule =
        CatRRules.of(names, testCase.required("stopThr"), testCase.required("stopAlpha"));
    List<TestProgress> positions = replay(testCase);
    TestProgress last = positions.get(positions.size() - 1);
    for (TestProgress position : positions.subList(1, positions.size() - 1)) {
      assertThat(rule.decide(position).isStop()).as("after %d", position.answers()).isFalse();
    }

    assertThat(CatRRules.satisfied(names, rule.decide(last)))
        .isEqualTo(CatRRules.texts(testCase.required("stoppedBy")));
    if (testCase.required("stoppedBy").isEmpty()) {
      assertThat(new BankExhausted().decide(last).isStop()).isTrue();
    }
  }

  /** The rule for a cut score at either end of catR's interval is at its very threshold. */
  @ParameterizedTest
  @MethodSource("cases")
  void the_interval_around_the_last_estimate_is_the_same(JsonNode testCase) {
    List<TestProgress> positions = replay(testCase);
    double error = testCase.required("seFinal").asDouble();
    AbilityEstimate theirs =
        new AbilityEstimate(
            testCase.required("thetaFinal").asDouble(), error, Convergence.CONVERGED, 1);
    TestProgress last = positions.get(positions.size() - 1);
    TestProgress position =
        new TestProgress(last.responses(), last.eligibility(), List.of(theirs), Duration.ZERO);

    assertThat(last.estimate().standardError()).isCloseTo(error, within(tolerance(testCase)));
    for (double end : GoldenFile.doubles(testCase.required("ciFinal"))) {
      double confidence = 1 - testCase.required("stopAlpha").asDouble();
      RuleCheck check = ConfidenceInterval.at(end, confidence).decide(position).checks().get(0);
      assertThat(check.value()).isCloseTo(check.threshold(), within(1e-12 / error));
    }
  }

  @Test
  void there_are_155_cases_that_begin_with_one_item() {
    assertThat(cases())
        .hasSize(155)
        .allSatisfy(
            c -> assertThat(GoldenFile.content(c).at("/start/nrItems").asInt()).isEqualTo(1));
  }

  /** The positions before the first answer and after each one, until catR stops. */
  private static List<TestProgress> replay(JsonNode testCase) {
    AbilityEstimator estimator = estimator(testCase);
    ItemSelector selector = selector(testCase);
    Responses responses = Responses.none(CatR.bank(testCase));
    List<AbilityEstimate> estimates = new ArrayList<>();
    estimates.add(new AbilityEstimate(0, 1, Convergence.NO_ANSWERS, 0));
    List<TestProgress> positions = new ArrayList<>();
    positions.add(position(responses, estimates));
    while (responses.size() < testCase.required("items").size()) {
      SelectionContext context = context(responses, estimates.get(responses.size()));
      int item = selector.select(context).orElseThrow().item();
      responses = responses.with(item, testCase.required("responsesOfWholeBank").get(item).asInt());
      estimates.add(estimator.estimate(responses));
      positions.add(position(responses, estimates));
    }
    return positions;
  }

  private static TestProgress position(Responses responses, List<AbilityEstimate> estimates) {
    return new TestProgress(
        responses, Blueprint.of().eligibility(responses), estimates, Duration.ZERO);
  }

  /** 1 / √I, with a standard normal prior 1 / √(I + 1); the standard deviation of the posterior. */
  private static double formula(JsonNode testCase, TestProgress position, double ability) {
    double information = TestInformation.of(position.responses(), ability).value();
    return switch (testCase.required("estimator").asText()) {
      case "ML", "WL" -> 1 / Math.sqrt(information);
      case "BM" -> 1 / Math.sqrt(information + 1);
      default -> position.estimate().standardError();
    };
  }

  private static double tolerance(JsonNode testCase) {
    return testCase.required("estimator").asText().equals("EAP") ? 1e-12 : 2e-4;
  }

  private static double number(JsonNode testCase, String list, int index) {
    return testCase.required(list).get(index).asDouble();
  }

  private static AbilityEstimator estimator(JsonNode testCase) {
    String name = testCase.required("estimator").asText();
    if (testCase.required("constantPatt").isNull()) {
      return CatRCriteria.estimator(name);
    }
    assertThat(testCase.required("constantPatt").asText()).isEqualTo("fixed4");
    return MaximumLikelihood.withDefaults()
        .with(new AbilityRange(-4, 4))
        .with(new ConstantPatternRule.FixedStep(0, 0.4));
  }

  private static ItemSelector selector(JsonNode testCase) {
    JsonNode start = testCase.required("start");
    return ItemSelector.of(CatRCriteria.named(testCase.required("select").asText()), new Best())
        .startingWith(
            new BestAtAbilities(
                List.of(start.required("theta").asDouble()),
                CatRCriteria.named(start.required("select").asText()),
                new Best()));
  }

  private static SelectionContext context(Responses responses, AbilityEstimate estimate) {
    return new SelectionContext(
        responses, estimate, Blueprint.of().eligibility(responses), new RandomSeed(1));
  }

  private static Stream<Arguments> cases() {
    return CatR.cases("cat", "id", "bank", "estimator", "select");
  }
}
