package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items that work differently, through the command line. */
class DifTest {

  @TempDir private Path folder;
  private CalibrationFiles files;
  private final String reference = CalibrationFiles.reference("calib-dif.csv");

  @BeforeEach
  void useTheFolder() {
    files = new CalibrationFiles(folder);
  }

  @Test
  void all_methods_find_the_same_items_and_the_bytes_do_not_depend_on_the_number_of_threads() {
    ProgramRun one = dif(reference, "--numbered", "--method", "all", "--threads", "1");
    Map<String, String> expected = files.taken("dif");

    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(one.err().lines())
        .contains(
            "lr: 2 of 20 items work differently for focal than for ref.",
            "mh: 2 of 20 items work differently for focal than for ref.",
            "logistic: 2 of 20 items work differently for focal than for ref.");
    assertThat(expected).containsOnlyKeys("dif.csv", "manifest.json", "outcomes.csv");
    assertThat(expected.get("dif.csv").lines()).hasSize(61);
    for (String threads : List.of("2", "7")) {
      assertThat(dif(reference, "--numbered", "--method", "all", "--threads", threads))
          .isEqualTo(one);
      assertThat(files.taken("dif")).isEqualTo(expected);
    }
  }

  @Test
  void effects_and_classes_are_those_of_the_focal_group() {
    dif(reference, "--numbered", "--method", "mh");
    Map<String, String> item = files.table("dif/dif.csv").get(8);
    files.taken("dif");
    dif(reference, "--numbered", "--method", "mh", "--focal", "ref");
    Map<String, String> reversed = files.table("dif/dif.csv").get(8);

    assertThat(item)
        .containsEntry("item_id", "I9")
        .containsEntry("class", "C")
        .containsEntry("persons", "2000");
    assertThat(Double.parseDouble(item.get("effect"))).isLessThan(-1.5);
    assertThat(Double.parseDouble(reversed.get("effect"))).isGreaterThan(1.5);
  }

  /** The delta of q3 is infinite, and likelihood ratios have no classes. */
  @Test
  void the_report_counts_an_item_that_a_whole_group_solves_and_classes_only_where_there_are_some() {
    files.simulate("r.csv", files.bank("bank.csv", 8), 400, 8);
    List<String> lines = files.read("r.csv").lines().toList();
    StringBuilder text = new StringBuilder(lines.get(0) + ",g\n");
    for (int k = 1; k < lines.size(); k++) {
      String[] cells = lines.get(k).split(",", -1);
      cells[3] = k % 2 == 0 ? "1" : cells[3];
      text.append(String.join(",", cells)).append(k % 2 == 0 ? ",x\n" : ",y\n");
    }

    dif(files.write("solved.csv", text.toString()), "--groups", "g", "--method", "all");
    CalibrationFiles.run("report", files.path("dif"));
    String page = files.read("dif/report.html").replaceAll("[\u2068\u2069]", "");

    assertThat(page)
        .contains("1 item has no finite effect and cannot be drawn: q3.")
        .containsPattern("Of 8 items, \\d (is|are) moderate and 1 large")
        .containsPattern("Of 7 items, \\d (has|have) an adjusted p below 0.05.");
  }

  @Test
  void a_bank_matches_persons_by_ability_as_after_adaptive_tests() {
    String bank = files.bank("bank.csv", 12);
    files.simulate("r.csv", bank, 3_000, 6);
    String grouped = grouped("r.csv");

    ProgramRun without = dif(grouped, "--groups", "g", "--method", "mh");
    files.taken("dif");
    ProgramRun with = dif(grouped, "--groups", "g", "--method", "all", "--bank", bank);

    assertThat(without.exitCode()).isEqualTo(3);
    assertThat(without.err())
        .contains(
            "mh: 12 of 12 items could not be tested; dif.csv tells why. Maybe --bank must be given");
    assertThat(with.exitCode()).as(with.err()).isZero();
    assertThat(files.outcome("dif", "mh_tested")).isEqualTo(12);
    assertThat(files.outcome("dif", "lr_tested")).isEqualTo(12);
    assertThat(files.outcome("dif", "mh_found")).isZero();
  }

