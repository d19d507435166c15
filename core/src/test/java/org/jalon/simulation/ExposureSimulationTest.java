package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.ItemEligibility;
import org.jalon.exposure.NoExposureControl;
import org.jalon.exposure.RestrictedRate;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Progressive;
import org.jalon.selection.ProgressiveRestricted;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.TestPace;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;

/**
 * What exposure controls promise, in simulations under fixed seeds: hard maxima exactly, others on
 * average within four standard errors.
 */
class ExposureSimulationTest {

  private static final int LENGTH = 10;
  private static final int PERSONS = 1000;
  private static final double MAXIMUM = 0.25;
  private static final RandomSeed SEED = new RandomSeed(2026);
  private static final Population POPULATION = Population.normal(0, 1);
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(100, 8);
  private static final Simulator SIMULATOR = new Simulator(plan(new MaximumInformation()), BANK);
  private static final ExposureRates NONE = ExposureRates.none(AbilityClasses.SINGLE);

  @Test
  void without_control_some_items_are_asked_far_too_often_and_many_never() {
    ExposureRates rates = run(rates0 -> new NoExposureControl(), 300, NONE).rates();

    assertThat(largestRate(rates, 0)).isGreaterThan(0.9);
    assertThat(unused(rates)).isGreaterThan(BANK.size() / 3);
  }

  @Test
  void the_restricted_rate_is_kept_exactly_at_every_moment() {
    ExposureRates rates = NONE;
    for (int tests = 50; tests <= 600; tests += 50) {
      rates =
          new SequentialSimulator(SIMULATOR, r -> new RestrictedRate(MAXIMUM, r), 1)
              .run(POPULATION, 50, SEED.split(tests), rates)
              .rates();
      double allowed = Math.ceil(MAXIMUM * tests);

      assertThat(rates.tests()).containsExactly((double) tests);
      for (ItemId item : rates.items().keySet()) {
        assertThat(rates.administered(item, 0)).isLessThanOrEqualTo(allowed);
      }
    }
    assertThat(largestRate(rates, 0)).isEqualTo(MAXIMUM);
  }

  @Test
  void a_restricted_test_keeps_its_length_where_the_bank_is_large_enough() {
    SimulationReport report = run(r -> new RestrictedRate(MAXIMUM, r), 300, NONE).report();

    assertThat(report.lengths().mean()).isEqualTo(new MonteCarloEstimate(LENGTH, 0));
  }

  @Test
  void eligibility_keeps_every_rate_below_the_maximum_on_average() {
    ExposureRates rates = run(r -> new ItemEligibility(MAXIMUM, r), PERSONS, NONE).rates();

    assertThat(largestRate(rates, 0)).isLessThan(MAXIMUM + 4 * error(PERSONS)).isGreaterThan(0.2);
    assertThat(unused(rates)).isLessThan(BANK.size() / 2);
  }

  @Test
  void conditional_eligibility_keeps_the_rates_of_every_class_below_the_maximum() {
    AbilityClasses classes = new AbilityClasses(List.of(-0.5, 0.5));
    ExposureRates rates =
        run(r -> new ItemEligibility(MAXIMUM, r), PERSONS, ExposureRates.none(classes)).rates();

    for (int k = 0; k < classes.count(); k++) {
      double tests = rates.tests().get(k);
      assertThat(tests).isGreaterThan(300);
      assertThat(largestRate(rates, k)).isLessThan(MAXIMUM + 4 * error(tests)).isGreaterThan(0.2);
    }
  }

  /** One class alone does not do it: most people of low ability get the same few items. */
  @Test
  void eligibility_over_all_people_does_not_keep_the_rates_of_every_class() {
    AbilityClasses classes = new AbilityClasses(List.of(-1.0));
    ExposureRates whole = run(r -> new ItemEligibility(MAXIMUM, r), 500, NONE).rates();
    ExposureRates byClass =
        run(r -> new ItemEligibility(MAXIMUM, whole), 500, ExposureRates.none(classes)).rates();

    assertThat(largestRate(byClass, 0)).isGreaterThan(MAXIMUM + 4 * error(byClass.tests().get(0)));
  }

  @Test
  void with_fading_the_control_follows_a_change_of_the_population() {
    Function<ExposureRates, ExposureControl> control = r -> new ItemEligibility(MAXIMUM, r);
    SequentialSimulator fading = new SequentialSimulator(SIMULATOR, control, 0.99);
    ExposureRates before = fading.run(Population.normal(-2, 0.3), 500, SEED, NONE).rates();
    ExposureRates after =
        fading.run(Population.normal(2, 0.3), 1000, SEED.split(1), before).rates();

    assertThat(after.tests().get(0)).isBetween(99.0, 100.0);
    assertThat(largestRate(after, 0)).isLessThan(MAXIMUM + 4 * error(100));
  }

  @Test
  void progressive_restricted_keeps_the_maximum_exactly_and_uses_the_whole_bank() {
    ProgressiveRestricted method = ProgressiveRestricted.of(LENGTH, MAXIMUM);
    Simulator progressive =
        new Simulator(plan(ItemSelector.of(new MaximumInformation(), method.strategy())), BANK);
    SequentialSimulator.Outcome outcome =
        new SequentialSimulator(progressive, method::control, 1).run(POPULATION, 600, SEED, NONE);
    ExposureRates restricted = run(r -> new RestrictedRate(MAXIMUM, r), 600, NONE).rates();

    assertThat(largestRate(outcome.rates(), 0)).isLessThanOrEqualTo(MAXIMUM);
    assertThat(unused(outcome.rates())).isZero();
    assertThat(unused(restricted)).isPositive();
    assertThat(outcome.report().recovery().rootMeanSquareError().value()).isLessThan(0.6);
  }

