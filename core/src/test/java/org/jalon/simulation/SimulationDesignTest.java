package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Designs against the studies they consist of, and paired differences against pairs. */
class SimulationDesignTest {

  private static final DesignSampling SAMPLING = new DesignSampling(3, 120, new RandomSeed(6));
  private static final Map<String, AssessmentPlan> PLANS = ordered();

  private static Map<String, AssessmentPlan> ordered() {
    Map<String, AssessmentPlan> plans = new LinkedHashMap<>();
    plans.put("short", SimulatedStudies.plan(4));
    plans.put("long", SimulatedStudies.plan(9));
    plans.put("variable", SimulatedStudies.variableLength());
    return plans;
  }

  private static final SimulationDesign DESIGN =
      new SimulationDesign(
          SimulatedStudies.BANK,
          PLANS,
          Map.of("normal", Population.normal(0, 1)),
          Map.of("slips", ResponseOracle.model().slipping(0.1)),
          SAMPLING,
          SimulatedStudies.OPTIONS);
  private static final DesignReport REPORT = DESIGN.run(Execution.onThreads(2)).orElseThrow();

  private static List<SimulatedTest> tests(AssessmentPlan plan) {
    List<SimulatedTest> tests = new ArrayList<>();
    for (SimulatedSample sample : DESIGN.samples("normal")) {
      Simulator simulator =
          new Simulator(plan, SimulatedStudies.BANK, ResponseOracle.model().slipping(0.1));
      new SimulationStudy(simulator, sample, OutcomeOptions.withDefaults())
          .run(Execution.onThreads(1).handingTestsTo(tests::add));
    }
    return tests;
  }

  @Test
  void there_is_a_condition_for_each_population_oracle_and_plan() {
    SimulationDesign design =
        new SimulationDesign(
            SimulatedStudies.BANK,
            PLANS,
            new LinkedHashMap<>(
                Map.of("a", Population.normal(0, 1), "b", Population.uniform(-1, 1))),
            Map.of("model", ResponseOracle.model()),
            new DesignSampling(1, 10, new RandomSeed(1)),
            OutcomeOptions.withDefaults());
    DesignReport report = design.run(Execution.onThreads(1)).orElseThrow();
    assertThat(report.conditions()).hasSize(6);
    assertThat(report.comparisons()).hasSize(6);
    assertThat(report.conditions())
        .extracting(ConditionReport::plan)
        .containsExactly("short", "long", "variable", "short", "long", "variable");
  }

  @Test
  void all_replications_together_are_all_their_persons() {
    for (ConditionReport condition : REPORT.conditions()) {
      ObviousOutcomes all = new ObviousOutcomes(tests(DESIGN.plans().get(condition.plan())), 0.8);
      assertThat(condition.report().persons()).isEqualTo(360);
      assertThat(condition.replications()).hasSize(3).doesNotHaveDuplicates();
      assertThat(condition.report().recovery().rootMeanSquareError().value())
          .isCloseTo(all.rootMeanSquareError().value(), within(1e-12));
      assertThat(condition.report().bankUse().overlap().value())
          .isCloseTo(all.overlap(), within(1e-12));
      assertThat(condition.report().conditional().deciles())
          .allMatch(decile -> decile.persons() == 36);
    }
  }

  @Test
  void differences_are_those_of_the_same_persons() {
    PlanComparison comparison = REPORT.comparisons().get(1);
    assertThat(comparison.first()).isEqualTo("short");
    assertThat(comparison.second()).isEqualTo("variable");
    assertThat(comparison.pairs()).isEqualTo(360);
    List<SimulatedTest> first = tests(PLANS.get("short"));
    List<SimulatedTest> second = tests(PLANS.get("variable"));
    same(comparison.errors().bias(), first, second, ObviousOutcomes::error);
    same(
        comparison.errors().absolute(),
        first,
        second,
        test -> Math.abs(ObviousOutcomes.error(test)));
    same(
        comparison.errors().squared(),
        first,
        second,
        test -> ObviousOutcomes.error(test) * ObviousOutcomes.error(test));
    same(comparison.standardError(), first, second, SimulatedTest::standardError);
    same(comparison.length(), first, second, test -> test.items().size());
    assertThat(PlanComparison.halfWidth(comparison.length(), 0.95))
        .isCloseTo(1.959963984540054 * comparison.length().standardError(), within(1e-12));
  }

  private static void same(
      MonteCarloEstimate found,
      List<SimulatedTest> first,
      List<SimulatedTest> second,
      ToDoubleFunction<SimulatedTest> of) {
    double[] differences = new double[first.size()];
    for (int i = 0; i < differences.length; i++) {
      assertThat(second.get(i).ability()).isEqualTo(first.get(i).ability());
      differences[i] = of.applyAsDouble(second.get(i)) - of.applyAsDouble(first.get(i));
    }
    assertThat(found.value()).isCloseTo(ObviousOutcomes.mean(differences), within(1e-12));
    assertThat(found.standardError())
        .isCloseTo(
            ObviousOutcomes.deviation(differences) / Math.sqrt(differences.length), within(1e-10));
  }

