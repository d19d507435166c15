package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.irt.ResponseModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    ParameterCovariances covariances =
        new ParameterCovariances(
            optimum.fit.design(),
            optimum.fit.em(),
            StandardErrorMethod.OBSERVED_INFORMATION,
            Parallel.NONE);
    double[][] inverse = CholeskyFactor.of(optimum.information()).orElseThrow().inverseFactor();

    assertThat(optimum.fit.convergence().converged()).isTrue();
    for (int i = 0; i < inverse.length; i++) {
      double variance = CholeskyFactor.covariance(inverse, i, i);
      assertThat(optimum.slope(i)).isCloseTo(0, within(1e-3));
      assertThat(covariances.of(i)[0][0] / variance).isCloseTo(1, within(0.01));
    }
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
