package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that cannot be decided: each is told with place and reason, and the others are decided. */
class CertifyRefusedLinesTest {

  @TempDir private Path folder;
  private CertificationFiles files;
  private List<String> lines;

  @BeforeEach
  void someRecords() {
    files = CertificationFiles.in(folder, 5);
    lines = new ArrayList<>(files.lines());
  }

  @Test
  void a_file_that_was_cut_off_keeps_all_whole_records() {
    String text = String.join("\n", lines);

    ProgramRun run = files.withText(text.substring(0, text.length() - 100)).certify("out");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("1 line was refused; the rejects file tells why.\n");
    assertThat(decided()).containsExactly("r1", "r2", "r3", "r4");
    assertThat(rejects()).hasSize(2);
    assertThat(rejects().get(0)).startsWith("5,\"$ line 1, column ").contains("well-formed JSON");
    assertThat(rejects().get(1))
        .isEqualTo("5,$,,The last line does not end with a line feed. Maybe the file was cut off.");
  }

  @Test
  void a_last_record_that_only_lacks_its_line_feed_is_decided() {
    assertThat(files.withText(String.join("\n", lines)).certify("out").exitCode()).isZero();
    assertThat(decided()).containsExactly("r1", "r2", "r3", "r4", "r5");
  }

  @Test
  void an_unknown_item_is_named() {
    lines.set(1, lines.get(1).replaceFirst("\"item\":\"[^\"]+\"", "\"item\":\"q999\""));

    assertRefused(
        "2,$.asked[0].item,r2,The item bank (bank 1 (192 items)) contains no item with the id (q999). Maybe");
  }

  @Test
  void another_kind_of_document_is_told() {
    lines.set(1, "{\"format\":\"jalon-item-bank\",\"version\":1}");

    assertRefused("2,$.format,,\"The format (jalon-item-bank) must be (jalon-test-record). Maybe");
  }

  @Test
  void a_newer_version_is_told() {
    lines.set(1, lines.get(1).replace("\"version\":1", "\"version\":9"));

    assertRefused("2,$.version,,\"The version (9) must be (1). Maybe");
  }

  @Test
  void what_is_not_a_number_is_no_json() {
    lines.set(1, lines.get(1).replaceFirst("\"a\":[0-9.]+", "\"a\":NaN"));

    assertRefused("2,\"$ line 1, column ", "NaN");
  }

  @Test
  void a_record_that_stands_there_twice_is_decided_once() {
    lines.set(1, lines.get(0));

    assertRefused(
        "2,$.id,r1,\"The record (r1) stands further up already, and was decided there. Maybe");
  }

  @Test
  void a_record_that_was_refused_may_come_again_mended() {
    lines.add(2, lines.get(1));
    lines.set(1, lines.get(1).replace("\"framework\":\"core\"", "\"framework\":\"law\""));

    files.with(lines).certify("out");

    assertThat(decided()).containsExactly("r1", "r2", "r3", "r4", "r5");
    assertThat(rejects()).singleElement().asString().startsWith("2,$.framework,r2,");
  }

  @Test
  void a_clock_that_goes_backwards_is_told() {
    lines.set(
        1,
        lines
            .get(1)
            .replace(
                "\"asked\":",
                "\"events\":[{\"event\":\"fraud-found\",\"at\":\"2020-01-01T00:00:00Z\"}],\"asked\":"));

    assertRefused("2,$,,", "must not be older than what came before it");
  }

  @Test
  void every_problem_of_a_line_has_a_row() {
    lines.set(
        1,
        lines
            .get(1)
            .replace("\"framework\":\"core\"", "\"framework\":\"law\"")
            .replaceFirst("\"item\":\"[^\"]+\"", "\"item\":\"q999\""));

    files.with(lines).certify("out");

    assertThat(rejects())
        .hasSize(2)
        .anyMatch(row -> row.startsWith("2,$.framework,r2,"))
        .anyMatch(row -> row.startsWith("2,$.asked[0].item,r2,"));
  }

  @Test
  void a_line_that_is_too_long_is_passed_over() {
    lines.set(1, "{\"id\":\"" + "x".repeat(LineReader.MAXIMUM_BYTES) + "\"}");

    assertRefused("2,$,,\"The line is longer than 1 MiB, the most that is read of a record. Maybe");
  }

  @Test
  void a_line_of_the_greatest_length_is_read() {
    String record = lines.get(1);
    lines.set(1, record + " ".repeat(LineReader.MAXIMUM_BYTES - record.length()));

    assertThat(files.with(lines).certify("out").exitCode()).isZero();
    assertThat(decided()).containsExactly("r1", "r2", "r3", "r4", "r5");
  }

  @Test
  void a_line_that_is_not_utf_8_is_told() throws Exception {
    lines.set(1, lines.get(1).replace("\"r2\"", "\"é\""));
    Path file = folder.resolve("latin.jsonl");
    Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
    CertificationFiles latin =
        new CertificationFiles(folder, files.bank(), files.policy(), file.toString());

    assertThat(latin.certify("out").exitCode()).isEqualTo(3);
    assertThat(rejects()).singleElement().asString().contains("The text is not in UTF-8.");
  }

  @Test
  void rejects_go_to_the_file_that_is_named() {
    lines.set(1, "{}");

    files.with(lines).certify("out", "--rejects", folder.resolve("bad.csv").toString());

    assertThat(files.out("out/rejects.csv")).doesNotExist();
    assertThat(ProgramRun.read(folder.resolve("bad.csv").toString()))
        .startsWith("line,path,record_id,reason\n2,$.format,,");
    assertThat(files.certify("again", "--rejects", folder.resolve("bad.csv").toString()).err())
        .endsWith(
            "bad.csv: The file exists, and rejects are never overwritten. Name another file.\n");
  }

  private void assertRefused(String... parts) {
    assertThat(files.with(lines).certify("out").exitCode()).isEqualTo(3);
    assertThat(decided()).containsExactly("r1", "r3", "r4", "r5");
    assertThat(rejects()).singleElement().asString().startsWith(parts[0]).contains(parts);
  }

  private List<String> decided() {
    return ProgramRun.read(files.out("out/results.csv").toString())
        .lines()
        .skip(1)
        .map(row -> row.substring(0, row.indexOf(',')))
        .toList();
  }

  private List<String> rejects() {
    return ProgramRun.read(files.out("out/rejects.csv").toString()).lines().skip(1).toList();
  }
}
