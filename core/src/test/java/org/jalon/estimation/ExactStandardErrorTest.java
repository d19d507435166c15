package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.CatR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact standard error against catR and against the plain enumeration of patterns. */
class ExactStandardErrorTest extends AbilityEstimatorConformance {

  private static final AbilityRange CATR_RANGE = new AbilityRange(-4, 4);

  @Override
  protected AbilityEstimator estimator() {
    return new ExactStandardError(WeightedLikelihood.withDefaults());
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void the_distribution_of_estimates_agrees_with_catR(JsonNode testCase) {
    Responses responses = CatR.responses(CatR.bank(testCase), items(testCase), answers(testCase));
    ExactStandardError exact = new ExactStandardError(catR(testCase));
    double ability = testCase.required("theta").asDouble();
    EstimateDistribution distribution = exact.distribution(responses, ability);
    Offset<Double> accuracy =
        within(testCase.required("method").asText().equals("EAP") ? 1e-12 : 2e-4);
    assertThat(exact.estimate(responses).ability()).isCloseTo(ability, accuracy);
    assertThat(exact.estimate(responses).standardError())
        .isCloseTo(testCase.required("exactSE").asDouble(), accuracy);
    assertClose(distribution.abilities(), testCase.required("supportTheta"), accuracy);
    assertClose(distribution.probabilities(), testCase.required("supportProb"), within(1e-12));
  }

  @Test
  void there_are_7_golden_cases() {
    assertThat(goldenCases()).hasSize(7);
  }

  @Property(tries = 1000)
  void total_scores_give_what_all_patterns_give(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count) {
    Responses responses = ofOneDiscrimination(seed, count);
    for (AbilityEstimator estimator : readersOfTheLikelihood()) {
      assertThat(ScoreDistribution.isSufficient(responses, estimator)).isTrue();
      EstimateDistribution scores = ScoreDistribution.of(responses, estimator, 0.3);
      EstimateDistribution patterns = PatternDistribution.of(responses, estimator, 0.3);
      assertThat(scores.mean()).isCloseTo(patterns.mean(), within(1e-9));
      assertThat(scores.standardDeviation()).isCloseTo(patterns.standardDeviation(), within(1e-9));
      assertThat(scores.probabilities().stream().mapToDouble(p -> p).sum())
          .isCloseTo(1, within(1e-13));
    }
  }

  @Test
  void scores_do_not_suffice_for_other_items_and_estimators() {
    Responses equal = ofOneDiscrimination(1, 4);
    AbilityEstimator likelihood = MaximumLikelihood.withDefaults();
    assertThat(ScoreDistribution.isSufficient(equal, RobustLikelihood.withDefaults())).isFalse();
    assertThat(ScoreDistribution.isSufficient(equal, r -> likelihood.estimate(r))).isFalse();
    assertThat(ScoreDistribution.isSufficient(SampleResponses.random(1, 4), likelihood)).isFalse();
    for (ResponseModel other :
        List.of(
            LogisticModel.twoPL(1.3, 0),
            LogisticModel.threePL(1.2, 0, 0.1),
            new LogisticModel(1.2, 0, 0, 0.9))) {
      assertThat(
              ScoreDistribution.isSufficient(
                  SampleResponses.of(List.of(LogisticModel.twoPL(1.2, 1), other), i -> i),
                  likelihood))
          .isFalse();
    }
  }

  @Test
  void a_long_test_of_equal_discriminations_is_no_trouble() {
    List<LogisticModel> models =
        IntStream.range(0, 200).mapToObj(i -> LogisticModel.onePL(i / 50.0 - 2)).toList();
    Responses responses = SampleResponses.of(models, i -> i % 2);
    AbilityEstimate estimate =
        new ExactStandardError(ExpectedAPosteriori.withDefaults()).estimate(responses);
    assertThat(estimate.standardError()).isBetween(0.1, 0.2);
  }

  @Test
  void a_longer_test_keeps_the_standard_error_of_the_estimator() {
    Responses responses = SampleResponses.random(3, 13);
    AbilityEstimator own = WeightedLikelihood.withDefaults();
    assertThat(new ExactStandardError(own).estimate(responses)).isEqualTo(own.estimate(responses));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExactStandardError(own).distribution(responses, 0))
        .withMessage(
            "The number of patterns of answers (8192) must be at most 4096 for an exact standard"
                + " error. Maybe the test is too long for one; longer tests are served well by the"
                + " asymptotic one.");
  }

  @Test
  void the_number_of_patterns_does_not_overflow() {
    assertThat(PatternDistribution.count(SampleResponses.random(1, 200))).isEqualTo(Long.MAX_VALUE);
    assertThat(PatternDistribution.count(SampleResponses.random(1, 12))).isEqualTo(4096);
  }

  @Test
  void without_answers_the_estimate_is_that_of_the_estimator() {
    AbilityEstimator own = ExpectedAPosteriori.withDefaults();
    Responses none = SampleResponses.random(1, 0);
    assertThat(new ExactStandardError(own).estimate(none)).isEqualTo(own.estimate(none));
  }

  @Test
  void a_distribution_has_as_many_abilities_as_probabilities() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EstimateDistribution(List.of(1.0), List.of()))
        .withMessage("The number of probabilities (0) must be the number of abilities (1).");
  }

  private static List<AbilityEstimator> readersOfTheLikelihood() {
    return List.of(
        MaximumLikelihood.withDefaults(),
        MaximumLikelihood.withDefaults().with(new ConstantPatternRule.FixedStep(0, 0.4)),
        MaximumLikelihoodWithFences.withDefaults(),
        MaximumAPosteriori.withDefaults(),
        WeightedLikelihood.withDefaults(),
        ExpectedAPosteriori.withDefaults());
  }

  private static Responses ofOneDiscrimination(long seed, int count) {
    List<ResponseModel> models =
        IntStream.range(0, count)
            .<ResponseModel>mapToObj(
                i -> {
                  double difficulty = new RandomSeed(seed).at(i, "difficulty").nextGaussian();
                  return i % 3 == 2
                      ? GeneralizedPartialCredit.of(1.2, difficulty, -difficulty)
                      : LogisticModel.twoPL(1.2, difficulty);
                })
            .toList();
    return SampleResponses.of(models, i -> i % 2);
  }

  private static AbilityEstimator catR(JsonNode testCase) {
    return switch (testCase.required("method").asText()) {
      case "WL" -> WeightedLikelihood.withDefaults().with(CATR_RANGE);
      case "BM" -> MaximumAPosteriori.withDefaults().with(CATR_RANGE);
      default -> new ExpectedAPosteriori(Prior.Normal.STANDARD, CatREstimators.GRID);
    };
  }

  private static void assertClose(List<Double> actual, JsonNode expected, Offset<Double> accuracy) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i)).isCloseTo(expected.get(i).asDouble(), accuracy);
    }
  }

  private static JsonNode items(JsonNode testCase) {
    return testCase.required("items");
  }

  private static JsonNode answers(JsonNode testCase) {
    return testCase.required("x");
  }

  private static Stream<Arguments> goldenCases() {
    return CatR.cases("exactSE", "id", "bank", "method");
  }
}
