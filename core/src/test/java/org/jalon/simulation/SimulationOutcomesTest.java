package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.CountBetween;
import org.jalon.constraint.ItemCondition;
import org.jalon.estimation.ConstantPatternRule;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.BankUse.Exposure;
import org.jalon.simulation.TestLengths.PositionOutcome;
import org.jalon.simulation.TestLengths.StopReason;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;

/** Every outcome against the obvious way, which keeps all tests. */
class SimulationOutcomesTest {

  private static final int PERSONS = 400;
  private static final SimulationStudy STUDY = SimulatedStudies.study(PERSONS);
  private static final List<SimulatedTest> TESTS = new ArrayList<>();
  private static final SimulationReport REPORT =
      STUDY.report(STUDY.run(Execution.onThreads(2).handingTestsTo(TESTS::add)));
  private static final ObviousOutcomes OBVIOUS = new ObviousOutcomes(TESTS, 0.8);

  private static void same(MonteCarloEstimate found, MonteCarloEstimate expected) {
    assertThat(found.value()).isCloseTo(expected.value(), within(1e-11));
    assertThat(found.standardError()).isCloseTo(expected.standardError(), within(1e-9));
  }

  @Test
  void abilities_are_recovered_as_the_tests_tell() {
    AbilityRecovery recovery = REPORT.recovery();
    assertThat(REPORT.persons()).isEqualTo(PERSONS);
    assertThat(recovery.notFinite()).isZero();
    same(recovery.bias(), OBVIOUS.meanOf(ObviousOutcomes::error));
    same(
        recovery.meanAbsoluteError(),
        OBVIOUS.meanOf(test -> Math.abs(ObviousOutcomes.error(test))));
    same(recovery.rootMeanSquareError(), OBVIOUS.rootMeanSquareError());
    same(recovery.standardErrors().mean(), OBVIOUS.meanOf(SimulatedTest::standardError));
    same(recovery.standardErrors().empirical(), OBVIOUS.errorDeviation());
    same(recovery.coverage(), OBVIOUS.shareOf(OBVIOUS::isCovered));
    same(recovery.correlation(), OBVIOUS.correlation());
  }

  @Test
  void deciles_have_as_many_people_each_and_their_outcomes() {
    List<AbilityGroup> deciles = REPORT.conditional().deciles();
    double[] sorted = OBVIOUS.values(SimulatedTest::ability);
    Arrays.sort(sorted);
    assertThat(deciles).hasSize(10).allMatch(decile -> decile.persons() == PERSONS / 10);
    for (int k = 0; k < 10; k++) {
      double from = k == 0 ? Double.NEGATIVE_INFINITY : sorted[k * PERSONS / 10 - 1];
      double to = k == 9 ? Double.POSITIVE_INFINITY : sorted[(k + 1) * PERSONS / 10 - 1];
      assertThat(deciles.get(k).from()).isEqualTo(from);
      assertThat(deciles.get(k).to()).isEqualTo(to);
      sameGroup(deciles.get(k), OBVIOUS.where(t -> from < t.ability() && t.ability() <= to));
    }
  }

  @Test
  void intervals_of_ability_have_their_outcomes() {
    List<Double> ends =
        List.of(Double.NEGATIVE_INFINITY, -1.0, 0.0, 0.5, 2.0, Double.POSITIVE_INFINITY);
    List<AbilityGroup> intervals = REPORT.conditional().intervals();
    assertThat(intervals).extracting(AbilityGroup::from).isEqualTo(ends.subList(0, 5));
    assertThat(intervals).extracting(AbilityGroup::to).isEqualTo(ends.subList(1, 6));
    for (int k = 0; k < 5; k++) {
      double from = ends.get(k);
      double to = ends.get(k + 1);
      sameGroup(intervals.get(k), OBVIOUS.where(t -> from <= t.ability() && t.ability() < to));
    }
  }

