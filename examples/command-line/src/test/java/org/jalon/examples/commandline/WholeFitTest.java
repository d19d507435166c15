package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fit of all models of a bank together, through the command line. */
class WholeFitTest {

  @TempDir private Path folder;
  private CalibrationFiles files;

  @BeforeEach
  void findTheFolder() {
    files = new CalibrationFiles(folder);
  }

  /** Of the R package mirt 1.47; it divides by N in the interval, where N − 1 is taken here. */
  @Test
  void the_numbers_are_those_of_mirt() {
    ProgramRun run =
        fit(
            ProgramRun.resource("mirt/2pl-bank.csv"),
            CalibrationFiles.reference("calib-2pl.csv"),
            "--numbered");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().lines().skip(1))
        .containsExactly(
            "M2 = 759.79 with 740 degrees of freedom, p = 0.299; RMSEA2 = 0.0042 (90 % interval 0.0000 to 0.0090), SRMSR = 0.0214, by 1,500 persons who answered all items.");
    agrees("m2", 759.7851175525342, 1e-3);
    agrees("m2_df", 740, 0);
    agrees("m2_p", 0.2990730505516124, 1e-5);
    agrees("rmsea2", 0.004223306892501086, 1e-5);
    agrees("rmsea2_lower", 0, 0);
    agrees("rmsea2_upper", 0.008954104442960404 / Math.sqrt(1499 / 1500.0), 1e-5);
    agrees("srmsr", 0.021398749173167687, 1e-6);
    agrees("tli", 0.9993790561143406, 1e-5);
    agrees("cfi", 0.9994108993905282, 1e-5);
  }

  private void agrees(String outcome, double expected, double tolerance) {
    assertThat(files.outcome("fit", outcome)).as(outcome).isCloseTo(expected, within(tolerance));
  }

  @Test
  void a_model_that_does_not_hold_is_told_with_a_small_p_and_persons_with_gaps_do_not_count() {
    String truth = files.bank("truth.csv", 12);
    files.simulate("r.csv", truth, 1_000, 12);
    String responses = files.write("gap.csv", files.read("r.csv") + "gap,1,0,,1,1,1,1,1,1,1,1,1\n");
    String wrong =
        files.write(
            "wrong.csv",
            "item_id,model,a,b\n"
                + IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> "q%d,2PL,0.5,0\n".formatted(i))
                    .collect(Collectors.joining()));

    ProgramRun run = fit(wrong, responses, "--free-parameters", "none");

    assertThat(run.err().lines().skip(1).toList().get(0))
        .matches("M2 = .* with 78 degrees of freedom, p < 0\\.001; .*, by 1,000 persons who .*");
    assertThat(files.outcome("fit", "persons")).isEqualTo(1_001);
    assertThat(files.outcome("fit", "m2_p")).isLessThan(1e-10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|1,1,0,1,1;,0,1,1,1|it needs persons who answered all 5 items that anybody answered, and there is only one.",
        "4|1,1,0,1;0,1,1,1;0,1,0,0|all persons who answered every item answered q2 alike.",
        "3|1,1,0;0,1,1;0,0,1|3 items are too few to leave a degree of freedom beside their parameters, or these cannot be told apart. Maybe --free-parameters must be another."
      })
  void where_there_is_none_the_reason_is_told(int items, String rows, String reason) {
    hasNone(fit(files.bank("bank.csv", items), responses(items, rows.split(";", -1))), reason);
  }

  @Test
  void where_nobody_answered_all_items_there_are_no_sum_scores_either() {
    hasNone(
        fit(files.bank("bank.csv", 5), responses(5, "1,1,0,,1", ",0,1,1,1")),
        "it needs persons who answered all 5 items that anybody answered, and there is none.",
        "sum-scores.csv is not written: nobody answered all 5 items that anybody answered.");
  }

  private String responses(int items, String... rows) {
    StringBuilder text = new StringBuilder("person_id");
    IntStream.rangeClosed(1, items).forEach(i -> text.append(",q").append(i));
    for (String row : rows) {
      text.append("\np").append(text.length()).append(',').append(row);
    }
    return files.write("responses.csv", text.append('\n').toString());
  }

  /** Exactly the reason is told, and what else is named. */
  private void hasNone(ProgramRun run, String reason, String... more) {
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> told = new ArrayList<>(List.of("M2 is not computed: " + reason));
    told.addAll(List.of(more));
    assertThat(run.err().lines().skip(1)).containsExactlyElementsOf(told);
    assertThat(files.read("fit/outcomes.csv"))
        .contains("\nq3_pairs,")
        .doesNotContain("m2")
        .doesNotContain("rmsea2");
  }

  @Test
  void too_many_items_for_it_hinder_nothing_else() {
    String[] rows = {"1" + ",0".repeat(1_100), "0" + ",1".repeat(1_100)};

    hasNone(
        fit(files.bank("bank.csv", 1_101), responses(1_101, rows)),
        "it is for at most 100 items, not 1,101, as its time grows with the sixth power of their number.");
  }

  @Test
  void there_is_none_of_several_groups() {
    String bank = files.bank("bank.csv", 5);
    files.simulate("r.csv", bank, 200, 5);
    String[] lines = files.read("r.csv").split("\n", -1);
    StringBuilder text = new StringBuilder(lines[0]).append(",country\n");
    for (int i = 1; i <= 200; i++) {
      text.append(lines[i]).append(i % 2 == 0 ? ",FR\n" : ",BE\n");
    }

    hasNone(
        fit(bank, files.write("groups.csv", text.toString()), "--groups", "country"),
        "it is for persons of one group.",
        "sum-scores.csv is not written: it is for persons of one group.");
  }

  private ProgramRun fit(String bank, String responses, String... more) {
    return CalibrationFiles.run(
        "fit --bank %s --responses %s --out %s".formatted(bank, responses, files.path("fit")),
        more);
  }
}
