package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are written as the specification's table and a browser's engine write them. */
class EcmaScriptNumberTest {

  @ParameterizedTest
  @CsvSource({"rfc8785-numbers.csv, 24", "ecmascript-numbers.csv, 8503"})
  void every_number_of_the_table_is_written_as_it_says(String file, int count) throws IOException {
    List<String> lines = lines(file);

    assertThat(lines).hasSize(count);
    assertThat(lines)
        .allSatisfy(
            line -> {
              String[] cells = line.split(",", -1);
              assertThat(EcmaScriptNumber.text(number(cells[0]))).isEqualTo(cells[1]);
            });
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream stream = EcmaScriptNumberTest.class.getResourceAsStream("canonical/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static double number(String bits) {
    return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
  }

  @Property(tries = 5_000)
  void a_number_that_is_read_again_is_the_same(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number)) {
      assertThat(Double.parseDouble(EcmaScriptNumber.text(number))).isEqualTo(number + 0.0);
    }
  }

  @Property(tries = 2_000)
  void no_number_has_more_digits_than_the_platform_gives_it(@ForAll double number) {
    assertThat(digits(EcmaScriptNumber.text(number)))
        .isLessThanOrEqualTo(digits(Double.toString(number)));
  }

  private static int digits(String number) {
    String significand = number.replaceAll("[eE].*", "").replaceAll("[-.]", "");
    return significand.replaceAll("^0+", "").replaceAll("0+$", "").length();
  }
}
