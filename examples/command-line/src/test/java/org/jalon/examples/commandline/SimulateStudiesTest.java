package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.examples.commandline.SimulationFiles.column;
import static org.jalon.examples.commandline.SimulationFiles.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of different kinds. */
class SimulateStudiesTest {

  @TempDir private Path folder;

  /**
   * A thousand given persons and thirty items of a bank of 750, invented numbers. No thirty items
   * of the bank bring the error below 0.2199; without guessing it lies between 0.17 and 0.21.
   */
  @Test
  void abilities_are_recovered_as_well_as_a_large_bank_allows() {
    List<String[]> items =
        ProgramRun.read(ProgramRun.resource("simulation/bank750-3pl.csv"))
            .lines()
            .map(line -> line.split(","))
            .toList();
    String abilities = "file:" + ProgramRun.resource("simulation/thetas1000.csv");
    assertThat(items).hasSize(750);

    Map<String, Double> guessing = golden("3PL", items, abilities);
    Map<String, Double> none = golden("2PL", items, abilities);

    assertThat(guessing).containsEntry("persons", 1000.0).containsEntry("mean_length", 30.0);
    assertThat(guessing.get("rmse"))
        .isCloseTo(0.2199, within(3 * guessing.get("rmse_error")))
        .isBetween(0.17, 0.231);
    assertThat(none.get("rmse")).isBetween(0.17, 0.21);
  }

  private Map<String, Double> golden(String model, List<String[]> items, String abilities) {
    String bank =
        IntStream.range(0, items.size())
            .mapToObj(
                i -> {
                  String[] row = items.get(i);
                  String c = model.equals("3PL") ? row[2] : "";
                  return "q%d,%s,%s,%s,%s\n".formatted(i, model, row[0], row[1], c);
                })
            .collect(Collectors.joining("", "item_id,model,a,b,c\n", ""));
    SimulationFiles files = SimulationFiles.in(folder, "--length", "30");
    files =
        new SimulationFiles(folder, ProgramRun.write(folder, model + ".csv", bank), files.plan());
    return SimulationFiles.outcomes(files.done(model, "--population", abilities));
  }

  @Test
  void given_answers_are_given_again_and_compared_with_what_all_of_them_tell() {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "6");
    String answers = folder.resolve("answers.csv").toString();
    ProgramRun.of(
        "simulate-responses",
        "--bank",
        files.bank(),
        "--persons",
        "30",
        "--items",
        "192",
        "--seed",
        "3",
        "--out",
        answers);
    String scores = folder.resolve("scores.csv").toString();
    ProgramRun.of("score", "--bank", files.bank(), "--responses", answers, "--out", scores);

    Path out = files.done("out", "--answers", answers, "--responses");

