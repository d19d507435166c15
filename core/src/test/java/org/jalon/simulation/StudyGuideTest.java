package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.DifReport;
import org.jalon.calibration.ItemFit;
import org.jalon.calibration.ItemFitAnalysis;
import org.jalon.calibration.Linking;
import org.jalon.calibration.LinkingResult;
import org.jalon.calibration.MantelHaenszel;
import org.jalon.calibration.MantelHaenszelDif;
import org.jalon.calibration.MarginalMaximumLikelihood;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.PersonFit;
import org.jalon.calibration.PersonFitAnalysis;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Randomesque;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/study.md} is what runs here, and it finds what the page says. */
class StudyGuideTest {

  @Test
  void the_code_of_the_guide_is_the_code_of_this_test() {
    DocumentedCode guide = DocumentedCode.of(Path.of("../docs/study.md"));
    Path source = Path.of("src/test/java/org/jalon/simulation/StudyGuideTest.java");

    assertThat(guide.blocks()).hasSize(4);
    assertThat(guide.differencesFrom(source)).isEmpty();
  }

  static ResponseMatrix answers(
      ResolvedItemBank bank, Population population, RandomSeed seed, IntFunction<String> group) {
    ResponseMatrix.Builder rows = ResponseMatrix.builder(bank);
    for (int n = 0; n < 2_000; n++) {
      SimulatedPerson person = SimulatedPerson.of(population, seed, n);
      int[] row = new int[bank.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = person.category(bank.item(i), i + 1);
      }
      rows.addRow(group.apply(n), row);
    }
    return rows.build();
  }

  private static ResolvedItemBank bank() {
    // Forty items of the two-parameter model, whose parameters we know
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(Item.of("q" + i, LogisticModel.twoPL(0.8 + 0.02 * i, (17 * i % 40 - 19.5) / 10)));
    }
    ResolvedItemBank truth = ItemBank.of("truth", "1", items).resolve();
    return truth;
  }

  @Test
  void a_pilot_is_calibrated_judged_and_linked() {
    ResolvedItemBank truth = bank();

    // Calibrate
    Population pilot = Population.normal(0, 1);
    ResponseMatrix answers = answers(truth, pilot, new RandomSeed(11), n -> "");
    MarginalMaximumLikelihood calibrator =
        MarginalMaximumLikelihood.withDefaults().withModel(ModelFamily.TWO_PL);
    CalibrationResult calibrated = calibrator.calibrate(answers);
    double b = calibrated.item(new ItemId("q7")).parameter("b").estimate();
    ResolvedItemBank bank = calibrated.bank().resolve();

    // Does the model fit?
    List<ItemFit> items = ItemFitAnalysis.withDefaults().analyse(bank, answers);
    List<PersonFit> persons = PersonFitAnalysis.withDefaults().analyse(bank, answers);

    // Is it fair?
    ResponseMatrix halves =
        answers(truth, pilot, new RandomSeed(11), n -> n % 2 == 0 ? "even" : "odd");
    DifReport<MantelHaenszelDif> dif = MantelHaenszel.withDefaults().analyse(halves, "even", "odd");

    // Abler persons elsewhere, on the scale of the pilot: B is near 0.5
    ResponseMatrix elsewhere =
        answers(truth, Population.normal(0.5, 1), new RandomSeed(12), n -> "");
    ItemBank second = calibrator.calibrate(elsewhere).bank();
    LinkingResult linked = Linking.withDefaults().link(second.resolve(), bank);
    ItemBank onScale = linked.constants().apply(second);

    assertThat(calibrated.convergence().converged()).isTrue();
    assertThat(b).isEqualTo(((LogisticModel) bank.model(7)).difficulty());
    assertThat(b).isCloseTo(((LogisticModel) truth.model(7)).difficulty(), within(0.3));
    assertThat(items).hasSize(40).allSatisfy(fit -> assertThat(fit.sumScoreTest()).isPresent());
    assertThat(persons).hasSize(2_000);
    assertThat(dif.items()).allSatisfy(item -> assertThat(item.adjustedP()).isGreaterThan(0.01));
    assertThat(linked.constants().slope()).isCloseTo(1, within(0.1));
    assertThat(linked.constants().intercept()).isCloseTo(0.5, within(0.1));
    assertThat(onScale.items()).hasSize(40);
  }

  @Test
  void a_plan_is_simulated_and_compared_with_another() {
    ResolvedItemBank bank = bank();

    // Twenty questions, the most informative ones
    AssessmentPlan twenty =
        new AssessmentPlan(
            "twenty",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(new MaximumInformation(), new Best()),
            Blueprint.of(),
            ItemCount.atLeast(20));
    Population population = Population.normal(0, 1);
    SimulationReport report =
        new Simulator(twenty, bank).run(population, 10_000, new RandomSeed(7));
    MonteCarloEstimate rmse = report.recovery().rootMeanSquareError();

    // The same persons in a shorter test that spreads the use of items
    AssessmentPlan precise =
        new AssessmentPlan(
            "precise",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(new MaximumInformation(), Randomesque.of(5)),
            Blueprint.of(),
            StandardError.below(0.4).withLength(5, 20));
    Map<String, AssessmentPlan> plans = new LinkedHashMap<>();
    plans.put("twenty", twenty);
    plans.put("precise", precise);
    DesignReport compared =
        SimulationDesign.comparing(
                bank, plans, population, new DesignSampling(1, 10_000, new RandomSeed(7)))
            .run(Execution.onCommonPool())
            .orElseThrow();
    PlanComparison difference = compared.comparisons().get(0); // precise less twenty
    double halfWidth = PlanComparison.halfWidth(difference.length(), 0.95);

    assertThat(rmse.value()).isBetween(0.2, 0.45);
    assertThat(rmse.standardError()).isLessThan(0.005);
    assertThat(report.lengths().mean().value()).isEqualTo(20);
    assertThat(difference.first()).isEqualTo("twenty");
    assertThat(difference.second()).isEqualTo("precise");
    assertThat(difference.length().value()).isBetween(-15.0, -1.0);
    assertThat(difference.errors().squared().value()).isPositive();
    assertThat(halfWidth).isLessThan(0.2);
  }
}
