package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of a bank says, and what it does not say of a good one. */
class BankCheckTest {

  @TempDir private Path folder;

  @Test
  void a_good_bank_has_neither_errors_nor_warnings() {
    ProgramRun run = check(bank(100, i -> row(i, 0.8 + i % 7 * 0.1, -3.5 + i * 0.07, i % 3 * 0.1)));

    assertThat(run).isEqualTo(new ProgramRun(0, "100 items, errors: 0, warnings: 0\n", ""));
  }

  @Test
  void errors_are_told_before_warnings_and_the_sound_items_are_still_looked_at() {
    ProgramRun run = check("item_id,model,a,b\nq1,2PL,1,x\nq2,2PL,9,0\nq3,2PL,1,-7\n");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(lines(run))
        .startsWith(
            "error: FILE:2: The parameter b (x) must be a finite number. Maybe a comma stands for a point.",
            "warning: FILE:3: The discrimination a (9.0) of the item (q2) is unusual: nearly all lie between 0.2 and 5.0.",
            "warning: FILE:4: The difficulty b (-7.0) of the item (q3) is unusual: nearly all lie between -6.0 and 6.0.")
        .endsWith("2 items, errors: 1, warnings: 4");
  }

  @Test
  void guessing_and_upper_asymptotes_that_are_unusual_are_told() {
    ProgramRun run =
        check("item_id,model,a,b,c,d\nq1,3PL,1,0,0.6,\nq2,4PL,1,0,0,0.7\n", "--target-error", "9");

    assertThat(lines(run))
        .containsExactly(
            "warning: FILE:2: The guessing parameter c (0.6) of the item (q1) is unusual: nearly all lie between 0.0 and 0.5.",
            "warning: FILE:3: The upper asymptote d (0.7) of the item (q2) is unusual: nearly all lie between 0.8 and 1.0.",
            "2 items, errors: 0, warnings: 2");
  }

  @Test
  void swapped_columns_are_told() {
    ProgramRun run =
        check(bank(40, i -> row(i, -2 + i * 0.1, 0.8 + i % 5 * 0.1, 0)), "--accept-negative");

    assertThat(lines(run))
        .contains(
            "warning: FILE: The discriminations a are of both signs and the difficulties b all positive. Maybe the two columns are swapped.");
  }

  @Test
  void a_scaling_constant_that_is_multiplied_in_or_missing_is_told() {
    String high = bank(100, i -> row(i, 1.7 * (0.8 + i % 7 * 0.1), -3.5 + i * 0.07, 0));
    String low = bank(100, i -> row(i, (0.8 + i % 7 * 0.1) / 2, -3.5 + i * 0.07, 0));

    assertThat(lines(check(high)))
        .contains(
            "warning: FILE: The median discrimination (1.87) is high. Maybe D = 1.7 is already multiplied in; then --d must not be given.");
    assertThat(lines(check(high, "--d", "1.702")))
        .contains(
            "warning: FILE: The median discrimination (1.87) is high. Maybe D = 1.7 is already multiplied in: leave --d out.");
    assertThat(lines(check(low)))
        .contains(
            "warning: FILE: The median discrimination (0.55) is low. Maybe the parameters are on the normal metric: --d 1.702.");
    assertThat(lines(check(low, "--d", "1.702"))).noneMatch(line -> line.contains("median"));
  }

  @Test
  void a_constant_column_is_told_unless_its_value_is_the_usual_one() {
    ProgramRun run =
        check(bank(100, i -> row(i, 1.1, -3.5 + i * 0.07, 0.2)), "--target-error", "9");

    assertThat(lines(run))
        .containsExactly(
            "warning: FILE: The parameter a is 1.1 for all items. Maybe a default was written for it.",
            "warning: FILE: The parameter c is 0.2 for all items. Maybe a default was written for it.",
            "100 items, errors: 0, warnings: 2");
  }

  @Test
  void equal_items_are_told() {
    ProgramRun run =
        check("item_id,model,a,b\nq1,2PL,1.5,0\nq2,2PL,1.5,0\n", "--target-error", "9");

    assertThat(lines(run))
        .containsExactly(
            "warning: FILE:3: The item (q2) has the same parameters as that of line 2. Maybe it stands in the bank twice.",
            "2 items, errors: 0, warnings: 1");
  }

  /** With a = 2 and 20 items of difficulty 0, 1 / √I exceeds 0.3 where |θ| is above 0.81. */
  @Test
  void abilities_at_which_the_bank_tells_too_little_are_told() {
    ProgramRun run =
        check(bank(20, i -> row(i, 2 + i * 1e-6, 0, 0)), "--target-error", "0.3", "--length", "20");

    assertThat(lines(run))
        .contains(
            "warning: FILE: Between the abilities -3.00 and -1.00 the best 20 items leave a standard error above 0.3, up to 2.251. Maybe items of that difficulty are needed.",
            "warning: FILE: Between the abilities 1.00 and 3.00 the best 20 items leave a standard error above 0.3, up to 2.251. Maybe items of that difficulty are needed.");
  }

