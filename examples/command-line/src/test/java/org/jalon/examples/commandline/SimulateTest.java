package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.examples.commandline.SimulationFiles.column;
import static org.jalon.examples.commandline.SimulationFiles.number;
import static org.jalon.examples.commandline.SimulationFiles.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.AbilityGroup;
import org.jalon.simulation.BankUse;
import org.jalon.simulation.Execution;
import org.jalon.simulation.MonteCarloEstimate;
import org.jalon.simulation.OutcomeOptions;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedClassification;
import org.jalon.simulation.SimulatedSample;
import org.jalon.simulation.SimulatedTest;
import org.jalon.simulation.SimulationReport;
import org.jalon.simulation.SimulationStudy;
import org.jalon.simulation.Simulator;
import org.jalon.simulation.TestLengths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each table against what the library reports of the same study. */
class SimulateTest {

  private static final int PERSONS = 600;
  private static final List<Double> CUTS = List.of(-0.5, 0.75);

  @TempDir private Path folder;
  private Path out;
  private SimulationStudy study;
  private SimulationReport report;
  private final List<SimulatedTest> tests = new ArrayList<>();

  @BeforeEach
  void simulate() {
    SimulationFiles files =
        SimulationFiles.in(folder, "--length", "12", "--minimum", "4", "--standard-error", "0.4");
    out =
        files.done(
            "out",
            "--persons",
            "" + PERSONS,
            "--population",
            "mixture:0.7*normal:0,1+0.3*uniform:-1,2.5",
            "--drop-out",
            "0.01",
            "--slip",
            "0.05",
            "--cuts",
            "-0.5,0.75",
            "--twice",
            "--level",
            "0.9",
            "--edges",
            "-1,0,1",
            "--responses");
    ResolvedItemBank bank =
        new BankOptions()
            .parse(
                new BankText("bank", bytes(files.bank()), java.util.Optional.empty()),
                new Problems("bank"))
            .bank()
            .resolve();
    AssessmentPlan plan =
        AssessmentJson.withDefaults().read(AssessmentPlan.class, ProgramRun.read(files.plan()));
    Simulator simulator = new Simulator(plan, bank);
    Population population =
        Population.mixture(
            List.of(0.7, 0.3), List.of(Population.normal(0, 1), Population.uniform(-1, 2.5)));
    study =
        new SimulationStudy(
            simulator.answeredBy(simulator.oracle().slipping(0.05).leaving(0.01)),
            new SimulatedSample(population, PERSONS, new RandomSeed(7)),
            OutcomeOptions.withDefaults()
                .withAbilityEdges(List.of(-1.0, 0.0, 1.0))
                .withIntervalLevel(0.9)
                .withCutScores(CUTS)
                .testingTwice());
    report = study.report(study.run(Execution.onThreads(1).handingTestsTo(tests::add)));
  }

