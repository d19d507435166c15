package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.estimation.SampleResponses;

/** What models compute in a short way against the sums over all categories that define it. */
class ClosedFormsTest {

  private static final double CLOSE = 1e-12;

  @Property(tries = 5000)
  void information_and_the_correction_of_warm_are_means_over_the_categories(
      @ForAll long seed, @ForAll @DoubleRange(min = -8, max = 8) double ability) {
    ResponseModel model = SampleResponses.ofAllModels(seed, 1).model(0);
    assertMean(model, ability, model.information(ability), l -> new double[] {l[0] * l[0]});
    assertMean(
        model,
        ability,
        model.informationDerivative(ability),
        l -> new double[] {l[0] * l[0] * l[0], 2 * l[0] * l[1]});
    assertMean(
        model, ability, model.warmJ(ability), l -> new double[] {l[0] * l[0] * l[0], l[0] * l[1]});
    assertMean(
        model,
        ability,
        model.warmJDerivative(ability),
        l ->
            new double[] {
              l[0] * l[0] * l[0] * l[0], 4 * l[0] * l[0] * l[1], l[1] * l[1], l[0] * l[2]
            });
  }

  /** The terms of a category, from the three derivatives of its logarithm. */
  private interface Terms {
    double[] of(double[] derivatives);
  }

  /** Close relative to the sum of the absolute values. */
  private static void assertMean(ResponseModel model, double ability, double actual, Terms terms) {
    double mean = 0;
    double size = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double[] derivatives = {
        model.logDerivative(ability, k, 1),
        model.logDerivative(ability, k, 2),
        model.logDerivative(ability, k, 3)
      };
      for (double term : terms.of(derivatives)) {
        mean += model.probability(ability, k) * term;
        size += model.probability(ability, k) * Math.abs(term);
      }
    }
    assertThat(actual).isCloseTo(mean, within(CLOSE * size));
  }
}
