package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

  @Test
  void a_mixture_has_the_shares_of_its_weights() {
    Population mixture =
        Population.mixture(
            List.of(3.0, 0.0, 1.0),
            List.of(Population.normal(-5, 0.1), Population.fixed(0), Population.normal(5, 0.1)));
    double[] abilities = abilities(mixture, 20_000);
    assertThat(abilities).doesNotContain(0);
    assertThat(DoubleStream.of(abilities).filter(ability -> ability > 0).count() / 20_000.0)
        .isCloseTo(0.25, within(0.0123)); // four standard errors
  }

  @Test
  void a_mixture_without_weights_is_refused() {
    List<Population> one = List.of(Population.normal(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.mixture(List.of(), one))
        .withMessage("The number of weights (0) must be that of the populations (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.mixture(List.of(0.0), one))
        .withMessage("The sum of the weights (0.0) must be finite and greater than 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.mixture(List.of(-1.0), one))
        .withMessageStartingWith("The weight of a population (-1.0) must lie between 0.0 and");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.mixture(List.of(), List.of()))
        .withMessage("The populations of a mixture ([]) must not be empty.");
  }

  @Test
  void an_empirical_population_draws_each_ability_alike() {
    long[] counts = new long[4];
    for (double ability : abilities(Population.empirical(0, 1, 2, 3), 20_000)) {
      counts[(int) ability]++;
    }
    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void fixed_abilities_come_in_turn() {
    assertThat(abilities(Population.fixed(1.5, -0.5, 2), 7))
        .containsExactly(1.5, -0.5, 2, 1.5, -0.5, 2, 1.5);
    assertThat(SimulatedPerson.of(Population.fixed(1, 2, 3), SEED, 3_000_000_000_001L).ability())
        .isEqualTo(2);
    assertThat(abilities(Population.grid(-2, 2, 5), 6)).containsExactly(-2, -1, 0, 1, 2, -2);
    assertThat(abilities(Population.grid(-2, 2, 1), 2)).containsExactly(-2, -2);
  }

  @Test
  void abilities_that_are_none_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.fixed())
        .withMessage("The list of abilities ([]) must not be empty.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.empirical(1, Double.NaN))
        .withMessage("The ability (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.grid(0, 1, 0))
        .withMessage("The number of points (0) must be at least 1.");
  }

  @Test
  void lists_of_abilities_tell_themselves_apart_by_what_they_hold() {
    assertThat(Population.fixed(1, 2)).hasToString(Population.fixed(1, 2).toString());
    assertThat(Population.fixed(1, 2).toString())
        .startsWith("fixed abilities (2, ")
        .isNotEqualTo(Population.fixed(1, 3).toString())
        .isNotEqualTo(Population.empirical(1, 2).toString());
  }

  @Test
  void a_population_with_a_seed_of_its_own_gives_the_same_abilities_in_any_study() {
    Population seeded = Population.normal(0, 1).seededBy(SEED);
    for (int person = 0; person < 20; person++) {
      assertThat(SimulatedPerson.of(seeded, new RandomSeed(person), person).ability())
          .isEqualTo(SimulatedPerson.of(Population.normal(0, 1), SEED, person).ability());
    }
  }

  private static double[] abilities(Population population, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> SimulatedPerson.of(population, SEED, i).ability())
        .toArray();
  }
}
