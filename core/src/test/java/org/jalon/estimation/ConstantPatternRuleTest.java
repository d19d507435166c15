package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What maximum likelihood answers without answers, to all right and to all wrong ones. */
class ConstantPatternRuleTest {

  private static final double UNKNOWN = Double.POSITIVE_INFINITY;
  private static final AbilityRange RANGE = new AbilityRange(-4, 5);

  @Test
  void at_the_bound_the_standard_error_is_that_of_the_information_there() {
    ConstantPatternRule rule = new ConstantPatternRule.AtBound(0.5);
    AbilityEstimate right = estimate(rule, 3, 1);
    assertThat(right.ability()).isEqualTo(5);
    assertThat(right.convergence()).isEqualTo(Convergence.AT_BOUND);
    assertThat(right.standardError())
        .isCloseTo(1 / Math.sqrt(3 * LogisticModel.onePL(0).information(5)), within(1e-12));
    assertThat(estimate(rule, 3, 0).ability()).isEqualTo(-4);
    assertThat(estimate(rule, 0, 0)).isEqualTo(unknown(0.5, Convergence.NO_ANSWERS, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.5",
    "1, 1, 1.2",
    "2, 1, 1.9",
    "7, 1, 5",
    "1, 0, -0.2",
    "2, 0, -0.9",
    "9, 0, -4"
  })
  void a_fixed_step_is_made_for_each_answer(int count, int category, double ability) {
    AbilityEstimate estimate =
        estimate(new ConstantPatternRule.FixedStep(0.5, 0.7), count, category);
    assertThat(estimate.ability()).isCloseTo(ability, within(1e-14));
    assertThat(estimate.standardError()).isInfinite();
    assertThat(estimate.convergence())
        .isEqualTo(count == 0 ? Convergence.NO_ANSWERS : Convergence.BY_RULE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1, 1, 2", "2, 1, 2.5", "3, 1, 2.75", "1, 0, -0.5", "2, 0, -1.25"})
  void a_step_half_way_to_a_bound_is_made_for_each_answer(int count, int category, double ability) {
    ConstantPatternRule rule = new ConstantPatternRule.HalfwayStep(1, new AbilityRange(-2, 3));
    assertThat(estimate(rule, count, category).ability()).isEqualTo(ability);
  }

  @Test
  void no_rule_leaves_the_range() {
    AbilityRange far = new AbilityRange(-20, 20);
    for (ConstantPatternRule rule :
        List.of(
            new ConstantPatternRule.AtBound(9),
            new ConstantPatternRule.FixedStep(9, 1),
            new ConstantPatternRule.HalfwayStep(9, far))) {
      assertThat(estimate(rule, 0, 0).ability()).isEqualTo(5);
      assertThat(estimate(rule, 4, 1).ability()).isEqualTo(5);
      assertThat(estimate(rule, 40, 0).ability()).isEqualTo(-4);
    }
  }

  @Test
  void another_estimator_may_step_in() {
    for (AbilityEstimator other :
        List.of(
            ExpectedAPosteriori.withDefaults(),
            MaximumAPosteriori.withDefaults(),
            WeightedLikelihood.withDefaults(),
            MaximumLikelihoodWithFences.withDefaults())) {
      ConstantPatternRule rule = new ConstantPatternRule.Fallback(other);
      assertThat(estimate(rule, 4, 1)).isEqualTo(other.estimate(answers(4, 1)));
      assertThat(estimate(rule, 0, 1)).isEqualTo(other.estimate(answers(0, 1)));
    }
  }

  @Test
  void a_mixed_pattern_asks_no_rule() {
    Responses mixed =
        SampleResponses.of(List.of(LogisticModel.onePL(-1), LogisticModel.onePL(1)), i -> 1 - i);
    AbilityEstimator estimator =
        MaximumLikelihood.withDefaults().with(new ConstantPatternRule.FixedStep(3, 1));
    assertThat(estimator.estimate(mixed).ability()).isCloseTo(0, within(1e-10));
  }

  @Test
  void the_trend_of_answers_is_that_of_their_probabilities() {
    assertTrend(LikelihoodTrend.RISING, LogisticModel.threePL(1, 0, 0.2), 1);
    assertTrend(LikelihoodTrend.FALLING, LogisticModel.threePL(1, 0, 0.2), 0);
    assertTrend(LikelihoodTrend.RISING, LogisticModel.twoPL(-1, 0), 0);
    assertTrend(LikelihoodTrend.RISING, GradedResponse.of(1, -1, 1), 2);
    assertTrend(LikelihoodTrend.MIXED, GradedResponse.of(1, -1, 1), 1);
    assertTrend(LikelihoodTrend.FALLING, GeneralizedPartialCredit.of(1, -1, 1), 0);
    assertTrend(LikelihoodTrend.RISING, NominalResponse.relativeToFirst(2, 0, 1, 0), 1);
    assertTrend(LikelihoodTrend.MIXED, NominalResponse.relativeToFirst(2, 0, 1, 0), 2);
    assertTrend(LikelihoodTrend.NONE, LogisticModel.twoPL(0, 0), 1);
  }

  @Test
  void a_wrong_answer_to_an_item_of_negative_discrimination_points_up() {
    Responses answers =
        SampleResponses.of(List.of(LogisticModel.twoPL(-1, 0), LogisticModel.twoPL(1, 0)), i -> i);
    assertThat(MaximumLikelihood.withDefaults().estimate(answers).ability()).isEqualTo(6);
  }

  @Test
  void a_rule_outside_its_domain_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantPatternRule.AtBound(Double.NaN))
        .withMessage("The initial ability (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantPatternRule.FixedStep(Double.NaN, 1))
        .withMessage("The initial ability (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantPatternRule.FixedStep(0, 0))
        .withMessage("The size of a step (0.0) must be finite and greater than 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantPatternRule.HalfwayStep(4, new AbilityRange(-2, 3)))
        .withMessage("The initial ability (4.0) must lie between -2.0 and 3.0.");
  }

  private static void assertTrend(LikelihoodTrend trend, ResponseModel model, int category) {
    assertThat(LikelihoodTrend.of(SampleResponses.of(List.of(model), i -> category), RANGE))
        .isEqualTo(trend);
  }

  private static AbilityEstimate estimate(ConstantPatternRule rule, int count, int category) {
    return new MaximumLikelihood(RANGE, rule).estimate(answers(count, category));
  }

  private static Responses answers(int count, int category) {
    return SampleResponses.of(
        IntStream.range(0, count).mapToObj(i -> LogisticModel.onePL(0)).toList(), i -> category);
  }

  private static AbilityEstimate unknown(double ability, Convergence convergence, int count) {
    return new AbilityEstimate(ability, UNKNOWN, convergence, count);
  }
}
