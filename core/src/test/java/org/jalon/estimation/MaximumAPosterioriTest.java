package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

/** The mode of the posterior under each prior. */
class MaximumAPosterioriTest extends AbilityEstimatorConformance {

  private static final MaximumAPosteriori DEFAULT = MaximumAPosteriori.withDefaults();
  private static final Prior FLAT = new Prior.Uniform(-6, 6);

  @Override
  protected MaximumAPosteriori estimator() {
    return MaximumAPosteriori.withDefaults();
  }

  @Property(tries = 1000)
  void under_a_flat_prior_it_is_the_maximum_of_the_likelihood(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    AbilityEstimate mode = DEFAULT.with(FLAT).estimate(responses);
    AbilityEstimate likeliest = MaximumLikelihood.withDefaults().estimate(responses);
    assertThat(mode.ability()).isEqualTo(likeliest.ability());
    assertThat(mode.standardError()).isEqualTo(likeliest.standardError());
  }

  @Test
  void without_answers_it_is_the_mode_of_the_prior() {
    Responses none = SampleResponses.random(1, 0);
    Prior normal = new Prior.Normal(0.7, 1.5);
    for (StandardErrorForm form : StandardErrorForm.values()) {
      AbilityEstimate estimate = DEFAULT.with(normal).with(form).estimate(none);
      assertThat(estimate.ability()).isCloseTo(0.7, within(1e-11));
      assertThat(estimate.standardError()).isCloseTo(1.5, within(1e-12));
      assertThat(estimate.convergence()).isEqualTo(Convergence.NO_ANSWERS);
    }
    Prior tent = new Prior.Histogram(List.of(-1.0, 0.3, 2.0), List.of(0.0, 4.0, 1.0));
    assertThat(DEFAULT.with(tent).estimate(none).ability()).isCloseTo(0.3, within(1e-11));
    for (Prior flat : List.of(new Prior.Uniform(-2, 3), new Prior.Jeffreys())) {
      AbilityEstimate estimate = DEFAULT.with(flat).estimate(none);
      assertThat(estimate.ability()).isEqualTo(flat.within(AbilityRange.STANDARD).middle());
      assertThat(estimate.standardError()).isInfinite();
    }
  }

  @Test
  void a_range_cuts_the_posterior_off() {
    Responses right = SampleResponses.of(SampleResponses.models(3, 20), i -> 1);
    AbilityEstimate estimate = DEFAULT.with(new AbilityRange(-1, 1)).estimate(right);
    assertThat(estimate.ability()).isEqualTo(1);
    assertThat(estimate.convergence()).isEqualTo(Convergence.AT_BOUND);
  }

  @Test
  void a_histogram_leads_to_no_ability_without_density() {
    Prior twoHumps =
        new Prior.Histogram(
            List.of(-3.0, -2.0, -1.0, 1.0, 2.0, 3.0), List.of(0., 1., 0., 0., 2., 0.));
    Responses middle =
        SampleResponses.of(
            List.of(LogisticModel.twoPL(1, -0.2), LogisticModel.twoPL(1, 0.1)), i -> 1 - i);
    double ability = DEFAULT.with(twoHumps).estimate(middle).ability();
    assertThat(ability).isBetween(1.0, 2.0);
    assertThat(twoHumps.logDensity(ability)).isFinite();
  }

  @Test
  void a_prior_without_density_in_the_range_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.with(new Prior.Uniform(6, 7)))
        .withMessage(
            "The prior (Uniform[lower=6.0, upper=7.0]) has no density within the ability range"
                + " (AbilityRange[lower=-6.0, upper=6.0]). Maybe the range should be wider.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.with(new Prior.Histogram(List.of(-9.0, -8.0), List.of(1.0, 1.0))))
        .withMessageStartingWith("The prior (Histogram[");
  }

  @Test
  void where_the_posterior_bends_the_wrong_way_the_standard_error_is_infinite() {
    assertThat(StandardErrorForm.inverseRoot(-1)).isInfinite();
    assertThat(StandardErrorForm.inverseRoot(0)).isInfinite();
    assertThat(StandardErrorForm.efficient(0, 0)).isInfinite();
    assertThat(StandardErrorForm.efficient(4, 5)).isEqualTo(2);
  }
}
