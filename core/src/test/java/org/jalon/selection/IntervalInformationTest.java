package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

class IntervalInformationTest extends SelectionCriterionConformance {

  private static final double Z = 1.959963984540054;

  @Override
  protected SelectionCriterion criterion() {
    return IntervalInformation.withDefaults();
  }

  /** ∫ a² P Q = a P, so that the integral needs no quadrature. */
  @Property(tries = 2000)
  void of_a_two_parameter_item_it_is_the_rise_of_its_curve_over_the_interval(
      @ForAll @DoubleRange(min = 0.2, max = 3) double a,
      @ForAll @DoubleRange(min = -3, max = 3) double b,
      @ForAll @DoubleRange(min = -3, max = 3) double ability,
      @ForAll @DoubleRange(min = 0.1, max = 3) double standardError) {
    LogisticModel model = LogisticModel.twoPL(a, b);
    double from = Math.max(-4, ability - Z * standardError);
    double to = Math.min(4, ability + Z * standardError);
    double rise = model.probability(to, 1) - model.probability(from, 1);

    assertThat(value(model, ability, standardError))
        .isCloseTo(a * rise / (to - from), within(2e-4));
  }

  @Test
  void the_interval_narrows_to_the_estimate_and_widens_to_the_range() {
    LogisticModel model = LogisticModel.threePL(1.4, 0.3, 0.2);

    assertThat(value(model, 0.1, 0)).isCloseTo(model.information(0.1), within(1e-15));
    assertThat(value(model, 0.1, Double.POSITIVE_INFINITY)).isEqualTo(value(model, -2, 1e300));
    assertThat(value(model, 9, 0.1)).isCloseTo(model.information(4), within(1e-15));
  }

  @Test
  void levels_and_ranges_that_are_none_are_refused() {
    for (double level : new double[] {0, 1, -0.5, Double.NaN}) {
      assertThatThrownBy(() -> new IntervalInformation(level, -4, 4))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The level of confidence (%s) must be greater than 0 and below 1.", level);
    }
    assertThatThrownBy(() -> new IntervalInformation(0.9, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The lower end of the range (1.0) must be below the upper end (1.0).");
    assertThatThrownBy(() -> new IntervalInformation(0.9, 1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The upper end of the range (Infinity) must be a finite number.");
  }

  private double value(LogisticModel model, double ability, double standardError) {
    Responses responses = Responses.none(TestModels.bank(List.of(model)));
    SelectionContext context =
        new SelectionContext(
            responses,
            new AbilityEstimate(ability, standardError, Convergence.CONVERGED, 1),
            Blueprint.of().eligibility(responses),
            new RandomSeed(1));
    return criterion().values(context).applyAsDouble(0);
  }
}
