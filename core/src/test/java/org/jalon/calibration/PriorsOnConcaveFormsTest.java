package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.junit.jupiter.api.Test;

/** Priors on items of two categories, whose likelihood alone would be judged by its slope. */
class PriorsOnConcaveFormsTest {

  private static final List<LogisticModel> MODELS =
      IntStream.range(0, 10)
          .mapToObj(i -> LogisticModel.twoPL(0.6 + 0.2 * i, -1.5 + 0.33 * i))
          .toList();

  private final ResponseMatrix data = new SimulatedAnswers(3, MODELS).standardNormal(1_500, 0.8);

  private CalibrationResult with(ItemPriors priors) {
    return MarginalMaximumLikelihood.withDefaults()
        .withPriors(priors)
        .withStandardErrors(StandardErrorMethod.NONE)
        .calibrate(data);
  }

  @Test
  void a_prior_that_says_almost_nothing_changes_almost_nothing() {
    ItemPriors vague =
        ItemPriors.NONE
            .withDiscrimination(new ParameterPrior.Normal(0, 1_000))
            .withDifficulty(new ParameterPrior.Normal(0, 1_000));
    CalibrationResult without = with(ItemPriors.NONE);
    CalibrationResult result = with(vague);

    for (int i = 0; i < MODELS.size(); i++) {
      for (String parameter : List.of("a", "b")) {
        assertThat(result.items().get(i).parameter(parameter).estimate())
            .isCloseTo(without.items().get(i).parameter(parameter).estimate(), within(1e-3));
      }
    }
  }

  @Test
  void estimates_with_a_prior_are_where_the_posterior_is_highest() {
    ItemPriors priors = ItemPriors.NONE.withDiscrimination(new ParameterPrior.LogNormal(0, 0.3));
    CalibrationResult result = with(priors);

    double highest = posterior(result);
    assertThat(highest).isGreaterThan(posteriorOf(with(ItemPriors.NONE), priors) + 0.01);
  }

  private static double posterior(CalibrationResult result) {
    return result.fit().logLikelihood() + result.fit().logPrior();
  }

  private static double posteriorOf(CalibrationResult result, ItemPriors priors) {
    return result.fit().logLikelihood()
        + result.items().stream()
            .mapToDouble(item -> priors.discrimination().logDensity(item.parameter("a").estimate()))
            .sum();
  }

  @Test
  void data_in_which_no_item_can_be_estimated_has_a_result_without_items() {
    ResponseMatrix same =
        ResponseMatrix.builder(SimulatedAnswers.ids(2)).addRow("", 1, 0).addRow("", 1, 0).build();

    CalibrationResult result = MarginalMaximumLikelihood.withDefaults().calibrate(same);

    assertThat(result.bank().items()).isEmpty();
    assertThat(result.items())
        .allMatch(item -> item.outcome().status() == CalibratedItem.Status.NOT_ESTIMATED);
  }
}
