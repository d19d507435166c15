package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jalon.certification.FlashPolicy;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.BankUse.Exposure;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {

  private static final RandomSeed SEED = new RandomSeed(42);
  private static final Population POPULATION = Population.normal(0, 1);
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(120, 8);
  private static final AssessmentPlan PLAN =
      new AssessmentPlan(
          "eap",
          ExpectedAPosteriori.withDefaults(),
          ItemSelector.of(new MaximumInformation(), new Best()),
          Blueprint.of(),
          ItemCount.atLeast(20));
  private static final int PERSONS = 300;
  private static final SimulationReport REPORT =
      new Simulator(PLAN, BANK).run(POPULATION, PERSONS, SEED);
  private static final SimulationReport FLASH_REPORT = flash(SEED);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void the_report_is_the_same_in_any_pool(int threads) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      assertThat(pool.submit(() -> flash(SEED)).join()).isEqualTo(FLASH_REPORT);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void another_seed_gives_another_report() {
    assertThat(flash(new RandomSeed(43))).isNotEqualTo(FLASH_REPORT);
  }

  private static SimulationReport flash(RandomSeed seed) {
    return new Simulator(FlashPolicy.REFERENCE.plan(), BANK).run(POPULATION, 25, seed);
  }

  @Test
  void the_estimates_are_unbiased_and_as_precise_as_the_test_itself_says() {
    // The prior is the population: no bias, and the error is the posterior standard deviation.
    // The bounds are four standard errors of the mean and of the root mean square.
    AbilityRecovery recovery = REPORT.recovery();
    double error = recovery.rootMeanSquareError().value();
    assertThat(recovery.bias().value()).isCloseTo(0, within(4 * recovery.bias().standardError()));
    assertThat(recovery.standardErrors().mean().value())
        .isCloseTo(error, within(4 * error / Math.sqrt(2.0 * PERSONS)));
    assertThat(error).isLessThan(0.32);
  }

  @Test
  void the_flash_policy_recovers_abilities_far_from_its_start() {
    AbilityRecovery recovery =
        new Simulator(FlashPolicy.REFERENCE.plan(), BANK)
            .run(Population.normal(1, 1), 100, SEED)
            .recovery();
    assertThat(recovery.bias().value()).isCloseTo(0, within(0.15));
    assertThat(recovery.rootMeanSquareError().value()).isLessThan(0.4);
  }

  @Test
  void a_longer_test_is_more_precise() {
    SimulationReport shorter =
        new Simulator(PLAN.endingWhen(ItemCount.atLeast(5)), BANK).run(POPULATION, PERSONS, SEED);
    assertThat(shorter.lengths().mean()).isEqualTo(new MonteCarloEstimate(5, 0));
    assertThat(shorter.recovery().rootMeanSquareError().value())
        .isGreaterThan(REPORT.recovery().rootMeanSquareError().value());
    assertThat(shorter.recovery().standardErrors().mean().value())
        .isGreaterThan(REPORT.recovery().standardErrors().mean().value());
  }

  @Test
  void every_item_has_an_exposure_the_most_often_asked_first_and_ties_in_the_order_of_the_bank() {
    Comparator<Exposure> order =
        Comparator.comparing(Exposure::count, Comparator.reverseOrder())
            .thenComparing(exposure -> BANK.index(exposure.item()));
    List<Exposure> exposures = REPORT.bankUse().exposures();
    assertThat(exposures).hasSize(BANK.size()).isSortedAccordingTo(order);
    assertThat(exposures.stream().mapToLong(Exposure::count).sum()).isEqualTo(PERSONS * 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_study_without_people_is_refused(int persons) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Simulator(PLAN, BANK).run(POPULATION, persons, SEED))
        .withMessage("The number of persons (%d) must be at least 1.".formatted(persons));
  }
}
