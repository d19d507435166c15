package org.jalon.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "-0.0, 0.0000",
    "-0.00001, 0.0000",
    "0.5, 0.5000",
    "0.12344999, 0.1234",
    "-1.23456, -1.2346",
    // Exactly half way, which only dyadic fractions can be.
    "0.03125, 0.0312",
    "0.09375, 0.0938",
    "-0.03125, -0.0312",
    // Below half way in binary, whatever it looks like in decimal.
    "1.00105, 1.0010",
    "1e7, 10000000.0000",
    "1e-300, 0.0000"
  })
  void numbers_have_four_decimals_rounded_half_to_even(double value, String expected) {
    assertThat(Decimals.rounded(value)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void the_text_reads_back_to_within_half_of_the_last_decimal(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(9) double value) {
    assertThat(Double.parseDouble(Decimals.rounded(value))).isCloseTo(value, within(0.500001e-4));
  }
}
