package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution function of a posterior and its inverse. */
class PosteriorProbabilityTest {

  private static final QuadratureGrid GRID = QuadratureGrid.evenlySpaced(-6, 6, 61);
  private static final Posterior STANDARD = Posterior.of(GRID, Prior.Normal.STANDARD);

  @Property(tries = 1000)
  void of_a_normal_posterior_it_is_the_normal_distribution(
      @ForAll @DoubleRange(min = -1, max = 1) double mean,
      @ForAll @DoubleRange(min = 0.4, max = 0.9) double deviation,
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(6) double ability) {
    Posterior posterior = Posterior.of(GRID, new Prior.Normal(mean, deviation));
    assertThat(posterior.probabilityBelow(ability))
        .isCloseTo(
            new NormalDistribution(mean, deviation).cumulativeProbability(ability), within(1e-4));
  }

  @Test
  void between_two_nodes_it_is_the_area_under_the_line() {
    Prior rising = new Prior.Histogram(List.of(0.0, 4.0), List.of(0.0, 1.0));
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(0, 4, 4001);
    Posterior posterior = Posterior.of(grid, rising);
    assertThat(posterior.probabilityBelow(1)).isCloseTo(1 / 16.0, within(1e-6));
    assertThat(posterior.probabilityBelow(2.00037)).isCloseTo(0.2500925, within(1e-6));
  }

  /** A node at the end of a stretch with density stands for half a step on either side of it. */
  @Test
  void where_a_prior_ends_the_density_falls_from_the_last_node_to_the_next_one() {
    Posterior posterior = Posterior.of(GRID, new Prior.Uniform(-1, 1));
    assertThat(posterior.probabilityBelow(-1.2)).isCloseTo(0, within(1e-9));
    assertThat(posterior.probabilityBelow(-1)).isCloseTo(0.1 / 2.2, within(1e-9));
    assertThat(posterior.probabilityBelow(-0.8)).isCloseTo(0.3 / 2.2, within(1e-9));
    assertThat(posterior.probabilityBelow(0.5)).isCloseTo(1.6 / 2.2, within(1e-9));
  }

  @Property(tries = 500)
  void it_rises_from_0_to_1(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 80) int count,
      @ForAll @DoubleRange(min = -7, max = 7) @Scale(6) double ability,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double step) {
    Posterior posterior = posterior(seed, count);
    double here = posterior.probabilityBelow(ability);
    assertThat(here).isBetween(0.0, 1.0);
    assertThat(posterior.probabilityBelow(ability + step)).isGreaterThanOrEqualTo(here);
  }

  @Property(tries = 500)
  void the_quantile_is_its_inverse_and_the_end_of_the_interval(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 80) int count,
      @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double share) {
    Posterior posterior = posterior(seed, count);
    double quantile = posterior.quantile(share);
    assertThat(posterior.probabilityBelow(quantile)).isCloseTo(share, within(1e-3));
    assertThat(posterior.equalTailedInterval(0.5).lower()).isEqualTo(posterior.quantile(0.25));
    assertThat(posterior.equalTailedInterval(0.5).upper()).isEqualTo(posterior.quantile(0.75));
  }

  @Test
  void nothing_is_below_the_first_node_and_nothing_above_the_last() {
    for (double ability : new double[] {Double.NEGATIVE_INFINITY, -1e300, -6}) {
      assertThat(STANDARD.probabilityBelow(ability)).isZero();
    }
    for (double ability : new double[] {6, 1e300, Double.POSITIVE_INFINITY}) {
      assertThat(STANDARD.probabilityBelow(ability)).isEqualTo(1);
    }
    assertThat(STANDARD.probabilityBelow(Math.nextUp(-6.0))).isGreaterThanOrEqualTo(0);
    assertThat(STANDARD.probabilityBelow(0)).isCloseTo(0.5, within(1e-12));
    assertThat(STANDARD.quantile(0.5)).isCloseTo(0, within(1e-12));
  }

  @Test
  void an_ability_that_is_no_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.probabilityBelow(Double.NaN))
        .withMessage("The ability (NaN) must be a number.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void a_quantile_of_no_probability_or_of_certainty_is_refused(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.quantile(probability))
        .withMessage(
            "The probability of the quantile (%s) must be greater than 0 and less than 1."
                .formatted(probability));
  }

  private static Posterior posterior(long seed, int count) {
    Responses responses = SampleResponses.random(seed, count);
    return ExpectedAPosteriori.withDefaults().posterior(responses);
  }
}
