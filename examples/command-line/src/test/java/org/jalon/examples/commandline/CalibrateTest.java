package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From answers to banks. */
class CalibrateTest {

  @TempDir private Path folder;
  private CalibrationFiles files;
  private String truth;

  @BeforeEach
  void writeTheTruth() {
    files = new CalibrationFiles(folder);
    truth = files.bank("truth.csv", 12);
  }

  @Test
  void the_bytes_do_not_depend_on_the_number_of_threads_and_the_manifest_regenerates_them() {
    String responses = files.simulate("r.csv", truth, 600, 8);
    String[] words = {
      "calibrate",
      "--responses",
      responses,
      "--details",
      files.path("d"),
      "--out",
      files.path("b.json"),
      "--truth",
      truth,
      "--threads"
    };
    ProgramRun one = CalibrationFiles.run(String.join(" ", words), "1");
    String bank = files.read("b.json");
    Map<String, String> expected = files.taken("d");

    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(expected)
        .containsOnlyKeys(
            "convergence.csv",
            "item-fit.csv",
            "latent-distribution.csv",
            "latent.csv",
            "manifest.json",
            "outcomes.csv",
            "parameters.csv");
    for (String threads : List.of("2", "7")) {
      assertThat(CalibrationFiles.run(String.join(" ", words), threads)).isEqualTo(one);
      assertThat(files.read("b.json")).isEqualTo(bank);
      assertThat(files.taken("d")).isEqualTo(expected);
    }
    List<?> command = (List<?>) CanonicalJson.parse(expected.get("manifest.json")).get("command");
    assertThat(ProgramRun.of(command.toArray(String[]::new)).exitCode()).isZero();
    assertThat(files.taken("d")).isEqualTo(expected);
  }

