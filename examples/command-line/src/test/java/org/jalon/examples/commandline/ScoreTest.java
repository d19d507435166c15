package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring as a user calls it: the bytes written, the rejected lines, the exit codes. */
class ScoreTest {

  private static final ResolvedItemBank BANK =
      ItemBank.of(
              "bank",
              "1",
              List.of(
                  Item.of("q1", LogisticModel.twoPL(1.5, -1)),
                  Item.of("q2", LogisticModel.threePL(1, 0.5, 0.2)),
                  Item.of("q3", GradedResponse.of(1.2, -0.5, 1))))
          .resolve();

  @TempDir private Path folder;
  private String bank;

  @BeforeEach
  void writeTheBank() {
    bank =
        ProgramRun.write(
            folder,
            "bank.csv",
            """
            item_id,model,a,b,c,d,b1,b2
            q1,2PL,1.5,-1,,,,
            q2,3PL,1,0.5,0.2,,,
            q3,GRM,1.2,,,,-0.5,1
            """);
  }

  @Test
  void each_person_gets_the_estimate_of_the_library() {
    ProgramRun run = score("person_id,q1,q2,q3\np1,1,0,2\n\"x, \"\"y\"\"\",0,,NA\nnobody,,,\n");

    AbilityEstimate first = estimate(ExpectedAPosteriori.withDefaults(), 1, 0, 2);
    AbilityEstimate second = estimate(ExpectedAPosteriori.withDefaults(), 0, -1, -1);
    AbilityEstimate none = estimate(ExpectedAPosteriori.withDefaults(), -1, -1, -1);
    assertThat(run)
        .isEqualTo(
            new ProgramRun(
                0,
                "person_id,theta,standard_error,items,converged\np1,%s,%s,3,true\n\"x, \"\"y\"\"\",%s,%s,1,true\nnobody,%s,%s,0,false\n"
                    .formatted(
                        first.ability(),
                        first.standardError(),
                        second.ability(),
                        second.standardError(),
                        none.ability(),
                        none.standardError()),
                ""));
  }

  @Test
  void prior_nodes_range_and_scaling_constant_are_those_given() {
    ProgramRun run =
        score(
            "person_id,q1,q2,q3\np1,1,0,2\n",
            "--prior",
            "normal:0.5,2",
            "--nodes",
            "101",
            "--range",
            "-8,7",
            "--d",
            "1.702");

    ExpectedAPosteriori estimator =
        new ExpectedAPosteriori(new Prior.Normal(0.5, 2), QuadratureGrid.evenlySpaced(-8, 7, 101));
    ResolvedItemBank rescaled =
        ItemBank.of(
                "bank",
                "1",
                BANK.declaration().items().stream()
                    .map(item -> Item.of(item.id().value(), item.model().rescaled(1.702)))
                    .toList())
            .resolve();
    Responses responses = Responses.none(rescaled).with(0, 1).with(1, 0).with(2, 2);
    assertThat(run.out()).contains("p1," + estimator.estimate(responses).ability() + ",");
  }

  @Test
  void a_long_file_gives_the_bytes_of_the_wide_one_whatever_the_order_of_its_lines() {
    ProgramRun wide = score("person_id,q1,q2,q3\np1,1,0,2\np2,0,,1\np3,,1,\n");
    ProgramRun mixed = score("q3,person_id,q2,q1\n2,p1,0,1\n1,p2,,0\n,p3,1,\n");
    ProgramRun tall =
        score(
            """
            person_id,item_id,response
            p1,q2,0
            p1,q3,2
            p1,q1,1
            p2,q3,1
            p2,q2,
            p2,q1,0
            p3,q2,1
            """);

    assertThat(wide.exitCode()).isZero();
    assertThat(tall).isEqualTo(wide);
    assertThat(mixed).isEqualTo(wide);
  }

  @Test
  void categories_may_be_counted_from_one() {
    assertThat(score("person_id,q1,q2,q3\np1,2,1,3\n", "--first-category", "1"))
        .isEqualTo(score("person_id,q1,q2,q3\np1,1,0,2\n"));
  }

