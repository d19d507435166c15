package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jalon.estimation.ConstantPatternRule;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.junit.jupiter.api.Test;

/** Differences of root mean square errors: all of the persons whom both plans estimate. */
class PairedDifferencesTest {

  /**
   * All right or all wrong answers have no finite estimate, which shorter tests more often give.
   */
  private static AssessmentPlan unbounded(int length) {
    AssessmentPlan plan = SimulatedStudies.plan(length);
    return new AssessmentPlan(
        "unbounded " + length,
        MaximumLikelihood.withDefaults().with(new ConstantPatternRule.FixedStep(0, 0.7)),
        plan.selector(),
        plan.blueprint(),
        plan.stoppingRule());
  }

  private static final Map<String, AssessmentPlan> PLANS = new LinkedHashMap<>();

  static {
    PLANS.put("bounded", SimulatedStudies.plan(4));
    PLANS.put("unbounded", unbounded(4));
    PLANS.put("longer", unbounded(7));
  }

  private static SimulationDesign design(Population population, long persons) {
    return SimulationDesign.comparing(
        SimulatedStudies.BANK,
        PLANS,
        population,
        new DesignSampling(2, persons, new RandomSeed(12)));
  }

  private static final SimulationDesign DESIGN = design(Population.normal(0, 1.5), 150);
  private static final DesignReport REPORT = DESIGN.run(Execution.onThreads(2)).orElseThrow();

  private static final SimulationDesign ALONE =
      SimulationDesign.comparing(
          SimulatedStudies.BANK,
          Map.of("four", SimulatedStudies.plan(4), "five", SimulatedStudies.plan(5)),
          Population.normal(0, 1),
          new DesignSampling(1, 1, new RandomSeed(4)));

  private static List<SimulatedTest> tests(String plan) {
    List<SimulatedTest> tests = new ArrayList<>();
    for (SimulatedSample sample :
        DESIGN.samples(REPORT.comparisons().get(0).condition().population())) {
      Simulator simulator = new Simulator(PLANS.get(plan), SimulatedStudies.BANK);
      new SimulationStudy(simulator, sample, OutcomeOptions.withDefaults())
          .run(Execution.onThreads(1).handingTestsTo(tests::add));
    }
    return tests;
  }

  private static boolean isFinite(SimulatedTest test) {
    return Double.isFinite(test.estimate()) && Double.isFinite(test.standardError());
  }

  private static double[] squaredErrors(List<SimulatedTest> tests, int[] persons) {
    return IntStream.of(persons)
        .mapToDouble(i -> ObviousOutcomes.error(tests.get(i)))
        .map(error -> error * error)
        .toArray();
  }

  @Test
  void roots_are_those_of_the_persons_whom_both_plans_estimate() {
    for (PlanComparison comparison : REPORT.comparisons()) {
      List<SimulatedTest> first = tests(comparison.first());
      List<SimulatedTest> second = tests(comparison.second());
      int[] both =
          IntStream.range(0, first.size())
              .filter(i -> isFinite(first.get(i)) && isFinite(second.get(i)))
              .toArray();
      double[] one = squaredErrors(first, both);
      double[] two = squaredErrors(second, both);
      double r1 = Math.sqrt(ObviousOutcomes.mean(one));
      double r2 = Math.sqrt(ObviousOutcomes.mean(two));
      double[] influence =
          IntStream.range(0, both.length)
              .mapToDouble(i -> two[i] / (2 * r2) - one[i] / (2 * r1))
              .toArray();
      MonteCarloEstimate found = comparison.errors().rootMeanSquare();

      assertThat(comparison.pairs()).isEqualTo(both.length).isBetween(100L, 299L);
      assertThat(found.value()).isCloseTo(r2 - r1, within(1e-12));
      assertThat(found.standardError())
          .isCloseTo(ObviousOutcomes.deviation(influence) / Math.sqrt(both.length), within(1e-10));
      assertThat(Math.signum(found.value()))
          .isEqualTo(Math.signum(comparison.errors().squared().value()));
    }
  }

  /** One plan leaves out the persons whom it would estimate worst, and looks better than it is. */
  @Test
  void the_reports_of_both_plans_are_of_other_persons() {
    PlanComparison comparison = REPORT.comparisons().get(0);
    MonteCarloEstimate first = REPORT.conditions().get(0).report().recovery().rootMeanSquareError();
    MonteCarloEstimate second =
        REPORT.conditions().get(1).report().recovery().rootMeanSquareError();

    assertThat(comparison.errors().rootMeanSquare().value())
        .isGreaterThan(second.value() - first.value() + 0.1);
  }

  @Test
  void one_pair_tells_no_error_and_none_tells_nothing() {
    PlanComparison one = ALONE.run(Execution.onThreads(1)).orElseThrow().comparisons().get(0);
    assertThat(one.pairs()).isEqualTo(1);
    assertThat(one.errors().rootMeanSquare().isKnown()).isTrue();
    assertThat(one.errors().rootMeanSquare().standardError()).isInfinite();

    PlanComparison none =
        design(Population.normal(60, 0.1), 20)
            .run(Execution.onThreads(1))
            .orElseThrow()
            .comparisons()
            .get(0);
    assertThat(none.pairs()).isZero();
    assertThat(none.errors().rootMeanSquare()).isEqualTo(MonteCarloEstimate.UNKNOWN);
  }

  @Test
  void plans_that_are_the_same_do_not_differ() {
    Map<String, AssessmentPlan> twins = new LinkedHashMap<>();
    twins.put("one", SimulatedStudies.plan(4));
    twins.put("other", SimulatedStudies.plan(4));
    DesignReport report =
        SimulationDesign.comparing(
                SimulatedStudies.BANK,
                twins,
                Population.normal(0, 1),
                new DesignSampling(1, 50, new RandomSeed(4)))
            .run(Execution.onThreads(1))
            .orElseThrow();

    MonteCarloEstimate root = report.comparisons().get(0).errors().rootMeanSquare();
    assertThat(root.value()).isZero();
    assertThat(root.standardError()).isCloseTo(0, within(1e-8));
  }
}