  private static void sameGroup(AbilityGroup group, ObviousOutcomes people) {
    assertThat(group.persons()).isEqualTo(people.tests().size());
    assertThat(group.meanAbility())
        .isCloseTo(people.meanOf(SimulatedTest::ability).value(), within(1e-12));
    same(group.recovery().bias(), people.meanOf(ObviousOutcomes::error));
    same(group.recovery().rootMeanSquareError(), people.rootMeanSquareError());
    same(group.recovery().meanStandardError(), people.meanOf(SimulatedTest::standardError));
    same(group.recovery().coverage(), people.shareOf(OBVIOUS::isCovered));
    same(group.length(), people.meanOf(test -> test.items().size()));
  }

  @Test
  void lengths_and_reasons_account_for_every_test() {
    TestLengths lengths = REPORT.lengths();
    same(lengths.mean(), OBVIOUS.meanOf(test -> test.items().size()));
    for (int length = 0; length < lengths.distribution().size(); length++) {
      int exactly = length;
      assertThat(lengths.distribution().get(length))
          .isEqualTo(TESTS.stream().filter(test -> test.items().size() == exactly).count());
    }
    assertThat(lengths.distribution()).hasSize(13);
    Map<String, Long> reasons =
        TESTS.stream()
            .collect(Collectors.groupingBy(SimulatedTest::stopReason, Collectors.counting()));
    assertThat(reasons).hasSize(3);
    for (StopReason reason : lengths.stopReasons()) {
      assertThat(reason.tests()).isEqualTo(reasons.getOrDefault(reason.reason(), 0L));
      same(reason.share(), OBVIOUS.shareOf(test -> test.stopReason().equals(reason.reason())));
    }
    assertThat(lengths.stopReasons())
        .extracting(StopReason::reason)
        .containsExactly(
            "standard error below 0.45 and 4 answers given",
            "12 answers given",
            BankExhausted.REASON,
            TestLengths.LEFT);
  }

  @Test
  void quantiles_of_the_length_are_those_of_the_sorted_lengths() {
    int[] sorted = TESTS.stream().mapToInt(test -> test.items().size()).sorted().toArray();
    for (double share : new double[] {0.1, 0.25, 0.5, 0.9, 1}) {
      int rank = (int) Math.ceil(share * PERSONS);
      assertThat(REPORT.lengths().quantile(share)).isEqualTo(sorted[rank - 1]);
    }
    assertThat(REPORT.lengths().quantile(0)).isZero();
  }

  /** A test that is cut short there ends with the very estimate of the position. */
  @Test
  void outcomes_by_position_are_those_of_tests_of_that_length() {
    for (int length : new int[] {1, 3, 7}) {
      SimulationReport shorter = report(SimulatedStudies.plan(length), 150);
      SimulationReport longer = report(SimulatedStudies.plan(9), 150);
      PositionOutcome position = longer.lengths().byPosition().get(length - 1);
      assertThat(position.answers()).isEqualTo(length);
      assertThat(position.persons()).isEqualTo(150);
      assertThat(position.rootMeanSquareError())
          .isEqualTo(shorter.recovery().rootMeanSquareError());
      assertThat(position.meanStandardError())
          .isEqualTo(shorter.recovery().standardErrors().mean());
    }
  }

  private static SimulationReport report(AssessmentPlan plan, int persons) {
    return new Simulator(plan, SimulatedStudies.BANK)
        .run(Population.normal(0, 1), persons, new RandomSeed(5));
  }