  private static byte[] bytes(String file) {
    return ProgramRun.read(file).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void outcomes_have_every_number_of_the_report_with_its_error() {
    Map<String, Double> outcomes = SimulationFiles.outcomes(out);

    assertThat(outcomes)
        .containsEntry("persons", 600.0)
        .containsEntry("not_finite", 0.0)
        .containsEntry("interval_level", 0.9)
        .containsEntry("high_exposure", 0.2);
    assertEstimate(outcomes, "bias", report.recovery().bias());
    assertEstimate(outcomes, "mean_absolute_error", report.recovery().meanAbsoluteError());
    assertEstimate(outcomes, "rmse", report.recovery().rootMeanSquareError());
    assertEstimate(outcomes, "mean_standard_error", report.recovery().standardErrors().mean());
    assertEstimate(
        outcomes, "empirical_standard_error", report.recovery().standardErrors().empirical());
    assertEstimate(outcomes, "coverage", report.recovery().coverage());
    assertEstimate(outcomes, "correlation", report.recovery().correlation());
    assertEstimate(outcomes, "mean_length", report.lengths().mean());
    assertEstimate(outcomes, "overlap", report.bankUse().overlap());
    assertEstimate(outcomes, "never_used", report.bankUse().neverUsed());
    assertEstimate(outcomes, "overused", report.bankUse().overused());
    assertEstimate(outcomes, "highest_exposure", report.bankUse().highestRate());
    SimulatedClassification classes = report.classification().orElseThrow();
    assertEstimate(outcomes, "classification_accuracy", classes.accuracy());
    assertEstimate(outcomes, "classification_consistency", classes.consistency().orElseThrow());
    assertEstimate(outcomes, "kappa", classes.accuracyKappa().orElseThrow());
    assertEstimate(outcomes, "consistency_kappa", classes.consistencyKappa().orElseThrow());
    assertEstimate(outcomes, "false_positives_2", classes.falsePositives(1));
    assertEstimate(outcomes, "false_negatives_1", classes.falseNegatives(0));
    assertThat(outcomes)
        .containsEntry("median_length", (double) report.lengths().quantile(0.5))
        .containsEntry("longest_length", (double) report.lengths().quantile(1));
  }

  private static void assertEstimate(
      Map<String, Double> numbers, String name, MonteCarloEstimate estimate) {
    assertThat(numbers).containsEntry(name, estimate.value());
    assertThat(numbers).containsEntry(name + "_error", estimate.standardError());
  }

  @Test
  void classes_and_deciles_of_ability_are_those_of_the_report() {
    assertGroups(rows(out.resolve("by-ability.csv")), report.conditional().intervals());
    assertGroups(rows(out.resolve("by-decile.csv")), report.conditional().deciles());
    assertThat(column(out.resolve("by-ability.csv"), "from")).containsExactly("", "-1", "0", "1");
    assertThat(column(out.resolve("by-ability.csv"), "to")).containsExactly("-1", "0", "1", "");
    assertThat(column(out.resolve("by-decile.csv"), "decile"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  }

  private static void assertGroups(List<Map<String, String>> rows, List<AbilityGroup> groups) {
    assertThat(rows).hasSameSizeAs(groups);
    for (int i = 0; i < rows.size(); i++) {
      AbilityGroup group = groups.get(i);
      assertThat(rows.get(i)).containsEntry("persons", "" + group.persons());
      assertRow(rows.get(i), "bias", group.recovery().bias());
      assertRow(rows.get(i), "rmse", group.recovery().rootMeanSquareError());
      assertRow(rows.get(i), "standard_error", group.recovery().meanStandardError());
      assertRow(rows.get(i), "coverage", group.recovery().coverage());
      assertRow(rows.get(i), "length", group.length());
      assertThat(number(rows.get(i).get("mean_ability"))).isEqualTo(group.meanAbility());
    }
  }

  private static void assertRow(Map<String, String> row, String name, MonteCarloEstimate estimate) {
    assertThat(number(row.get(name))).isEqualTo(estimate.value());
    assertThat(number(row.get(name + "_error"))).isEqualTo(estimate.standardError());
  }

  @Test
  void lengths_positions_and_endings_are_those_of_the_report() {
    TestLengths lengths = report.lengths();

    assertThat(column(out.resolve("lengths.csv"), "persons"))
        .isEqualTo(lengths.distribution().stream().map(String::valueOf).toList());
    Map<String, String> longest = rows(out.resolve("lengths.csv")).get(12);
    double share = lengths.distribution().get(12) / 600.0;
    assertThat(number(longest.get("share"))).isEqualTo(share);
    assertThat(number(longest.get("share_error"))).isEqualTo(Math.sqrt(share * (1 - share) / 600));
    List<Map<String, String>> reasons = rows(out.resolve("stop-reasons.csv"));
    assertThat(reasons).hasSameSizeAs(lengths.stopReasons()).hasSizeGreaterThan(2);
    for (int i = 0; i < reasons.size(); i++) {
      TestLengths.StopReason reason = lengths.stopReasons().get(i);
      assertThat(reasons.get(i))
          .containsEntry("reason", reason.reason())
          .containsEntry("persons", "" + reason.tests());
      assertRow(reasons.get(i), "share", reason.share());
    }
    List<Map<String, String>> positions = rows(out.resolve("by-position.csv"));
    assertThat(positions).hasSameSizeAs(lengths.byPosition()).hasSize(12);
    for (int i = 0; i < positions.size(); i++) {
      TestLengths.PositionOutcome position = lengths.byPosition().get(i);
      assertThat(positions.get(i))
          .containsEntry("answers", "" + position.answers())
          .containsEntry("persons", "" + position.persons());
      assertRow(positions.get(i), "standard_error", position.meanStandardError());
      assertRow(positions.get(i), "rmse", position.rootMeanSquareError());
    }
  }

  @Test
  void items_are_listed_with_their_use_the_most_asked_first() {
    List<Map<String, String>> items = rows(out.resolve("items.csv"));
    List<BankUse.Exposure> exposures = report.bankUse().exposures();

    assertThat(items).hasSameSizeAs(exposures).hasSize(192);
    for (int i = 0; i < items.size(); i++) {
      assertThat(items.get(i))
          .containsEntry("item_id", exposures.get(i).item().value())
          .containsEntry("count", "" + exposures.get(i).count());
      assertRow(items.get(i), "rate", exposures.get(i).rate());
    }
    assertThat(items)
        .filteredOn(row -> row.get("item_id").equals("q1-2"))
        .singleElement()
        .returns("0.5625", row -> row.get("difficulty"))
        .returns("1.25", row -> row.get("discrimination"));
    assertThat(column(out.resolve("item-information.csv"), "item_id").stream().distinct())
        .isEqualTo(items.stream().limit(12).map(row -> row.get("item_id")).toList());
  }

  @Test
  void information_is_that_of_the_bank() {
    ResolvedItemBank bank = study.simulator().bank();
    Map<String, String> zero = rows(out.resolve("information.csv")).get(40);
    double sum = 0;
    for (int item = 0; item < bank.size(); item++) {
      sum += bank.model(item).information(0);
    }

    assertThat(zero).containsEntry("ability", "0");
    assertThat(number(zero.get("information"))).isEqualTo(sum);
    assertThat(number(zero.get("standard_error"))).isEqualTo(1 / Math.sqrt(sum));
    Map<String, String> last = rows(out.resolve("item-information.csv")).get(12 * 81 - 1);
    assertThat(last).containsEntry("ability", "4");
    assertThat(number(last.get("information")))
        .isEqualTo(
            bank.model(bank.index(report.bankUse().exposures().get(11).item())).information(4));
  }

  @Test
  void levels_count_all_persons() {
    assertThat(ProgramRun.read(out.resolve("cuts.csv").toString()))
        .isEqualTo("level,cut\n1,-0.5\n2,0.75\n");
    List<Map<String, String>> levels = rows(out.resolve("levels.csv"));
    assertThat(levels).hasSize(9);
    for (Map<String, String> row : levels) {
      int truth = Integer.parseInt(row.get("true_level"));
      int awarded = Integer.parseInt(row.get("awarded_level"));
      assertThat(
              tests.stream()
                  .filter(test -> LevelTables.level(CUTS, test.ability()) == truth)
                  .filter(test -> LevelTables.level(CUTS, test.estimate()) == awarded)
                  .count())
          .isEqualTo(Long.parseLong(row.get("persons")));
    }
    assertThat(
            column(out.resolve("levels-twice.csv"), "persons").stream()
                .mapToInt(Integer::parseInt)
                .sum())
        .isEqualTo(PERSONS);
  }

  @Test
  void persons_and_their_answers_stand_in_order() {
    List<Map<String, String>> persons = rows(out.resolve("persons.csv"));
    List<Map<String, String>> answers = rows(out.resolve("responses.csv"));

    assertThat(persons).hasSize(PERSONS);
    int answer = 0;
    for (int i = 0; i < PERSONS; i++) {
      SimulatedTest test = tests.get(i);
      Map<String, String> row = persons.get(i);
      assertThat(row)
          .containsEntry("person", "p" + (i + 1))
          .containsEntry("length", "" + test.items().size())
          .containsEntry("stop_reason", test.stopReason())
          .containsEntry("true_level", "" + LevelTables.level(CUTS, test.ability()))
          .containsEntry("awarded_level", "" + LevelTables.level(CUTS, test.estimate()));
      assertThat(number(row.get("true_ability"))).isEqualTo(test.ability());
      assertThat(number(row.get("ability"))).isEqualTo(test.estimate());
      assertThat(number(row.get("standard_error"))).isEqualTo(test.standardError());
      assertThat(number(row.get("lower"))).isEqualTo(test.lower(0.9));
      assertThat(number(row.get("upper"))).isEqualTo(test.upper(0.9));
      for (int position = 0; position < test.items().size(); position++) {
        assertThat(answers.get(answer++))
            .containsExactlyInAnyOrderEntriesOf(
                Map.of(
                    "person_id",
                    "p" + (i + 1),
                    "item_id",
                    test.items().get(position).value(),
                    "response",
                    "" + test.categories().get(position)));
      }
    }
    assertThat(answers).hasSize(answer);
  }

  @Test
  void the_trail_is_the_test_of_the_first_person() {
    List<Map<String, String>> trail = rows(out.resolve("trail.csv"));
    SimulatedTest first = tests.get(0);

    assertThat(trail.stream().map(row -> row.get("item_id")))
        .isEqualTo(first.items().stream().map(Object::toString).toList());
    assertThat(trail.stream().map(row -> row.get("category")))
        .isEqualTo(first.categories().stream().map(String::valueOf).toList());
    Map<String, String> last = trail.get(trail.size() - 1);
    assertThat(last).containsEntry("position", "" + first.items().size());
    assertThat(number(last.get("ability"))).isEqualTo(first.estimate());
    assertThat(number(last.get("standard_error"))).isEqualTo(first.standardError());
    assertThat(number(last.get("true_ability"))).isEqualTo(first.ability());
    assertThat(out.resolve("shadow.csv")).doesNotExist();
  }
}
