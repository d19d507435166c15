package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points are an ordered commutative monoid that never rounds. */
class PointsTest {

  @Test
  void three_thirds_of_eight_are_eight() {
    Points third = Points.of(8, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Points.of(8)).hasToString("8");
    assertThat(third).hasToString("8/3");
    assertThat(third.times(3)).isEqualTo(Points.of(8));
    assertThat(third.plus(third).floor()).isEqualTo(5);
  }

  @Property
  void equal_fractions_are_equal_points(
      @ForAll("points") Points points, @ForAll @IntRange(min = 1, max = 1000) int factor) {
    Points wider = Points.of(points.numerator() * factor, points.denominator() * factor);
    assertThat(wider).isEqualTo(points).hasSameHashCodeAs(points).isEqualByComparingTo(points);
  }

  @Property
  void a_sum_depends_on_neither_order_nor_grouping_and_zero_adds_nothing(
      @ForAll("points") Points a, @ForAll("points") Points b, @ForAll("points") Points c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(Points.ZERO)).isEqualTo(a);
  }

  @Property
  void the_sum_of_many_is_the_rational_sum_in_any_order(
      @ForAll("smallPoints") List<Points> points) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Points p : points) {
      numerator =
          numerator
              .multiply(BigInteger.valueOf(p.denominator()))
              .add(denominator.multiply(BigInteger.valueOf(p.numerator())));
      denominator = denominator.multiply(BigInteger.valueOf(p.denominator()));
    }
    List<Points> reversed = new ArrayList<>(points);
    Collections.reverse(reversed);
    Points sum = Points.sum(points);
    assertThat(BigInteger.valueOf(sum.numerator()).multiply(denominator))
        .isEqualTo(BigInteger.valueOf(sum.denominator()).multiply(numerator));
    assertThat(Points.sum(reversed)).isEqualTo(sum);
  }

  @Property
  void the_order_is_that_of_the_values_and_kept_by_sums(
      @ForAll("points") Points a, @ForAll("points") Points b, @ForAll("points") Points c) {
    BigDecimal difference =
        new BigDecimal(a.numerator())
            .multiply(new BigDecimal(b.denominator()))
            .subtract(new BigDecimal(b.numerator()).multiply(new BigDecimal(a.denominator())));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(difference.signum());
    assertThat(Integer.signum(a.plus(c).compareTo(b.plus(c)))).isEqualTo(difference.signum());
    assertThat(a.min(b)).isEqualTo(difference.signum() <= 0 ? a : b);
  }

  @Property
  void a_difference_makes_up_for_what_was_subtracted(
      @ForAll("points") Points a, @ForAll("points") Points b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    if (a.compareTo(b) < 0) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> a.minus(b))
          .withMessage("The points to subtract (%s) must be at most %s.", b, a);
    }
  }

  @Property
  void scaling_back_gives_the_same_points(
      @ForAll("smallPoint") Points a,
      @ForAll("smallPoint") Points b,
      @ForAll("smallPoint") Points c) {
    Points part = b.plus(Points.of(1));
    Points whole = c.plus(Points.of(1));
    assertThat(a.scaled(part, whole).scaled(whole, part)).isEqualTo(a);
    assertThat(a.scaled(part, Points.of(1))).isEqualTo(part.scaled(a, Points.of(1)));
    assertThat(a.scaled(Points.of(3), Points.of(1))).isEqualTo(a.times(3));
  }

  @Property
  void the_floor_is_the_greatest_whole_number_that_is_not_greater(@ForAll("points") Points points) {
    assertThat(Points.of(points.floor())).isLessThanOrEqualTo(points);
    assertThat(Points.of(points.floor() + 1)).isGreaterThan(points);
  }

  @Property
  void a_number_of_times_is_a_repeated_sum(
      @ForAll("points") Points points, @ForAll @IntRange(max = 20) int factor) {
    assertThat(points.times(factor)).isEqualTo(Points.sum(Collections.nCopies(factor, points)));
  }

  @Property
  void the_text_of_points_is_read_back(@ForAll("points") Points points) {
    assertThat(Points.parse(points.toString())).isEqualTo(points);
  }

  @Test
  void the_largest_numbers_are_read_back_and_larger_ones_refused() {
    Points most = Points.of(Long.MAX_VALUE, Long.MAX_VALUE - 1);
    assertThat(Points.parse(most.toString())).isEqualTo(most);
    for (String text : List.of("9223372036854775808", "1/9999999999999999999")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Points.parse(text))
          .withMessage(
              "The number of points (%s) must be a whole number or a fraction such as 8/3, each at most 9223372036854775807.",
              text);
    }
  }

  @Property
  void a_quotient_of_exact_doubles_is_shown_as_java_divides(@ForAll("points") Points points) {
    assertThat(points.toDouble())
        .isEqualTo((double) points.numerator() / (double) points.denominator());
  }

  @Test
  void a_decimal_number_is_taken_exactly() {
    assertThat(Points.of(new BigDecimal("2.667"))).isEqualTo(Points.of(2667, 1000));
    assertThat(Points.of(new BigDecimal("0.000"))).isEqualTo(Points.ZERO);
    assertThat(Points.of(new BigDecimal("1E+3"))).isEqualTo(Points.of(1000));
    assertThat(Points.of(new BigDecimal("0.500"))).isEqualTo(Points.of(1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E+18", "1E-19", "1234567890123456789", "1E+2147483647", "1E-2147483647"})
  void a_decimal_number_of_too_many_digits_is_refused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.of(new BigDecimal(number)))
        .withMessageMatching(
            "The decimal number of points \\(precision \\d+, scale -?\\d+\\) must have at most 18 digits\\.");
  }

  @Test
  void the_largest_power_of_ten_that_a_decimal_may_have_is_refused_at_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)))
        .withMessageContaining("scale -2147483648");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | 1 | The numerator of points (-1) must not be negative.",
        "1 | 0 | The denominator of points (0) must be positive.",
        "1 | -2 | The denominator of points (-2) must be positive."
      })
  void what_is_no_number_of_points_is_refused(long numerator, long denominator, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.of(numerator, denominator))
        .withMessage(message);
  }

  @Test
  void negative_numbers_and_factors_and_an_empty_whole_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.of(new BigDecimal("-0.5")))
        .withMessageContaining("must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.of(1).times(-1))
        .withMessage("The factor of points (-1) must not be negative.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.of(1).scaled(Points.of(1), Points.ZERO))
        .withMessage("The points to scale from (0) must be more than 0.");
  }

  @Test
  void what_does_not_fit_is_refused_rather_than_rounded() {
    Points most = Points.of(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Points.of(1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("The number of points (9223372036854775808/1) does not fit.");
    assertThatThrownBy(() -> Points.of(1, Long.MAX_VALUE).plus(Points.of(1, Long.MAX_VALUE - 1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageEndingWith(" does not fit.");
    assertThat(Points.of(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Points.of(1));
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
  }

  @Provide
  Arbitrary<Points> points() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1L << 24), Arbitraries.longs().between(1, 5040))
        .as(Points::of);
  }

  @Provide
  Arbitrary<Points> smallPoint() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 64), Arbitraries.longs().between(1, 12))
        .as(Points::of);
  }

  @Provide
  Arbitrary<List<Points>> smallPoints() {
    return smallPoint().list().ofMaxSize(60);
  }
}
