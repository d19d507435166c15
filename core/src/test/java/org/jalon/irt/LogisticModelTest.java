package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.internal.StrictNumerics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticModelTest extends ResponseModelConformance {

  private static final double[] DISCRIMINATIONS = {0, 1e-6, 0.7, -1.3, 4, -30, 1e3, 1e6};
  private static final double[] DIFFICULTIES = {-1e6, -40, -2, 0, 0.1, 40};
  private static final double[][] ASYMPTOTES = {
    {0, 1},
    {0.25, 1},
    {0, 0.9},
    {0.2, 0.95},
    {0.5, Math.nextUp(0.5)},
    {Double.MIN_VALUE, 1},
    {Math.nextDown(1.0), 1},
    {0, Math.nextDown(1.0)},
    {0, 1e-200},
    {0, Double.MIN_VALUE}
  };

  @Override
  protected Stream<LogisticModel> models() {
    return Arrays.stream(DISCRIMINATIONS).boxed().flatMap(LogisticModelTest::withDiscrimination);
  }

  @Override
  protected Stream<LogisticModel> moderateModels() {
    return models()
        .filter(model -> Math.abs(model.discrimination()) <= 4)
        .filter(model -> model.upperAsymptote() - model.guessing() > 1e-10);
  }

  private static Stream<LogisticModel> withDiscrimination(double a) {
    return Arrays.stream(DIFFICULTIES)
        .boxed()
        .flatMap(b -> Stream.of(ASYMPTOTES).map(cd -> new LogisticModel(a, b, cd[0], cd[1])));
  }

  @Test
  void the_smaller_models_are_special_cases_of_the_largest() {
    assertThat(LogisticModel.onePL(0.3)).isEqualTo(new LogisticModel(1, 0.3, 0, 1));
    assertThat(LogisticModel.twoPL(1.7, 0.3)).isEqualTo(new LogisticModel(1.7, 0.3, 0, 1));
    assertThat(LogisticModel.threePL(1.7, 0.3, 0.2)).isEqualTo(new LogisticModel(1.7, 0.3, 0.2, 1));
  }

  @Test
  void slope_and_intercept_are_discrimination_and_difficulty_in_another_form() {
    LogisticModel model = new LogisticModel(-2, 0.75, 0.1, 0.9);
    assertThat(model.intercept()).isEqualTo(1.5);
    assertThat(LogisticModel.slopeIntercept(-2, 1.5, 0.1, 0.9)).isEqualTo(model);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticModel.slopeIntercept(0, 1, 0, 1))
        .withMessage("The slope a (0.0) must not be 0.");
  }

  @Property(tries = 1000)
  void without_asymptotes_it_is_the_logistic_function_bit_for_bit(
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(9) double a,
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(9) double b,
      @ForAll @DoubleRange(min = -40, max = 40) @Scale(9) double ability) {
    LogisticModel model = LogisticModel.twoPL(a, b);
    double z = a * (ability - b);
    assertThat(model.probability(ability, 1)).isEqualTo(StrictNumerics.logistic(z));
    assertThat(model.probability(ability, 0)).isEqualTo(StrictNumerics.logistic(-z));
    assertThat(model.logProbability(ability, 1)).isEqualTo(StrictNumerics.logLogistic(z));
    assertThat(model.logProbability(ability, 0)).isEqualTo(StrictNumerics.logLogistic(-z));
  }

  @Property(tries = 500)
  void information_without_asymptotes_is_a_squared_times_the_variance_of_the_answer(
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(9) double a,
      @ForAll @DoubleRange(min = -40, max = 40) @Scale(9) double ability) {
    LogisticModel model = LogisticModel.twoPL(a, 0.4);
    double variance = model.probability(ability, 1) * model.probability(ability, 0);
    assertThat(model.information(ability))
        .isCloseTo(a * a * variance, within(1e-14 * a * a * variance));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, -1, 0, 2.5, 40})
  void without_discrimination_the_probability_is_constant_and_informs_of_nothing(double ability) {
    LogisticModel model = new LogisticModel(0, 1e50, 0.25, 0.75);
    assertThat(model.probability(ability, 1)).isEqualTo(0.5);
    assertThat(model.derivative(ability, 1, 1)).isZero();
    assertThat(model.information(ability)).isZero();
  }

  @Property(tries = 1000)
  void the_probability_of_a_right_answer_moves_with_ability_in_the_direction_of_a(
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(6) double a,
      @ForAll @DoubleRange(min = -40, max = 40) @Scale(6) double ability,
      @ForAll @DoubleRange(min = 0, max = 10) @Scale(6) double step) {
    LogisticModel model = new LogisticModel(a, 0.2, 0.15, 0.9);
    double rise = model.probability(ability + step, 1) - model.probability(ability, 1);
    assertThat(Math.signum(a) * rise).isGreaterThanOrEqualTo(0);
  }

  @Property(tries = 500)
  void a_negative_discrimination_exchanges_right_and_wrong(
      @ForAll @DoubleRange(min = 0, max = 5) @Scale(9) double a,
      @ForAll @DoubleRange(min = -40, max = 40) @Scale(9) double ability) {
    LogisticModel rising = new LogisticModel(a, -1, 0.2, 1);
    LogisticModel falling = new LogisticModel(-a, -1, 0, 1 - 0.2);
    assertThat(falling.probability(ability, 1)).isEqualTo(rising.probability(ability, 0));
    assertThat(falling.derivative(ability, 0, 1))
        .isCloseTo(rising.derivative(ability, 1, 1), withinPercentage(1e-10));
    assertThat(falling.information(ability))
        .isCloseTo(rising.information(ability), withinPercentage(1e-10));
  }

  @Test
  void guessing_lowers_information_most_where_most_right_answers_are_guesses() {
    LogisticModel sure = LogisticModel.twoPL(1, 0);
    LogisticModel guessed = LogisticModel.threePL(1, 0, 0.25);
    assertThat(guessed.information(5) / sure.information(5)).isCloseTo(0.75, within(0.01));
    assertThat(guessed.information(-5) / sure.information(-5)).isCloseTo(0, within(0.03));
  }

  @Test
  void a_tiny_range_between_the_asymptotes_keeps_its_information_to_the_last_digits() {
    double share = 1e-200;
    LogisticModel model = new LogisticModel(2, 0, 0, share);
    // a² d s (1 − s)², as 1 − P is 1.
    assertThat(model.information(0)).isCloseTo(4 * share / 8, withinPercentage(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, -1, 1, 40})
  void an_all_but_infinite_discrimination_gives_no_information_off_its_difficulty(double ability) {
    LogisticModel step = LogisticModel.twoPL(1e50, 0);
    assertThat(step.information(ability)).isZero();
    assertThat(step.probability(ability, 1)).isEqualTo(ability > 0 ? 1 : 0);
  }

  @Test
  void the_tail_probability_is_accurate_relative_to_itself() {
    LogisticModel model = new LogisticModel(2, 0, 0.1, 1);
    assertThat(model.probability(40, 0))
        .isCloseTo(0.9 * StrictMath.exp(-80), withinPercentage(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.1e50   | 0        | 0    | 1   | The discrimination a (1.1E50) must lie between -1.0E50 and 1.0E50.",
        "1        | -1.1e50  | 0    | 1   | The difficulty b (-1.1E50) must lie between -1.0E50 and 1.0E50.",
        "NaN      | 0        | 0    | 1   | The discrimination a (NaN) must be a finite number.",
        "Infinity | 0        | 0    | 1   | The discrimination a (Infinity) must be a finite number.",
        "1        | NaN      | 0    | 1   | The difficulty b (NaN) must be a finite number.",
        "1        | -Infinity| 0    | 1   | The difficulty b (-Infinity) must be a finite number.",
        "1        | 0        | -0.1 | 1   | The guessing parameter c (-0.1) must lie between 0.0 and 1.0.",
        "1        | 0        | NaN  | 1   | The guessing parameter c (NaN) must lie between 0.0 and 1.0.",
        "1        | 0        | 0    | 1.1 | The upper asymptote d (1.1) must lie between 0.0 and 1.0.",
        "1        | 0        | 0    | NaN | The upper asymptote d (NaN) must lie between 0.0 and 1.0.",
        "1        | 0        | 0.5  | 0.5 | The guessing parameter c (0.5) must be below the upper asymptote d (0.5).",
        "1        | 0        | 0.6  | 0.5 | The guessing parameter c (0.6) must be below the upper asymptote d (0.5)."
      })
  void an_illegal_parameter_is_refused(double a, double b, double c, double d, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogisticModel(a, b, c, d))
        .withMessage(message);
  }
}
