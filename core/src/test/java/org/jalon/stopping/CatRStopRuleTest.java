package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.testing.CatR;
import org.jalon.testing.CatRRules;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The decisions of stopping rules against catR 3.17. */
class CatRStopRuleTest {

  static Stream<Arguments> cases() {
    return CatR.cases("stopRule", "id", "rule");
  }

  @Test
  void there_are_12_cases() {
    assertThat(cases()).hasSize(12);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_test_ends_where_the_reference_ends_it(JsonNode testCase) {
    JsonNode names = testCase.required("rule");
    StopDecision decision =
        CatRRules.of(names, testCase.required("thr"), testCase.required("alpha"))
            .decide(position(testCase));

    assertThat(decision.isStop()).isEqualTo(testCase.required("stop").asBoolean());
    assertThat(CatRRules.satisfied(names, decision))
        .isEqualTo(CatRRules.texts(testCase.required("satisfied")));
  }

  /** The items that do not remain have been answered; as many more as needed, more than once. */
  private static TestProgress position(JsonNode testCase) {
    ResolvedItemBank bank = CatR.bank(testCase);
    Set<Integer> remaining =
        GoldenFile.stream(testCase.required("remainingItems"))
            .map(item -> item.asInt() - 1)
            .collect(Collectors.toSet());
    List<Integer> answered =
        IntStream.range(0, bank.size()).filter(i -> !remaining.contains(i)).boxed().toList();
    Responses responses = Responses.none(bank);
    int answers = testCase.required("N").asInt();
    for (int i = 0; i < answers; i++) {
      responses = responses.with(answered.get(i % answered.size()), 1);
    }
    return new TestProgress(
        responses,
        Blueprint.of().eligibility(responses),
        List.of(
            TestPositions.estimate(
                testCase.required("theta").asDouble(), testCase.required("se").asDouble())),
        Duration.ZERO);
  }
}
