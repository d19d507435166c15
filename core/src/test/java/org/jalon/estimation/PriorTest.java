package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jalon.internal.StrictNumerics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriorTest {

  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;
  private static final Prior TENT =
      new Prior.Histogram(List.of(-1.0, 0.0, 2.0), List.of(0.0, 4.0, 1.0));

  @Property(tries = 1000)
  void a_normal_density_is_that_of_the_distribution_up_to_a_constant(
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(6) double mean,
      @ForAll @DoubleRange(min = 0.1, max = 5) @Scale(6) double deviation,
      @ForAll @DoubleRange(min = -20, max = 20) @Scale(6) double ability) {
    NormalDistribution reference = new NormalDistribution(mean, deviation);
    double expected = reference.logDensity(ability) - reference.logDensity(mean);
    assertThat(new Prior.Normal(mean, deviation).logDensity(ability))
        .isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
  }

  @Test
  void the_standard_normal_prior_has_mean_0_and_standard_deviation_1() {
    assertThat(Prior.Normal.STANDARD).isEqualTo(new Prior.Normal(0, 1));
  }

  @Test
  void a_uniform_density_is_constant_up_to_both_ends_and_zero_beyond() {
    Prior prior = new Prior.Uniform(-1, 2);
    assertThat(List.of(-1.0, 0.3, 2.0)).allMatch(ability -> prior.logDensity(ability) == 0);
    assertThat(List.of(Math.nextDown(-1.0), Math.nextUp(2.0), Double.NaN))
        .allMatch(ability -> prior.logDensity(ability) == IMPOSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "2, 1", "-0.5, 2", "-0.75, 1", "1, 2.5", "0.5, 3.25"})
  void a_histogram_is_linear_between_its_abilities(double ability, double density) {
    assertThat(StrictNumerics.exp(TENT.logDensity(ability))).isCloseTo(density, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -1.0000001, 2.0000001, 100, Double.NaN})
  void a_histogram_is_zero_where_it_says_so_and_outside(double ability) {
    assertThat(TENT.logDensity(ability)).isEqualTo(IMPOSSIBLE);
  }

  @Property(tries = 1000)
  void a_histogram_lies_between_the_densities_around_it(
      @ForAll @DoubleRange(min = 0, max = 2) @Scale(9) double ability) {
    assertThat(StrictNumerics.exp(TENT.logDensity(ability))).isBetween(1 - 1e-14, 4 + 1e-14);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0})
  void zeros_of_either_sign_are_the_same_ability(double zero) {
    List<Double> densities = List.of(3.0, 5.0);
    Prior first = new Prior.Histogram(List.of(zero, 1.0), densities);
    Prior last = new Prior.Histogram(List.of(-1.0, zero), densities);
    assertThat(List.of(0.0, -0.0))
        .allMatch(ability -> first.logDensity(ability) == StrictNumerics.log(3))
        .allMatch(ability -> last.logDensity(ability) == StrictNumerics.log(5));
  }

  @Property(tries = 1000)
  void a_histogram_of_any_length_is_that_of_the_two_abilities_around(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 0.1, max = 9) Double> densities,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    List<Double> abilities =
        IntStream.range(0, densities.size()).mapToObj(i -> i * i / 4.0).toList();
    Prior whole = new Prior.Histogram(abilities, densities);
    for (int i = 0; i + 1 < densities.size(); i++) {
      double ability = Math.min(abilities.get(i + 1), abilities.get(i) + share * (2 * i + 1) / 4.0);
      Prior part = new Prior.Histogram(abilities.subList(i, i + 2), densities.subList(i, i + 2));
      assertThat(whole.logDensity(ability)).isCloseTo(part.logDensity(ability), within(1e-12));
    }
  }

  @Test
  void a_histogram_copies_its_lists() {
    List<Double> abilities = new ArrayList<>(List.of(0.0, 1.0));
    Prior.Histogram prior = new Prior.Histogram(abilities, List.of(1.0, 1.0));
    abilities.set(0, 9.0);
    assertThat(prior.abilities()).containsExactly(0.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | 1        | The mean of the prior (NaN) must be a finite number.",
        "0   | 0        | The standard deviation of the prior (0.0) must be finite and greater than 0.",
        "0   | -1       | The standard deviation of the prior (-1.0) must be finite and greater than 0.",
        "0   | Infinity | The standard deviation of the prior (Infinity) must be finite and greater than 0."
      })
  void a_normal_prior_outside_its_domain_is_refused(double mean, double deviation, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prior.Normal(mean, deviation))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | 1        | The lower end of the prior (NaN) must be a finite number.",
        "0   | Infinity | The upper end of the prior (Infinity) must be a finite number.",
        "1   | 1        | The lower end of the prior (1.0) must be below the upper end (1.0)."
      })
  void a_uniform_prior_outside_its_domain_is_refused(double lower, double upper, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prior.Uniform(lower, upper))
        .withMessage(message);
  }

  @Test
  void a_histogram_outside_its_domain_is_refused() {
    assertRefused(
        List.of(0.0), List.of(1.0), "The number of abilities of the prior (1) must be at least 2.");
    assertRefused(
        List.of(0.0, 1.0),
        List.of(1.0),
        "The number of densities (1) must be the number of abilities (2).");
    assertRefused(
        List.of(0.0, Double.NaN),
        List.of(1.0, 1.0),
        "The ability of the prior (NaN) must be a finite number.");
    assertRefused(
        List.of(0.0, 0.0),
        List.of(1.0, 1.0),
        "The ability of the prior (0.0) must be above the one before.");
    assertRefused(
        List.of(0.0, 1.0),
        List.of(1.0, -0.5),
        "The density of the prior (-0.5) must lie between 0.0 and 1.7976931348623157E308.");
    assertRefused(
        List.of(0.0, 1.0),
        List.of(0.0, 0.0),
        "The total density of the prior (0.0) must be greater than 0.");
  }

  private static void assertRefused(
      List<Double> abilities, List<Double> densities, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prior.Histogram(abilities, densities))
        .withMessage(message);
  }
}
