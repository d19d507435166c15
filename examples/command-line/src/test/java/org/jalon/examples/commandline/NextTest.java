package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The items to ask next: their order, their values and the words that explain them. */
class NextTest {

  @TempDir private Path folder;
  private String bank;

  @BeforeEach
  void writeTheBank() {
    bank =
        ProgramRun.write(
            folder,
            "bank.csv",
            "item_id,model,a,b\nq1,2PL,1,0\nq2,2PL,1.5,0\nq3,2PL,1,2\nq4,2PL,1,-1\n");
  }

  @Test
  void the_items_of_most_information_are_ranked_without_those_asked_already() {
    ProgramRun run = next("person_id,q1,q2,q3,q4\np1,,1,,\nnew,,,,\n", "--top", "2");

    double ability = estimate(1);
    double before = estimate();
    assertThat(run)
        .isEqualTo(
            new ProgramRun(
                0,
                "person_id,rank,item_id,value\np1,1,q1,%s\np1,2,q3,%s\nnew,1,q2,%s\nnew,2,q1,%s\n"
                    .formatted(
                        LogisticModel.twoPL(1, 0).information(ability),
                        LogisticModel.twoPL(1, 2).information(ability),
                        LogisticModel.twoPL(1.5, 0).information(before),
                        LogisticModel.twoPL(1, 0).information(before)),
                ""));
  }

  @Test
  void the_explanation_tells_estimate_exclusions_and_numbers() {
    ProgramRun run = next("person_id,item_id,response\nnew,q1,\n", "--explain", "--top", "1");

    assertThat(run.out())
        .isEqualTo(
            """
            Person new: 0 answers, ability 0.000, standard error 1.000.
            4 of 4 items may be asked.
            The best by MFI:
               1. q2: value 0.5625; information 0.5625, expected score 0.500 of 1, model 2PL, a 1.5, b 0.0, c 0.0, d 1.0

            """);
    assertThat(next("person_id,q2\np1,1\n", "--explain").out())
        .contains("3 of 4 items may be asked; 1 excluded: already asked.");
  }

  @Test
  void answers_that_cannot_be_used_are_told() {
    ProgramRun run = next("person_id,q1\np1,5\np2,1\n", "--top", "1");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out().lines()).hasSize(2).last().asString().startsWith("p2,1,q2,");
    assertThat(run.err()).startsWith("line 2, person p1: The response (5) to the item (q1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MOI", "mfi", "bOpt", "thOpt", "MLWI", "MPWI", "KL", "KLP", "GDI", "GDIP", "MEI", "MEPV"
      })
  void every_criterion_ranks_by_its_value(String criterion) {
    ProgramRun run = next("person_id,q1\np1,1\n", "--criterion", criterion);

    assertThat(run.exitCode()).isZero();
    List<String[]> rows = run.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
    assertThat(rows).extracting(row -> row[2]).containsExactlyInAnyOrder("q2", "q3", "q4");
    assertThat(rows)
        .extracting(row -> Double.parseDouble(row[3]))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void the_criterion_takes_the_prior_of_the_options() {
    String answers = "person_id,q1\np1,\n";

    assertThat(next(answers, "--criterion", "MPWI", "--prior", "normal:3,0.1").out())
        .contains("p1,1,q3,");
    assertThat(next(answers, "--criterion", "MPWI", "--prior", "normal:0,0.1").out())
        .contains("p1,1,q2,");
  }

  @Test
  void an_unknown_criterion_is_refused_with_the_ones_that_exist() {
    assertThat(next("", "--criterion", "XYZ"))
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                "The criterion (XYZ) must be one of MFI, MOI, bOpt, thOpt, MLWI, MPWI, KL, KLP, GDI, GDIP, MEI, MEPV."
                    + System.lineSeparator()));
    assertThat(next("", "--top", "0").err()).startsWith("The number --top (0) must be at least 1.");
  }

  /** The ability estimated from the answers given to q2. */
  private static double estimate(int... answers) {
    ResolvedItemBank items =
        ItemBank.of("b", "1", List.of(Item.of("q2", LogisticModel.twoPL(1.5, 0)))).resolve();
    Responses responses = Responses.none(items);
    for (int answer : answers) {
      responses = responses.with(0, answer);
    }
    return ExpectedAPosteriori.withDefaults().estimate(responses).ability();
  }

  private ProgramRun next(String answers, String... options) {
    return ProgramRun.withInput(
        answers,
        Stream.concat(Stream.of("next", "--bank", bank, "--answers", "-"), Stream.of(options))
            .toArray(String[]::new));
  }
}
