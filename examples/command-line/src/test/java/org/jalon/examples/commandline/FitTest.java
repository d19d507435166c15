package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well banks fit answers, through the command line. */
class FitTest {

  @TempDir private Path folder;
  private CalibrationFiles files;
  private String bank;

  @BeforeEach
  void writeTheBank() {
    files = new CalibrationFiles(folder);
    bank = files.bank("bank.csv", 12);
  }

  @Test
  void answers_of_the_model_fit_and_the_bytes_do_not_depend_on_the_number_of_threads() {
    String responses = files.simulate("r.csv", bank, 1_000, 12);

    ProgramRun one = fit(responses, "--free-parameters", "none", "--threads", "1");
    Map<String, String> expected = files.taken("fit");

    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(one.err()).startsWith("0 of 12 items tested by S-X2 misfit (adjusted p < 0.05), ");
    assertThat(one.err().lines().skip(1).toList().get(0))
        .startsWith("M2 = ")
        .contains(" with 78 degrees of freedom, p = 0.");
    assertThat(expected)
        .containsOnlyKeys(
            "item-fit.csv",
            "local-dependence.csv",
            "manifest.json",
            "outcomes.csv",
            "person-fit.csv",
            "sum-scores.csv");
    assertThat(expected.get("item-fit.csv"))
        .startsWith(
            "item_id,answers,s_x2,df,p,p_adjusted,infit,infit_z,outfit,outfit_z,complete_persons\nq1,1000,");
    assertThat(expected.get("person-fit.csv").lines()).hasSize(1_001);
    assertThat(expected.get("local-dependence.csv")).isEqualTo("first,second,persons,q3,q3_star\n");
    for (String threads : List.of("2", "7")) {
      assertThat(fit(responses, "--free-parameters", "none", "--threads", threads)).isEqualTo(one);
      assertThat(files.taken("fit")).isEqualTo(expected);
    }
  }

  /** The formula is that of posterior means: others vary more than abilities do, not less. */
  @Test
  void the_empirical_reliability_is_told_of_posterior_estimates_alone() {
    String responses = files.simulate("r.csv", bank, 500, 12);

    for (String estimator : List.of("EAP", "MAP")) {
      fit(responses, "--estimator", estimator);
      assertThat(files.outcome("fit", "empirical_reliability")).isBetween(0.6, 0.8);
      files.taken("fit");
    }
    for (String estimator : List.of("ML", "WLE")) {
      fit(responses, "--estimator", estimator);
      assertThat(files.taken("fit").get("outcomes.csv"))
          .contains("persons_judged,500,")
          .doesNotContain("empirical_reliability");
    }
  }

