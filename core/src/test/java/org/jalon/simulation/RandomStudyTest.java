package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.WeightedLikelihood;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Randomesque;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;

/** Studies of any people, bank and plan against the list of their tests. */
class RandomStudyTest {

  private static final ResolvedItemBank BANK =
      ItemBank.of(
              "mixed",
              "1",
              IntStream.range(0, 24)
                  .mapToObj(
                      i ->
                          Item.of("q" + i, model(i, i / 6.0 - 2))
                              .with(ContentAttribute.COMPETENCE, "c" + i % 2))
                  .toList())
          .resolve();

  private static ResponseModel model(int item, double b) {
    return switch (item % 4) {
      case 0 -> LogisticModel.twoPL(1.4, b);
      case 1 -> LogisticModel.threePL(1.1, b, 0.2);
      case 2 -> GradedResponse.of(1.2, b - 1, b, b + 1);
      default -> GeneralizedPartialCredit.of(0.9, b - 0.7, b + 0.7);
    };
  }

  @Property(tries = 300)
  void a_study_tells_what_its_tests_do_however_it_was_interrupted(
      @ForAll("plans") AssessmentPlan plan,
      @ForAll("oracles") ResponseOracle oracle,
      @ForAll("populations") Population population,
      @ForAll @IntRange(min = 1, max = 150) int persons,
      @ForAll @IntRange(max = 5) int blocks) {
    SimulationStudy study =
        new SimulationStudy(
            new Simulator(plan, BANK, oracle),
            new SimulatedSample(population, persons, new RandomSeed(persons)),
            SimulatedStudies.OPTIONS);
    List<SimulatedTest> tests = new ArrayList<>();
    SimulationState state = study.run(Execution.onThreads(1).handingTestsTo(tests::add));
    AtomicInteger asked = new AtomicInteger();
    SimulationState some =
        study.run(Execution.onThreads(3).cancelledWhen(() -> asked.incrementAndGet() > blocks));
    assertThat(study.resume(some, Execution.onThreads(7))).isEqualTo(state);
    assertThat(tests).hasSize(persons);
    compare(study.report(state), tests);
  }

  private static void compare(SimulationReport report, List<SimulatedTest> tests) {
    List<SimulatedTest> finite =
        tests.stream()
            .filter(test -> Double.isFinite(test.estimate()))
            .filter(test -> Double.isFinite(test.standardError()))
            .toList();
    AbilityRecovery recovery = report.recovery();
    assertThat(report.persons()).isEqualTo(tests.size());
    assertThat(recovery.notFinite()).isEqualTo(tests.size() - finite.size());
    same(recovery.bias(), finite, ObviousOutcomes::error);
    same(recovery.meanAbsoluteError(), finite, test -> Math.abs(ObviousOutcomes.error(test)));
    same(recovery.standardErrors().mean(), finite, SimulatedTest::standardError);
    same(
        recovery.coverage(),
        finite,
        test -> new ObviousOutcomes(finite, 0.8).isCovered(test) ? 1 : 0);
    same(report.lengths().mean(), tests, test -> test.items().size());
    for (TestLengths.StopReason reason : report.lengths().stopReasons()) {
      same(reason.share(), tests, t -> t.stopReason().equals(reason.reason()) ? 1 : 0);
    }
    for (BankUse.Exposure exposure : report.bankUse().exposures()) {
      same(exposure.rate(), tests, test -> test.items().contains(exposure.item()) ? 1 : 0);
    }
    for (AbilityGroup group : report.conditional().intervals()) {
      List<SimulatedTest> people =
          finite.stream()
              .filter(test -> group.from() <= test.ability() && test.ability() < group.to())
              .toList();
      assertThat(group.persons()).isEqualTo(people.size());
      same(group.recovery().bias(), people, ObviousOutcomes::error);
    }
    assertThat(report.conditional().deciles().stream().mapToLong(AbilityGroup::persons).sum())
        .isEqualTo(finite.size());
    if (recovery.correlation().isKnown()) {
      assertThat(recovery.correlation().value())
          .isCloseTo(new ObviousOutcomes(finite, 0.8).correlation().value(), within(1e-6));
    }
    tests.forEach(test -> assertThat(test.items()).doesNotHaveDuplicates());
  }