  private String grouped(String name) {
    List<String> all = files.read(name).lines().toList();
    StringBuilder text = new StringBuilder(all.get(0)).append(",g\n");
    for (int i = 1; i < all.size(); i++) {
      text.append(all.get(i)).append(i % 2 == 0 ? ",even\n" : ",odd\n");
    }
    return files.write("grouped.csv", text.toString());
  }

  /** All of group y have two right answers of three. */
  @Test
  void a_test_that_cannot_tell_whether_a_difference_changes_says_why() {
    StringBuilder text = new StringBuilder("person_id,q1,q2,q3,g\n");
    List<String> x = List.of("0,0,0", "1,0,0", "0,1,0", "0,0,1", "1,1,0", "0,1,1", "1,1,1");
    List<String> y = List.of("1,1,0", "1,1,0", "1,0,1", "0,1,1", "1,1,0", "1,0,1", "1,1,0");
    for (int k = 0; k < 70; k++) {
      text.append("x" + k + "," + x.get(k % 7) + ",x\ny" + k + "," + y.get(k % 7) + ",y\n");
    }
    String responses = files.write("r.csv", text.toString());

    ProgramRun run =
        dif(responses, "--numbered", "--groups", "g", "--method", "logistic", "--purify", "0");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(files.table("dif/dif.csv"))
        .hasSize(3)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("df", "1")
                    .containsEntry(
                        "reason",
                        "All of the focal group have the same matching value. A difference that changes with it cannot be told from one that does not."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--groups g|There are 3 groups [a, b, c]: --reference and --focal must name two of them.",
        "--groups g --reference a --focal d|The group (d) must be one of [a, b, c].",
        "--groups g --reference a --focal a|The --reference and --focal groups (a) must differ.",
        "--groups x|has no column (x) for the group of a person."
      })
  void two_of_several_groups_must_be_named(String groups, String problem) {
    String responses = files.write("r.csv", "g,q1,q2\na,1,0\nb,0,1\nc,1,1\na,0,0\nb,1,1\nc,0,1\n");
    String options = "--numbered --method mh " + groups;

    assertThat(dif(responses, options.split(" ")).err()).contains(problem);
  }

  @Test
  void a_person_without_a_group_is_rejected() {
    String responses = files.write("r.csv", "person_id,g,q1,q2\np1,a,1,0\np2,,0,1\np3,b,1,1\n");

    ProgramRun run = dif(responses, "--groups", "g", "--method", "mh");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("line 3, person p2: The group (g) is missing.");
  }

  @Test
  void items_that_are_not_in_the_bank_are_told_with_the_file() {
    String bank = files.write("bank.csv", "item_id,model,a,b\nq1,2PL,1,0\n");
    String responses = files.write("r.csv", "person_id,q1,x,g\np1,1,1,0\np2,0,1,1\n");

    ProgramRun run = dif(responses, "--groups", "g", "--method", "mh", "--bank", bank);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            responses
                + ": The item (x) is not in the item bank (bank). Maybe --ignore should name it.\n");
  }

  @Test
  void answers_without_any_answer_are_refused() {
    String bank = files.write("bank.csv", "item_id,model,a,b\nq1,2PL,1,0\n");
    String responses = files.write("r.csv", "person_id,q1,group\np1,,1\np2,,2\n");
    ProgramRun refused = new ProgramRun(2, "", responses + ": Nobody answered any item.\n");

    assertThat(dif(responses, "--method", "mh")).isEqualTo(refused);
    assertThat(dif(responses, "--method", "mh", "--bank", bank)).isEqualTo(refused);
  }

  private ProgramRun dif(String responses, String... more) {
    String groups = List.of(more).contains("--groups") ? "" : "--groups group ";
    return CalibrationFiles.run(
        "dif " + groups + "--responses " + responses + " --out " + files.path("dif"), more);
  }
}
