package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.ResponseModel;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A calibration ends where the objective is flat, and its errors are those of its curvature. */
class OptimumTest {

  private static final MarginalMaximumLikelihood MML = MarginalMaximumLikelihood.withDefaults();

  private static final ItemPriors ON_DIFFICULTIES =
      ItemPriors.NONE
          .withDiscrimination(new ParameterPrior.LogNormal(0, 0.3))
          .withDifficulty(new ParameterPrior.Normal(0.5, 0.6))
          .withGuessing(new ParameterPrior.Beta(5, 17))
          .withUpperAsymptote(new ParameterPrior.NormalOnLogit(3, 1));

  private static final ItemPriors ON_INTERCEPTS =
      ON_DIFFICULTIES
          .withDiscrimination(new ParameterPrior.Normal(1, 0.5))
          .withDifficulty(ParameterPrior.none())
          .withIntercept(new ParameterPrior.Normal(0.5, 0.6));

  static Stream<Arguments> families() {
    return Arrays.stream(ModelFamily.values())
        .flatMap(
            family ->
                Stream.of(ItemPriors.DEFAULTS, ON_DIFFICULTIES, ON_INTERCEPTS)
                    .map(priors -> Arguments.of(family, priors)));
  }

  private static ResponseMatrix data(ModelFamily family, long seed, int items, int persons) {
    List<ResponseModel> models = MarginalMaximumLikelihoodTest.draw(family, 3, items);
    return new SimulatedAnswers(seed, models).standardNormal(persons, 0.9);
  }

  @ParameterizedTest
  @MethodSource("families")
  void the_objective_is_flat_and_curved_as_the_errors_say(ModelFamily family, ItemPriors priors) {
    Optimum optimum =
        new Optimum(MML.withModel(family).withPriors(priors), data(family, 7, 5, 500));
    assertThat(optimum.fit.convergence().converged()).isTrue();
    assertFlatAndCurvedAsErrorsSay(optimum, 1e-3, 0.01);
  }

  private static void assertFlatAndCurvedAsErrorsSay(
      Optimum optimum, double steepest, double farthest) {
    ParameterCovariances covariances =
        new ParameterCovariances(
            optimum.fit.design(),
            optimum.fit.em(),
            StandardErrorMethod.OBSERVED_INFORMATION,
            Parallel.NONE);
    double[][] inverse = CholeskyFactor.of(optimum.information()).orElseThrow().inverseFactor();
    for (int i = 0; i < inverse.length; i++) {
      double variance = CholeskyFactor.covariance(inverse, i, i);
      assertThat(optimum.slope(i)).isCloseTo(0, within(steepest));
      assertThat(covariances.of(i)[0][0] / variance).isCloseTo(1, within(farthest));
    }
  }

  /**
   * Persons of mean 0, and of mean 2.5 whom the last node cuts off, or nodes that are far apart.
   */
  @ParameterizedTest
  @CsvSource({"TWO_PL, 41, 2.5, 1", "TWO_PL, 9, 1, 0.7", "RASCH, 9, 1, 0.7"})
  void groups_are_where_the_likelihood_is_highest_on_the_nodes_as_they_are(
      ModelFamily family, int nodes, double mean, double deviation) {
    SimulatedAnswers answers =
        new SimulatedAnswers(8, MarginalMaximumLikelihoodTest.draw(family, 3, 6));
    ResponseMatrix.Builder data = answers.builder();
    RandomSeed seed = new RandomSeed(9);
    answers.add(data, "low", 300, 1, n -> seed.split(n).at(0, "low").nextGaussian());
    answers.add(
        data, "high", 300, 1, n -> mean + deviation * seed.split(n).at(0, "high").nextGaussian());
    Optimum optimum =
        new Optimum(
            MML.withModel(family).withGrid(QuadratureGrid.evenlySpaced(-4, 4, nodes)),
            data.build());

    assertFlatAndCurvedAsErrorsSay(optimum, 1e-4, 1e-3);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 1.2, 61", "2.5, 1.5, 21", "-3.9, 0.8, 17", "0.1, 2.4, 9", "0, 0.26, 17"})
  void a_normal_distribution_on_nodes_has_the_moments_asked_for(
      double mean, double deviation, int count) {
    double[] nodes =
        QuadratureGrid.evenlySpaced(-4, 4, count).nodes().stream().mapToDouble(x -> x).toArray();
    double[] even = new double[count];
    Arrays.fill(even, 1);
    double[] found = new NormalOnNodes(nodes, even, 4.0 / (count - 1)).estimate(mean, deviation);
    double[] weights = LatentStep.normal(nodes, even, found[0], found[1]);
    double first = IntStream.range(0, count).mapToDouble(q -> weights[q] * nodes[q]).sum();
    double second =
        IntStream.range(0, count)
            .mapToDouble(q -> weights[q] * (nodes[q] - found[0]) * (nodes[q] - found[0]))
            .sum();

    if (Math.abs(found[0]) < 4) {
      assertThat(first).isCloseTo(mean, within(1e-8));
    }
    double away = mean - found[0];
    assertThat(second).isCloseTo(deviation * deviation + away * away, within(1e-7));
  }

  /** The slope of the last item ends at 10, coming from just below. */
  @Test
  void a_slope_that_comes_to_its_bound_does_not_hold_up_the_rest_of_its_item() {
    ModelFamily family = ModelFamily.THREE_PL;
    List<ResponseModel> models = MarginalMaximumLikelihoodTest.draw(family, 77, 6);
    Optimum optimum =
        new Optimum(MML.withModel(family), new SimulatedAnswers(77, models).standardNormal(500, 1));

    assertThat(optimum.fit.parameters()[15]).isCloseTo(10, within(1e-5));
    assertThat(optimum.slope(16)).isCloseTo(0, within(1e-5));
    assertThat(optimum.slope(17)).isCloseTo(0, within(1e-5));
  }

  @Test
  void an_asymptote_at_its_bound_does_not_hold_up_the_rest_of_its_item() {
    MarginalMaximumLikelihood calibrator =
        MML.withModel(ModelFamily.THREE_PL).withPriors(ItemPriors.NONE);
    Optimum optimum = new Optimum(calibrator, data(ModelFamily.THREE_PL, 4, 6, 600));
    double[] parameters = optimum.fit.parameters();
    int[] asymptotes =
        IntStream.range(0, parameters.length).filter(i -> parameters[i] == -12).toArray();

    assertThat(optimum.fit.convergence().converged()).isTrue();
    assertThat(asymptotes).hasSize(3);
    for (int asymptote : asymptotes) {
      assertThat(optimum.slope(asymptote - 2)).as("slope").isCloseTo(0, within(1e-4));
      assertThat(optimum.slope(asymptote - 1)).as("intercept").isCloseTo(0, within(1e-4));
    }
  }
}
