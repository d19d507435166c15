package org.jalon.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoring on Spark against the command line: bad lines, twins, both layouts, both formats. */
class ScoreTest {

  private static final int PERSONS = 300;

  @TempDir private Path folder;
  private SparkRun run;

  @BeforeEach
  void writeTheBank() {
    run = SparkRun.in(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60})
  void a_wide_table_with_bad_lines_gives_the_bytes_of_one_machine_in_its_order(int partitions) {
    String responses = run.write("r.csv", wide());

    assertThat(run.scoreAlone(responses, "alone")).isEqualTo(3);
    assertThat(run.score(responses, "spark", "--partitions", "" + partitions)).isEqualTo(3);

    assertThat(run.text("alone/rejects.csv").lines().count()).isGreaterThan(8);
    assertThat(run.parts("spark/scores.csv")).isEqualTo(run.text("alone/scores.csv"));
    assertThat(run.parts("spark/rejects.csv")).isEqualTo(run.text("alone/rejects.csv"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60})
  void a_long_table_with_bad_lines_gives_the_lines_of_one_machine(int partitions) {
    String responses = run.write("r.csv", tall());

    assertThat(run.scoreAlone(responses, "alone")).isEqualTo(3);
    assertThat(run.score(responses, "spark", "--partitions", "" + partitions)).isEqualTo(3);

    assertThat(run.text("alone/rejects.csv").lines().count()).isGreaterThan(4);
    assertSameLines();
  }

  @Test
  void a_wide_table_in_parquet_is_the_table_in_csv() {
    List<String> lines = new ArrayList<>(simulated("WIDE"));
    lines.add(lines.get(17));
    lines.add("\"a,\"\"b\"\"\"" + lines.get(18).substring(lines.get(18).indexOf(',')));
    lines.set(40, lines.get(40).replaceFirst(",[01]", ",7"));
    String responses = run.write("r.csv", String.join("\n", lines) + "\n");
    Dataset<Row> table =
        SparkRun.session()
            .read()
            .option("header", true)
            .option("inferSchema", true)
            .option("escape", "\"") // as RFC 4180 has it
            .csv(responses);
    assertThat(table.schema().apply("q0-0").dataType().typeName()).isEqualTo("integer");

    assertThat(run.scoreAlone(responses, "alone")).isEqualTo(3);
    String one = run.parquet(table.coalesce(1), "one.parquet");
    String many = run.parquet(table.repartition(5, col("person_id")).coalesce(5), "many.parquet");

    assertThat(run.score(one, "spark", "--partitions", "7")).isEqualTo(3);
    assertSameLines();
    assertThat(run.score(many, "others")).isEqualTo(3);
    assertThat(SparkRun.sorted(run.parts("others/scores.csv")))
        .isEqualTo(SparkRun.sorted(run.text("alone/scores.csv")));
  }

  @Test
  void a_long_table_in_parquet_is_the_table_in_csv() {
    List<String> lines = new ArrayList<>(simulated("LONG"));
    lines.add(lines.get(1));
    lines.set(100, lines.get(100).replaceFirst(",[01]$", ",x"));
    String responses = run.write("r.csv", String.join("\n", lines) + "\n");
    Dataset<Row> table = SparkRun.session().read().option("header", true).csv(responses);

    assertThat(run.scoreAlone(responses, "alone")).isEqualTo(3);
    String one = run.parquet(table.coalesce(1), "one.parquet");

    assertThat(run.score(one, "spark", "--partitions", "7")).isEqualTo(3);
    assertSameLines();
  }

  @Test
  void several_files_are_one_table_whether_or_not_they_repeat_the_header() throws IOException {
    List<String> lines = simulated("WIDE");
    String header = lines.get(0) + "\n";
    run.write("whole.csv", String.join("\n", lines) + "\n");
    run.write("cut/a.csv", String.join("\n", lines.subList(0, 90)) + "\n");
    run.write("cut/b.csv", header + String.join("\n", lines.subList(90, 180)) + "\n");
    run.write("cut/_SUCCESS", "");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("cut/c.csv.gz")))) {
      String rest = String.join("\n", lines.subList(180, lines.size())) + "\n";
      out.write(rest.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(run.scoreAlone(run.file("whole.csv"), "alone")).isZero();
    assertThat(run.score(run.file("cut"), "spark", "--partitions", "7")).isZero();

    assertThat(run.parts("spark/scores.csv")).isEqualTo(run.text("alone/scores.csv"));
  }

  @Test
  void a_table_that_cannot_be_read_to_its_end_is_refused() {
    List<String> lines = new ArrayList<>(simulated("WIDE"));
    lines.set(200, "\"" + lines.get(200));
    String responses = run.write("r.csv", String.join("\n", lines) + "\n");

    assertThat(run.scoreAlone(responses, "alone")).isEqualTo(2);
    assertThat(run.score(responses, "spark", "--partitions", "7")).isEqualTo(2);
    assertThat(folder.resolve("spark/scores.csv/_SUCCESS")).doesNotExist();
  }

  private void assertSameLines() {
    for (String file : new String[] {"scores.csv", "rejects.csv"}) {
      assertThat(SparkRun.sorted(run.parts("spark/" + file)))
          .isEqualTo(SparkRun.sorted(run.text("alone/" + file)));
    }
  }

  private List<String> simulated(String layout) {
    run.simulate("simulate-responses", PERSONS, layout, "--items", "12", "--layout", layout);
    return run.text(layout).lines().toList();
  }

  /** Everything that can be wrong with a line, and line feeds within fields. */
  private String wide() {
    List<String> lines = new ArrayList<>(simulated("WIDE"));
    int columns = lines.get(0).split(",", -1).length;
    lines.set(20, "\uFEFFmarked" + ",".repeat(columns - 1));
    lines.set(30, "short,1,0");
    lines.set(31, "");
    lines.set(50, ",".repeat(columns - 1));
    lines.set(60, lines.get(60).replaceFirst(",[01]", ",7"));
    lines.set(70, lines.get(69).replaceFirst(",[01]", ",9")); // its person stands further up
    lines.set(80, "\"two\nlines, \"\"quoted\"\"\"" + ",1".repeat(columns - 1));
    lines.set(81, "\"feeds\n\n\r\n\r\"" + ",2".repeat(columns - 1));
    lines.set(82, "alone\r" + lines.get(82));
    lines.set(90, lines.get(90) + "\r");
    lines.add(lines.get(5));
    lines.add(lines.get(60)); // the first sheet of a person counts, though it is refused
    lines.add("é" + ",1".repeat(columns - 1));
    return String.join("\n", lines);
  }

  private String tall() {
    List<String> lines = new ArrayList<>(simulated("LONG"));
    lines.add(500, "");
    lines.set(600, "p1"); // too short, and its person stands further up
    lines.set(700, "p50,no-item,1");
    lines.set(800, ",q0-0,1");
    lines.set(801, ",q0-0,1");
    lines.set(900, lines.get(900).replaceFirst(",[01]$", ",\"a\nb\""));
    lines.add(lines.get(1));
    lines.add(lines.get(2));
    return String.join("\r\n", lines);
  }
}
