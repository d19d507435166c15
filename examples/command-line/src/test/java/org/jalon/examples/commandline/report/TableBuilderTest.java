package org.jalon.examples.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rows of any number in bounded memory. */
class TableBuilderTest {

  private final List<String> problems = new ArrayList<>();

  @Property
  void every_kth_row_is_kept_and_all_are_counted(
      @ForAll @IntRange(min = 0, max = 2_000) int rows,
      @ForAll @IntRange(min = 2, max = 90) int most) {
    TableBuilder builder = new TableBuilder(TableKind.CUTS, List.of("level", "cut"), most);
    for (int k = 0; k < rows; k++) {
      builder.add(List.of("n" + k, Integer.toString(k)), problems::add);
    }
    Table table = builder.build(Optional.empty());

    assertThat(table.total()).isEqualTo(rows);
    assertThat(table.rows())
        .isLessThanOrEqualTo(most)
        .isGreaterThanOrEqualTo(Math.min(rows, most / 2));
    double[] kept = table.numbers("cut");
    double stride = kept.length < 2 ? 1 : kept[1];
    for (int k = 0; k < kept.length; k++) {
      assertThat(kept[k]).isEqualTo(k * stride);
      assertThat(table.text("level", k)).isEqualTo("n" + (int) kept[k]);
    }
    assertThat(table.thinned().isEmpty()).isEqualTo(table.rows() == rows);
    assertThat(problems).isEmpty();
  }

  @Test
  void what_is_no_number_is_told_also_in_rows_that_are_not_kept() {
    TableBuilder builder = new TableBuilder(TableKind.CUTS, List.of("cut", "level", "more"), 2);
    for (String cut : List.of("1", "", "NaN", "-Infinity", "1e15", "x", "1,5", "1e16", "\u001Bq")) {
      builder.add(List.of(cut, "a", "anything"), problems::add);
    }

    assertThat(problems)
        .containsExactly(
            "The cut (x) must be a number from -1e15 to 1e15, or empty.",
            "The cut (1,5) must be a number from -1e15 to 1e15, or empty.",
            "The cut (1e16) must be a number from -1e15 to 1e15, or empty.",
            "The cut (\uFFFDq) must be a number from -1e15 to 1e15, or empty.");
  }

  @Test
  void a_column_that_is_lacking_has_no_numbers_and_no_texts() {
    TableBuilder builder = new TableBuilder(TableKind.PARAMETERS, List.of("item_id"));
    builder.add(List.of("q1"), problems::add);
    Table table = builder.build(Optional.of("x"));

    assertThat(table.has("truth")).isFalse();
    assertThat(table.number("truth", 0)).isNaN();
    assertThat(table.text("status", 0)).isEmpty();
    assertThat(Arrays.stream(table.numbers("truth"))).allMatch(value -> Double.isNaN(value));
    assertThat(DataTable.from(table, "item_id", "truth").csv()).isEqualTo("\"item_id\"\n\"q1\"\n");
  }

  @Test
  void the_numbers_of_a_file_to_download_can_be_read_again() {
    DataTable data =
        new DataTable(
            List.of("name", "x"),
            List.of(List.of("a \"b\"", -0.125), List.of("c", Double.NaN), List.of("d", 1.0 / 3)));

    assertThat(data.csv())
        .isEqualTo("\"name\",\"x\"\n\"a \"\"b\"\"\",-0.125\n\"c\",\n\"d\",0.333333333\n");
  }
}
