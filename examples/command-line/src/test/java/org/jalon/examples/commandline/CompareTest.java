package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.examples.commandline.SimulationFiles.column;
import static org.jalon.examples.commandline.SimulationFiles.number;
import static org.jalon.examples.commandline.SimulationFiles.outcomes;
import static org.jalon.examples.commandline.SimulationFiles.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of plans with the same persons. */
class CompareTest {

  static final String DESIGN =
      """
      {"format": "jalon-simulation-design", "version": 1, "bank": "bank.csv",
       "plans": {"ten": "plan.json", "six": "six.json", "draw": "draw.json"},
       "populations": {"normal": "normal:0,1", "given": "file:abilities.csv"},
       "persons": %d, "replications": 2, "seed": 7, "cuts": [0], "level": 0.9}
      """;

  @TempDir private Path folder;
  private SimulationFiles files;

  @BeforeEach
  void write() {
    files = inputs(folder);
  }

  /** What the design names. */
  static SimulationFiles inputs(Path folder) {
    SimulationFiles files = SimulationFiles.in(folder, "--length", "10");
    files.plan("six.json", "--length", "6");
    files.plan("draw.json", "--length", "10", "--top", "5");
    ProgramRun.write(folder, "abilities.csv", "-1\n0\n1.5\n");
    return files;
  }

  private String[] command(String design, String out, String... more) {
    return command(files, design, out, more);
  }