  private static void same(
      MonteCarloEstimate found, List<SimulatedTest> tests, ToDoubleFunction<SimulatedTest> of) {
    assertThat(found.isKnown()).isEqualTo(!tests.isEmpty());
    if (!tests.isEmpty()) {
      double[] values = tests.stream().mapToDouble(of).toArray();
      double size = Math.max(1, ObviousOutcomes.mean(values));
      assertThat(found.value()).isCloseTo(ObviousOutcomes.mean(values), within(1e-10 * size));
    }
  }

  @Provide
  Arbitrary<AssessmentPlan> plans() {
    Arbitrary<AbilityEstimator> estimators =
        Arbitraries.of(
            ExpectedAPosteriori.withDefaults(),
            MaximumAPosteriori.withDefaults(),
            MaximumLikelihood.withDefaults(),
            WeightedLikelihood.withDefaults());
    Arbitrary<ItemSelector> selectors =
        Arbitraries.of(
            ItemSelector.of(new MaximumInformation(), new Best()),
            ItemSelector.of(new MaximumInformation(), Randomesque.of(4)));
    return Combinators.combine(
            estimators, selectors, Arbitraries.of(1, 2, 5, 24, 30), Arbitraries.of(true, false))
        .as(
            (estimator, selector, length, isVariable) -> {
              Blueprint rules = Blueprint.of(new ContentConstraint.Spacing("competence", 1));
              AssessmentPlan plan =
                  new AssessmentPlan(
                      "random", estimator, selector, rules, ItemCount.atLeast(length));
              return isVariable
                  ? plan.endingWhen(StandardError.below(0.5).withLength(1, length))
                  : plan;
            });
  }

  /** All kinds around each other, in any order. */
  @Provide
  Arbitrary<ResponseOracle> oracles() {
    ResponseOracle profiles =
        ResponseOracle.byCompetence(CompetenceProfiles.equallyCorrelated(List.of("c0", "c1"), 0.5));
    int[][] answers = new int[150][BANK.size()];
    answers[3][4] = 1;
    answers[0][0] = KnownAnswers.MISSING;
    ResponseOracle hybrid = ResponseOracle.hybrid(KnownAnswers.of(answers));
    return Combinators.combine(
            Arbitraries.of(ResponseOracle.model(), profiles, hybrid),
            Arbitraries.integers().between(0, 4).list().ofMaxSize(4),
            Arbitraries.of(0.0, 0.2, 1.0))
        .as(
            (first, kinds, probability) -> {
              ResponseOracle oracle = first;
              for (int kind : kinds) {
                oracle = around(oracle, kind, probability);
              }
              return oracle;
            });
  }

  private static ResponseOracle around(ResponseOracle oracle, int kind, double probability) {
    return switch (kind) {
      case 0 -> oracle.slipping(probability);
      case 1 -> oracle.guessing(probability);
      case 2 -> oracle.guessingFrom(3);
      case 3 -> oracle.speeded(new Speededness(probability, 2, 4, probability));
      default -> oracle.leaving(probability);
    };
  }

  @Provide
  Arbitrary<Population> populations() {
    return Arbitraries.of(
        Population.normal(0, 1),
        Population.normal(8, 0),
        Population.uniform(-2, 2),
        Population.grid(1, 2, 1),
        Population.grid(-3, 3, 20),
        Population.empirical(0.7),
        Population.fixed(-0.0, 0.0, 5),
        Population.mixture(
            List.of(0.0, 1.0, 0.0),
            List.of(Population.fixed(9), Population.normal(-1, 2), Population.fixed(9))));
  }
}
