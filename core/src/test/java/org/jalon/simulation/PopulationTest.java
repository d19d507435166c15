package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jalon.reproducibility.ChiSquared;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {

  private static final RandomSeed SEED = new RandomSeed(2024);

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void a_mean_that_is_not_finite_is_refused(double mean) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.normal(mean, 1))
        .withMessage("The mean of the population (%s) must be a finite number.".formatted(mean));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_standard_deviation_that_is_negative_or_not_finite_is_refused(double deviation) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.normal(0, deviation))
        .withMessage(
            "The standard deviation of the population (%s) must lie between 0.0 and %s."
                .formatted(deviation, Double.MAX_VALUE));
  }

  @Test
  void without_deviation_everybody_has_the_mean_ability() {
    assertThat(abilities(Population.normal(1.25, 0), 100)).containsOnly(1.25);
  }

  @Test
  void abilities_have_the_mean_and_the_standard_deviation_asked_for() {
    double[] abilities = abilities(Population.normal(1, 2), 20_000);
    double mean = DoubleStream.of(abilities).average().orElseThrow();
    double variance =
        DoubleStream.of(abilities).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    // Four standard errors: 4 · 2 / √20000 and 4 · 2 / √40000.
    assertThat(mean).isCloseTo(1, within(0.057));
    assertThat(Math.sqrt(variance)).isCloseTo(2, within(0.04));
  }

  @Test
  void a_uniform_population_is_spread_evenly_between_its_ends() {
    double[] abilities = abilities(Population.uniform(-1, 3), 20_000);
    long[] quarters = new long[4];
    for (double ability : abilities) {
      quarters[(int) (ability + 1)]++;
    }

    assertThat(DoubleStream.of(abilities)).allMatch(ability -> ability >= -1 && ability < 3);
    assertThat(ChiSquared.pValue(quarters)).isGreaterThan(ChiSquared.SIGNIFICANCE);
    assertThat(abilities(Population.uniform(0.7, 0.7), 100)).containsOnly(0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, 1, The lowest ability of the population (NaN) must be a finite number.",
    "0, -1, The highest ability of the population (-1.0) must lie between 0.0 and %s.",
    "0, Infinity, The highest ability of the population (Infinity) must lie between 0.0 and %s."
  })
  void a_uniform_population_without_two_ends_is_refused(
      double lower, double upper, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.uniform(lower, upper))
        .withMessage(message.formatted(Double.MAX_VALUE));
  }

  private static double[] abilities(Population population, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> SimulatedPerson.of(population, SEED, i).ability())
        .toArray();
  }
}
