package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
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
 * The progressive and the proportional method against catR 3.17: the weight of information, the
 * scores under the uniform numbers that catR drew, and the probabilities of all items.
 */
class CatRRandomisedTest {

  @ParameterizedTest
  @MethodSource("progressive")
  void the_progressive_method_weighs_scores_and_chooses_alike(JsonNode testCase) {
    SelectionContext context = context(testCase);
    double weight = pace(testCase).weight(context);
    List<RankedItem> items = items(context);
    double[] uniforms = GoldenFile.doubles(testCase.required("uniforms"));
    List<Double> draws = items.stream().map(item -> uniforms[item.item()]).toList();
    double[] scores = Progressive.scores(Shares.nonNegative(items), draws, weight);
    int best =
        IntStream.range(0, scores.length)
            .reduce((i, j) -> scores[j] > scores[i] ? j : i)
            .orElseThrow();

    assertThat(weight).isCloseTo(testCase.required("weight").asDouble(), within(1e-14));
    assertThat(items.get(best).item() + 1).isEqualTo(testCase.required("item").asInt());
    assertThat(scores[best]).isCloseTo(score(testCase), within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("proportional")
  void the_proportional_method_gives_the_same_probabilities(JsonNode testCase) {
    SelectionContext context = context(testCase);
    TestPace pace = pace(testCase);
    double exponent = pace.weight(context) * pace.fullExponent();
    double[] probabilities = new double[context.bank().size()];
    List<RankedItem> items = items(context);
    double[] ours = new Proportional(pace).probabilities(items, context);
    IntStream.range(0, ours.length).forEach(i -> probabilities[items.get(i).item()] = ours[i]);

    assertThat(exponent).isCloseTo(testCase.required("weight").asDouble(), within(1e-13));
    assertThat(probabilities)
        .containsExactly(GoldenFile.doubles(testCase.required("probabilities")), within(1e-13));
    assertThat(probabilities[testCase.required("itemDrawnByR").asInt() - 1]).isPositive();
  }

  @Test
  void there_are_101_cases() {
    assertThat(progressive()).hasSize(51);
    assertThat(proportional()).hasSize(50);
  }

  private static double score(JsonNode testCase) {
    return testCase.required("score").asDouble();
  }

  private static TestPace pace(JsonNode testCase) {
    double threshold = testCase.required("thr").asDouble();
    double acceleration = testCase.required("AP").asDouble();
    return testCase.required("rule").asText().equals("length")
        ? new TestPace.Length((int) threshold, acceleration)
        : new TestPace.Precision(threshold, testCase.required("maxItems").asInt(), acceleration);
  }

  private static List<RankedItem> items(SelectionContext context) {
    ItemSelector selector = ItemSelector.of(new MaximumInformation(), new Best());
    return Candidates.of(context, selector).foremost();
  }

  /** The answers do not matter, only which items have been asked. */
  private static SelectionContext context(JsonNode testCase) {
    ResolvedItemBank bank = CatR.bank(testCase);
    Responses responses = Responses.none(bank);
    for (JsonNode item : testCase.required("out")) {
      responses = responses.with(item.asInt() - 1, 0);
    }
    return new SelectionContext(
        responses,
        new AbilityEstimate(
            testCase.required("theta").asDouble(),
            testCase.required("provisionalSE").asDouble(Double.POSITIVE_INFINITY),
            Convergence.CONVERGED,
            1),
        Blueprint.of().eligibility(responses),
        new RandomSeed(1));
  }

  private static Stream<Arguments> progressive() {
    return cases("progressive");
  }

  private static Stream<Arguments> proportional() {
    return cases("proportional");
  }

  private static Stream<Arguments> cases(String criterion) {
    return CatR.cases("randomised", "id", "bank", "rule")
        .filter(c -> GoldenFile.content(c).required("criterion").asText().equals(criterion));
  }
}
