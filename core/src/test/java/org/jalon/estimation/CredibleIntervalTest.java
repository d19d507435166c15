package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credible intervals of known distributions, and what holds for those of any posterior. */
class CredibleIntervalTest {

  private static final QuadratureGrid GRID = QuadratureGrid.evenlySpaced(-6, 6, 61);
  private static final QuadratureGrid FINE_GRID = QuadratureGrid.evenlySpaced(-6, 6, 2401);

  @Property(tries = 1000)
  void of_a_normal_posterior_they_are_the_quantiles(
      @ForAll @DoubleRange(min = -1, max = 1) double mean,
      @ForAll @DoubleRange(min = 0.2, max = 0.9) double deviation,
      @ForAll @DoubleRange(min = 0.05, max = 0.99) double probability) {
    Posterior posterior = Posterior.of(GRID, new Prior.Normal(mean, deviation));
    NormalDistribution normal = new NormalDistribution(mean, deviation);
    double lower = normal.inverseCumulativeProbability((1 - probability) / 2);
    CredibleInterval equal = posterior.equalTailedInterval(probability);
    assertThat(equal.lower()).isCloseTo(lower, within(1e-3 * deviation));
    assertThat(equal.upper()).isCloseTo(2 * mean - lower, within(1e-3 * deviation));
    assertThat(equal.probability()).isEqualTo(probability);
    List<CredibleInterval> highest = posterior.highestDensityRegion(probability);
    assertThat(highest).hasSize(1);
    assertThat(highest.get(0).lower()).isCloseTo(lower, within(1e-3 * deviation));
    assertThat(highest.get(0).upper()).isCloseTo(2 * mean - lower, within(1e-3 * deviation));
    assertThat(highest.get(0).probability()).isCloseTo(probability, within(1e-9));
  }

  @Test
  void nodes_of_unequal_weight_make_no_difference() {
    Prior prior = new Prior.Normal(0.3, 1);
    for (QuadratureGrid grid :
        List.of(
            QuadratureGrid.gaussHermite(0.3, 1, 30),
            QuadratureGrid.of(-5, -4, -3, -2.4, -2, -1.5, -1, -0.6, 0, 0.5, 1, 1.5, 2, 3, 4, 5))) {
      CredibleInterval interval = Posterior.of(grid, prior).equalTailedInterval(0.9);
      assertThat(interval.lower()).isCloseTo(0.3 - 1.6448536, within(1e-3));
      assertThat(interval.upper()).isCloseTo(0.3 + 1.6448536, within(1e-3));
    }
  }

  @Test
  void two_humps_have_two_intervals_of_highest_density() {
    Prior humps =
        new Prior.Histogram(
            List.of(-3.0, -2.0, -1.0, 1.0, 2.0, 3.0), List.of(0.0, 1.0, 0.0, 0.0, 1.0, 0.0));
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(-4, 4, 801);
    List<CredibleInterval> region = Posterior.of(grid, humps).highestDensityRegion(0.75);
    assertThat(region).hasSize(2);
    // Half of the height cuts a quarter off a triangle.
    assertThat(region.get(0).lower()).isCloseTo(-2.5, within(0.01));
    assertThat(region.get(0).upper()).isCloseTo(-1.5, within(0.01));
    assertThat(region.get(1).lower()).isCloseTo(1.5, within(0.01));
    assertThat(region.get(1).upper()).isCloseTo(2.5, within(0.01));
    assertThat(region.get(1).probability()).isCloseTo(0.375, within(1e-3));
  }

  @Test
  void a_flat_posterior_has_all_of_its_abilities_alike() {
    Posterior flat = Posterior.of(GRID, new Prior.Uniform(-6, 6));
    assertThat(flat.equalTailedInterval(0.5))
        .satisfies(i -> assertThat(i.lower()).isCloseTo(-3, within(1e-9)))
        .satisfies(i -> assertThat(i.upper()).isCloseTo(3, within(1e-9)));
    assertThat(flat.highestDensityRegion(0.5).stream().mapToDouble(i -> i.probability()).sum())
        .isGreaterThanOrEqualTo(0.5);
  }

  @Property(tries = 1000)
  void the_region_of_highest_density_is_no_longer_than_the_interval(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int count) {
    Posterior posterior =
        ExpectedAPosteriori.withDefaults().posterior(SampleResponses.random(seed, count));
    CredibleInterval equal = posterior.equalTailedInterval(0.8);
    List<CredibleInterval> region = posterior.highestDensityRegion(0.8);
    double length = region.stream().mapToDouble(i -> i.upper() - i.lower()).sum();
    assertThat(length).isLessThanOrEqualTo(equal.upper() - equal.lower() + 1e-3);
    assertThat(region.stream().mapToDouble(CredibleInterval::probability).sum())
        .isCloseTo(0.8, within(1e-9));
  }

