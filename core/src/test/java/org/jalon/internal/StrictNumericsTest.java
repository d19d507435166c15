package org.jalon.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictNumericsTest {

  private static final double ACCURACY = 1e-15;

  @Property(tries = 500)
  void logarithms_are_those_of_StrictMath_bit_for_bit(
      @ForAll @DoubleRange(min = -800, max = 800) @Scale(12) double x) {
    assertSameBits(StrictNumerics.log(x), StrictMath.log(x));
    assertSameBits(StrictNumerics.log1p(x), StrictMath.log1p(x));
  }

  @Property(tries = 3_000)
  void the_exponential_function_is_accurate_to_a_unit_in_the_last_place(
      @ForAll @DoubleRange(min = -707.9, max = 707.9) @Scale(12) double x) {
    assertExponential(x);
    assertExponential(x / 708);
  }

  private static void assertExponential(double x) {
    double y = StrictNumerics.exp(x);
    double error = HighPrecision.exp(new BigDecimal(x)).subtract(new BigDecimal(y)).doubleValue();
    assertThat(Math.abs(error)).as("exp(%s)", x).isLessThan(Math.ulp(y));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        708, -708, 709.7, -709.7, 710, -740, -746, 1e300, -1e300, 1 / 0.0, -1 / 0.0, 0 / 0.0
      })
  void what_is_not_a_normal_number_is_that_of_StrictMath(double x) {
    assertSameBits(StrictNumerics.exp(x), StrictMath.exp(x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-20, -1e-20})
  void the_exponential_of_nothing_is_1(double x) {
    assertThat(StrictNumerics.exp(x)).isEqualTo(1);
  }

  @Property(tries = 500)
  void the_logistic_function_is_accurate_relative_to_itself_in_both_tails(
      @ForAll @DoubleRange(min = -705, max = 705) @Scale(12) double x) {
    assertThat(HighPrecision.relativeError(StrictNumerics.logistic(x), HighPrecision.logistic(x)))
        .isLessThan(ACCURACY);
  }

  @Property(tries = 500)
  void its_logarithm_is_accurate_relative_to_itself_in_both_tails(
      @ForAll @DoubleRange(min = -705, max = 705) @Scale(12) double x) {
    assertThat(
            HighPrecision.relativeError(
                StrictNumerics.logLogistic(x), HighPrecision.logLogistic(x)))
        .isLessThan(ACCURACY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 1e-300, -1e-300, 1e-17, -1e-17, 1e-8, -1e-8, 36.7, -36.7, 37})
  void both_are_accurate_where_their_formulas_meet(double x) {
    assertThat(HighPrecision.relativeError(StrictNumerics.logistic(x), HighPrecision.logistic(x)))
        .isLessThan(ACCURACY);
    assertThat(
            HighPrecision.relativeError(
                StrictNumerics.logLogistic(x), HighPrecision.logLogistic(x)))
        .isLessThan(ACCURACY);
  }

  @Property(tries = 1000)
  void the_logistic_function_of_x_and_of_minus_x_sum_to_1(
      @ForAll @DoubleRange(min = -1000, max = 1000) @Scale(12) double x) {
    assertThat(StrictNumerics.logistic(x) + StrictNumerics.logistic(-x))
        .isCloseTo(1, within(0x1p-52));
  }

  @Property(tries = 1000)
  void the_logistic_function_never_falls(
      @ForAll @DoubleRange(min = -1000, max = 1000) @Scale(12) double x,
      @ForAll @DoubleRange(min = 1e-9, max = 10) @Scale(12) double step) {
    assertThat(StrictNumerics.logistic(x + step)).isBetween(StrictNumerics.logistic(x), 1.0);
  }

  @Test
  void the_logistic_function_reaches_its_limits_only_by_rounding() {
    assertThat(StrictNumerics.logistic(0)).isEqualTo(0.5);
    assertThat(StrictNumerics.logistic(-745)).isPositive();
    assertThat(StrictNumerics.logistic(-746)).isZero();
    assertThat(StrictNumerics.logistic(37)).isEqualTo(1);
    assertThat(StrictNumerics.logistic(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(StrictNumerics.logistic(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-746, -1e6, -1e300, -Double.MAX_VALUE})
  void the_logarithm_is_x_itself_where_the_logistic_function_underflows(double x) {
    assertThat(StrictNumerics.logLogistic(x)).isEqualTo(x);
  }

  @Test
  void the_logarithm_is_never_above_zero() {
    assertThat(StrictNumerics.logLogistic(700)).isNegative();
    assertThat(StrictNumerics.logLogistic(1e300)).isZero();
  }

  /** Expected values to 20 digits by Newton's method on the logarithm of the distribution. */
  @ParameterizedTest
  @CsvSource({
    "0.25, -0.6744897501960817432",
    "0.075, -1.4395314709384559349",
    "0.0750001, -1.4395307645017296865",
    "0.05, -1.644853626951472688",
    "1e-3, -3.0902323061678135354",
    "1e-5, -4.2648907939228246102",
    "1.388e-11, -6.6579887597495701225",
    "1.389e-11, -6.6578828791058745545",
    "1e-20, -9.2623400897984075796",
    "1e-100, -21.273453560965324294",
    "1e-300, -37.047096299361199237"
  })
  void normal_quantiles_are_right_to_the_last_digits(double p, double expected) {
    assertThat(StrictNumerics.normalQuantile(p)).isCloseTo(expected, withinPercentage(1e-13));
  }

  @Property(tries = 1000)
  void normal_quantiles_agree_with_another_implementation(
      @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(12) double p) {
    assertThat(StrictNumerics.normalQuantile(p))
        .isCloseTo(new NormalDistribution().inverseCumulativeProbability(p), within(1e-12));
  }

  @Property(tries = 300)
  void the_distribution_leads_back_from_the_quantile(
      @ForAll @DoubleRange(min = -300, max = -0.31) @Scale(6) double exponent) {
    double p = StrictMath.pow(10, exponent);
    assertThat(new NormalDistribution().cumulativeProbability(StrictNumerics.normalQuantile(p)))
        .isCloseTo(p, withinPercentage(1e-9));
  }

  @Property(tries = 1000)
  void normal_quantiles_are_exactly_symmetric(
      @ForAll @LongRange(min = 1, max = (1L << 53) - 1) long numerator) {
    double p = numerator * 0x1p-53;
    assertThat(StrictNumerics.normalQuantile(1 - p)).isEqualTo(-StrictNumerics.normalQuantile(p));
  }

  @Property(tries = 1000)
  void normal_quantiles_never_fall(
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(15) double p,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(15) double q) {
    assertThat(StrictNumerics.normalQuantile(Math.min(p, q)))
        .isLessThanOrEqualTo(StrictNumerics.normalQuantile(Math.max(p, q)));
  }

  @Test
  void normal_quantiles_at_and_beyond_the_ends() {
    assertThat(StrictNumerics.normalQuantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(StrictNumerics.normalQuantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(StrictNumerics.normalQuantile(0.5)).isZero();
    assertThat(StrictNumerics.normalQuantile(Double.MIN_VALUE)).isCloseTo(-38.4674, within(1e-4));
    assertThat(StrictNumerics.normalQuantile(-1e-9)).isNaN();
    assertThat(StrictNumerics.normalQuantile(1 + 1e-9)).isNaN();
    assertThat(StrictNumerics.normalQuantile(Double.NaN)).isNaN();
  }

  @Property(tries = 1000)
  void the_normal_distribution_agrees_with_another_implementation(
      @ForAll @DoubleRange(min = -12, max = 12) @Scale(12) double x) {
    assertThat(StrictNumerics.normalDistribution(x))
        .isCloseTo(new NormalDistribution().cumulativeProbability(x), within(1e-15));
  }

  @Test
  void the_normal_distribution_at_its_middle_and_its_ends() {
    assertThat(StrictNumerics.normalDistribution(0)).isEqualTo(0.5);
    assertThat(StrictNumerics.normalDistribution(1)).isCloseTo(0.841344746068543, within(1e-15));
    assertThat(StrictNumerics.normalDistribution(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(StrictNumerics.normalDistribution(-1e300)).isZero();
    assertThat(StrictNumerics.normalDistribution(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(StrictNumerics.normalDistribution(Double.NaN)).isNaN();
  }

  private static void assertSameBits(double actual, double expected) {
    assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
  }
}
