package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.jalon.exposure.SympsonHetter;
import org.jalon.internal.Decimals;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.BankUse.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search of Sympson-Hetter parameters by simulation, under fixed seeds. */
class SympsonHetterCalibrationTest {

  private static final double MAXIMUM = 0.25;
  private static final RandomSeed SEED = new RandomSeed(1985);
  private static final Population POPULATION = Population.normal(0, 1);
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(100, 8);
  private static final AssessmentPlan PLAN = ExposureSimulationTest.plan(new MaximumInformation());
  private static final SympsonHetterCalibration CALIBRATION =
      new SympsonHetterCalibration(new Simulator(PLAN, BANK), MAXIMUM, 500, 30, 0.06);
  private static final SympsonHetterCalibration.Result RESULT = CALIBRATION.run(POPULATION, SEED);

  @Test
  void the_search_converges_from_unrestricted_items() {
    List<Double> rates = RESULT.largestRates();

    assertThat(RESULT.converged()).isTrue();
    assertThat(RESULT.problems()).isEmpty();
    assertThat(rates.get(0)).isGreaterThan(0.9);
    assertThat(rates.get(rates.size() - 1)).isLessThanOrEqualTo(MAXIMUM + 0.06);
    assertThat(rates.subList(0, rates.size() - 1)).allMatch(rate -> rate > MAXIMUM + 0.06);
  }

  /** Chance plays twice: in the calibration with 500 people, and here with 2,000. */
  @Test
  void other_people_meet_no_item_more_often_than_the_maximum_allows() {
    int persons = 2000;
    SimulationReport report =
        new Simulator(PLAN.controllingExposure(RESULT.control()), BANK)
            .run(POPULATION, persons, new RandomSeed(1));
    double variance = MAXIMUM * (1 - MAXIMUM) * (1.0 / 500 + 1.0 / persons);

    assertThat(report.bankUse().exposures().get(0).rate().value())
        .isLessThan(MAXIMUM + 4 * Math.sqrt(variance))
        .isGreaterThan(0.2);
    assertThat(report.lengths().mean().value()).isEqualTo(10);
  }

  @Test
  void only_items_that_would_be_asked_too_often_are_restricted() {
    SimulationReport free = new Simulator(PLAN, BANK).run(POPULATION, 500, SEED);
    List<Exposure> often =
        free.bankUse().exposures().stream().filter(e -> e.rate().value() > 0.4).toList();

    assertThat(often).isNotEmpty();
    assertThat(often)
        .allSatisfy(
            e ->
                assertThat(RESULT.control().probability(e.item(), 0)).isLessThan(1.0).isPositive());
    assertThat(RESULT.control().probabilities().values())
        .allMatch(k -> k.size() == 1 && k.get(0) > 0 && k.get(0) < 1);
    assertThat(RESULT.control().probabilities().size()).isLessThanOrEqualTo(BANK.size() - 10);
  }

  @ParameterizedTest
  @CsvSource({"1", "7"})
  void the_result_is_the_same_on_any_number_of_threads(int threads) {
    SympsonHetterCalibration small =
        new SympsonHetterCalibration(new Simulator(PLAN, BANK), 0.3, 60, 3, 0);
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      assertThat(pool.submit(() -> small.run(POPULATION, SEED)).join())
          .isEqualTo(small.run(POPULATION, SEED));
    } finally {
      pool.shutdown();
    }
  }

  /** Ten questions from twelve items: no item can stay below 0.25. */
  @Test
  void a_bank_that_is_too_small_does_not_converge_and_gives_the_best_that_was_seen() {
    ResolvedItemBank small = SimulatedBanks.twoParameter(12, 2);
    SympsonHetterCalibration.Result result =
        new SympsonHetterCalibration(new Simulator(PLAN, small), MAXIMUM, 50, 4, 0.01)
            .run(POPULATION, SEED);

    assertThat(result.converged()).isFalse();
    assertThat(result.problems())
        .containsExactly(
            "The largest exposure rate (%s) must be at most 0.2500 and a tolerance of 0.0100. No parameters keep it: the items asked, divided by the size of the bank, are already 0.8333. Maybe the tests must be shorter or the bank larger."
                .formatted(Decimals.rounded(result.classes().get(0).largestRate())));
    assertThat(result.classes().get(0).lowestPossibleRate()).isCloseTo(10.0 / 12, within(1e-12));
    assertThat(result.largestRates()).hasSize(4);
    double smallest = Collections.min(result.largestRates());
    RandomSeed seed = SEED.split(result.largestRates().indexOf(smallest));
    SimulationReport again =
        new Simulator(PLAN.controllingExposure(result.control()), small).run(POPULATION, 50, seed);
    assertThat(again.bankUse().exposures().get(0).rate().value()).isEqualTo(smallest);
  }

  @Test
  void a_rate_of_one_restricts_nothing() {
    SympsonHetterCalibration.Result result =
        SympsonHetterCalibration.withDefaults(new Simulator(PLAN, BANK), 1)
            .run(Population.normal(0, 0), SEED);

    assertThat(result.converged()).isTrue();
    assertThat(result.largestRates()).hasSize(1);
    assertThat(result.control()).isEqualTo(new SympsonHetter(Map.of()));
  }

  @Test
  void people_answer_as_the_oracle_tells() {
    Simulator careless = new Simulator(PLAN, BANK, ResponseOracle.model().guessing(0.8));
    SympsonHetterCalibration.Result result =
        new SympsonHetterCalibration(careless, MAXIMUM, 60, 1, 0.01).run(POPULATION, SEED);
    SimulationReport same = careless.run(POPULATION, 60, SEED.split(0));
    assertThat(result.largestRates())
        .containsExactly(same.bankUse().exposures().get(0).rate().value());
    assertThat(result.classes().get(0).lowestPossibleRate())
        .isCloseTo(same.lengths().mean().value() / BANK.size(), within(1e-12));
    Simulator unanswered =
        careless.answeredBy(ResponseOracle.given(KnownAnswers.of(new int[1][BANK.size()])));
    assertThatThrownBy(
            () -> SympsonHetterCalibration.withDefaults(unanswered, 0.5).run(POPULATION, SEED))
        .hasMessageContaining("The number of persons (1000) must be at most");
  }

  @Test
  void the_default_tolerance_is_three_standard_errors() {
    SympsonHetterCalibration calibration =
        SympsonHetterCalibration.withDefaults(new Simulator(PLAN, BANK), 0.2);

    assertThat(calibration.persons()).isEqualTo(1000);
    assertThat(calibration.maximumIterations()).isEqualTo(30);
    assertThat(calibration.tolerance()).isEqualTo(3 * Math.sqrt(0.2 * 0.8 / 1000));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0, 'The maximum exposure rate (0.0) must be greater than 0 and at most 1.'",
    "1.1, 1, 1, 0, 'The maximum exposure rate (1.1) must be greater than 0 and at most 1.'",
    "NaN, 1, 1, 0, 'The maximum exposure rate (NaN) must be greater than 0 and at most 1.'",
    "0.2, 0, 1, 0, 'The number of persons (0) must be at least 1.'",
    "0.2, 1, 0, 0, 'The number of iterations (0) must be at least 1.'",
    "0.2, 1, 1, -1, 'The tolerance of the exposure rate (-1.0) must lie between 0.0 and 1.0.'"
  })
  void what_cannot_be_searched_for_is_refused(
      double rate, int persons, int iterations, double tolerance, String message) {
    assertThatThrownBy(
            () ->
                new SympsonHetterCalibration(
                    new Simulator(PLAN, BANK), rate, persons, iterations, tolerance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