  static String[] command(SimulationFiles files, String design, String out, String... more) {
    String file = ProgramRun.write(files.folder(), "design.json", design);
    return Stream.concat(
            Stream.of("compare", "--design", file, "--out", files.out(out).toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private Path done(int persons, String out, String... more) {
    ProgramRun run = ProgramRun.of(command(DESIGN.formatted(persons), out, more));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return files.out(out);
  }

  /** All files below a directory but the manifest, by their relative names. */
  static Map<String, String> results(Path out) {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("manifest.json"))
          .forEach(
              file ->
                  content.put(out.relativize(file).toString(), ProgramRun.read(file.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }

  @Test
  void each_condition_has_its_tables_and_a_row() {
    Path out = done(300, "out");

    assertThat(rows(out.resolve("conditions.csv")))
        .hasSize(6)
        .first()
        .isEqualTo(
            Map.of(
                "condition",
                "ten-normal",
                "plan",
                "ten",
                "population",
                "normal",
                "persons",
                "300",
                "replications",
                "2"));
    for (String condition : column(out.resolve("conditions.csv"), "condition")) {
      assertThat(outcomes(out.resolve(condition))).containsEntry("persons", 600.0);
      assertThat(out.resolve(condition))
          .isDirectoryContaining("glob:**/trail.csv")
          .isDirectoryContaining("glob:**/levels.csv")
          .isDirectoryNotContaining("glob:**/persons.csv");
      assertThat(column(out.resolve(condition).resolve("replications.csv"), "persons"))
          .containsExactly("300", "300");
    }
    assertThat(column(out.resolve("ten-given").resolve("trail.csv"), "true_ability"))
        .hasSize(10)
        .containsOnly("-1");
  }

  @Test
  void differences_are_those_of_the_outcomes_and_far_more_precise_than_of_other_persons() {
    Path out = done(300, "out");
    List<Map<String, String>> rows = rows(out.resolve("comparison.csv"));

    assertThat(rows).hasSize(2 * 3 * 12);
    for (Map<String, String> row : rows) {
      Map<String, Double> first = outcomes(out.resolve(condition(row, "first")));
      Map<String, Double> second = outcomes(out.resolve(condition(row, "second")));
      String outcome = row.get("outcome");
      double difference = number(row.get("difference"));
      double error = number(row.get("error"));
      if (!outcome.equals("squared_error")) {
        assertThat(difference)
            .as(row.toString())
            .isCloseTo(
                second.get(outcome) - first.get(outcome),
                org.assertj.core.api.Assertions.within(1e-12));
      }
      assertThat(number(row.get("upper")) - difference)
          .isCloseTo(
              1.959964 * error, org.assertj.core.api.Assertions.within(1e-6 * error + 1e-12));
      assertThat(difference - number(row.get("lower")))
          .isCloseTo(
              1.959964 * error, org.assertj.core.api.Assertions.within(1e-6 * error + 1e-12));
    }
    Map<String, String> rmse = row(rows, "normal", "ten", "six", "rmse");
    double independent =
        Math.hypot(
            outcomes(out.resolve("ten-normal")).get("rmse_error"),
            outcomes(out.resolve("six-normal")).get("rmse_error"));
    assertThat(number(rmse.get("difference"))).isPositive();
    assertThat(number(rmse.get("error"))).isPositive().isLessThan(0.9 * independent);
    assertThat(row(rows, "given", "ten", "six", "mean_length"))
        .containsEntry("difference", "-4")
        .containsEntry("error", "0");
  }

  private static String condition(Map<String, String> row, String plan) {
    return row.get(plan) + "-" + row.get("population");
  }

  private static Map<String, String> row(
      List<Map<String, String>> rows, String population, String first, String second, String what) {
    return rows.stream()
        .filter(row -> row.get("population").equals(population))
        .filter(row -> row.get("first").equals(first) && row.get("second").equals(second))
        .filter(row -> row.get("outcome").equals(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() {
    Path one = done(500, "one", "--threads", "1");

    for (String threads : List.of("2", "7")) {
      Path other = done(500, "of" + threads, "--threads", threads, "--quiet");
      assertThat(results(other)).isEqualTo(results(one));
      assertThat(ProgramRun.read(other.resolve("manifest.json").toString()))
          .isEqualTo(
              ProgramRun.read(one.resolve("manifest.json").toString())
                  .replace(one.toString(), other.toString()));
    }
  }

  @Test
  void the_manifest_names_every_file() {
    Path out = done(50, "out");
    Map<String, ?> manifest =
        CanonicalJson.parse(ProgramRun.read(out.resolve("manifest.json").toString()));

    assertThat(manifest.get("format")).isEqualTo("jalon-comparison-manifest");
    assertThat(((Map<?, ?>) manifest.get("outputs")).keySet().stream().map(String::valueOf))
        .containsExactlyInAnyOrderElementsOf(results(out).keySet());
    assertThat(((Map<?, ?>) manifest.get("inputs")).keySet().toString())
        .isEqualTo("[design, bank, plan ten, plan six, plan draw, abilities abilities.csv]");
    assertThat(manifest.get("plan-fingerprints").toString()).contains("six=");
  }

  @Test
  void several_oracles_make_conditions_of_their_own() {
    String design =
        DESIGN
            .formatted(20)
            .replace(
                "\"seed\"",
                """
                "oracles": {"model": {}, "careless": {"slip": 0.1, "guess": 0.05, "guess-from": 9,
                 "speeded": {"share": 0.2, "first": 3, "last": 5, "guessing": 0.25},
                 "drop-out": 0.01}}, "twice": true, "edges": [-1, 1], "seed\"""");
    ProgramRun run = ProgramRun.of(command(design, "out"));

    assertThat(run).returns(0, ProgramRun::exitCode);
    assertThat(run.out()).isEqualTo("160 persons in 12 conditions\n");
    assertThat(rows(files.out("out").resolve("conditions.csv")))
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("condition", "six-given-careless")
                    .containsEntry("population", "given (careless)"));
    assertThat(rows(files.out("out").resolve("six-given-careless").resolve("by-ability.csv")))
        .hasSize(3);
  }

  @Test
  void everything_wrong_with_a_design_is_told_at_once() {
    String design =
        """
        {"format": "jalon-simulation-design", "version": 2, "bank": "none.csv",
         "plans": {"a/b": "plan.json", "x": 3, "n": "no.json"},
         "populations": {"p": "norml:0,1", "f": "file:abilities.csv"},
         "oracles": {"a": {"slip": 2}, "b": {"slop": 1}}, "persons": 0, "seed": "x",
         "cuts": [1, 0], "twice": 1, "colour": 2, "level": 1}
        """;

    ProgramRun run = ProgramRun.of(command(design, "out"));

    assertThat(run).returns(2, ProgramRun::exitCode).returns("", ProgramRun::out);
    assertThat(run.err().lines().map(line -> line.replace(folder + "/", "")))
        .allMatch(line -> line.startsWith("design.json: $."))
        .hasSize(14)
        .contains(
            "design.json: $.version must be a whole number from 1 to 1.",
            "design.json: $.bank: none.csv: There is no such file.",
            "design.json: $.plans.x must be a text.",
            "design.json: $.plans.n: no.json: There is no such file.",
            "design.json: $.oracles.a.slip must be a number from 0.0 to 1.0.",
            "design.json: $.oracles.b.slop is unknown here; known are [drop-out, guess, guess-from, slip, speeded].",
            "design.json: $.persons must be a whole number from 1 to 9007199254740992.",
            "design.json: $.cuts: The cut score (0.0) must be above the one before it.",
            "design.json: $.twice must be true or false.")
        .anyMatch(line -> line.startsWith("design.json: $.plans.a/b must have a name of at most"))
        .anyMatch(line -> line.startsWith("design.json: $.populations.p: The population (norml:"))
        .anyMatch(line -> line.startsWith("design.json: $.colour is unknown here; known are [bank"))
        .anyMatch(line -> line.startsWith("design.json: $.level: The level of the interval (1.0)"));
    assertThat(files.out("out")).doesNotExist();
  }

  @Test
  void everything_wrong_with_how_people_answer_is_told_at_once() {
    String oracles =
        """
        "oracles": {"a": {"slip": 2, "guess": -1, "slop": 1, "slap": 1},
          "b": {"speeded": {"share": 2, "first": 1.5, "past": 3}, "drop-out": "no"}},
        """;
    String design = DESIGN.formatted(9).replace("\"persons\"", oracles + "\"persons\"");

    ProgramRun run = ProgramRun.of(command(design, "out"));

    assertThat(run).returns(2, ProgramRun::exitCode).returns("", ProgramRun::out);
    assertThat(run.err().lines().map(line -> line.replace(folder + "/design.json: $.oracles.", "")))
        .containsExactlyInAnyOrder(
            "a.slop is unknown here; known are [drop-out, guess, guess-from, slip, speeded].",
            "a.slap is unknown here; known are [drop-out, guess, guess-from, slip, speeded].",
            "a.slip must be a number from 0.0 to 1.0.",
            "a.guess must be a number from 0.0 to 1.0.",
            "b.speeded.past is unknown here; known are [first, guessing, last, share].",
            "b.speeded.share must be a number from 0.0 to 1.0.",
            "b.speeded.first must be a whole number from 1 to 1000000.",
            "b.speeded.last must be a whole number from 1 to 1000000.",
            "b.speeded.guessing must be a number from 0.0 to 1.0.",
            "b.drop-out must be a number from 0.0 to 1.0.");
  }

  @Test
  void more_persons_than_can_be_counted_are_refused() {
    String design = DESIGN.replace("%d", "9007199254740992");

    assertThat(ProgramRun.of(command(design, "out")))
        .returns(2, ProgramRun::exitCode)
        .returns(
            folder
                + "/design.json: $.persons must be fewer: all persons together, in 4 studies, must be at most 9007199254740992 (36028797018963968).\n",
            ProgramRun::err);
    assertThat(files.out("out")).doesNotExist();
  }

  @Test
  void tables_that_cannot_be_written_leave_everybody_safe_and_can_be_written_later()
      throws IOException {
    Path expected = done(50, "undisturbed");
    Path obstacle = files.out("out").resolve("draw-normal").resolve("items.csv.new");
    Files.createDirectories(obstacle);
    ProgramRun.write(files.out("out"), ".lock", ""); // of a run that has only begun

    ProgramRun run = ProgramRun.of(command(DESIGN.formatted(50), "out"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("Reading or writing failed: " + obstacle)
        .contains("The first 50 persons are safe in " + files.out("out") + ". Maybe the disk is");
    Files.delete(obstacle);
    assertThat(results(done(50, "out", "--resume"))).isEqualTo(results(expected));
  }

  @Test
  void what_is_no_design_is_refused() {
    assertThat(ProgramRun.of(command("{\"format\": \"x\"}", "out")).err())
        .contains("$.format must be jalon-simulation-design. Maybe another file is meant.");
    assertThat(ProgramRun.of(command("[1", "out"))).returns(2, ProgramRun::exitCode);
    assertThat(ProgramRun.of(command("{\"a\":".repeat(5_000), "out")))
        .returns(2, ProgramRun::exitCode);
    String same =
        DESIGN
            .formatted(5)
            .replace("\"ten\"", "\"a-b\"")
            .replace("\"six\"", "\"a\"")
            .replace("\"normal\":", "\"c\":")
            .replace("\"given\"", "\"b-c\"");
    assertThat(ProgramRun.of(command(same, "out")).err())
        .contains("Two conditions would have the directory (a-b-c). Maybe name a plan or a");
  }
}
