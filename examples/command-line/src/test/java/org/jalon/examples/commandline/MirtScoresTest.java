package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a table of coefficients and a file of responses to the scores that mirt gives for them. */
class MirtScoresTest {

  /**
   * Standard errors of ML, MAP and WLE are not compared with guessing or with WLE: mirt takes the
   * observed information, this library the expected one, which is the same for the other models.
   * WLE with guessing is not compared at all: mirt maximises the likelihood times √I, which is
   * Warm's estimate only for the other models. The last two persons of the dichotomous banks, all
   * right and all wrong, have an infinite ML, here the end of the range.
   */
  @ParameterizedTest
  @CsvSource({
    "2pl, EAP, true, 60",
    "2pl, MAP, true, 60",
    "2pl, ML, true, 60",
    "2pl, WLE, false, 60",
    "3pl, EAP, true, 60",
    "3pl, MAP, false, 60",
    "3pl, ML, false, 60",
    "gpcm, EAP, true, 60",
    "gpcm, MAP, true, 60",
    "gpcm, ML, true, 60",
    "gpcm, WLE, false, 5"
  })
  void scores_are_those_of_mirt(
      String bank, String estimator, boolean standardErrors, int persons) {
    List<String[]> scores = table(scores(bank, estimator, persons).out());
    List<String[]> expected = table(resource(bank + "-scores.csv"));
    int column = Arrays.asList(expected.get(0)).indexOf(estimator);

    assertThat(scores).hasSize(persons + 1);
    for (int i = 1; i <= persons; i++) {
      String[] row = expected.get(i);
      assertThat(scores.get(i)[0]).isEqualTo(row[0]);
      if (Double.isInfinite(Double.parseDouble(row[column]))) {
        assertThat(scores.get(i)[1]).isEqualTo(row[column].startsWith("-") ? "-6.0" : "6.0");
        assertThat(scores.get(i)[4]).isEqualTo("false");
        continue;
      }
      assertNear(scores.get(i)[1], row[column], row[0]);
      if (standardErrors) {
        assertNear(scores.get(i)[2], row[column + 1], row[0]);
      }
    }
  }

  private static ProgramRun scores(String bank, String estimator, int persons) {
    String responses =
        resource(bank + "-responses.csv")
            .lines()
            .limit(persons + 1)
            .collect(Collectors.joining("\n"));
    ProgramRun run =
        ProgramRun.withInput(
            responses,
            "score",
            "--bank",
            ProgramRun.resource("mirt/" + bank + "-bank.csv"),
            "--model",
            "GPCM",
            "--responses",
            "-",
            "--estimator",
            estimator);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private static void assertNear(String actual, String expected, String person) {
    assertThat(Double.parseDouble(actual))
        .as(person)
        .isCloseTo(Double.parseDouble(expected), within(1e-4));
  }

  private static String resource(String name) {
    return ProgramRun.read(ProgramRun.resource("mirt/" + name));
  }

  private static List<String[]> table(String text) {
    return text.lines().map(line -> line.split(",", -1)).toList();
  }
}
