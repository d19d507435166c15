package org.jalon.benchmarks.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the scoreboard prints and writes. */
class ReportTest {

  private static final Machine MACHINE =
      new Machine("Processor \"X\"", 2, "Linux 6 amd64", "17, VM", 6028, 0.5);

  private static Times times() {
    Times times = new Times(List.of("library", "naive"));
    times.add(10, 1_300);
    times.add(20, 2_000);
    times.add(10, 1_207);
    return times;
  }

  private static Report report() {
    return new Report(
        LocalDate.of(2026, 1, 31),
        "full",
        MACHINE,
        1.25,
        List.of(
            times().speedup("select.mfi.750.speedup_vs_naive", "naive"),
            new Figure("test.32items.bytes_per_person", 40, "bytes", Map.of(), 1, 7),
            new Figure("of.its.own", 1234567.8, "things", Map.of(), 1, 0)));
  }

  @Test
  void a_ratio_is_the_median_of_those_of_the_rounds() {
    assertThat(times().speedup("x", "naive").value()).isCloseTo(120.7, within(1e-9));
    assertThat(times().speedup("x", "naive").nanoseconds())
        .isEqualTo(Map.of("library", 10.0, "naive", 1_300.0));
  }

  @Test
  void the_median_of_an_even_number_lies_in_the_middle() {
    assertThat(Times.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
  }

  @Test
  void a_time_is_also_told_in_seconds_and_in_operations_per_second() {
    assertThat(times().seconds("x", "naive").value()).isCloseTo(1.3e-6, within(1e-18));
    assertThat(times().perSecond("x", "library", "persons/s").value()).isCloseTo(1e8, within(1e-4));
  }

  @Test
  void a_figure_is_printed_as_one_line() {
    assertThat(times().speedup("a.b", "naive").line()).isEqualTo("a.b\t121\ttimes");
  }

  @Test
  void numbers_have_three_significant_digits_and_all_before_the_point() {
    assertThat(List.of(0.0, 0.045678, 1.0, 1.049, 99.96, 112_443.4))
        .extracting(Numbers::text)
        .containsExactly("0", "0.0457", "1", "1.05", "100", "112443");
  }

  @Test
  void the_markdown_table_has_the_machine_the_targets_and_the_times() throws IOException {
    assertThat(report().markdown()).isEqualTo(expected("scoreboard.md"));
  }

  @Test
  void the_json_document_has_everything_in_full() throws IOException {
    assertThat(report().json()).isEqualToIgnoringNewLines(expected("scoreboard.json"));
  }

  private static String expected(String name) throws IOException {
    try (var file = Objects.requireNonNull(ReportTest.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
