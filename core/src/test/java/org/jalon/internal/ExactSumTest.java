package org.jalon.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact sum against decimals of any length, and its laws. */
class ExactSumTest {

  private static final BigDecimal OVERFLOW =
      new BigDecimal(Double.MAX_VALUE).add(new BigDecimal(Math.ulp(Double.MAX_VALUE) / 2));

  @Property(tries = 500)
  void a_sum_is_the_double_next_to_the_exact_one(@ForAll @Size(max = 40) List<Double> terms) {
    List<Double> finite = terms.stream().filter(Double::isFinite).toList();
    assertThat(sum(finite).value()).isEqualTo(slow(finite));
  }

  @Property(tries = 2000)
  void terms_of_all_exponents_and_signs_are_added_exactly(@ForAll long seed) {
    List<Double> terms = anyBits(seed, 30);
    assertThat(sum(terms).value()).isEqualTo(slow(terms));
  }

  @Property(tries = 300)
  void neither_order_nor_grouping_changes_a_bit(@ForAll long seed) {
    List<Double> terms = anyBits(seed, 24);
    ExactSum expected = sum(terms);
    List<Double> shuffled = new ArrayList<>(terms);
    Collections.shuffle(shuffled, new Random(seed));
    ExactSum first = sum(shuffled.subList(0, 7));
    ExactSum second = sum(shuffled.subList(7, 11));
    ExactSum third = sum(shuffled.subList(11, 24));
    second.merge(third);
    first.merge(second);
    assertThat(first).isEqualTo(expected).hasSameHashCodeAs(expected);
    third.merge(sum(shuffled.subList(0, 11)));
    assertThat(third).isEqualTo(expected).hasToString(expected.toString());
  }

  @Property(tries = 300)
  void a_text_is_read_back_to_an_equal_sum(@ForAll long seed) {
    ExactSum sum = sum(anyBits(seed, 5));
    ExactSum read = ExactSum.parse(sum.toString());
    assertThat(read).isEqualTo(sum);
    assertThat(read.value()).isEqualTo(sum.value());
  }

  @Test
  void texts_are_canonical() {
    assertThat(new ExactSum()).hasToString("0");
    assertThat(sum(List.of(0.5, 0.25))).hasToString("3p-2");
    assertThat(sum(List.of(-24.0))).hasToString("-3p3");
    assertThat(sum(List.of(Double.MIN_VALUE))).hasToString("1p-1074");
    assertThat(sum(List.of(1.0, -1.0))).isEqualTo(new ExactSum()).hasToString("0");
    assertThat(sum(List.of(1.0))).isNotEqualTo(sum(List.of(2.0))).isNotEqualTo("1p0");
  }

  @Test
  void sums_beyond_the_range_of_doubles_are_infinite_and_come_back() {
    ExactSum sum = sum(List.of(Double.MAX_VALUE, Double.MAX_VALUE));
    assertThat(sum.value()).isEqualTo(Double.POSITIVE_INFINITY);
    sum.add(-Double.MAX_VALUE);
    assertThat(sum.value()).isEqualTo(Double.MAX_VALUE);
    assertThat(sum(List.of(-Double.MAX_VALUE, -Double.MAX_VALUE)).value())
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void a_cleared_sum_begins_anew() {
    ExactSum sum = sum(List.of(1e300, -3.0));
    sum.clear();
    assertThat(sum).isEqualTo(new ExactSum());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_term_that_is_not_finite_is_refused(double term) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExactSum().add(term))
        .withMessage("The term of an exact sum (%s) must be a finite number.".formatted(term));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p0", "1", "xp1", "1p", "1p99999", "1.5p1", "0x1p1"})
  void another_text_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactSum.parse(text))
        .withMessage(
            "The exact sum (%s) must be hexadecimal digits, p and a power of two.".formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1p-1075", "1p2000", "-1p1200"})
  void a_number_beyond_the_range_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactSum.parse(text))
        .withMessage(
            "The exact sum (%s) must be within the range of sums of doubles.".formatted(text));
  }

  private static ExactSum sum(List<Double> terms) {
    ExactSum sum = new ExactSum();
    terms.forEach(sum::add);
    return sum;
  }

  private static double slow(List<Double> terms) {
    BigDecimal sum = terms.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.abs().compareTo(OVERFLOW) >= 0) {
      return sum.signum() * Double.POSITIVE_INFINITY;
    }
    return sum.doubleValue();
  }

  /** Doubles of random bits, near each other in size now and then so that they cancel. */
  private static List<Double> anyBits(long seed, int count) {
    Random random = new Random(seed);
    List<Double> terms = new ArrayList<>();
    while (terms.size() < count) {
      double term = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(term)) {
        terms.add(random.nextInt(3) > 0 || terms.isEmpty() ? term : -terms.get(0) / 3);
      }
    }
    return terms;
  }
}
