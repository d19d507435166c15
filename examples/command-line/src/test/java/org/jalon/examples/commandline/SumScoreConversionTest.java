package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Abilities for sum scores, through the command line. */
class SumScoreConversionTest {

  private static final String TABLE = "fit/sum-scores.csv";

  @TempDir private Path folder;
  private CalibrationFiles files;

  @BeforeEach
  void findTheFolder() {
    files = new CalibrationFiles(folder);
  }

  /** Of the R package mirt 1.47: {@code fscores(method = "EAPsum")}. */
  @Test
  void the_numbers_are_those_of_mirt() throws IOException {
    ProgramRun run =
        fit(
            ProgramRun.resource("mirt/2pl-bank.csv"),
            CalibrationFiles.reference("calib-2pl.csv"),
            "--numbered");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().lines()).hasSize(2);
    assertThat(files.read(TABLE))
        .startsWith("sum_score,ability,standard_error,persons,expected_persons\n0,-3.0");
    JsonNode rows =
        new ObjectMapper()
            .readTree(ProgramRun.read(CalibrationFiles.reference("mirt-2pl-fit.json")))
            .required("eapSum")
            .required("table");
    assertThat(rows).hasSize(41);
    agrees("sum_score", rows, 0, 0);
    agrees("ability", rows, 1, 5e-6);
    agrees("standard_error", rows, 2, 1e-5);
    agrees("persons", rows, 3, 0);
    agrees("expected_persons", rows, 4, 1e-5);
  }

  private void agrees(String name, JsonNode rows, int column, double tolerance) {
    assertThat(column(name))
        .as(name)
        .containsExactly(
            IntStream.range(0, rows.size())
                .mapToDouble(row -> rows.get(row).get(column).doubleValue())
                .toArray(),
            Offset.offset(tolerance));
  }

  private double[] column(String name) {
    return files.table(TABLE).stream()
        .mapToDouble(row -> Double.parseDouble(row.get(name)))
        .toArray();
  }

  /** The categories of q1 are 0 to 3, and of q3, which nobody answered, none counts. */
  @Test
  void categories_are_summed_over_the_items_that_somebody_answered_by_those_who_answered_all() {
    String bank =
        files.write(
            "bank.csv",
            "item_id,model,a,b,b1,b2,b3\nq1,GRM,1.2,,-1,0,1.5\nq2,2PL,1,0.5,,,\nq3,2PL,1,0,,,\n");

    ProgramRun run = fit(bank, responses(3, "3,1,", "3,0,", "2,1,", "0,0,", "2,,", ",1,"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("sum-scores.csv");
    assertThat(column("sum_score")).containsExactly(0, 1, 2, 3, 4);
    assertThat(column("persons")).containsExactly(1, 0, 0, 2, 1);
    assertThat(IntStream.range(0, 5).mapToDouble(s -> column("expected_persons")[s]).sum())
        .isCloseTo(4, within(1e-6));
    assertThat(column("ability")).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void abilities_are_those_of_the_prior_and_the_estimator_of_persons_does_not_matter() {
    String bank = files.bank("bank.csv", 3);
    String responses = responses(3, "1,0,1", "0,1,0");

    fit(bank, responses, "--prior", "normal:2,0.001");
    double[] sure = column("ability");
    files.taken("fit");
    fit(bank, responses);
    String expected = files.taken("fit").get("sum-scores.csv");
    fit(bank, responses, "--estimator", "ML");

    assertThat(sure).containsExactly(new double[] {2, 2, 2, 2}, Offset.offset(1e-4));
    assertThat(files.read(TABLE)).isEqualTo(expected);
  }

  /** A sum of right answers to items of one discrimination says as much as the answers do. */
  @Test
  void with_equal_discriminations_the_ability_of_a_sum_score_is_that_of_the_persons_with_it() {
    String bank =
        files.write("bank.csv", "item_id,model,a,b\nq1,2PL,1,-1\nq2,2PL,1,0\nq3,2PL,1,2\n");

    fit(bank, responses(3, "0,0,0", "1,0,0", "1,0,1", "1,1,1"));

    List<Map<String, String>> persons = files.table("fit/person-fit.csv");
    for (String name : List.of("ability", "standard_error")) {
      assertThat(column(name))
          .as(name)
          .containsExactly(
              persons.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray(),
              Offset.offset(1e-12));
    }
  }

  @Test
  void there_are_none_where_nobody_answered_all_items_that_anybody_answered() {
    hasNone(
        fit(files.bank("bank.csv", 3), responses(3, "1,1,", ",0,1")),
        "nobody answered all 3 items that anybody answered.");
  }

  @Test
  void there_are_none_of_several_groups() {
    hasNone(
        fit(
            files.bank("bank.csv", 3),
            files.write(
                "groups.csv",
                "person_id,q1,q2,q3,country\np1,1,0,1,FR\np2,1,0,0,FR\np3,0,1,1,BE\np4,0,1,0,BE\n"),
            "--groups",
            "country"),
        "it is for persons of one group.");
  }

  private void hasNone(ProgramRun run, String reason) {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().lines().skip(2))
        .containsExactly("sum-scores.csv is not written: " + reason);
    assertThat(folder.resolve(TABLE)).doesNotExist();
    assertThat(folder.resolve("fit/item-fit.csv")).exists();
    assertThat(files.read("fit/manifest.json")).doesNotContain("sum-scores");
  }

  private String responses(int items, String... rows) {
    String header =
        IntStream.rangeClosed(1, items).mapToObj(i -> ",q" + i).collect(Collectors.joining());
    StringBuilder text = new StringBuilder("person_id" + header);
    for (int i = 0; i < rows.length; i++) {
      text.append("\np").append(i).append(',').append(rows[i]);
    }
    return files.write("responses.csv", text.append('\n').toString());
  }

  private ProgramRun fit(String bank, String responses, String... more) {
    return CalibrationFiles.run(
        "fit --bank %s --responses %s --out %s".formatted(bank, responses, files.path("fit")),
        more);
  }
}
