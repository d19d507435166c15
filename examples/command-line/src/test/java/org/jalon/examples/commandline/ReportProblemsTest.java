package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jalon.examples.commandline.report.SampleComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories of which no report can be made: every reason is told, with file and line. */
class ReportProblemsTest {

  @TempDir private Path folder;

  private void assertRefused(String... lines) {
    ProgramRun run = ProgramRun.of("report", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replace(folder + "/", "").lines()).containsExactly(lines);
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void a_directory_without_results_says_what_is_looked_for() {
    ProgramRun run = ProgramRun.of("report", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            folder
                + ": The directory holds no table of results. It must have one or more of outcomes.csv, by-ability.csv, ")
        .endsWith("anchors.csv. Maybe the command that writes them has not run yet.\n");
    assertThat(ProgramRun.of("report", folder.resolve("none").toString()).err())
        .isEqualTo(folder.resolve("none") + ": There is no such directory.\n");
  }

  @Test
  void a_run_that_is_not_finished_is_no_result_whatever_tables_it_has_written() {
    ProgramRun.write(folder, "lengths.csv", "length,persons,share,share_error\n5,1,1,0\n");
    ProgramRun.write(folder, ".lock", "");

    assertRefused(
        folder
            + ": The run into this directory is not finished. Maybe the same command must be given again, for a simulation with --resume.");

    ProgramRun.write(folder, "manifest.json", "{}");
    assertThat(ProgramRun.of("report", folder.toString()).exitCode()).isZero();
  }

  @Test
  void everything_wrong_with_the_tables_is_told_at_once() {
    ProgramRun.write(
        folder, "outcomes.csv", "outcome,value,error\nrmse,x,0.1\nbias,0.1\n\nkappa,1e99,\n");
    ProgramRun.write(folder, "lengths.csv", "length,persons,share,share\n");
    ProgramRun.write(folder, "cuts.csv", "");
    ProgramRun.write(folder, "levels.csv", "true_level,awarded_level,persons\n1,2,\"3\n");

    assertRefused(
        "outcomes.csv:2: The value (x) must be a number from -1e15 to 1e15, or empty.",
        "outcomes.csv:3: The line has 2 fields, but the header 3.",
        "outcomes.csv:5: The value (1e99) must be a number from -1e15 to 1e15, or empty.",
        "lengths.csv:1: The column (share) stands twice in the header.",
        "lengths.csv:1: The header must have the column share_error.",
        "levels.csv: Unclosed quoted field at end of input (record starting at line 2).",
        "cuts.csv:1: The header is missing.");
  }

  @Test
  void a_file_that_is_no_text_or_no_file_is_told() throws IOException {
    Files.write(
        folder.resolve("cuts.csv"), "level,cut\n\u00E9,1\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(folder.resolve("items.csv"));

    assertRefused(
        "items.csv: This must be a regular file.",
        "cuts.csv: The file is not UTF-8. Maybe it was saved in another encoding.");
  }

  @Test
  void a_manifest_that_is_no_json_is_told() {
    ProgramRun.write(folder, "outcomes.csv", "outcome,value,error\n");
    ProgramRun.write(folder, "manifest.json", "{\"a\":");

    ProgramRun run = ProgramRun.of("report", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(folder.resolve("manifest.json") + ":$ line 1, column 6: The text is not well-");
  }

  @Test
  void a_condition_must_be_a_directory_inside() throws IOException {
    SampleComparison.in(folder.resolve("inner"));
    ProgramRun.write(
        folder,
        "conditions.csv",
        "condition,plan,population,persons,replications\n../x,p,n,1,1\ninner,p,n,1,1\nmissing,p,n,1,1\n..,p,n,1,1\n");

    assertRefused(
        "conditions.csv: The condition (../x) must be the name of a directory beside this file. Maybe it was not copied.",
        "conditions.csv: The condition (missing) must be the name of a directory beside this file. Maybe it was not copied.",
        "conditions.csv: The condition (..) must be the name of a directory beside this file. Maybe it was not copied.");
  }

  @Test
  void problems_of_a_condition_are_told_with_its_directory() throws IOException {
    SampleComparison.in(folder);
    ProgramRun.write(folder.resolve("randomesque-5"), "cuts.csv", "level,cut\n1,one\n");

    assertRefused(
        "randomesque-5/cuts.csv:2: The cut (one) must be a number from -1e15 to 1e15, or empty.");
  }
}
