package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calibrations and tests of differential functioning as those of R package mirt 1.47. */
class CalibrateReferenceTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2pl, 2PL, none, -33190.91956, 80, 0.0001",
    "3pl, 3PL, 'logit-normal:-1.4,0.7', -43657.93401, 90, 0.001",
    "gpcm, GPCM, none, -22281.24556, 80, 0.0001"
  })
  void estimates_are_those_of_mirt(
      String name,
      String model,
      String prior,
      double logLikelihood,
      int numbers,
      double tolerance) {
    CalibrationFiles files = new CalibrationFiles(folder);

    ProgramRun run =
        CalibrationFiles.run(
            "calibrate --numbered --quiet",
            "--responses",
            CalibrationFiles.reference("calib-" + name + ".csv"),
            "--model",
            model,
            "--prior-guessing",
            prior,
            "--out",
            files.path("bank.csv"),
            "--details",
            files.path("details"));

    assertThat(run).isEqualTo(new ProgramRun(0, "", ""));
    assertThat(files.outcome("details", "log_likelihood")).isCloseTo(logLikelihood, within(1e-3));
    Map<String, String> expected = parameters("mirt/" + name + "-bank.csv");
    List<Map<String, String>> rows = files.table("details/parameters.csv");
    assertThat(rows).hasSize(numbers);
    for (Map<String, String> row : rows) {
      String key = row.get("item_id") + " " + row.get("parameter");
      assertThat(Double.parseDouble(row.get("estimate")))
          .as(key)
          .isCloseTo(Double.parseDouble(expected.get(key)), within(tolerance));
      assertThat(Double.parseDouble(row.get("standard_error"))).as(key).isBetween(0.01, 1.5);
      assertThat(row.get("status")).isEqualTo("estimated");
    }
  }

  /** The columns g of mirt are c here. */
  private static Map<String, String> parameters(String resource) {
    List<String[]> lines =
        ProgramRun.read(ProgramRun.resource(resource))
            .lines()
            .map(line -> line.replace("\"", "").split(",", -1))
            .toList();
    Map<String, String> values = new LinkedHashMap<>();
    for (String[] line : lines.subList(1, lines.size())) {
      for (int i = 1; i < line.length; i++) {
        String column = lines.get(0)[i].equals("g") ? "c" : lines.get(0)[i];
        values.put(line[0] + " " + column, line[i]);
      }
    }
    return values;
  }

  @Test
  void likelihood_ratio_tests_are_those_of_mirt() {
    CalibrationFiles files = new CalibrationFiles(folder);

    ProgramRun run =
        CalibrationFiles.run(
            "dif --numbered --groups group --method lr --adjust holm --responses",
            CalibrationFiles.reference("calib-dif.csv"),
            "--out",
            files.path("dif"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().strip())
        .isEqualTo("lr: 2 of 20 items work differently for focal than for ref.");
    assertThat(files.outcome("dif", "lr_baseline_log_likelihood"))
        .isCloseTo(-22823.61823, within(1e-3));
    List<Map<String, String>> rows = files.table("dif/dif.csv");
    List<String[]> expected =
        ProgramRun.read(ProgramRun.resource("mirt/dif.csv"))
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
    assertThat(rows).hasSize(20).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      assertThat(row.get("item_id")).isEqualTo(expected.get(i)[0]);
      assertNear(row.get("statistic"), expected.get(i)[1], 2e-3);
      assertThat(row.get("df")).isEqualTo("2");
      assertNear(row.get("p"), expected.get(i)[3], 1e-3);
      assertNear(row.get("p_adjusted"), expected.get(i)[4], 2e-3);
    }
  }

  private static void assertNear(String actual, String expected, double tolerance) {
    assertThat(Double.parseDouble(actual))
        .isCloseTo(Double.parseDouble(expected), within(tolerance));
  }
}
