package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ResponseModel} promises. Extend it with a stream of models, the extreme ones
 * among them.
 */
public abstract class ResponseModelConformance {

  /** Below this, products of a probability and a slope are no longer full doubles. */
  private static final double FULLY_ACCURATE = 1e-290;

  /**
   * The models to try.
   *
   * @return a new stream; not empty
   */
  protected abstract Stream<? extends ResponseModel> models();

  /**
   * Those of the models whose higher derivatives finite differences can tell from noise.
   *
   * @return a new stream; all models unless some are steeper than about 5
   */
  protected Stream<? extends ResponseModel> moderateModels() {
    return models();
  }

  @Test
  void probabilities_lie_between_0_and_1_and_sum_to_1() {
    forEachCase(
        (model, ability) -> {
          assertThat(categories(model)).allSatisfy(k -> in01(model.probability(ability, k)));
          assertThat(sum(model, k -> model.probability(ability, k))).isCloseTo(1, within(1e-14));
        });
  }

  @Test
  void log_probabilities_are_finite_even_where_probabilities_underflow() {
    forEachCategory(
        (model, ability, category) ->
            assertThat(model.logProbability(ability, category)).isFinite().isLessThanOrEqualTo(0));
  }

  @Test
  void log_probabilities_are_the_logarithms_of_the_probabilities() {
    forEachCategory(
        (model, ability, category) -> {
          double probability = model.probability(ability, category);
          if (probability > FULLY_ACCURATE) {
            assertThat(StrictMath.exp(model.logProbability(ability, category)))
                .isCloseTo(probability, withinPercentage(1e-10));
          }
        });
  }

  @Test
  void derivatives_are_the_limits_of_finite_differences() {
    forEachModerateCategory(
        (model, ability, category) -> {
          assertDifference(
              x -> model.probability(x, category), ability, model.derivative(ability, category, 1));
          for (int order = 1; order < 3; order++) {
            int lower = order;
            assertDifference(
                x -> model.derivative(x, category, lower),
                ability,
                model.derivative(ability, category, order + 1));
          }
        });
  }

  @Test
  void derivatives_of_logarithms_are_the_limits_of_finite_differences() {
    forEachModerateCategory(
        (model, ability, category) -> {
          assertDifference(
              x -> model.logProbability(x, category),
              ability,
              model.logDerivative(ability, category, 1));
          for (int order = 1; order < 3; order++) {
            int lower = order;
            assertDifference(
                x -> model.logDerivative(x, category, lower),
                ability,
                model.logDerivative(ability, category, order + 1));
          }
        });
  }

  @Test
  void information_and_warms_j_have_their_derivatives() {
    forEachModerateCase(
        (model, ability) -> {
          assertDifference(model::information, ability, model.informationDerivative(ability));
          assertDifference(model::warmJ, ability, model.warmJDerivative(ability));
        });
  }

  @Test
  void information_is_the_mean_of_the_observed_information() {
    forEachModerateCase(
        (model, ability) -> {
          double mean =
              sum(
                  model,
                  k -> model.probability(ability, k) * model.observedInformation(ability, k));
          double size =
              sum(
                  model,
                  k ->
                      model.probability(ability, k)
                          * Math.abs(model.observedInformation(ability, k)));
          assertThat(model.information(ability)).isCloseTo(mean, within(1e-300 + 1e-12 * size));
        });
  }

  @Test
  void the_expected_score_lies_between_the_lowest_and_the_highest_category() {
    forEachCase(
        (model, ability) ->
            assertThat(model.expectedScore(ability))
                .isBetween(0.0, (model.categoryCount() - 1) * (1 + 1e-14)));
  }

  @Test
  void everything_is_finite() {
    forEachCategory(
        (model, ability, category) -> {
          for (int order = 1; order <= 3; order++) {
            assertThat(model.logDerivative(ability, category, order)).isFinite();
            assertThat(model.derivative(ability, category, order)).isFinite();
          }
          assertThat(model.warmJ(ability)).isFinite();
          assertThat(model.warmJDerivative(ability)).isFinite();
          assertThat(model.informationDerivative(ability)).isFinite();
        });
  }

