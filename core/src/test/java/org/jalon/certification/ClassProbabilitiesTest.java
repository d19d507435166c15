package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.jalon.certification.CompetenceLevelScale.Interval;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.SampleResponses;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probabilities of bands and levels, against plain integration and numbers from tables. */
class ClassProbabilitiesTest {

  private static final ScoreScale SCALE = ScoreScale.reference(-1, 0, 1, 2);
  private static final Offset<Double> EXACT = within(1e-12);

  @Property(tries = 60)
  void bands_are_integrals_of_the_posterior(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    for (ScoreScale scale : List.of(RandomScales.contiguous(seed), RandomScales.published(seed))) {
      double[] bounds =
          scale.bands().stream()
              .flatMapToDouble(band -> DoubleStream.of(band.lower(), band.upper()))
              .toArray();
      ObviousIntegration obvious = new ObviousIntegration(Prior.Normal.STANDARD, responses, bounds);
      assertClose(
          ClassProbabilities.of(scale, posterior(responses)),
          obvious.probabilities(scale::band, scale.bands().size()));
    }
  }

  @Property(tries = 60)
  void levels_are_integrals_of_the_posterior_whatever_their_holes_and_overlaps(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    CompetenceLevelScale scale = RandomScales.levels(seed);
    double[] bounds =
        scale.intervals().stream()
            .flatMapToDouble(i -> DoubleStream.of(i.lower(), i.upper()))
            .toArray();
    assertClose(
        ClassProbabilities.of(scale, posterior(responses)),
        new ObviousIntegration(Prior.Normal.STANDARD, responses, bounds)
            .probabilities(scale::level, 9));
  }

  private static void assertClose(ClassProbabilities actual, double[] expected) {
    List<Double> all = all(actual);
    assertThat(all).hasSize(expected.length);
    for (int k = 0; k < expected.length; k++) {
      assertThat(all.get(k)).isCloseTo(expected[k], within(5e-5));
    }
    assertThat(all.stream().mapToDouble(p -> p).sum()).isCloseTo(1, EXACT);
  }

  private static List<Double> all(ClassProbabilities probabilities) {
    List<Double> all = new ArrayList<>(probabilities.classes());
    all.add(0, probabilities.none());
    return all;
  }

  private static Posterior posterior(Responses responses) {
    return BayesianScoring.withDefaults().posterior(responses);
  }

  @Test
  void of_a_normal_estimate_they_are_the_numbers_of_the_table() {
    // The standard normal distribution at −2.5, −0.5, 1.5 and 3.5.
    ClassProbabilities probabilities = ClassProbabilities.of(SCALE, estimate(0.25, 0.5));
    assertThat(probabilities.none()).isCloseTo(0.006209665325776132, EXACT);
    assertThat(probabilities.classes().get(0)).isCloseTo(0.3023278734, within(1e-10));
    assertThat(probabilities.classes().get(1)).isCloseTo(0.6246552600, within(1e-10));
    assertThat(probabilities.classes().get(2)).isCloseTo(0.0668072013, within(1e-10));
  }

  @Property(tries = 200)
  void of_an_estimate_with_the_moments_of_a_normal_posterior_they_are_those_of_the_posterior(
      @ForAll @DoubleRange(min = -2, max = 2) @Scale(6) double mean,
      @ForAll @DoubleRange(min = 0.2, max = 1) @Scale(6) double deviation) {
    Posterior posterior =
        Posterior.of(QuadratureGrid.evenlySpaced(-8, 8, 161), new Prior.Normal(mean, deviation));
    assertClose(
        ClassProbabilities.of(SCALE, posterior),
        all(ClassProbabilities.of(SCALE, estimate(mean, deviation))).stream()
            .mapToDouble(p -> p)
            .toArray());
  }