  @Test
  void a_test_shorter_than_the_bank_counts_only_its_best_items() {
    String items = bank(40, i -> row(i, 1 + i * 1e-6, 0, 0));

    assertThat(lines(check(items, "--target-error", "0.7", "--length", "20")))
        .anyMatch(line -> line.contains("the best 20 items leave a standard error above 0.7"));
    assertThat(lines(check(items, "--target-error", "0.75", "--length", "40")))
        .noneMatch(line -> line.contains("standard error"));
  }

  @Test
  void responses_that_do_not_fit_are_told() {
    String items = bank(100, i -> row(i, 0.8 + i % 7 * 0.1, -3.5 + i * 0.07, 0));

    assertThat(lines(check(items, "--responses", responses("q0,q1\np1,1,2\np2,2,1\n"))))
        .containsExactly(
            "warning: FILE: The responses are numbered from 1: --first-category 1 must be given.",
            "100 items, errors: 0, warnings: 1");
    assertThat(lines(check(items, "--responses", responses("q0,q1\np1,1,2\np2,0,1\n"))))
        .startsWith(
            "warning: FILE: Some responses are numbered from 0 and some reach the number of categories. Maybe the two ways of counting are mixed, or an item lacks a category.");
    assertThat(lines(check(items, "--responses", responses("q0,x,y\np1,1,0,0\np2,7,1,\n"))))
        .startsWith(
            "warning: FILE: The bank has no item (x, y).",
            "warning: FILE: There are responses in no category of the item (q0).");
    assertThat(check(items, "--responses", responses("q0,q1\np1,1,0\np2,,1\n")).out())
        .isEqualTo("100 items, errors: 0, warnings: 0\n");
  }

  @Test
  void rules_of_a_blueprint_that_cannot_be_met_are_told() {
    String items = "item_id,model,a,b,domain\nq1,2PL,1,0,A\nq2,2PL,1.1,0,A\nq3,2PL,1.2,0,B\n";

    String one = "r1,Number,Item,domain == 'B',1,1,";
    assertThat(lines(check(items, "--target-error", "9", blueprint(one))))
        .containsExactly("3 items, errors: 0, warnings: 0");
    assertThat(
            lines(
                check(
                    items,
                    "--target-error",
                    "9",
                    blueprint(one, "r2,Number,Item,domain == 'A',2,2,"))))
        .containsExactly(
            "warning: FILE: No test of 2 items keeps these rules of the blueprint together: exactly 2 items in all; exactly 1 item of 2 with domain == 'B'; exactly 2 items of 2 with domain == 'A'. Maybe the bank lacks items, or a bound is wrong.",
            "3 items, errors: 0, warnings: 1");
    assertThat(
            lines(
                check(
                    items, "--target-error", "9", blueprint("r1,Number,Item,domain == 'B',2,2,"))))
        .containsExactly(
            "warning: FILE: The rule (exactly 2 items of 2 with domain == 'B') cannot be kept with the bank (bank 1 (3 items)): it has only 1 item of the kind.",
            "3 items, errors: 0, warnings: 1");
  }

  @Test
  void a_blueprint_that_is_not_well_formed_is_refused_with_its_lines() {
    ProgramRun run =
        check("item_id,model,a,b\nq1,2PL,1,0\n", blueprint("r1,Number,Item,domain = 'B',2,1,"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(folder.resolve("blueprint.csv") + ":3: ");
  }

  /** The option for a table of a test of two items with more rows. */
  private String blueprint(String... rows) {
    String table =
        "CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB,ONOFF\nlength,Number,Item,,2,2,\n"
            + String.join("\n", rows)
            + "\n";
    return "--blueprint=" + ProgramRun.write(folder, "blueprint.csv", table);
  }

  private String responses(String text) {
    return ProgramRun.write(folder, "responses.csv", "person_id," + text);
  }

  private ProgramRun check(String bank, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("bank", "check", ProgramRun.write(folder, "bank.csv", bank)));
    arguments.addAll(List.of(options));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private List<String> lines(ProgramRun run) {
    return run.out().replace(folder.resolve("bank.csv").toString(), "FILE").lines().toList();
  }

  /** One line of a bank. */
  private interface Line {
    String at(int item);
  }

  private static String bank(int items, Line line) {
    StringBuilder text = new StringBuilder("item_id,model,a,b,c\n");
    for (int i = 0; i < items; i++) {
      text.append(line.at(i));
    }
    return text.toString();
  }

  private static String row(int item, double a, double b, double c) {
    return "q%d,3PL,%s,%s,%s%n".formatted(item, a, b, c);
  }
}
