package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in tables, against the slow way in which the library writes JSON. */
class ShortestDecimalTest {

  @Property(tries = 20_000)
  void any_number_is_written_as_in_json(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number)) {
      assertThat(text(number)).isEqualTo(json(number));
    }
  }

  @Property(tries = 5_000)
  void numbers_as_they_occur_are_written_as_in_json(
      @ForAll @DoubleRange(min = -9, max = 9) double x) {
    assertThat(text(x)).isEqualTo(json(x));
    assertThat(text(x / 1000)).isEqualTo(json(x / 1000));
    assertThat(Double.parseDouble(text(x * x / 7))).isEqualTo(x * x / 7);
  }

  /** Powers of two have a nearer neighbour below; powers of ten end in zeros. */
  @Property(tries = 2_000)
  void powers_and_their_neighbours_are_written_as_in_json(@ForAll("exponents") int exponent) {
    double two = Math.scalb(1.0, exponent);
    double ten = Double.parseDouble("1e" + exponent * 3 / 10);
    for (double power : new double[] {two, ten}) {
      assertThat(text(power)).isEqualTo(json(power));
      assertThat(text(Math.nextDown(power))).isEqualTo(json(Math.nextDown(power)));
      assertThat(text(-Math.nextUp(power))).isEqualTo(json(-Math.nextUp(power)));
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<Integer> exponents() {
    return net.jqwik.api.Arbitraries.integers().between(-1072, 1022);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0.0,0",
    "1,1",
    "0.1,0.1",
    "-2.5,-2.5",
    "2e-3,0.002",
    "1e23,1e+23",
    "5e-324,5e-324",
    "1e15,1000000000000000",
    "1e-7,1e-7",
    "1.7976931348623157e308,1.7976931348623157e+308",
    "5.684341886080802e-14,5.684341886080802e-14",
    "2.2250738585072014e-308,2.2250738585072014e-308"
  })
  void some_numbers(double number, String text) {
    assertThat(text(number)).isEqualTo(text);
  }

  private static String text(double number) {
    StringBuilder text = new StringBuilder();
    ShortestDecimal.append(text, number);
    return text.toString();
  }

  private static String json(double number) {
    return CanonicalJson.write(Map.of("x", number)).replaceAll("[{}]|\"x\":", "");
  }
}