  @Property(tries = 300)
  void probabilities_of_an_estimate_sum_to_1_and_none_is_negative(
      @ForAll @DoubleRange(min = -30, max = 30) double mean,
      @ForAll @DoubleRange(min = 0, max = 30) double deviation) {
    ClassProbabilities probabilities = ClassProbabilities.of(SCALE, estimate(mean, deviation));
    assertThat(all(probabilities).stream().mapToDouble(p -> p).sum()).isCloseTo(1, EXACT);
    assertThat(all(probabilities)).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-9, -1, -0.5, 0, 0.5, 1, 2, 9})
  void without_a_standard_error_the_band_of_the_estimate_is_certain(double ability) {
    ClassProbabilities probabilities = ClassProbabilities.of(SCALE, estimate(ability, 0));
    assertThat(probabilities.of(SCALE.band(ability))).isEqualTo(1);
  }

  @Test
  void an_infinite_standard_error_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassProbabilities.of(SCALE, estimate(0, Double.POSITIVE_INFINITY)))
        .withMessage("The standard error (Infinity) must be a finite number.");
  }

  @Test
  void what_lies_beyond_the_last_band_counts_for_it_and_what_lies_below_the_first_for_none() {
    Posterior posterior =
        Posterior.of(QuadratureGrid.evenlySpaced(-4, 4, 81), new Prior.Uniform(-4, 4));
    ClassProbabilities probabilities = ClassProbabilities.of(SCALE, posterior);
    assertThat(probabilities.none()).isCloseTo(3 / 8.0, EXACT);
    assertThat(probabilities.classes().get(1)).isCloseTo(1 / 8.0, EXACT);
    assertThat(probabilities.classes().get(2)).isCloseTo(3 / 8.0, EXACT);
  }

  @Test
  void a_hole_of_the_levels_has_a_probability_of_its_own() {
    CompetenceLevelScale holed =
        new CompetenceLevelScale(List.of(new Interval(-1, 0, 3), new Interval(1, 2, 3)));
    Posterior posterior =
        Posterior.of(QuadratureGrid.evenlySpaced(-4, 4, 81), new Prior.Uniform(-4, 4));
    ClassProbabilities probabilities = ClassProbabilities.of(holed, posterior);
    assertThat(probabilities.none()).isCloseTo(1 / 8.0, EXACT);
    assertThat(probabilities.of(OptionalInt.empty())).isEqualTo(probabilities.none());
    assertThat(probabilities.of(OptionalInt.of(3))).isCloseTo(7 / 8.0, EXACT);
    assertThat(probabilities.atLeast(3)).isCloseTo(7 / 8.0, EXACT);
    assertThat(probabilities.classes()).hasSize(9);
  }

  @Property(tries = 200)
  void at_least_a_class_is_never_more_probable_than_at_least_a_lower_one(@ForAll long seed) {
    ClassProbabilities probabilities =
        ClassProbabilities.of(
            RandomScales.contiguous(seed), posterior(SampleResponses.ofAllModels(seed, 12)));
    int last = probabilities.classes().size() - 1;
    assertThat(probabilities.atLeast(0)).isCloseTo(1 - probabilities.none(), EXACT);
    assertThat(probabilities.atLeast(last)).isEqualTo(probabilities.classes().get(last));
    assertThat(IntStream.range(0, last))
        .allSatisfy(
            k ->
                assertThat(probabilities.atLeast(k + 1))
                    .isLessThanOrEqualTo(probabilities.atLeast(k)));
  }

  @Test
  void a_class_that_is_not_there_is_refused() {
    ClassProbabilities probabilities = new ClassProbabilities(0.5, List.of(0.25, 0.25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probabilities.of(OptionalInt.of(2)))
        .withMessage("The index of the class (2) must lie between 0 and 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probabilities.atLeast(-1))
        .withMessage("The index of the class (-1) must lie between 0 and 1.");
  }

  @Test
  void what_is_no_distribution_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassProbabilities(1, List.of()))
        .withMessageContaining("probabilities of the classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassProbabilities(0.5, List.of(0.25)))
        .withMessage("The sum of the probabilities of the classes (0.75) must be 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassProbabilities(-0.5, List.of(1.0)))
        .withMessage("The probability of no class (-0.5) must lie between 0.0 and 1.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassProbabilities(0, List.of(1.5)))
        .withMessage("The probability of a class (1.5) must lie between 0.0 and 1.0.");
  }

  private static AbilityEstimate estimate(double ability, double standardError) {
    return new AbilityEstimate(ability, standardError, Convergence.CONVERGED, 1);
  }
}
