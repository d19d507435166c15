package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureCounter;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.SympsonHetter;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.SympsonHetterCalibration.ClassReport;
import org.jalon.simulation.SympsonHetterCalibration.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of Sympson-Hetter parameters in each class of ability, under fixed seeds. */
class ConditionalCalibrationTest {

  private static final double MAXIMUM = 0.25;
  private static final double TOLERANCE = 0.065;
  private static final int PERSONS = 400;
  private static final RandomSeed SEED = new RandomSeed(1998);
  private static final Population POPULATION = Population.uniform(-2.5, 2.5);
  private static final AbilityClasses CLASSES = new AbilityClasses(List.of(-1.5, -0.5, 0.5, 1.5));
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(100, 8);
  private static final AssessmentPlan PLAN = ExposureSimulationTest.plan(new MaximumInformation());
  private static final Result RESULT =
      new SympsonHetterCalibration(new Simulator(PLAN, BANK), MAXIMUM, PERSONS, 30, TOLERANCE)
          .conditionalOn(CLASSES)
          .run(POPULATION, SEED);

  @Test
  void the_search_converges_in_every_class_from_unrestricted_items() {
    List<Double> rates = RESULT.largestRates();

    assertThat(RESULT.converged()).as("%s", RESULT.problems()).isTrue();
    assertThat(RESULT.problems()).isEmpty();
    assertThat(rates.get(0)).isGreaterThan(0.9);
    assertThat(RESULT.classes()).hasSize(5).allMatch(ClassReport::isKept);
    assertThat(RESULT.classes()).allMatch(report -> report.maximumRate() == MAXIMUM);
    assertThat(RESULT.classes().get(2).tests()).isEqualTo(PERSONS);
    assertThat(RESULT.classes().get(2).tolerance()).isEqualTo(TOLERANCE);
  }

  @Test
  void the_tolerance_grows_as_the_standard_error_does_where_fewer_tests_come_by() {
    assertThat(RESULT.classes())
        .allSatisfy(
            report ->
                assertThat(report.tolerance())
                    .isEqualTo(TOLERANCE * Math.sqrt(PERSONS / report.tests())));
    assertThat(RESULT.classes().get(0).tests()).isBetween(60.0, 200.0);
  }

  /** Chance plays twice in each class: in the calibration, and here with other people. */
  @Test
  void other_people_meet_no_item_more_often_than_the_maximum_allows_in_any_class() {
    ExposureRates rates = rates(RESULT.control(), 1000, new RandomSeed(1));

    for (int k = 0; k < CLASSES.count(); k++) {
      double both = 1 / RESULT.classes().get(k).tests() + 1 / rates.tests().get(k);
      double error = Math.sqrt(MAXIMUM * (1 - MAXIMUM) * both);
      assertThat(largest(rates, k))
          .as("class %d", k)
          .isBetween(MAXIMUM - 2 * error, MAXIMUM + 4 * error);
    }
  }

  /** One parameter for all people does not do it: in the outer classes all meet the same items. */
  @Test
  void parameters_for_all_people_alike_do_not_keep_the_rate_of_every_class() {
    Result whole =
        new SympsonHetterCalibration(new Simulator(PLAN, BANK), MAXIMUM, PERSONS, 30, TOLERANCE)
            .run(POPULATION, SEED);
    ExposureRates rates = rates(whole.control(), 500, new RandomSeed(1));

    assertThat(whole.converged()).isTrue();
    assertThat(largest(rates, 0)).isGreaterThan(0.4);
  }

  @Test
  void an_item_has_a_parameter_of_its_own_in_each_class() {
    Map<ItemId, List<Double>> parameters = RESULT.control().probabilities();

    assertThat(RESULT.control().classes()).isEqualTo(CLASSES);
    assertThat(parameters.values())
        .allMatch(k -> k.stream().allMatch(value -> value > 0 && value <= 1))
        .allMatch(k -> k.stream().anyMatch(value -> value < 1))
        .anyMatch(k -> k.get(0) < 1 && k.get(4) == 1)
        .anyMatch(k -> k.get(4) < 1 && k.get(0) == 1);
    for (int k = 0; k < CLASSES.count(); k++) {
      int abilityClass = k;
      long free = parameters.values().stream().filter(p -> p.get(abilityClass) == 1).count();
      assertThat(BANK.size() - parameters.size() + free).isGreaterThanOrEqualTo(10);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void the_result_is_the_same_on_any_number_of_threads(int threads) {
    SympsonHetterCalibration small = small(BANK, CLASSES);
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      Result result = pool.submit(() -> small.run(POPULATION, SEED)).join();
      assertThat(result).isEqualTo(small.run(POPULATION, SEED));
      assertThat(result).isNotEqualTo(small.run(POPULATION, new RandomSeed(2)));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void a_class_that_no_test_comes_by_keeps_its_items_free() {
    AbilityClasses classes = new AbilityClasses(List.of(50.0));
    Result result = small(BANK, classes).run(Population.normal(0, 0), SEED);

    assertThat(result.classes().get(1)).isEqualTo(new ClassReport(0, 0, 0, MAXIMUM, 0));
    assertThat(result.control().probabilities()).isNotEmpty();
    assertThat(result.control().probabilities().values()).allMatch(k -> k.get(1) == 1);
    assertThat(result.problems()).hasSize(1).allMatch(text -> text.contains(" in class 0 ("));
  }

  /** Everybody starts in the upper class, at ten questions from twelve items. */
  @Test
  void a_rate_that_no_parameters_can_keep_is_reported_for_its_class() {
    AbilityClasses classes = new AbilityClasses(List.of(-9.0));
    Result result = small(SimulatedBanks.twoParameter(12, 2), classes).run(POPULATION, SEED);

    assertThat(result.converged()).isFalse();
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0))
        .startsWith("The largest exposure rate in class 1 (")
        .endsWith(
            " must be at most 0.2500 and a tolerance of 0.0000. No parameters keep it: the items asked, divided by the size of the bank, are already 0.8333. Maybe the tests must be shorter or the bank larger.");
  }

  @Test
  void a_rate_that_was_only_not_reached_is_reported_otherwise() {
    Result result =
        new SympsonHetterCalibration(new Simulator(PLAN, BANK), MAXIMUM, 20, 1, 0.1)
            .run(POPULATION, SEED);

    assertThat(result.problems())
        .containsExactly(
            "The largest exposure rate (1.0000) must be at most 0.2500 and a tolerance of 0.1000. Maybe too few items suit these abilities, or more iterations or people are needed.");
  }

  private static SympsonHetterCalibration small(ResolvedItemBank bank, AbilityClasses classes) {
    return new SympsonHetterCalibration(new Simulator(PLAN, bank), MAXIMUM, 30, 3, 0)
        .conditionalOn(classes);
  }

  private static ExposureRates rates(SympsonHetter control, int persons, RandomSeed seed) {
    AssessmentPlan plan = PLAN.controllingExposure(control);
    ExposureCounter counter = new ExposureCounter(BANK, ExposureRates.none(CLASSES), 1);
    IntStream.range(0, persons)
        .parallel()
        .mapToObj(i -> SimulatedPerson.of(POPULATION, seed, i).take(plan, BANK))
        .forEach(session -> counter.add(session.exposure(CLASSES)));
    return counter.snapshot();
  }

  private static double largest(ExposureRates rates, int abilityClass) {
    return rates.items().keySet().stream()
        .mapToDouble(item -> rates.rate(item, abilityClass))
        .max()
        .orElse(0);
  }
}