  @Test
  void there_are_three_derivatives() {
    assertThat(models())
        .allSatisfy(
            model -> {
              for (int order : new int[] {0, 4}) {
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.logDerivative(0, 0, order))
                    .withMessageContaining("order of a derivative (" + order + ")");
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.derivative(0, 0, order))
                    .withMessageContaining("order of a derivative (" + order + ")");
              }
            });
  }

  @Test
  void a_scaling_constant_of_1_changes_nothing_and_one_below_1_is_undone_by_its_inverse() {
    forEachCategory(
        (model, ability, category) -> {
          assertThat(model.rescaled(1)).isEqualTo(model);
          assertThat(model.rescaled(0.5).rescaled(2)).isEqualTo(model);
          assertThatIllegalArgumentException()
              .isThrownBy(() -> model.rescaled(0))
              .withMessageContaining("scaling constant D (0.0)");
        });
  }

  @Test
  void derivatives_sum_to_0() {
    forEachCase(
        (model, ability) -> {
          double size = sum(model, k -> Math.abs(model.derivative(ability, k, 1)));
          assertThat(sum(model, k -> model.derivative(ability, k, 1)))
              .isCloseTo(0, within(1e-300 + 1e-14 * size));
        });
  }

  @Test
  void information_is_finite_and_not_negative() {
    forEachCase(
        (model, ability) -> assertThat(model.information(ability)).isFinite().isNotNegative());
  }

  @Test
  void information_is_the_sum_of_squared_derivatives_over_probabilities() {
    forEachCase(
        (model, ability) -> {
          if (categories(model).allMatch(k -> model.probability(ability, k) > FULLY_ACCURATE)) {
            double expected = sum(model, k -> squaredSlopeOverProbability(model, ability, k));
            assertThat(model.information(ability))
                .isCloseTo(expected, within(1e-300 + 1e-10 * expected));
          }
        });
  }

  @Test
  void there_are_at_least_two_categories_and_no_others() {
    assertThat(models())
        .isNotEmpty()
        .allSatisfy(
            model -> {
              assertThat(model.categoryCount()).isGreaterThanOrEqualTo(2);
              assertNoCategory(model, -1);
              assertNoCategory(model, model.categoryCount());
            });
  }

  private static void assertNoCategory(ResponseModel model, int category) {
    Stream.<ToDoubleFunction<ResponseModel>>of(
            m -> m.probability(0, category),
            m -> m.logProbability(0, category),
            m -> m.derivative(0, category, 1))
        .forEach(
            function ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> function.applyAsDouble(model))
                    .withMessageContaining("(" + category + ")"));
  }

  private static double squaredSlopeOverProbability(
      ResponseModel model, double ability, int category) {
    double slope = model.derivative(ability, category, 1);
    return slope * (slope / model.probability(ability, category));
  }

  /** Which step is best depends on the model's steepness, which is its own business. */
  private static void assertDifference(
      DoubleUnaryOperator function, double ability, double derivative) {
    double closest = Double.NaN;
    for (double step = 0.1; step > 1e-12; step /= 4) {
      double above = ability + step;
      double below = ability - step;
      double difference =
          (function.applyAsDouble(above) - function.applyAsDouble(below)) / (above - below);
      if (!(Math.abs(difference - derivative) >= Math.abs(closest - derivative))) {
        closest = difference;
      }
    }
    assertThat(closest).isCloseTo(derivative, within(1e-10 + 1e-5 * Math.abs(derivative)));
  }

  private static void in01(double value) {
    assertThat(value).isBetween(0.0, 1.0);
  }

  private static double sum(ResponseModel model, ToDoubleFunction<Integer> term) {
    return categories(model).boxed().mapToDouble(term).sum();
  }

  private static IntStream categories(ResponseModel model) {
    return IntStream.range(0, model.categoryCount());
  }

  /** From −40 to 40, through round and through odd numbers. */
  private static DoubleStream abilities() {
    return DoubleStream.concat(
        IntStream.rangeClosed(-40, 40).asDoubleStream(),
        IntStream.rangeClosed(-10, 10).mapToDouble(i -> i * 0.37 + 0.1));
  }

  private void forEachModerateCase(Law law) {
    forEachCase(moderateModels(), law);
  }

  private void forEachModerateCategory(CategoryLaw law) {
    forEachModerateCase(
        (model, ability) -> categories(model).forEach(k -> law.check(model, ability, k)));
  }

  private void forEachCase(Law law) {
    forEachCase(models(), law);
  }

  private static void forEachCase(Stream<? extends ResponseModel> models, Law law) {
    assertThat(models)
        .allSatisfy(model -> abilities().forEach(ability -> law.check(model, ability)));
  }

  private void forEachCategory(CategoryLaw law) {
    forEachCase((model, ability) -> categories(model).forEach(k -> law.check(model, ability, k)));
  }

  @FunctionalInterface
  private interface Law {
    void check(ResponseModel model, double ability);
  }

  @FunctionalInterface
  private interface CategoryLaw {
    void check(ResponseModel model, double ability, int category);
  }
}