  /** The higher the acceleration, the longer chance prevails. */
  @Test
  void acceleration_spreads_exposure_further_and_costs_precision() {
    SequentialSimulator.Outcome plain = progressive(0);
    SequentialSimulator.Outcome accelerated = progressive(2);

    assertThat(squaredRates(accelerated)).isLessThan(0.9 * squaredRates(plain));
    assertThat(standardError(accelerated.report())).isGreaterThan(standardError(plain.report()));
  }

  private static SequentialSimulator.Outcome progressive(double acceleration) {
    Progressive strategy = new Progressive(new TestPace.Length(LENGTH, acceleration));
    ProgressiveRestricted method = new ProgressiveRestricted(strategy, MAXIMUM);
    AssessmentPlan plan = plan(ItemSelector.of(new MaximumInformation(), strategy));
    return new SequentialSimulator(new Simulator(plan, BANK), method::control, 1)
        .run(POPULATION, 300, SEED, NONE);
  }

  private static double standardError(SimulationReport report) {
    return report.recovery().standardErrors().mean().value();
  }

  private static double squaredRates(SequentialSimulator.Outcome outcome) {
    return outcome.report().bankUse().exposures().stream()
        .mapToDouble(e -> e.rate().value() * e.rate().value())
        .sum();
  }

  /**
   * Twelve items cannot serve tests of ten at a rate of 0.25. Tests without an item count: else the
   * maximum would be used up for ever.
   */
  @Test
  void a_maximum_that_is_impossible_shortens_tests_and_is_kept() {
    ResolvedItemBank small = SimulatedBanks.twoParameter(12, 2);
    SequentialSimulator restricted =
        new SequentialSimulator(
            new Simulator(SIMULATOR.plan(), small), r -> new RestrictedRate(MAXIMUM, r), 1);
    SequentialSimulator.Outcome outcome = restricted.run(POPULATION, 100, SEED, NONE);

    assertThat(outcome.rates().tests()).containsExactly(100.0);
    assertThat(outcome.report().lengths().mean().value()).isEqualTo(MAXIMUM * 12);
    assertThat(outcome.report().bankUse().exposures()).allMatch(e -> e.rate().value() == MAXIMUM);
  }

  @Test
  void control_costs_a_little_precision() {
    SimulationReport free = run(r -> new NoExposureControl(), 600, NONE).report();
    SimulationReport controlled = run(r -> new ItemEligibility(MAXIMUM, r), 600, NONE).report();

    assertThat(standardError(controlled)).isBetween(standardError(free), 1.2 * standardError(free));
  }

  @Test
  void a_sequential_study_gives_the_same_bits_again() {
    assertThat(run(r -> new ItemEligibility(MAXIMUM, r), 50, NONE))
        .isEqualTo(run(r -> new ItemEligibility(MAXIMUM, r), 50, NONE));
  }

  @Test
  void a_study_without_people_or_with_a_wrong_fading_is_refused() {
    assertThatThrownBy(() -> run(r -> new NoExposureControl(), 0, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of persons (0) must be at least 1.");
    assertThatThrownBy(() -> new SequentialSimulator(SIMULATOR, r -> new NoExposureControl(), 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The fading of older tests (1.5) must lie between 0.0 and 1.0.");
  }

  private static SequentialSimulator.Outcome run(
      Function<ExposureRates, ExposureControl> control, int persons, ExposureRates before) {
    return new SequentialSimulator(SIMULATOR, control, 1).run(POPULATION, persons, SEED, before);
  }

  static AssessmentPlan plan(SelectionCriterion criterion) {
    return plan(ItemSelector.of(criterion, new Best()));
  }

  private static AssessmentPlan plan(ItemSelector selector) {
    return new AssessmentPlan(
        "exposure",
        ExpectedAPosteriori.withDefaults().with(QuadratureGrid.evenlySpaced(-4, 4, 21)),
        selector,
        Blueprint.of(),
        ItemCount.atLeast(LENGTH));
  }

  private static double largestRate(ExposureRates rates, int abilityClass) {
    return rates.items().keySet().stream()
        .mapToDouble(item -> rates.rate(item, abilityClass))
        .max()
        .orElse(0);
  }

  private static long unused(ExposureRates rates) {
    return IntStream.range(0, BANK.size())
        .filter(item -> rates.administered(BANK.item(item).id(), 0) == 0)
        .count();
  }

  private static double error(double tests) {
    return Math.sqrt(MAXIMUM * (1 - MAXIMUM) / tests);
  }

  @Test
  void missing_answers_are_refused_before_anybody_is_asked() {
    SequentialSimulator sequential =
        new SequentialSimulator(
            SIMULATOR.answeredBy(ResponseOracle.given(KnownAnswers.of(new int[1][BANK.size()]))),
            rates -> new RestrictedRate(MAXIMUM, rates),
            1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sequential.run(POPULATION, 2, SEED, NONE))
        .withMessageContaining("The number of persons (2) must be at most");
  }
}