  @Test
  void simulated_items_are_recovered_and_score_as_the_true_ones_do() {
    String responses = files.simulate("r.csv", truth, 4_000, 12, "--layout", "long");

    ProgramRun run = calibrate(responses, "--truth", truth, "--details", files.path("d"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .startsWith("12 items from 48,000 answers of 4,000 persons: log-likelihood -")
        .contains(", 24 parameters, converged after ");
    List<Map<String, String>> cycles = files.table("d/convergence.csv");
    assertThat(cycles.get(0)).containsEntry("largest_change", "");
    assertThat(cycles.stream().skip(1).map(row -> Double.parseDouble(row.get("largest_change"))))
        .hasSizeGreaterThan(5)
        .allMatch(change -> change > 0);
    assertThat(Double.parseDouble(cycles.get(cycles.size() - 1).get("largest_change")))
        .isEqualTo(files.outcome("d", "largest_change"));
    assertThat(files.outcome("d", "recovered_b")).isEqualTo(12);
    assertThat(files.outcome("d", "rmse_a")).isLessThan(0.12);
    assertThat(files.outcome("d", "rmse_b")).isLessThan(0.12);
    assertThat(files.outcome("d", "bias_b")).isCloseTo(0, within(0.1));
    assertThat(files.table("d/parameters.csv"))
        .filteredOn(row -> row.get("item_id").equals("q1"))
        .extracting(row -> row.get("truth"))
        .containsExactly("0.9", "-1.6666666666666667");
    List<String> own = scores(files.path("bank.csv"), responses);
    List<String> known = scores(truth, responses);
    assertThat(own).hasSize(4_000);
    for (int i = 0; i < 4_000; i += 97) {
      assertThat(Double.parseDouble(own.get(i)))
          .isCloseTo(Double.parseDouble(known.get(i)), within(0.25));
    }
  }

  private static List<String> scores(String bank, String responses) {
    return CalibrationFiles.run("score --bank", bank, "--responses", responses)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[1])
        .toList();
  }

  @Test
  void fixed_items_keep_their_parameters_and_content_and_new_ones_come_out_on_their_scale() {
    String responses = files.simulate("r.csv", truth, 3_000, 12, "--population", "normal:0.7,0.8");
    String operational = files.write("op.csv", lines(files.read("truth.csv"), 1, 9));

    ProgramRun run =
        calibrate(
            responses, "--fixed", operational, "--truth", truth, "--details", files.path("d"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    String bank = files.read("bank.csv");
    assertThat(bank.lines()).hasSize(13);
    assertThat(bank.lines().toList().get(0)).isEqualTo("item_id,model,a,b,c,d,topic");
    assertThat(bank.lines().toList().get(1)).isEqualTo("q1,2PL,0.9,-1.6666666666666667,0.0,1.0,t1");
    assertThat(files.table("d/parameters.csv").stream().map(row -> row.get("status")))
        .containsOnly("fixed", "estimated");
    assertThat(files.outcome("d", "items_fixed")).isEqualTo(8);
    assertThat(files.outcome("d", "recovered_b")).isEqualTo(4);
    assertThat(files.outcome("d", "rmse_b")).isLessThan(0.2);
    Map<String, String> latent = files.table("d/latent.csv").get(0);
    assertThat(Double.parseDouble(latent.get("mean"))).isCloseTo(0.7, within(0.08));
    assertThat(Double.parseDouble(latent.get("standard_deviation"))).isCloseTo(0.8, within(0.08));
    assertThat(latent).containsEntry("estimated", "true");
  }

  private static String lines(String text, int from, int to) {
    List<String> all = text.lines().toList();
    return all.get(0) + "\n" + String.join("\n", all.subList(from, to)) + "\n";
  }

  @Test
  void each_item_may_have_a_model_of_its_own() {
    String responses = files.simulate("r.csv", truth, 800, 12);
    String models = files.write("m.csv", "item_id,model\nq1,Rasch\nq2,3PL\n");

    ProgramRun run =
        calibrate(
            responses,
            "--models",
            models,
            "--item-model",
            "q3=NRM",
            "--item-model",
            "q2=4pl",
            "--model",
            "GPCM",
            "--latent",
            "normal",
            "--to",
            "json",
            "--details",
            files.path("d"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, String> found =
        files.table("d/parameters.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("item_id"), row -> row.get("model"), (first, next) -> first));
    assertThat(found)
        .containsEntry("q1", "Rasch")
        .containsEntry("q2", "4PL")
        .containsEntry("q3", "NRM")
        .containsEntry("q4", "GPCM");
    assertThat(files.read("bank.csv")).startsWith("{").contains("\"model\":\"NRM\"");
  }

  @Test
  void anchors_tie_groups_and_the_largest_group_ties_the_scale() {
    String responses = files.simulate("r.csv", truth, 900, 12);
    List<String> all = files.read("r.csv").lines().toList();
    String grouped =
        files.write(
            "g.csv",
            all.get(0)
                + ",country\n"
                + all.stream()
                    .skip(1)
                    .map(line -> line + (line.hashCode() % 3 == 0 ? ",BE" : ",FR") + "\n")
                    .collect(Collectors.joining()));
    assertThat(responses).isNotEqualTo(grouped);
    String anchors = files.write("anchors.txt", "q1\nq2\nq3\nq4\nq5\n");

    ProgramRun run =
        calibrate(
            grouped, "--groups", "country", "--anchor", anchors, "--details", files.path("d"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    List<Map<String, String>> rows = files.table("d/parameters.csv");
    assertThat(rows.stream().filter(row -> row.get("item_id").equals("q5"))).hasSize(2);
    assertThat(rows.stream().filter(row -> row.get("item_id").equals("q6")))
        .extracting(row -> row.get("group"))
        .containsExactlyInAnyOrder("FR", "FR", "BE", "BE");
    String inBank =
        rows.stream()
            .filter(row -> row.get("item_id").equals("q6") && row.get("group").equals("FR"))
            .map(row -> row.get("estimate"))
            .collect(Collectors.joining(","));
    assertThat(files.read("bank.csv")).contains("q6,2PL," + inBank + ",0.0,1.0\n");
    assertThat(files.table("d/latent.csv"))
        .extracting(row -> row.get("group") + " " + row.get("estimated"))
        .containsExactlyInAnyOrder("FR false", "BE true");
    List<Map<String, String>> fits = files.table("d/item-fit.csv");
    assertThat(fits).hasSize(12).allMatch(row -> row.get("complete_persons").equals("900"));
    assertThat(fits).allMatch(row -> Double.parseDouble(row.get("p")) > 0.001);
  }

  @Test
  void items_that_cannot_be_estimated_are_told_and_left_out() {
    StringBuilder text = new StringBuilder("person_id,q1,q2,q3,easy,gap,none\n");
    for (int i = 0; i < 200; i++) {
      int k = i % 7;
      text.append(
          "p%d,%d,%d,%d,1,%d,\n"
              .formatted(i, k > 2 ? 1 : 0, k > 3 ? 1 : 0, (i / 7) % 2, i % 3 == 0 ? 2 : 0));
    }
    String responses = files.write("odd.csv", text.toString());

    ProgramRun run =
        calibrate(
            responses, "--item-model", "gap=GRM", "--prior-discrimination", "lognormal:0,0.5");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "Item easy is not estimated and not in the bank: All 200 answers are in category 1.")
        .contains("Item gap is not estimated and not in the bank: Nobody chose category 1.")
        .contains("Item none is not estimated and not in the bank: Nobody answered it.");
    assertThat(files.read("bank.csv").lines()).hasSize(4);
  }

  @Test
  void a_group_that_has_all_answers_right_is_told_and_has_no_standard_errors() {
    files.simulate("r.csv", truth, 300, 12);
    List<String> lines = files.read("r.csv").lines().toList();
    StringBuilder text = new StringBuilder(lines.get(0) + ",g\n");
    lines.stream().skip(1).forEach(line -> text.append(line).append(",FR\n"));
    for (int i = 0; i < 40; i++) {
      text.append("all" + i + ",1".repeat(12) + ",BE\n");
    }

    ProgramRun run =
        calibrate(
            files.write("two.csv", text.toString()), "--groups", "g", "--details", files.path("d"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "The distribution of group BE is not determined: Each answer is the likelier the abler a person is, as where all are right,");
    assertThat(files.read("d/latent.csv").lines().skip(1))
        .anyMatch(line -> line.startsWith("FR,0,1,false,300,,,"))
        .anyMatch(
            line ->
                line.matches("BE,[3-6][.0-9]*,[.0-9]+,true,40,,,\"Each answer is the likelier .*"));
    assertThat(files.read("bank.csv").lines()).hasSize(13);
  }

  @Test
  void a_calibration_that_did_not_converge_says_so_and_the_bank_is_there() {
    String responses = files.simulate("r.csv", truth, 300, 12);

    ProgramRun run = calibrate(responses, "--max-cycles", "2", "--quiet");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith(
            "The calibration did not converge in 2 cycles: the largest change of a parameter in the last one was ")
        .contains("Maybe --max-cycles must be greater, or a prior is needed.");
    assertThat(files.read("bank.csv").lines()).hasSize(13);
  }

  @Test
  void a_calibration_of_one_cycle_says_that_nothing_was_estimated() {
    String responses = files.simulate("r.csv", truth, 300, 12);

    ProgramRun run = calibrate(responses, "--max-cycles", "1", "--quiet");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith(
            "The calibration ended with its starting values. Maybe --max-cycles must be greater.\n");
  }

  @Test
  void a_histogram_of_abilities_is_estimated() {
    String responses = files.simulate("r.csv", truth, 500, 12);

    ProgramRun run =
        calibrate(
            responses, "--latent", "histogram", "--nodes", "21", "--details", files.path("d"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    List<Map<String, String>> nodes = files.table("d/latent-distribution.csv");
    assertThat(nodes).hasSize(21);
    assertThat(nodes.stream().mapToDouble(row -> Double.parseDouble(row.get("weight"))).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void a_program_that_is_ended_leaves_nothing() throws Exception {
    String responses = files.simulate("r.csv", truth, 2_000, 12);
    Process process =
        ProgramProcess.start(
                folder,
                "calibrate",
                "--responses",
                responses,
                "--out",
                files.path("bank.csv"),
                "--details",
                files.path("d"),
                "--tolerance",
                "1e-300",
                "--max-cycles",
                "1000000000",
                "--acceleration",
                "none")
            .process();
    String line = process.errorReader().readLine();
    process.toHandle().destroy();
    String rest = process.errorReader().lines().collect(Collectors.joining("\n"));

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(line).matches("cycle [0-9]+, log-likelihood -[0-9.]+, change .*");
    assertThat(rest).endsWith("A calibration is short, and begins again with the same command.");
    assertThat(Files.exists(Path.of(files.path("bank.csv")))).isFalse();
    assertThat(Files.exists(Path.of(files.path("d")))).isFalse();
  }

  private ProgramRun calibrate(String responses, String... more) {
    return CalibrationFiles.run(
        "calibrate --responses " + responses + " --out " + files.path("bank.csv"), more);
  }
}
