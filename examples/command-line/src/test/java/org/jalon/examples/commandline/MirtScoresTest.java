package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a table of coefficients and a file of responses to the scores that mirt gives for them. */
class MirtScoresTest {

  private static final int PERSONS = 60;

  @ParameterizedTest
  @CsvSource({"2pl, EAP", "3pl, EAP", "gpcm, EAP"})
  void scores_are_those_of_mirt(String bank, String estimator) {
    ProgramRun run =
        ProgramRun.of(
            "score",
            "--bank",
            ProgramRun.resource("mirt/" + bank + "-bank.csv"),
            "--model",
            "GPCM",
            "--responses",
            ProgramRun.resource("mirt/" + bank + "-responses.csv"),
            "--estimator",
            estimator);

    assertThat(run.exitCode()).isZero();
    List<String[]> scores = table(run.out());
    List<String[]> expected =
        table(ProgramRun.read(ProgramRun.resource("mirt/" + bank + "-scores.csv")));
    int column = Arrays.asList(expected.get(0)).indexOf(estimator);
    assertThat(scores).hasSize(PERSONS + 1).hasSameSizeAs(expected);
    for (int i = 1; i <= PERSONS; i++) {
      assertThat(scores.get(i)[0]).isEqualTo(expected.get(i)[0]);
      same(scores.get(i)[1], expected.get(i)[column], expected.get(i)[0]);
      same(scores.get(i)[2], expected.get(i)[column + 1], expected.get(i)[0]);
    }
  }

  private static void same(String actual, String expected, String person) {
    assertThat(Double.parseDouble(actual))
        .as(person)
        .isCloseTo(Double.parseDouble(expected), within(1e-4));
  }

  private static List<String[]> table(String text) {
    return text.lines().map(line -> line.split(",", -1)).toList();
  }
}
