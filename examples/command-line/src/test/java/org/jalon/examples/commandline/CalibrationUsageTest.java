package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usages of the commands that calibrate, examine and link. */
class CalibrationUsageTest {

  @TempDir private Path folder;
  private CalibrationFiles files;
  private String bank;
  private String responses;

  @BeforeEach
  void writeTheFiles() {
    files = new CalibrationFiles(folder);
    bank = files.bank("bank.csv", 4);
    responses = files.write("r.csv", "person_id,g,q1,q2\np1,a,1,0\np2,b,0,1\np3,a,1,1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calibrate|Missing required options: '--responses=FILE', '--out=FILE'",
        "calibrate --responses r --out b.txt|The name of the bank (--out b.txt) must end with .csv",
        "calibrate --responses r --out b.csv --to pdf|The format (pdf) must be one of json, csv,",
        "calibrate --responses - --fixed - --out b.csv|The standard input (-) must be given for one",
        "calibrate --responses r --out b.csv --anchor q1|so --groups must be given. Maybe --fixed",
        "calibrate --responses r --out b.csv --reference a|The --reference is a group, so --groups",
        "calibrate --responses r --out b.csv --truth t|The --truth is compared in --details, which",
        "calibrate --responses r --out b.csv --model 5PL|The model (5PL) is none of Rasch, 1PL, 2PL,",
        "calibrate --responses r --out b.csv --item-model q1|The --item-model (q1) must be ID=MODEL.",
        "calibrate --responses r --out b.csv --models /no/such|/no/such: There is no such file.",
        "calibrate --responses r --out b.csv --fixed /no/such|/no/such: There is no such file.",
        "calibrate --responses /no/such --out b.csv|/no/such: There is no such file.",
        "calibrate --responses r --out b.csv --prior-guessing x|'x' must be none, normal:MEAN,SD,",
        "calibrate --responses r --out b.csv --prior-guessing beta:0,1|The alpha of the prior (0.0)",
        "calibrate --responses r --out b.csv --prior-guessing lognormal:0,1|The --prior-guessing must",
        "calibrate --responses r --out b.csv --prior-difficulty beta:1,1|The --prior-difficulty must",
        "calibrate --responses r --out b.csv --prior-discrimination beta:1,1|must be none, normal or",
        "calibrate --responses r --out b.csv --latent odd|expected one of [NORMAL, ESTIMATED, HIST",
        "calibrate --responses r --out b.csv --standard-errors odd|'odd' must be full, block, cross-",
        "calibrate --responses r --out b.csv --nodes 1|The number of nodes (1) must be at least 2.",
        "calibrate --responses r --out b.csv --nodes 20000|The number of --nodes (20000) must be at",
        "calibrate --responses r --out b.csv --range 1|'1' must be two numbers, such as -6,6",
        "calibrate --responses r --out b.csv --tolerance 0|The limit of the parameter change (0.0)",
        "calibrate --responses r --out b.csv --max-cycles 0|The maximum number of cycles (0) must be",
        "calibrate --responses r --out b.csv --threads 0|The number of --threads (0) must be from 1",
        "calibrate --responses r --out b.csv --acceleration odd|expected one of [NONE, SQUAREM]",
        "fit --bank b|Missing required options: '--out=DIRECTORY', '--responses=FILE'",
        "fit --bank b --responses r --out o --min-expected 0|The minimum expected count (0.0) must be",
        "fit --bank b --responses r --out o --q3-bound 3|The bound of Q3* (3.0) must lie between",
        "fit --bank b --responses r --out o --q3-persons 1|The minimum number of persons (1) must be",
        "fit --bank b --responses r --out o --adjust odd|'odd' must be none, holm or benjamini-hoch",
        "fit --bank b --responses r --out o --free-parameters odd|expected one of [NONE, DIFFICULTIES",
        "dif --responses r --out o|Missing required option: '--method=NAME'",
        "dif --responses r --out o --method mh|The column of --groups must be named.",
        "dif --responses r --out o --method odd --groups g|expected one of [LR, MH, LOGISTIC, ALL]",
        "dif --responses r --out o --method mh --groups g --purify -1|rounds (-1) must be at least 0.",
        "dif --responses r --out o --method mh --groups g --level 2|The level of significance (2.0)",
        "dif --responses r --out o --method mh --groups g --strata 1|The number of --strata (1) must",
        "link --from a --to b --out o|Missing required option: '--method=NAME'",
        "link --from a --to b --out o --method odd|'odd' must be mean-mean, mean-sigma, haebara,",
        "link --from - --to - --out o --method haebara|The standard input (-) must be given for one",
        "link --from a --to b --out o --method haebara --drift-z 0|The bound of the robust z (0.0)",
        "link --from /no/such --to b --out o --method haebara|/no/such: There is no such file."
      })
  void wrong_usage_has_exit_code_2_and_a_reason(String command, String reason) {
    ProgramRun run = ProgramRun.of(command.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(reason);
  }

  @Test
  void all_wrong_models_are_told_at_once() {
    String models = files.write("m.csv", "item_id,model\nq1,2PL\nq1,3PL\nq2,5PL\nx\n");

    ProgramRun run = calibrate("--models", models, "--item-model", "q2=odd");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            models + ":3: The item (q1) has a model twice.",
            models
                + ":4: The model (5PL) is none of Rasch, 1PL, 2PL, 3PL, 4PL, GRM, GPCM, PCM, RSM, NRM.",
            models + ":5: The line has only 1 fields.",
            "The model (odd) is none of Rasch, 1PL, 2PL, 3PL, 4PL, GRM, GPCM, PCM, RSM, NRM.");
  }

