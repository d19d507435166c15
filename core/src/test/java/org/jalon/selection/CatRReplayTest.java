package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.CatR;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole tests against catR 3.17, answered from the same list: item by item, estimate by estimate.
 */
class CatRReplayTest {

  @ParameterizedTest
  @MethodSource("cases")
  void a_whole_test_asks_the_same_items_and_estimates_the_same_abilities(JsonNode testCase) {
    ResolvedItemBank bank = CatR.bank(testCase);
    AbilityEstimator estimator = estimator(testCase);
    ItemSelector selector = selector(testCase);
    JsonNode items = testCase.required("items");
    Responses responses = Responses.none(bank);
    AbilityEstimate estimate = new AbilityEstimate(0, 1, Convergence.NO_ANSWERS, 0);
    for (int i = 0; i < items.size(); i++) {
      int item = selector.select(context(responses, estimate)).orElseThrow().item();
      assertThat(item + 1).as("item %d", i + 1).isEqualTo(items.get(i).asInt());
      responses = responses.with(item, testCase.required("responsesOfWholeBank").get(item).asInt());
      estimate = estimator.estimate(responses);
      assertThat(estimate.ability())
          .as("ability after item %d", i + 1)
          .isCloseTo(testCase.required("thetaProv").get(i).asDouble(), within(tolerance(testCase)));
    }
  }

  @Test
  void there_are_106_cases() {
    assertThat(cases()).hasSize(106);
  }

  private static double tolerance(JsonNode testCase) {
    return testCase.required("estimator").asText().equals("EAP") ? 1e-10 : 2e-4;
  }

  private static AbilityEstimator estimator(JsonNode testCase) {
    return switch (testCase.required("estimator").asText()) {
      case "EAP" -> new ExpectedAPosteriori(Prior.Normal.STANDARD, CatRCriteria.grid());
      default -> throw new IllegalArgumentException("No such estimator");
    };
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
    return CatR.cases("cat", "id", "bank", "estimator", "select")
        .filter(c -> GoldenFile.content(c).required("estimator").asText().equals("EAP"));
  }
}