    Map<String, Map<String, String>> wide =
        rows(Path.of(answers)).stream()
            .collect(Collectors.toMap(row -> row.get("person_id"), row -> row));
    assertThat(rows(out.resolve("responses.csv"))).hasSize(180);
    for (Map<String, String> row : rows(out.resolve("responses.csv"))) {
      assertThat(wide.get(row.get("person_id")))
          .containsEntry(row.get("item_id"), row.get("response"));
    }
    assertThat(column(out.resolve("persons.csv"), "true_ability").stream().map(Double::valueOf))
        .isEqualTo(column(Path.of(scores), "theta").stream().map(Double::valueOf).toList());
  }

  @Test
  void missing_answers_are_refused_or_drawn() {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "6");
    String answers = folder.resolve("answers.csv").toString();
    ProgramRun.of(
        "simulate-responses",
        "--bank",
        files.bank(),
        "--persons",
        "4",
        "--items",
        "191",
        "--seed",
        "3",
        "--layout",
        "long",
        "--out",
        answers);

    ProgramRun refused = files.simulate("refused", "--answers", answers);
    Path drawn = files.done("drawn", "--answers", answers, "--hybrid");

    ProgramRun twice = files.simulate("twice", "--answers", answers, "--twice", "--cuts", "0");

    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(twice.err())
        .isEqualTo(
            "Persons whose --answers are given would answer --twice the same, which tells nothing of how consistent levels are.\n");
    assertThat(files.simulate("hybrid", "--answers", answers, "--hybrid", "--twice", "--cuts", "0"))
        .returns(0, ProgramRun::exitCode);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(4);
    assertThat(refused.err())
        .contains("The answer of person p1 to the item ", "The answer of person p4 to the item ")
        .contains("is missing. Maybe a hybrid simulation is meant");
    assertThat(SimulationFiles.outcomes(drawn)).containsEntry("persons", 4.0);
  }

  @Test
  void persons_are_called_as_in_the_file_of_their_answers() {
    String bank =
        ProgramRun.write(folder, "bank.csv", "item_id,model,a,b\nq1,2PL,1,0\nq2,2PL,1,1\n");
    SimulationFiles files = new SimulationFiles(folder, bank, folder.resolve("plan.json") + "");
    files.plan("plan.json", "--length", "1", "--estimator", "ML");
    String right = ProgramRun.write(folder, "r.csv", "person_id,q1,q2\np1,1,0\n\"x, y\",0,1\n");
    String missing = ProgramRun.write(folder, "m.csv", "person_id,q1,q2\np1,,0\nanna,1,\n");

    Path out = files.done("out", "--answers", right, "--population", "normal:0,1", "--responses");

    assertThat(column(out.resolve("persons.csv"), "person")).containsExactly("p1", "x, y");
    assertThat(column(out.resolve("responses.csv"), "person_id")).containsExactly("p1", "x, y");
    assertThat(files.simulate("missing", "--answers", missing, "--population", "normal:0,1").err())
        .contains("The answer of person p1 to the item q1 is missing.")
        .contains("The answer of person anna to the item q2 is missing.");
  }

  @Test
  void everything_wrong_with_files_and_options_is_told_at_once() {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "6");
    String bank =
        ProgramRun.write(folder, "bank.csv", "item_id,model,a,b\nq1,2PL,x,0\nq2,2PL,1,y\n");
    String plan = ProgramRun.write(folder, "plan.json", "{\"format\": 3}");
    String abilities = ProgramRun.write(folder, "abilities.csv", "1\nx\n");

    ProgramRun run =
        files.simulate(
            "out",
            "--population",
            "file:" + abilities,
            "--slip",
            "2",
            "--level",
            "1",
            "--persons",
            "9");

    assertThat(run).returns(2, ProgramRun::exitCode).returns("", ProgramRun::out);
    assertThat(run.err())
        .contains(bank + ":2:")
        .contains(bank + ":3:")
        .contains(plan + ":$")
        .contains(abilities + ":2: The ability (x) must be a number")
        .contains("The probability of a slip (2.0) must lie between 0.0 and 1.0.")
        .contains("The level of the interval (1.0) must lie between 0 and 1, both excluded.");
    assertThat(files.out("out")).doesNotExist();
  }

  @Test
  void every_option_that_is_wrong_is_named() {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "6");

    ProgramRun run =
        files.simulate(
            "out",
            words(
                "--persons 9 --slip 2 --guess -1 --guess-from 0 --speeded 0.2,5 --drop-out NaN"
                    + " --level 0 --edges 3,3 --cuts 1,0"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines().map(line -> line.replaceFirst(":.*", "")))
        .containsExactly(
            "--slip",
            "--guess",
            "--guess-from",
            "--speeded",
            "--drop-out",
            "--level",
            "--edges",
            "--cuts");
    assertThat(files.out("out")).doesNotExist();
  }

  private static String[] words(String text) {
    return text.split(" ", -1);
  }

  @Test
  void tables_that_cannot_be_written_leave_everybody_safe_and_can_be_written_later()
      throws IOException {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "6");
    Path expected = files.done("undisturbed", "--persons", "70");
    Path obstacle = files.out("out").resolve("items.csv.new");
    Files.createDirectories(obstacle);
    ProgramRun.write(files.out("out"), ".lock", ""); // of a run that has only begun

    ProgramRun run = files.simulate("out", "--persons", "70");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("Reading or writing failed: " + obstacle)
        .contains("The first 70 persons are safe in " + files.out("out") + ". Maybe the disk is");
    Files.delete(obstacle);
    assertThat(CertificationFiles.results(files.done("out", "--persons", "70", "--resume")))
        .isEqualTo(CertificationFiles.results(expected));
  }

  @Test
  void items_that_are_not_in_the_bank_are_no_answers() {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "6");
    String answers =
        ProgramRun.write(folder, "a.csv", "person_id,item_id,response\na,q1-1,1\na,x,1\nb,y,0\n");
    String wrong = ProgramRun.write(folder, "w.csv", "person_id,item_id,response\na,q1-1,7\n");

    assertThat(files.simulate("out", "--answers", answers, "--hybrid"))
        .returns(2, ProgramRun::exitCode)
        .returns(
            "%1$s: The item (x) is not in the bank.%n%1$s: The item (y) is not in the bank.%n"
                .formatted(answers),
            ProgramRun::err);
    assertThat(files.simulate("out", "--answers", wrong).err())
        .contains("line 2, person a: The response (7) to the item (q1-1) must be a whole number")
        .contains("1 line was rejected; nothing was simulated.")
        .contains(wrong + ": Every line must be right, as each stands for a person of the");
    String empty = ProgramRun.write(folder, "e.csv", "");
    assertThat(files.simulate("out", "--answers", empty).err())
        .startsWith(empty + ":1: The header () must have the column person_id");
    assertThat(ProgramRun.of("bank", "check", empty).err())
        .startsWith(empty + ": The file is empty.");
    assertThat(ProgramRun.of("compare", "--design", wrong, "--out", files.out("out") + "").err())
        .startsWith(wrong + ":$ line 1, column 1: The text is not well-formed JSON");
    assertThat(files.simulate("out", "--hybrid", "--persons", "3").err())
        .contains("A --hybrid simulation needs --answers.");
    assertThat(files.simulate("out").err()).contains("The number of --persons is missing.");
    assertThat(files.simulate("out", "--persons", "0").err())
        .contains("There must be 1 or more --persons (0).");
  }

  @Test
  void shadow_tests_and_broken_rules_are_told() {
    String table =
        ProgramRun.write(
            folder,
            "content.csv",
            """
            CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB,ONOFF
            C1,Number,Item,,8,8,
            C2,Number,Item,"competence == 'c1'",3,3,
            """);
    SimulationFiles files =
        SimulationFiles.in(folder, "--length", "8", "--shadow", "--blueprint", table);

    Path out = files.done("out", "--persons", "5");

    List<Map<String, String>> shadow = rows(out.resolve("shadow.csv"));
    assertThat(shadow).hasSize(64);
    List<Map<String, String>> third =
        shadow.stream().filter(row -> row.get("position").equals("3")).toList();
    assertThat(third.stream().filter(row -> row.get("state").equals("asked")))
        .extracting(row -> row.get("item_id"))
        .containsExactlyInAnyOrderElementsOf(
            column(out.resolve("trail.csv"), "item_id").subList(0, 3));
    assertThat(third.stream().filter(row -> row.get("state").equals("planned"))).hasSize(5);
    assertThat(column(out.resolve("constraints.csv"), "persons"))
        .isNotEmpty()
        .allMatch("0"::equals);

    Path left = files.done("left", "--persons", "5", "--drop-out", "1");
    assertThat(column(left.resolve("constraints.csv"), "persons")).containsExactly("5");
    assertThat(column(left.resolve("constraints.csv"), "left_early")).containsExactly("5");
  }

  @Test
  void written_answers_can_be_read_as_responses() {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "6");
    Path out = files.done("out", "--persons", "50", "--responses");

    ProgramRun scores =
        ProgramRun.of(
            "score",
            "--bank",
            files.bank(),
            "--responses",
            out.resolve("responses.csv").toString());

    assertThat(scores.exitCode()).isZero();
    assertThat(scores.out().lines()).hasSize(51);
  }
}