  @Test
  void an_item_that_does_not_fit_is_found_and_a_copy_of_an_item_depends_on_it() {
    files.simulate("r.csv", bank, 1_000, 12);
    List<String> all = files.read("r.csv").lines().toList();
    String responses =
        files.write(
            "odd.csv",
            all.get(0)
                + ",copy,random\n"
                + all.stream()
                    .skip(1)
                    .map(line -> line + "," + line.split(",", -1)[6] + "," + coin(line) + "\n")
                    .collect(Collectors.joining()));
    String more =
        files.write(
            "more.csv", files.read("bank.csv") + "copy,2PL,1.3,0.0,\nrandom,2PL,1.8,0.0,\n");

    ProgramRun run =
        CalibrationFiles.run(
            "fit --adjust holm --free-parameters none --bank",
            more,
            "--responses",
            responses,
            "--out",
            files.path("fit"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(files.table("fit/local-dependence.csv").get(0))
        .containsEntry("first", "q6")
        .containsEntry("second", "copy")
        .containsEntry("persons", "1000");
    Map<String, String> random = files.table("fit/item-fit.csv").get(13);
    assertThat(random).containsEntry("item_id", "random");
    assertThat(Double.parseDouble(random.get("p_adjusted"))).isLessThan(1e-6);
    assertThat(Double.parseDouble(random.get("outfit"))).isGreaterThan(1.3);
  }

  private static int coin(String line) {
    return Math.floorMod(line.split(",", -1)[0].hashCode() * 31 + 7, 11) % 2;
  }

  /** 600 persons of mean 0, then 600 of mean 1.6 who were not given the first two items. */
  private String twoGroups() {
    files.simulate("low.csv", bank, 600, 12);
    files.simulate("high.csv", bank, 600, 12, "--population", "normal:1.6,0.7");
    List<String> low = files.read("low.csv").lines().toList();
    StringBuilder text = new StringBuilder(low.get(0) + ",country\n");
    low.stream().skip(1).forEach(line -> text.append(line).append(",FR\n"));
    for (String line : files.read("high.csv").lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      cells[0] = "h" + cells[0];
      cells[1] = "";
      cells[2] = "";
      text.append(String.join(",", cells)).append(",BE\n");
    }
    return files.write("two.csv", text.toString());
  }

  @Test
  void groups_have_abilities_and_sum_scores_of_their_own() {
    String responses = twoGroups();
    String[] words = {"--free-parameters", "none", "--groups", "country", "--threads"};

    ProgramRun one = fit(responses, more(words, "1"));
    assertThat(one.exitCode()).as(one.err()).isZero();
    List<Map<String, String>> latent = files.table("fit/latent.csv");
    List<Map<String, String>> items = files.table("fit/item-fit.csv");
    List<Map<String, String>> persons = files.table("fit/person-fit.csv");
    Map<String, String> expected = files.taken("fit");
    ProgramRun two = fit(responses, more(words, "3"));

    assertThat(two).isEqualTo(one);
    assertThat(files.taken("fit")).isEqualTo(expected);
    assertThat(latent).extracting(row -> row.get("group")).containsExactly("FR", "BE");
    assertThat(Double.parseDouble(latent.get(0).get("mean"))).isBetween(-0.15, 0.15);
    assertThat(Double.parseDouble(latent.get(1).get("mean"))).isBetween(1.4, 1.8);
    assertThat(Double.parseDouble(latent.get(1).get("standard_deviation"))).isBetween(0.5, 0.9);
    assertThat(items)
        .extracting(row -> row.get("complete_persons"))
        .startsWith("600", "600", "1200")
        .hasSize(12);
    assertThat(items).allMatch(row -> Double.parseDouble(row.get("p")) > 0.001);
    assertThat(persons).hasSize(1_200);
    assertThat(mean(persons.subList(600, 1_200), "ability")).isBetween(1.4, 1.8);
    assertThat(mean(persons.subList(600, 1_200), "answers")).isEqualTo(10);
  }

  /**
   * Where each group took items of its own, a pair of items depends as it does with that group
   * alone, which one distribution of ability for all persons would not give.
   */
  @Test
  void pairs_of_items_are_judged_by_the_abilities_of_the_group() {
    List<String> lines = files.read(twoGroups()).lines().toList();
    String own = files.write("own.csv", lines.get(0) + "\n" + ownItems(lines, ",FR|,BE"));
    String alone = files.write("alone.csv", lines.get(0) + "\n" + ownItems(lines, ",BE"));

    Map<String, Double> all = q3(own, "--groups", "country");
    Map<String, Double> group = q3(alone, "--groups", "country");
    Map<String, Double> pooled = q3(own, "--ignore", "country", "--prior", "normal:0.8,1.2");

    assertThat(all).hasSize(31);
    assertThat(group).hasSize(21);
    group.forEach((pair, q3) -> assertThat(all.get(pair)).as(pair).isCloseTo(q3, within(1e-4)));
    assertThat(group.keySet())
        .anyMatch(pair -> Math.abs(pooled.get(pair) - group.get(pair)) > 0.01);
  }

  /** FR the first five items, BE the last seven. */
  private static String ownItems(List<String> lines, String groups) {
    StringBuilder text = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean isFirst = cells[13].equals("FR");
      for (int i = 1; i <= 12; i++) {
        cells[i] = isFirst == i <= 5 ? cells[i] : "";
      }
      text.append(line.matches(".*(" + groups + ")") ? String.join(",", cells) + "\n" : "");
    }
    return text.toString();
  }

  /** Of all pairs with answers. */
  private Map<String, Double> q3(String responses, String... more) {
    ProgramRun run =
        fit(
            responses,
            Stream.concat(
                    Stream.of("--free-parameters", "none", "--q3-bound", "0", "--q3-level", "1"),
                    Arrays.stream(more))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<Map<String, String>> rows = files.table("fit/local-dependence.csv");
    files.taken("fit");
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("first") + " " + row.get("second"),
                row -> Double.parseDouble(row.get("q3"))));
  }

  private static String[] more(String[] words, String last) {
    String[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = last;
    return more;
  }

  private static double mean(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .mapToDouble(row -> Double.parseDouble(row.get(column)))
        .average()
        .orElseThrow();
  }

  @Test
  void a_prior_for_all_contradicts_groups() {
    ProgramRun run = fit(twoGroups(), "--groups", "country", "--prior", "normal:0,2");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "With --groups, the distribution of ability is estimated in each group, so --prior must not be given.");
    assertThat(Path.of(files.path("fit"))).doesNotExist();
  }

  @Test
  void persons_without_answers_have_a_line_and_nothing_is_tested_after_adaptive_tests() {
    String responses = files.write("r.csv", "person_id,q1,q2,q3\np1,1,,\n\"p,2\",,0,\np3,,,\n");

    ProgramRun run = fit(responses);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(files.read("fit/person-fit.csv").lines().skip(1).map(line -> line.substring(0, 4)))
        .containsExactly("p1,1", "\"p,2", "p3,0");
    assertThat(files.table("fit/item-fit.csv"))
        .extracting(row -> row.get("item_id") + row.get("s_x2") + row.get("complete_persons"))
        .containsExactly("q10", "q20");
  }

  @Test
  void answers_without_any_answer_are_refused() {
    String responses = files.write("r.csv", "person_id,q1,q2\np1,,\np2,,\n");

    assertThat(fit(responses))
        .isEqualTo(new ProgramRun(2, "", responses + ": Nobody answered any item.\n"));
    assertThat(Path.of(files.path("fit"))).doesNotExist();
  }

  @Test
  void items_that_are_not_in_the_bank_are_all_told() {
    String responses = files.write("r.csv", "person_id,q1,x,y,age\np1,1,1,0,33\np2,0,1,0,44\n");

    ProgramRun run = fit(responses, "--ignore", "age");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            responses
                + ": The item (x) is not in the item bank (bank). Maybe --ignore should name it.",
            responses
                + ": The item (y) is not in the item bank (bank). Maybe --ignore should name it.");
    assertThat(Path.of(files.path("fit"))).doesNotExist();
  }

  private ProgramRun fit(String responses, String... more) {
    return CalibrationFiles.run(
        "fit --bank %s --responses %s --out %s".formatted(bank, responses, files.path("fit")),
        more);
  }
}
