package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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
    forEachCategory(
        (model, ability, category) -> {
          double derivative = model.derivative(ability, category);
          assertThat(closestDifference(model, ability, category, derivative))
              .isCloseTo(derivative, within(1e-10 + 1e-6 * Math.abs(derivative)));
        });
  }

  @Test
  void derivatives_sum_to_0() {
    forEachCase(
        (model, ability) -> {
          double size = sum(model, k -> Math.abs(model.derivative(ability, k)));
          assertThat(sum(model, k -> model.derivative(ability, k)))
              .isCloseTo(0, within(1e-14 * size));
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
            m -> m.derivative(0, category))
        .forEach(
            function ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> function.applyAsDouble(model))
                    .withMessageContaining("(" + category + ")"));
  }

  private static double squaredSlopeOverProbability(
      ResponseModel model, double ability, int category) {
    double slope = model.derivative(ability, category);
    return slope * (slope / model.probability(ability, category));
  }

  /** Which step is best depends on the model's steepness, which is its own business. */
  private static double closestDifference(
      ResponseModel model, double ability, int category, double derivative) {
    double closest = Double.NaN;
    for (double step = 0.1; step > 1e-12; step /= 4) {
      double above = ability + step;
      double below = ability - step;
      double difference =
          (model.probability(above, category) - model.probability(below, category))
              / (above - below);
      if (!(Math.abs(difference - derivative) >= Math.abs(closest - derivative))) {
        closest = difference;
      }
    }
    return closest;
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

  private void forEachCase(Law law) {
    assertThat(models())
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
