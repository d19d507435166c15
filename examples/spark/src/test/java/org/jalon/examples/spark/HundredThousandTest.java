package org.jalon.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand persons, simulated, scored and certified: the bytes of one machine. */
class HundredThousandTest {

  private static final int PERSONS = 100_000;

  @TempDir private static Path folder;
  private static SparkRun run;

  @BeforeAll
  static void writeTheBank() {
    run = SparkRun.in(folder);
  }

  @Test
  void responses_are_simulated_and_scored_as_on_one_machine() {
    String alone = run.simulate("simulate-responses", PERSONS, "responses.csv", "--items", "24");
    int simulated =
        JalonSpark.run(
            run.simulation(
                "simulate-responses", PERSONS, "responses", "--items", "24", "--partitions", "7"));

    assertThat(simulated).isZero();
    assertThat(run.parts("responses").equals(run.text("responses.csv"))).isTrue();

    assertThat(run.scoreAlone(alone, "alone")).isZero();
    assertThat(run.score(run.file("responses"), "spark")).isZero();

    assertThat(run.text("alone/scores.csv").lines().count()).isEqualTo(PERSONS + 1);
    assertThat(SparkRun.sorted(run.parts("spark/scores.csv")))
        .isEqualTo(SparkRun.sorted(run.text("alone/scores.csv")));
    assertThat(run.parts("spark/scores.csv").equals(run.text("alone/scores.csv"))).isTrue();
    assertThat(run.parts("spark/rejects.csv")).isEqualTo(run.text("alone/rejects.csv"));
  }

  @Test
  void records_are_simulated_and_certified_as_on_one_machine() {
    String policy = run.file("policy");
    String alone = run.simulate("simulate-records", PERSONS, "records.jsonl", "--policy", policy);
    int simulated =
        JalonSpark.run(
            run.simulation(
                "simulate-records", PERSONS, "records", "--policy", policy, "--partitions", "7"));

    assertThat(simulated).isZero();
    assertThat(run.parts("records").equals(run.text("records.jsonl"))).isTrue();

    assertThat(run.certifyAlone(alone, "june")).isZero();
    assertThat(run.certify(run.file("records"), "spark-june")).isZero();

    assertThat(run.text("june/decisions.jsonl").lines().count()).isEqualTo(PERSONS);
    for (String file : new String[] {"decisions.jsonl", "results.csv", "rejects.csv"}) {
      assertThat(SparkRun.sorted(run.parts("spark-june/" + file)))
          .isEqualTo(SparkRun.sorted(run.text("june/" + file)));
      assertThat(run.parts("spark-june/" + file).equals(run.text("june/" + file))).isTrue();
    }
  }
}