  /** Which is the reason for common random numbers. */
  @Test
  void pairs_are_more_precise_than_people_of_their_own() {
    MonteCarloEstimate first = REPORT.conditions().get(0).report().recovery().meanAbsoluteError();
    MonteCarloEstimate second = REPORT.conditions().get(2).report().recovery().meanAbsoluteError();
    double apart =
        Math.sqrt(
            first.standardError() * first.standardError()
                + second.standardError() * second.standardError());
    assertThat(REPORT.comparisons().get(1).errors().absolute().standardError())
        .isLessThan(0.9 * apart);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void the_same_bits_come_of_any_number_of_threads(int threads) {
    assertThat(DESIGN.run(Execution.onThreads(threads))).contains(REPORT);
  }

  @Test
  void a_cancelled_design_reports_nothing() {
    assertThat(DESIGN.run(Execution.onThreads(2).cancelledWhen(() -> true))).isEmpty();
  }

  private static final SimulationDesign FACTORIAL =
      new SimulationDesign(
          SimulatedStudies.BANK,
          PLANS,
          both("a", Population.normal(0, 1), "b", Population.uniform(-1, 1)),
          both("model", ResponseOracle.model(), "slips", ResponseOracle.model().slipping(0.1)),
          new DesignSampling(2, 80, new RandomSeed(5)),
          OutcomeOptions.withDefaults());

  private static <T> Map<String, T> both(String first, T one, String second, T other) {
    Map<String, T> both = new LinkedHashMap<>();
    both.put(first, one);
    both.put(second, other);
    return both;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void studies_interrupted_after_any_blocks_give_the_report_of_an_undisturbed_design(int blocks) {
    Execution execution = Execution.onThreads(2);
    List<SimulationState> states = new ArrayList<>();
    for (int study = 0; study < FACTORIAL.studies(); study++) {
      SimulationState state =
          FACTORIAL.run(study, FACTORIAL.deciles(study, execution), stopping(execution, blocks));
      while (state.persons() < 80) {
        state = FACTORIAL.resume(study, state, stopping(execution, blocks));
      }
      states.add(state);
    }
    assertThat(states).hasSize(8);
    assertThat(FACTORIAL.report(states)).isEqualTo(FACTORIAL.run(execution).orElseThrow());
  }

  private static Execution stopping(Execution execution, int blocks) {
    AtomicInteger asked = new AtomicInteger();
    return execution.cancelledWhen(() -> asked.incrementAndGet() > blocks);
  }

  @Test
  void states_that_are_not_those_of_the_studies_in_order_are_refused() {
    Execution execution = Execution.onThreads(1);
    SimulationState first = FACTORIAL.run(0, FACTORIAL.deciles(0, execution), execution);
    SimulationState part =
        FACTORIAL.run(1, FACTORIAL.deciles(1, execution), stopping(execution, 1));
    refused(List.of(first), "The number of states (1) must be that of the studies (8).");
    refused(
        List.of(first, part),
        "The simulation state must hold everybody, but the persons [[32, 80)] are missing.");
    refused(List.of(first, first), "The simulation state is of another study");
    List<Double> otherDeciles = FACTORIAL.deciles(7, execution);
    refused(
        List.of(first, FACTORIAL.run(1, otherDeciles, execution)),
        "The list of deciles (" + otherDeciles + ") must be that of the replications before (");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORIAL.resume(1, first, execution))
        .withMessageStartingWith("The simulation state is of another study");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORIAL.deciles(8, execution))
        .withMessageStartingWith("The number of the study (8) must");
    SimulationDesign one =
        new SimulationDesign(
            FACTORIAL.bank(),
            PLANS,
            Map.of("a", Population.normal(0, 1)),
            Map.of("model", ResponseOracle.model()),
            new DesignSampling(1, 80, FACTORIAL.sampling().seed()),
            FACTORIAL.options());
    SimulationState only = one.run(0, one.deciles(0, execution), execution);
    assertThat(one.report(List.of(only))).isEqualTo(one.run(execution).orElseThrow());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.report(List.of(only, only)))
        .withMessage("The number of states (more than 1) must be that of the studies (1).");
  }

  private static void refused(List<SimulationState> states, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORIAL.report(states))
        .withMessageStartingWith(message);
  }

  @Test
  void a_comparison_of_two_plans_takes_the_usual_people() {
    DesignReport report =
        SimulationDesign.comparing(SimulatedStudies.BANK, PLANS, Population.normal(0, 1), SAMPLING)
            .run(Execution.onCommonPool())
            .orElseThrow();
    assertThat(report.conditions()).hasSize(3).allMatch(c -> c.oracle().equals("model"));
    assertThat(report.comparisons().get(0).length()).isEqualTo(new MonteCarloEstimate(5, 0));
  }

  @Test
  void a_design_without_plans_or_people_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SimulationDesign.comparing(
                    SimulatedStudies.BANK, Map.of(), Population.normal(0, 1), SAMPLING))
        .withMessage("The plans of a design ({}) must not be empty.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DesignSampling(0, 5, new RandomSeed(1)))
        .withMessage("The number of replications (0) must be at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DesignSampling(1, 0, new RandomSeed(1)))
        .withMessage("The number of persons (0) must be at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanComparison.halfWidth(MonteCarloEstimate.UNKNOWN, 1))
        .withMessage("The level of the interval (1.0) must lie between 0 and 1, both excluded.");
  }
}