  @Test
  void all_models_that_do_not_suit_the_answers_are_told_at_once() {
    String more = files.write("p.csv", "person_id,q1,z\np1,2,1\np2,0,0\n");

    ProgramRun run =
        CalibrationFiles.run(
            "calibrate --responses",
            more,
            "--out",
            files.path("new.csv"),
            "--item-model",
            "x=3PL",
            "--fixed",
            bank,
            "--item-model",
            "q2=2PL");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("The response (2) to the item (q1) must be a whole number from 0 to 1.")
        .contains("The item (x) with a model of its own has no answers.")
        .contains("The item (q2) has a model of its own, but --fixed fixes it.");
    String graded = files.write("g.csv", "person_id,q1,q2\np1,2,1\np2,0,3\n");
    assertThat(
            CalibrationFiles.run("calibrate --responses", graded, "--out", files.path("new.csv"))
                .err()
                .lines())
        .containsExactly(
            "The item (q1) has answers in categories 0 to 2, but the model 2PL has two. Maybe GRM or GPCM is meant, or --first-category 1.",
            "The item (q2) has answers in categories 0 to 3, but the model 2PL has two. Maybe GRM or GPCM is meant, or --first-category 1.");
  }

  @Test
  void groups_and_anchors_that_are_not_there_are_told_at_once() {
    ProgramRun run =
        calibrate(
            "--groups", "g", "--anchor", "q1,x,y", "--reference", "c", "--prior-guessing", "none");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "The --anchor item (x) is not in the responses.",
            "The --anchor item (y) is not in the responses.",
            "The --reference (c) must be one of the groups [a, b].");
  }

  @Test
  void a_format_that_cannot_hold_a_model_is_refused_before_the_work() {
    ProgramRun run = calibrate("--item-model", "q1=NRM", "--ignore", "g", "--details", details());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(files.path("new.csv") + ":q1: This format has no columns for the model ");
    assertThat(Path.of(files.path("d"))).doesNotExist();
  }

  @Test
  void a_bank_of_all_items_leaves_nothing_to_estimate() {
    String all = files.write("all.csv", "person_id,q1,q2\np1,1,0\n");

    ProgramRun run =
        CalibrationFiles.run(
            "calibrate --responses", all, "--fixed", bank, "--out", files.path("new.csv"));

    assertThat(run.err().strip())
        .isEqualTo(
            "Every item of the responses is in the --fixed bank: nothing is to be estimated.");
  }

  @Test
  void a_latent_distribution_that_leaves_the_scale_free_is_refused_and_leaves_no_directory() {
    ProgramRun run = calibrate("--ignore", "g", "--latent", "estimated", "--details", details());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("which tie the scale. Maybe a standard normal one is meant");
    assertThat(Path.of(files.path("d"))).doesNotExist();
  }

  @Test
  void nothing_is_written_where_no_item_can_be_estimated() {
    String same = files.write("same.csv", "person_id,q1,q2\np1,1,0\np2,1,0\n");

    ProgramRun run =
        CalibrationFiles.run(
            "calibrate --responses", same, "--out", files.path("new.csv"), "--details", details());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("Item q1 is not estimated and not in the bank: All 2 answers are in category 1.")
        .endsWith("No item could be estimated, so there is no bank." + System.lineSeparator());
    assertThat(Path.of(files.path("new.csv"))).doesNotExist();
    assertThat(Path.of(files.path("d"))).doesNotExist();
  }

  private String details() {
    return files.path("d");
  }

  private ProgramRun calibrate(String... more) {
    return CalibrationFiles.run(
        "calibrate --responses " + responses + " --out " + files.path("new.csv"), more);
  }
}
