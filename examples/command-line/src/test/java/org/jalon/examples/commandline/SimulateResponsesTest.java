package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.irt.GradedResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated files: the same bytes for the same seed, and the probabilities of the models. */
class SimulateResponsesTest {

  @TempDir private Path folder;
  private String bank;

  @BeforeEach
  void writeTheBank() {
    bank =
        ProgramRun.write(
            folder,
            "bank.csv",
            "item_id,model,a,b1,b2\nq1,GRM,1.2,-0.5,1\nq2,GRM,0.8,0,2\nq3,GRM,2,-1,1\n");
  }

  @Test
  void the_bytes_depend_on_the_seed_alone() {
    ProgramRun one = simulate("500", "2", "--seed", "7", "--threads", "1");

    assertThat(one.exitCode()).isZero();
    assertThat(simulate("500", "2", "--seed", "7", "--threads", "4")).isEqualTo(one);
    assertThat(simulate("500", "2", "--seed", "8").out()).isNotEqualTo(one.out());
    assertThat(one.out().lines().limit(3))
        .containsExactly("person_id,q1,q2,q3", "p1,0,,1", "p2,,0,1");
  }

  @Test
  void a_person_is_the_same_however_many_there_are() {
    String few = simulate("10", "2", "--seed", "7").out();

    assertThat(simulate("300", "2", "--seed", "7").out()).startsWith(few);
  }

  @Test
  void both_layouts_hold_the_same_answers() {
    String wide = ProgramRun.write(folder, "w.csv", simulate("50", "3", "--seed", "7").out());
    String tall =
        ProgramRun.write(
            folder, "l.csv", simulate("50", "3", "--seed", "7", "--layout", "long").out());

    ProgramRun scores = ProgramRun.of("score", "--bank", bank, "--responses", wide);
    assertThat(scores.exitCode()).isZero();
    assertThat(ProgramRun.of("score", "--bank", bank, "--responses", tall)).isEqualTo(scores);
  }

  /** 20,000 draws: four standard errors are below 0.015. */
  @Test
  void categories_come_as_often_as_the_model_says() {
    List<String> rows =
        simulate("20000", "3", "--seed", "7", "--population", "normal:0.5,1e-9")
            .out()
            .lines()
            .skip(1)
            .toList();

    for (int category = 0; category < 3; category++) {
      String text = Integer.toString(category);
      long count = rows.stream().filter(row -> row.split(",", -1)[1].equals(text)).count();
      assertThat(count / 20_000.0)
          .isCloseTo(GradedResponse.of(1.2, -0.5, 1).probability(0.5, category), within(0.015));
    }
  }

  @Test
  void numbers_that_make_no_sense_are_refused() {
    assertThat(simulate("5", "4", "--seed", "7").err())
        .startsWith("There must be 1 to 3 --items (4).");
    assertThat(simulate("5", "2", "--seed", "7", "--population", "beta:0,1").err())
        .startsWith("The population (beta:0,1) must be normal:MEAN,SD, uniform:LOWER,UPPER, ");
  }

  @Test
  void a_file_that_is_not_finished_does_not_stay(@TempDir Path place) throws Exception {
    String out = place.resolve("answers.csv").toString();
    String[] command = command("9000000000000000000", "3", "--seed", "7", "--out", out);
    ProgramProcess interrupted = ProgramProcess.interruptible(folder, command);
    interrupted.await(Path.of(out + ".part"));

    assertThat(interrupted.end("INT")).isEmpty();
    assertThat(interrupted.process().exitValue()).isEqualTo(130);
    assertThat(place).isEmptyDirectory();

    Process full = ProgramProcess.after("ulimit -f 100; ", folder, command).process();
    assertThat(new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("Reading or writing failed: ");
    assertThat(full.waitFor()).isEqualTo(1);
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void populations_may_be_any_that_can_be_written() {
    String all = simulate("3", "3", "--seed", "7", "--population", "grid:-40,40,2").out();

    assertThat(all).isEqualTo("person_id,q1,q2,q3\np1,0,0,0\np2,2,2,2\np3,0,0,0\n");
  }

  private ProgramRun simulate(String persons, String items, String... options) {
    return ProgramRun.of(command(persons, items, options));
  }

  private String[] command(String persons, String items, String... options) {
    return Stream.concat(
            Stream.of("simulate-responses", "--bank", bank, "--persons", persons, "--items", items),
            Stream.of(options))
        .toArray(String[]::new);
  }
}
