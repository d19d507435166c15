package org.jalon.examples.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as a reader sees them. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "5000, 5000",
    "12345, '12,345'",
    "-1234567, '−1,234,567'",
    "0.28513, 0.285",
    "-0.0004, −0.000400",
    "0.00002, 2.00 × 10⁻⁵",
    "12345.678, '12,300'",
    "1.5e12, 1.50 × 10¹²",
    "NaN, –",
    "Infinity, –"
  })
  void three_digits_say_enough(double value, String text) {
    assertThat(Numbers.brief(value)).isEqualTo(text);
  }

  @Test
  void zeros_at_the_end_of_decimals_can_be_left_out() {
    assertThat(Numbers.atMost(0.95, 7)).isEqualTo("0.95");
    assertThat(Numbers.atMost(1 / 3.0, 7)).isEqualTo("0.3333333");
    assertThat(Numbers.atMost(2.00000001, 4)).isEqualTo("2");
    assertThat(Numbers.atMost(120, 4)).isEqualTo("120");
    assertThat(Numbers.atMost(1.5e-9, 4)).isEqualTo("1.500 × 10⁻⁹");
    assertThat(Numbers.atMost(Double.NaN, 4)).isEqualTo("–");
  }

  @Test
  void an_error_says_how_many_decimals_are_worth_something() {
    assertThat(Numbers.within(0.28513, 0.0029)).isEqualTo("0.2851");
    assertThat(Numbers.within(27.42, 0.071)).isEqualTo("27.420");
    assertThat(Numbers.within(5000, 12)).isEqualTo("5000");
    assertThat(Numbers.within(0.28513, 0)).isEqualTo("0.285");
    assertThat(Numbers.within(0.28513, Double.NaN)).isEqualTo("0.285");
    assertThat(Numbers.percent(0.24078, 1)).isEqualTo("24.1 %");
  }

  @Test
  void no_locale_changes_a_number() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Numbers.fixed(1234.5, 2) + Numbers.place(1.25) + Numbers.count(20_000))
          .isEqualTo("1234.501.2520,000");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void a_place_is_right_to_a_hundredth(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    assertThat(Math.abs(Double.parseDouble(Numbers.place(value)) - value)).isLessThan(0.0050001);
    assertThat(Numbers.place(value)).matches("-?\\d+(\\.\\d?[1-9])?").isNotEqualTo("-0");
  }
}
