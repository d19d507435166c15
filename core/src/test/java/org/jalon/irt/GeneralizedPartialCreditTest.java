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

class GeneralizedPartialCreditTest extends ResponseModelConformance {

  @Override
  protected Stream<GeneralizedPartialCredit> models() {
    return Stream.of(
        GeneralizedPartialCredit.of(1.3, 0.4),
        GeneralizedPartialCredit.of(0, -1, 1),
        GeneralizedPartialCredit.partialCredit(2, 0, -2),
        GeneralizedPartialCredit.ratingScale(0.5, -1, 0, 1),
        GeneralizedPartialCredit.of(-0.8, 1, 0, 1),
        GeneralizedPartialCredit.of(30, -2, -1, 0.5),
        GeneralizedPartialCredit.of(1e-6, -40, 40),
        GeneralizedPartialCredit.of(2, -1e50, 0, 1e50));
  }

  @Override
  protected Stream<GeneralizedPartialCredit> moderateModels() {
    return models()
        .filter(model -> Math.abs(model.discrimination()) <= 4 && model.steps().get(0) > -1e6);
  }

  @Property(tries = 500)
  void with_one_step_it_is_the_two_parameter_logistic_model(
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(6) double a,
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(6) double b,
      @ForAll @DoubleRange(min = -40, max = 40) @Scale(6) double ability) {
    GeneralizedPartialCredit credit = GeneralizedPartialCredit.of(a, b);
    LogisticModel logistic = LogisticModel.twoPL(a, b);
    for (int category = 0; category < 2; category++) {
      assertThat(credit.probability(ability, category))
          .isCloseTo(logistic.probability(ability, category), withinPercentage(1e-10));
      for (int order = 1; order <= 3; order++) {
        double expected = logistic.logDerivative(ability, category, order);
        double scale = Math.abs(a) * logistic.information(ability); // the third crosses 0
        assertThat(credit.logDerivative(ability, category, order))
            .isCloseTo(expected, within(1e-300 + 1e-12 * (Math.abs(expected) + scale)));
      }
    }
    assertThat(credit.information(ability))
        .isCloseTo(logistic.information(ability), within(1e-12 * logistic.information(ability)));
  }

  @Test
  void two_neighbouring_categories_are_equally_likely_at_their_step() {
    GeneralizedPartialCredit model = GeneralizedPartialCredit.of(1.4, 1, -0.5, 2);
    for (int step = 0; step < 3; step++) {
      double ability = model.steps().get(step);
      assertThat(model.probability(ability, step))
          .isCloseTo(model.probability(ability, step + 1), withinPercentage(1e-12));
    }
  }

  @Test
  void its_observed_information_does_not_depend_on_the_answer() {
    GeneralizedPartialCredit model = GeneralizedPartialCredit.of(1.4, 1, -0.5, 2);
    for (int category = 0; category < 4; category++) {
      assertThat(model.observedInformation(0.3, category))
          .isCloseTo(model.information(0.3), withinPercentage(1e-12));
    }
  }

  @Test
  void partial_credit_and_rating_scale_are_special_cases() {
    assertThat(GeneralizedPartialCredit.partialCredit(0.5, 1))
        .isEqualTo(new GeneralizedPartialCredit(1, List.of(0.5, 1.0)));
    assertThat(GeneralizedPartialCredit.ratingScale(0.5, -1, 1))
        .isEqualTo(GeneralizedPartialCredit.partialCredit(-0.5, 1.5));
  }

  @Test
  void the_form_with_intercepts_is_the_same_model() {
    GeneralizedPartialCredit model = GeneralizedPartialCredit.of(2, -0.5, 1, 0.25);
    assertThat(model.intercepts()).containsExactly(1.0, -1.0, -1.5);
    assertThat(GeneralizedPartialCredit.slopeIntercept(2, 1, -1, -1.5)).isEqualTo(model);
    NominalResponse nominal = NominalResponse.relativeToFirst(2, 1, 4, -1, 6, -1.5);
    for (int category = 0; category < 4; category++) {
      assertThat(model.probability(0.7, category))
          .isCloseTo(nominal.probability(0.7, category), withinPercentage(1e-12));
    }
  }

  @Test
  void illegal_parameters_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralizedPartialCredit.slopeIntercept(0, 1, 2))
        .withMessage("The slope a (0.0) must not be 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralizedPartialCredit.of(Double.NaN, 1))
        .withMessage("The discrimination a (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralizedPartialCredit.of(1))
        .withMessage("The step difficulty b ([]) must not be empty.");
  }
}
