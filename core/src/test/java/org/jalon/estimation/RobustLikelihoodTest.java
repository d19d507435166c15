package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Robust estimates: what the weights do, and where no answer counts. */
class RobustLikelihoodTest extends AbilityEstimatorConformance {

  private static final RobustLikelihood HUBER = RobustLikelihood.withDefaults();
  private static final RobustLikelihood TUKEY = HUBER.with(new RobustWeight.Tukey(4));

  @Override
  protected RobustLikelihood estimator() {
    return RobustLikelihood.withDefaults();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 0.5625",
    "-1, 1, 0.5625",
    "2, 0.5, 0",
    "-4, 0.25, 0",
    "9, 0.1111111111111111, 0"
  })
  void weights_fall_with_the_distance(double residual, double huber, double tukey) {
    assertThat(new RobustWeight.Huber(1).at(residual)).isEqualTo(huber);
    assertThat(new RobustWeight.Tukey(2).at(residual)).isEqualTo(tukey);
  }

  @Test
  void a_slip_on_a_very_easy_item_moves_it_less_than_maximum_likelihood() {
    List<LogisticModel> models =
        IntStream.range(0, 21).mapToObj(i -> LogisticModel.twoPL(1.5, i / 5.0 - 2)).toList();
    Responses clean = SampleResponses.of(models, i -> i < 15 ? 1 : 0);
    Responses slipped = SampleResponses.of(models, i -> i < 15 && i > 0 ? 1 : 0);
    double plain = moved(MaximumLikelihood.withDefaults(), clean, slipped);
    assertThat(moved(HUBER, clean, slipped)).isBetween(0.0, plain);
    assertThat(moved(TUKEY, clean, slipped)).isBetween(-1e-9, plain / 2);
  }

  @Test
  void with_a_large_tuning_constant_it_is_maximum_likelihood() {
    Responses responses = SampleResponses.random(5, 30);
    assertThat(HUBER.with(new RobustWeight.Huber(1e6)).estimate(responses).ability())
        .isCloseTo(MaximumLikelihood.withDefaults().estimate(responses).ability(), within(1e-10));
  }

  @Test
  void items_of_other_models_count_fully() {
    ResponseModel credit = GeneralizedPartialCredit.of(1, 3, 4);
    Responses responses = SampleResponses.of(List.of(credit, credit), i -> 2 * i);
    assertThat(TUKEY.estimate(responses).ability())
        .isCloseTo(MaximumLikelihood.withDefaults().estimate(responses).ability(), within(1e-10));
  }

  @Test
  void constant_patterns_lead_to_the_end_of_the_range() {
    Responses right = SampleResponses.of(SampleResponses.models(1, 9), i -> 1);
    assertThat(HUBER.estimate(right).ability()).isEqualTo(6);
    assertThat(HUBER.estimate(right).convergence()).isEqualTo(Convergence.AT_BOUND);
  }

  @Test
  void where_no_answer_counts_any_more_it_stops_and_says_that_it_failed() {
    Responses right = SampleResponses.of(List.of(LogisticModel.twoPL(2, 0.5)), i -> 1);
    AbilityEstimate estimate = TUKEY.estimate(right);
    assertThat(estimate.ability()).isCloseTo(2.5, within(1e-4));
    assertThat(estimate.convergence()).isEqualTo(Convergence.NOT_CONVERGED);
    assertThat(estimate.standardError()).isInfinite();
  }

  @Test
  void a_tuning_constant_that_is_not_positive_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RobustWeight.Huber(0))
        .withMessage("The tuning constant B (0.0) must be finite and greater than 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RobustWeight.Tukey(-1))
        .withMessage("The tuning constant B (-1.0) must be finite and greater than 0.");
  }

  private static double moved(AbilityEstimator estimator, Responses from, Responses to) {
    return estimator.estimate(from).ability() - estimator.estimate(to).ability();
  }
}