  /** The same posterior on a grid forty times as fine. */
  @Property(tries = 1000)
  void between_the_nodes_they_are_those_of_a_very_fine_grid(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 8) int count,
      @ForAll @DoubleRange(min = 0.1, max = 0.95) double probability) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    ExpectedAPosteriori estimator = ExpectedAPosteriori.withDefaults();
    Posterior posterior = estimator.posterior(responses);
    Posterior fine = estimator.with(FINE_GRID).posterior(responses);
    CredibleInterval equal = posterior.equalTailedInterval(probability);
    double tail = (1 - probability) / 2;
    assertThat(mass(fine, x -> x <= equal.lower())).isCloseTo(tail, within(4e-3));
    assertThat(mass(fine, x -> x > equal.upper())).isCloseTo(tail, within(4e-3));
    List<CredibleInterval> region = posterior.highestDensityRegion(probability);
    DoublePredicate inside = x -> region.stream().anyMatch(i -> x >= i.lower() && x <= i.upper());
    assertThat(mass(fine, inside)).isCloseTo(probability, within(8e-3));
    double lowestInside = probabilities(fine, inside).min().orElseThrow();
    double highestOutside = probabilities(fine, inside.negate()).max().orElseThrow();
    assertThat(lowestInside).isGreaterThan(0.98 * highestOutside);
  }

  private static double mass(Posterior posterior, DoublePredicate abilities) {
    return probabilities(posterior, abilities).sum();
  }

  private static DoubleStream probabilities(Posterior posterior, DoublePredicate abilities) {
    return IntStream.range(0, posterior.grid().size())
        .filter(node -> abilities.test(posterior.grid().node(node)))
        .mapToDouble(posterior::probability);
  }

  @Test
  void a_wider_interval_contains_a_narrower_one() {
    Posterior posterior =
        Posterior.of(GRID, Prior.Normal.STANDARD).updated(LogisticModel.threePL(2, 1, 0.2), 1);
    CredibleInterval last = posterior.equalTailedInterval(0.01);
    for (double probability : new double[] {0.2, 0.5, 0.9, 0.99}) {
      CredibleInterval next = posterior.equalTailedInterval(probability);
      assertThat(next.lower()).isLessThan(last.lower());
      assertThat(next.upper()).isGreaterThan(last.upper());
      last = next;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void a_probability_that_is_none_is_refused(double probability) {
    Posterior posterior = Posterior.of(GRID, Prior.Normal.STANDARD);
    String message =
        "The probability of the interval ("
            + probability
            + ") must be greater than 0 and less than 1.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> posterior.equalTailedInterval(probability))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> posterior.highestDensityRegion(probability))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | 1   | 0.5 | The lower end of the interval (NaN) must be a finite number.",
        "0   | NaN | 0.5 | The upper end of the interval (NaN) must be a finite number.",
        "1   | 0.5 | 0.5 | The lower end of the interval (1.0) must not be above the upper end (0.5).",
        "0   | 1   | 1.1 | The probability of the interval (1.1) must lie between 0.0 and 1.0."
      })
  void an_impossible_interval_is_refused(
      double lower, double upper, double probability, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CredibleInterval(lower, upper, probability))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN    | 1        | The lower end of the ability range (NaN) must be a finite number.",
        "0      | Infinity | The upper end of the ability range (Infinity) must be a finite number.",
        "1      | 1        | The lower end of the ability range (1.0) must be below the upper end (1.0).",
        "-1e308 | 1e308    | The width of the ability range (Infinity) must be a finite number."
      })
  void an_impossible_range_is_refused(double lower, double upper, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AbilityRange(lower, upper))
        .withMessage(message);
  }

  @Test
  void a_range_knows_what_lies_in_it() {
    AbilityRange range = new AbilityRange(-1, 4);
    assertThat(range.middle()).isEqualTo(1.5);
    assertThat(List.of(-1.0, 0.0, 4.0)).allMatch(range::contains);
    assertThat(List.of(-1.1, 4.1, Double.NaN)).noneMatch(range::contains);
    assertThat(range.nearest(-3)).isEqualTo(-1);
    assertThat(range.nearest(9)).isEqualTo(4);
    assertThat(range.nearest(2)).isEqualTo(2);
  }
}
