package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class GradedResponseTest extends ResponseModelConformance {

  @Override
  protected Stream<GradedResponse> models() {
    return Stream.of(
        GradedResponse.of(1.3, 0.4),
        GradedResponse.of(1, -1, 0, 1),
        GradedResponse.of(0.5, -3, -2.999999999, 5, 30),
        GradedResponse.of(1e-6, -40, 40),
        GradedResponse.of(30, -2, -1, 0.5),
        GradedResponse.of(4, 0, Double.MIN_NORMAL, 1),
        GradedResponse.of(2, -1e50, 0, 1e50));
  }

  @Override
  protected Stream<GradedResponse> moderateModels() {
    return models()
        .filter(
            model -> Math.abs(model.discrimination()) <= 4 && model.difficulties().get(0) > -1e6);
  }

  @Property(tries = 500)
  void with_one_difficulty_it_is_the_two_parameter_logistic_model(
      @ForAll @DoubleRange(min = 0.1, max = 5) @Scale(6) double a,
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(6) double b,
      @ForAll @DoubleRange(min = -40, max = 40) @Scale(6) double ability) {
    GradedResponse graded = GradedResponse.of(a, b);
    LogisticModel logistic = LogisticModel.twoPL(a, b);
    for (int category = 0; category < 2; category++) {
      assertThat(graded.probability(ability, category))
          .isEqualTo(logistic.probability(ability, category));
      for (int order = 1; order <= 3; order++) {
        double expected = logistic.logDerivative(ability, category, order);
        double scale = Math.abs(a) * logistic.information(ability); // the third crosses 0
        assertThat(graded.logDerivative(ability, category, order))
            .isCloseTo(expected, within(1e-300 + 1e-12 * (Math.abs(expected) + scale)));
      }
    }
    assertThat(graded.information(ability))
        .isCloseTo(logistic.information(ability), withinPercentage(1e-10));
  }

  @Property(tries = 300)
  void reaching_a_category_or_a_higher_one_is_logistic(
      @ForAll @DoubleRange(min = -8, max = 8) @Scale(6) double ability) {
    GradedResponse model = GradedResponse.of(1.7, -1, 0.25, 2);
    double reached = 0;
    for (int category = 3; category > 0; category--) {
      reached += model.probability(ability, category);
      double difficulty = model.difficulties().get(category - 1);
      assertThat(reached)
          .isCloseTo(LogisticModel.twoPL(1.7, difficulty).probability(ability, 1), within(1e-15));
    }
  }

  @Test
  void a_category_between_two_difficulties_keeps_its_digits_in_both_tails() {
    GradedResponse model = GradedResponse.of(1, 0, 1);
    double share = 1 - StrictMath.exp(-1);
    assertThat(model.probability(-40, 1))
        .isCloseTo(StrictMath.exp(-40) * share, withinPercentage(1e-12));
    assertThat(model.probability(41, 1))
        .isCloseTo(StrictMath.exp(-40) * share, withinPercentage(1e-12));
  }

  @Test
  void the_modified_form_and_the_form_with_intercepts_are_the_same_model() {
    GradedResponse model = GradedResponse.of(2, -0.5, 0.5, 1);
    assertThat(GradedResponse.modified(2, 0.25, 0.75, -0.25, -0.75)).isEqualTo(model);
    assertThat(GradedResponse.slopeIntercept(2, 1, -1, -2)).isEqualTo(model);
    assertThat(model.intercepts()).containsExactly(1.0, -1.0, -2.0);
  }

  @Test
  void illegal_parameters_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradedResponse.of(0, 1))
        .withMessage("The discrimination a (0.0) must be finite and greater than 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradedResponse.of(1, 0, 0))
        .withMessage("The difficulty b2 (0.0) must be above b1 (0.0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradedResponse.of(1, 0, Double.NaN))
        .withMessage("The difficulty b (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradedResponse(1, List.of()))
        .withMessage("The difficulty b ([]) must not be empty.");
  }
}
