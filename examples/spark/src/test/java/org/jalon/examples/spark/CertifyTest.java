package org.jalon.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certification on Spark against the command line: bad lines, twins, both formats. */
class CertifyTest {

  private static final String[] FILES = {"decisions.jsonl", "results.csv", "rejects.csv"};

  @TempDir private Path folder;
  private SparkRun run;

  @BeforeEach
  void writeTheBank() {
    run = SparkRun.in(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100})
  void records_with_bad_lines_give_the_bytes_of_one_machine_in_their_order(int partitions)
      throws IOException {
    String records = run.file("records.jsonl");
    Files.write(Path.of(records), bytes(bad()));

    assertThat(run.certifyAlone(records, "alone")).isEqualTo(3);
    assertThat(run.certify(records, "spark", "--partitions", "" + partitions)).isEqualTo(3);

    assertThat(run.text("alone/rejects.csv").lines().count()).isGreaterThan(7);
    for (String file : FILES) {
      assertThat(run.parts("spark/" + file)).isEqualTo(run.text("alone/" + file));
    }
  }

  @Test
  void a_column_in_parquet_is_the_file_of_lines() {
    List<String> lines = bad();
    lines.remove(lines.size() - 1);
    String records = run.write("records.jsonl", String.join("\n", lines) + "\n");
    Dataset<Row> table =
        SparkRun.session().read().option("lineSep", "\n").text(records).toDF("record").coalesce(1);
    String text = run.parquet(table, "text.parquet");
    String binary =
        run.parquet(table.selectExpr("cast(record as binary) as document"), "binary.parquet");

    assertThat(run.certifyAlone(records, "alone")).isEqualTo(3);
    assertThat(run.certify(text, "text", "--partitions", "7")).isEqualTo(3);
    assertThat(run.certify(binary, "binary", "--column", "document")).isEqualTo(3);

    for (String file : FILES) {
      List<String> alone = SparkRun.sorted(run.text("alone/" + file));
      assertThat(SparkRun.sorted(run.parts("text/" + file))).isEqualTo(alone);
      assertThat(SparkRun.sorted(run.parts("binary/" + file))).isEqualTo(alone);
    }
  }

  @Test
  void what_cannot_be_used_has_exit_code_2_and_writes_nothing() {
    String records =
        run.simulate("simulate-records", 3, "records.jsonl", "--policy", run.file("policy"));
    run.write("there/file", "");
    Dataset<Row> table = SparkRun.session().read().text(records);
    String parquet = run.parquet(table, "text.parquet");

    assertThat(run.certify(records, "there")).isEqualTo(2);
    assertThat(run.certify(run.file("none"), "out")).isEqualTo(2);
    assertThat(run.certify(parquet, "out")).isEqualTo(2); // its column is not called record
    assertThat(run.certify(records, "out", "--partitions", "-1")).isEqualTo(2);
    assertThat(run.certify(records, "out", "--nothing")).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static byte[] bytes(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;
    return bytes;
  }

  /** Everything that can be wrong with a line. */
  private List<String> bad() {
    run.simulate("simulate-records", 60, "good.jsonl", "--policy", run.file("policy"));
    List<String> lines = new ArrayList<>(run.text("good.jsonl").lines().toList());
    lines.add(3, "");
    lines.add(4, " \t\r");
    lines.set(10, lines.get(10) + "\r");
    lines.set(12, "{\"format\": 1}");
    lines.set(13, "no JSON");
    lines.set(20, lines.get(20).replace("\"r", "\"R\u0000r"));
    lines.add(30, lines.get(40).replaceFirst("q[0-9]+-", "unknown-")); // refused: its twin counts
    lines.add(lines.get(7));
    lines.add(lines.get(7));
    lines.add(lines.get(41));
    lines.add("x".repeat((1 << 20) + 1));
    lines.add(lines.get(8).substring(0, 300));
    return lines;
  }
}