  @Test
  void the_output_is_the_same_for_any_number_of_threads_and_in_the_order_of_the_file() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      int person = i;
      lines.add("p%d,%d,%d,%d".formatted(person, person % 2, random.nextInt(2), person % 3));
    }
    Collections.shuffle(lines, random);
    lines.set(1_500, "bad,9,9,9");
    String responses = "person_id,q1,q2,q3\n" + String.join("\n", lines) + "\n";

    ProgramRun one = score(responses, "--threads", "1");
    ProgramRun four = score(responses, "--threads", "4");

    assertThat(four).isEqualTo(one);
    assertThat(one.exitCode()).isEqualTo(3);
    List<String> persons = one.out().lines().skip(1).map(ScoreTest::firstField).toList();
    lines.remove(1_500);
    assertThat(persons).isEqualTo(lines.stream().map(ScoreTest::firstField).toList());
  }

  private static String firstField(String line) {
    return line.substring(0, line.indexOf(','));
  }

  @Test
  void rejected_lines_are_told_with_line_and_reason_and_the_others_are_scored() {
    Path rejects = folder.resolve("rejects.csv");
    Path scores = folder.resolve("scores.csv");
    String file =
        ProgramRun.write(
            folder,
            "responses.csv",
            """
            person_id,q1,q2,q3
            p1,1,0,2
            p2,2,x,3
            ,1,0,2
            p4,1,0
            p1,0,0,0
            p6,-1,1.0,1
            p7,0,1,0
            """);

    ProgramRun run =
        ProgramRun.of(
            "score",
            "--bank",
            bank,
            "--responses",
            file,
            "--rejects",
            rejects.toString(),
            "--out",
            scores.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("5 lines were rejected; their persons are not scored.\n");
    assertThat(ProgramRun.read(rejects.toString()))
        .isEqualTo(
            """
            line,person_id,reason
            3,p2,The response (2) to the item (q1) must be a whole number from 0 to 1.
            3,p2,The response (x) to the item (q2) must be a whole number from 0 to 1.
            3,p2,The response (3) to the item (q3) must be a whole number from 0 to 2.
            4,,The person_id is missing.
            5,p4,"The line has 3 fields, but the header 4."
            6,p1,The person stands further up already. Maybe the lines of a person are not together.
            7,p6,The response (-1) to the item (q1) must be a whole number from 0 to 1.
            7,p6,The response (1.0) to the item (q2) must be a whole number from 0 to 1.
            """);
    assertThat(ProgramRun.read(scores.toString()).lines().map(ScoreTest::firstField))
        .containsExactly("person_id", "p1", "p7");
  }

  @Test
  void in_a_long_file_one_bad_line_rejects_its_person() {
    ProgramRun run =
        score(
            """
            person_id,item_id,response
            p1,q1,1
            p1,q9,1
            p1,q1,0
            p2,q1
            p3,q1,1
            """);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out().lines().map(ScoreTest::firstField)).containsExactly("person_id", "p3");
    assertThat(run.err())
        .isEqualTo(
            """
            line 3, person p1: The bank has no item (q9).
            line 4, person p1: The item (q1) is answered twice.
            line 5, person p2: Line 5 has only 2 fields.
            3 lines were rejected; their persons are not scored.
            """);
  }

  @Test
  void a_file_that_cannot_be_read_to_its_end_leaves_no_scores_behind() {
    Path scores = folder.resolve("scores.csv");
    String file = ProgramRun.write(folder, "responses.csv", "person_id,q1\np1,1\n\"p2,1\np3,0\n");

    ProgramRun run =
        ProgramRun.of("score", "--bank", bank, "--responses", file, "--out", scores.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            file
                + ": Unclosed quoted field at end of input (record starting at line 3)."
                + System.lineSeparator());
    assertThat(Files.exists(scores)).isFalse();
    assertThat(Files.exists(folder.resolve("scores.csv.part"))).isFalse();
  }

  private ProgramRun score(String responses, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("score", "--bank", bank, "--responses", "-", "--out", "-"));
    arguments.addAll(List.of(options));
    return ProgramRun.withInput(responses, arguments.toArray(String[]::new));
  }

  private static AbilityEstimate estimate(ExpectedAPosteriori estimator, int... categories) {
    Responses responses = Responses.none(BANK);
    for (int item = 0; item < categories.length; item++) {
      responses = categories[item] < 0 ? responses : responses.with(item, categories[item]);
    }
    return estimator.estimate(responses);
  }
}