  @Test
  void exposure_overlap_and_bank_use_are_those_of_the_tests() {
    BankUse use = REPORT.bankUse();
    Map<ItemId, Long> counts =
        TESTS.stream()
            .flatMap(test -> test.items().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    for (Exposure exposure : use.exposures()) {
      assertThat(exposure.count()).isEqualTo(counts.getOrDefault(exposure.item(), 0L));
      same(exposure.rate(), OBVIOUS.shareOf(test -> test.items().contains(exposure.item())));
    }
    sameUse(use.overlap(), ObviousOutcomes::overlap);
    sameUse(use.neverUsed(), people -> share(people, count -> count == 0));
    same(
        use.overused(),
        new MonteCarloEstimate(share(OBVIOUS, c -> c > 0.4 * PERSONS), overusedError(use)));
    sameUse(use.highestRate(), people -> highest(people) / (double) people.tests().size());
  }

  private static double overusedError(BankUse use) {
    double variance = 0;
    for (Exposure exposure : use.exposures()) {
      double rate = exposure.rate().value();
      if (rate > 0 && rate < 1) {
        double error = exposure.rate().standardError();
        double above = 1 - new NormalDistribution(rate, error).cumulativeProbability(0.4);
        variance += above * (1 - above);
      }
    }
    return Math.sqrt(variance) / use.exposures().size();
  }

  private static void sameUse(
      MonteCarloEstimate found, ToDoubleFunction<ObviousOutcomes> statistic) {
    same(
        found,
        new MonteCarloEstimate(statistic.applyAsDouble(OBVIOUS), OBVIOUS.jackknife(statistic)));
  }

  private static long count(ObviousOutcomes people, Item item) {
    return people.tests().stream().filter(test -> test.items().contains(item.id())).count();
  }

  private static long highest(ObviousOutcomes people) {
    return SimulatedStudies.BANK.declaration().items().stream()
        .mapToLong(item -> count(people, item))
        .max()
        .orElseThrow();
  }

  private static double share(ObviousOutcomes people, LongPredicate condition) {
    List<Item> items = SimulatedStudies.BANK.declaration().items();
    return items.stream().filter(item -> condition.test(count(people, item))).count()
        / (double) items.size();
  }

  @Test
  void people_are_classified_as_their_abilities_and_estimates_tell() {
    SimulatedClassification classification = REPORT.classification().orElseThrow();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        int truth = row;
        int awarded = column;
        assertThat(classification.trueByAwarded().shares().get(row).get(column))
            .isEqualTo(
                OBVIOUS
                    .shareOf(t -> level(t.ability()) == truth && level(t.estimate()) == awarded)
                    .value());
      }
    }
    same(
        classification.accuracy(),
        OBVIOUS.shareOf(test -> level(test.ability()) == level(test.estimate())));
  }

  private static int level(double ability) {
    return ability < -0.5 ? 0 : ability < 0.7 ? 1 : 2;
  }

  /** The second test of a person is the first one of somebody with their second seed. */
  @Test
  void consistency_compares_with_a_second_test_of_its_own() {
    long same = 0;
    for (SimulatedTest test : TESTS) {
      RandomSeed second = STUDY.sample().seed().split(test.person()).split(1);
      same += level(test.estimate()) == level(estimate(test, second)) ? 1 : 0;
    }
    MonteCarloEstimate consistency =
        REPORT.classification().orElseThrow().consistency().orElseThrow();
    assertThat(consistency.value()).isCloseTo(same / (double) PERSONS, within(1e-12));
    assertThat(same).isBetween(PERSONS / 2L, PERSONS - 10L);
  }

  private static double estimate(SimulatedTest test, RandomSeed seed) {
    Simulator simulator = STUDY.simulator();
    var session = simulator.plan().compile(simulator.bank()).session();
    new SimulatedPerson(test.person(), test.ability(), seed)
        .take(session, new ResponseContext(simulator.bank()), simulator.oracle());
    return session.ability();
  }

  @Test
  void without_cut_scores_nobody_is_classified() {
    assertThat(report(SimulatedStudies.plan(3), 10).classification()).isEmpty();
  }

  /** All right or all wrong answers: estimates without end, by many people of a short test. */
  @Test
  void estimates_that_are_not_finite_are_counted_and_left_out() {
    AssessmentPlan plan =
        new AssessmentPlan(
            "unbounded",
            MaximumLikelihood.withDefaults().with(new ConstantPatternRule.FixedStep(0, 0.7)),
            ItemSelector.of(new MaximumInformation(), new Best()),
            Blueprint.of(),
            ItemCount.atLeast(4));
    List<SimulatedTest> tests = new ArrayList<>();
    SimulationStudy study =
        new SimulationStudy(
            new Simulator(plan, SimulatedStudies.BANK),
            new SimulatedSample(Population.normal(0, 2), 200, new RandomSeed(3)),
            OutcomeOptions.withDefaults().withCutScores(List.of(0.0)));
    SimulationReport report =
        study.report(study.run(Execution.onThreads(1).handingTestsTo(tests::add)));
    long finite =
        tests.stream()
            .filter(t -> Double.isFinite(t.estimate()) && Double.isFinite(t.standardError()))
            .count();
    assertThat(report.recovery().notFinite()).isEqualTo(200 - finite).isGreaterThan(0);
    assertThat(report.recovery().bias().value()).isFinite();
    assertThat(report.conditional().deciles().stream().mapToLong(AbilityGroup::persons).sum())
        .isEqualTo(finite);
    assertThat(report.lengths().mean()).isEqualTo(new MonteCarloEstimate(4, 0));
    assertThat(report.classification().orElseThrow().trueByAwarded().persons()).isEqualTo(200);
  }

  @Test
  void estimates_that_are_all_alike_have_no_correlation_with_abilities() {
    SimulationReport report =
        new Simulator(SimulatedStudies.plan(5), SimulatedStudies.BANK)
            .answeredBy(ResponseOracle.model().leaving(1))
            .run(Population.normal(0, 1), 22, new RandomSeed(22));
    assertThat(report.lengths().distribution()).containsExactly(22L);
    assertThat(report.recovery().correlation()).isEqualTo(MonteCarloEstimate.UNKNOWN);
  }

  @Test
  void one_person_tells_values_but_no_standard_errors() {
    SimulationReport report = report(SimulatedStudies.plan(5), 1);
    assertThat(report.recovery().bias().standardError()).isInfinite();
    assertThat(report.recovery().correlation()).isEqualTo(MonteCarloEstimate.UNKNOWN);
    assertThat(report.bankUse().overlap().isKnown()).isFalse();
    assertThat(report.bankUse().highestRate())
        .isEqualTo(new MonteCarloEstimate(1, Double.POSITIVE_INFINITY));
    assertThat(report.conditional().intervals().get(0).recovery().bias())
        .isEqualTo(MonteCarloEstimate.UNKNOWN);
  }

  @Test
  void tests_that_break_a_rule_of_the_blueprint_are_counted() {
    AssessmentPlan plan =
        new AssessmentPlan(
            "rules",
            SimulatedStudies.plan(6).estimator(),
            SimulatedStudies.plan(6).selector(),
            Blueprint.of(
                CountBetween.exactly(3, ItemCondition.parse("competence == \"c1\""), 6),
                new ContentConstraint.AtMostPerValue("topic", 1)),
            ItemCount.atLeast(6));
    SimulationReport report =
        new Simulator(plan, SimulatedStudies.BANK)
            .answeredBy(ResponseOracle.model().leaving(0.2))
            .run(Population.normal(0, 1), 300, new RandomSeed(8));
    assertThat(report.violations()).hasSize(2);
    long left =
        report.lengths().stopReasons().stream()
            .filter(reason -> reason.reason().equals(TestLengths.LEFT))
            .mapToLong(StopReason::tests)
            .sum();
    assertThat(report.violations().get(0).tests()).isBetween(left / 2, left);
    assertThat(report.violations().get(0).left()).isEqualTo(report.violations().get(0).tests());
    assertThat(report.violations().get(1))
        .isEqualTo(
            new RuleViolation("at most 1 item per topic", 0, 0, new MonteCarloEstimate(0, 0)));
  }
}
