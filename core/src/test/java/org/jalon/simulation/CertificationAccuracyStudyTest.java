package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jalon.certification.BayesianScoring;
import org.jalon.certification.ClassProbabilities;
import org.jalon.certification.ClassificationAccuracy;
import org.jalon.certification.ClassificationTable;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.ScoreScale;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.CompetenceId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.CompiledSession;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accuracy and consistency of simulated certifications, against theory and expectation. */
class CertificationAccuracyStudyTest {

  private static final RandomSeed SEED = new RandomSeed(2005);
  private static final Population POPULATION = Population.normal(0, 1);
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(200, 8);
  private static final BayesianScoring SCORING = BayesianScoring.withDefaults();
  private static final ScoreScale SCALE = ScoreScale.reference(-2, -1, 0, 0.7, 1.5, 8);
  private static final CompetenceId COMPETENCE = new CompetenceId("c0");
  private static final Map<CompetenceId, CompetenceLevelScale> LEVELS =
      Map.of(COMPETENCE, CompetenceLevelScale.atThresholds(-1, 0.5));
  private static final CertificationAccuracyStudy FLASH =
      new CertificationAccuracyStudy(
          new Simulator(FlashPolicy.REFERENCE.plan(), BANK), SCALE, LEVELS);
  private static final SimulatedSample SAMPLE = new SimulatedSample(POPULATION, 200, SEED);
  private static final CertificationAccuracyReport FLASH_REPORT = FLASH.run(POPULATION, 200, SEED);

  private static CertificationAccuracyStudy study(int length) {
    return new CertificationAccuracyStudy(
        new Simulator(plan(SCORING.grid(), length), BANK), SCALE, Map.of());
  }

  private static AssessmentPlan plan(QuadratureGrid grid, int length) {
    return new AssessmentPlan(
        "eap",
        ExpectedAPosteriori.withDefaults().with(grid),
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(),
        ItemCount.atLeast(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void the_report_is_the_same_on_any_number_of_threads(int threads) {
    assertThat(FLASH.run(SAMPLE, Execution.onThreads(threads))).isEqualTo(FLASH_REPORT);
  }

  @Test
  void what_is_chosen_once_for_a_person_is_the_same_in_both_tests() {
    ResponseOracle lucky = question -> question.personDraws("luck").nextDouble() < 0.5 ? 1 : 0;
    CertificationAccuracyStudy study =
        new CertificationAccuracyStudy(
            study(15).simulator().answeredBy(lucky), ScoreScale.reference(-1, 0, 1), Map.of());
    SimulatedClassification bands = study.run(POPULATION, 100, SEED).bands();
    assertThat(bands.consistency()).contains(new MonteCarloEstimate(1, 0));
    assertThat(bands.accuracy().value()).isLessThan(0.6);
  }

  @Test
  void a_cancelled_study_reports_nothing() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> FLASH.run(SAMPLE, Execution.onThreads(2).cancelledWhen(() -> true)))
        .withMessage("The certification study was cancelled after 0 of 200 persons.");
  }

  @Test
  void another_seed_gives_another_report() {
    assertThat(FLASH.run(POPULATION, 200, new RandomSeed(7))).isNotEqualTo(FLASH_REPORT);
  }

  @Test
  void the_flash_policy_classifies_far_better_than_chance() {
    assertThat(FLASH_REPORT.bands().accuracy().value()).isBetween(0.5, 0.95);
    assertThat(FLASH_REPORT.bands().accuracyKappa().orElseThrow().value()).isGreaterThan(0.4);
    SimulatedClassification levels = FLASH_REPORT.competenceLevels().get(COMPETENCE);
    assertThat(levels.accuracy().value()).isGreaterThan(FLASH_REPORT.bands().accuracy().value());
    assertThat(levels.trueByAwarded().shares()).hasSize(10);
  }

  @Test
  void a_very_long_test_is_nearly_always_right() {
    List<Item> items =
        IntStream.range(0, 600)
            .mapToObj(i -> Item.of("q" + i, LogisticModel.twoPL(3, -3 + i / 100.0)))
            .toList();
    ResolvedItemBank bank = ItemBank.of("long", "1", items).resolve();
    AssessmentPlan plan = plan(QuadratureGrid.evenlySpaced(-5, 5, 1001), 300);
    CertificationAccuracyReport report =
        new CertificationAccuracyStudy(
                new Simulator(plan, bank), ScoreScale.reference(-1, 0, 1), Map.of())
            .run(POPULATION, 300, SEED);
    assertThat(report.bands().accuracy().value()).isGreaterThan(0.95);
    assertThat(report.bands().consistency().orElseThrow().value()).isGreaterThan(0.95);
    assertThat(report.pointsRootMeanSquareError().value()).isLessThan(6);
  }

  @Test
  void a_test_without_questions_is_right_for_those_whose_band_everybody_is_awarded() {
    AssessmentPlan plan = new FlashPolicy(0, 2, true, true, 0.5, -0.5, 0.51).plan();
    SimulatedClassification bands =
        new CertificationAccuracyStudy(new Simulator(plan, BANK), SCALE, Map.of())
            .run(POPULATION, 2000, SEED)
            .bands();
    double inTheBand =
        IntStream.range(0, 2000)
                .mapToDouble(i -> SimulatedPerson.of(POPULATION, SEED, i).ability())
                .filter(ability -> SCALE.band(ability).equals(OptionalInt.of(1)))
                .count()
            / 2000.0;
    assertThat(bands.accuracy().value()).isEqualTo(inTheBand);
    assertThat(bands.accuracy().value())
        .isCloseTo(
            new NormalDistribution().probability(-1, 0),
            within(4 * bands.accuracy().standardError()));
    assertThat(bands.consistency()).contains(new MonteCarloEstimate(1, 0));
    assertThat(bands.accuracyKappa().orElseThrow().value()).isCloseTo(0, within(1e-12));
    assertThat(bands.consistencyKappa()).isEmpty();
  }

  /**
   * Where the prior is the population, each person's true band has the posterior's probabilities.
   * The bounds are four standard errors of the difference over the same people.
   */
  @Test
  void the_expected_accuracy_is_the_simulated_one() {
    int persons = 4000;
    CertificationAccuracyReport report = study(15).run(POPULATION, persons, SEED);
    ClassificationAccuracy.Accumulator accumulator =
        new ClassificationAccuracy.Accumulator(SCALE.bands().size());
    CompiledSession session = plan(SCORING.grid(), 15).compile(BANK).session();
    double variance = 0;
    for (int i = 0; i < persons; i++) {
      SimulatedPerson person = SimulatedPerson.of(POPULATION, SEED, i);
      new SimulatedPerson(person.ability(), person.seed().split(0)).take(session, BANK);
      ClassProbabilities bands =
          ClassProbabilities.of(SCALE, SCORING.posterior(responses(session)));
      OptionalInt awarded = SCALE.band(session.ability());
      variance += bands.of(awarded) * (1 - bands.of(awarded));
      accumulator.add(bands, awarded);
    }
    ClassificationAccuracy expected = accumulator.result();
    double error = Math.sqrt(variance) / persons;
    assertThat(report.bands().accuracy().value()).isCloseTo(expected.accuracy(), within(4 * error));
    // The numbers of docs/psychometrics.md.
    assertThat(4 * error).isCloseTo(0.027, within(5e-4));
    assertThat(expected.accuracy()).isCloseTo(0.729, within(5e-4));
    assertThat(report.bands().accuracy().value()).isCloseTo(0.735, within(5e-4));
    assertThat(expected.consistency()).isCloseTo(0.625, within(5e-4));
    assertThat(report.bands().consistency().orElseThrow().value()).isCloseTo(0.634, within(5e-4));
    // Its assumption is an approximation, so that no number of people would bring them together.
    assertThat(report.bands().consistency().orElseThrow().value())
        .isCloseTo(expected.consistency(), within(0.03));
    assertSameCells(report.bands().trueByAwarded(), expected.trueByAwarded());
  }

  /** A cell of shares q of each person varies by no more than that of a share q of all. */
  private static void assertSameCells(ClassificationTable simulated, ClassificationTable expected) {
    for (int i = 0; i < expected.shares().size(); i++) {
      for (int j = 0; j < expected.shares().size(); j++) {
        double share = expected.shares().get(i).get(j);
        double error = MonteCarloEstimate.share(share, expected.persons()).standardError();
        assertThat(simulated.shares().get(i).get(j)).isCloseTo(share, within(4 * error + 5e-4));
      }
    }
  }

  private static Responses responses(CompiledSession session) {
    return Responses.of(
        BANK,
        IntStream.range(0, session.size()).map(session::item).toArray(),
        IntStream.range(0, session.size()).map(session::category).toArray());
  }

  @Test
  void the_report_is_that_of_each_person_taking_two_tests_that_know_nothing_of_each_other() {
    ClassCounts bands = new ClassCounts(SCALE.bands().size());
    PointsErrors errors = new PointsErrors();
    for (int i = 0; i < 40; i++) {
      SimulatedPerson person = SimulatedPerson.of(POPULATION, SEED, i);
      double first = estimate(person, 0);
      double second = estimate(person, 1);
      assertThat(first).isNotEqualTo(second);
      bands.add(SCALE.band(person.ability()), SCALE.band(first), SCALE.band(second));
      errors.add(SCALE.points(first) - SCALE.points(person.ability()));
    }
    CertificationAccuracyReport report = study(15).run(POPULATION, 40, SEED);
    assertThat(report.bands()).isEqualTo(bands.classification());
    assertThat(report.pointsBias()).isEqualTo(errors.bias(40));
    assertThat(report.pointsRootMeanSquareError()).isEqualTo(errors.rootMeanSquareError(40));
  }

  private static double estimate(SimulatedPerson person, int test) {
    return new SimulatedPerson(person.ability(), person.seed().split(test))
        .take(plan(SCORING.grid(), 15), BANK)
        .estimate()
        .ability();
  }

  @Test
  void points_and_their_standard_errors_by_hand() {
    PointsErrors errors = new PointsErrors();
    PointsErrors others = new PointsErrors();
    errors.add(3);
    others.add(1);
    others.add(0);
    errors.merge(others);
    assertThat(errors.bias(3).value()).isCloseTo(4 / 3.0, within(1e-14));
    assertThat(errors.bias(3).standardError())
        .isCloseTo(Math.sqrt((10 - 16 / 3.0) / 2 / 3), within(1e-14));
    assertThat(errors.rootMeanSquareError(3).value()).isCloseTo(Math.sqrt(10 / 3.0), within(1e-14));
    assertThat(errors.rootMeanSquareError(3).standardError())
        .isCloseTo(Math.sqrt((82 - 100 / 3.0) / 2 / 3) / (2 * Math.sqrt(10 / 3.0)), within(1e-14));
  }

  @Test
  void without_any_error_of_the_points_there_is_no_standard_error_either() {
    PointsErrors errors = new PointsErrors();
    errors.add(0);
    errors.add(0);
    assertThat(errors.rootMeanSquareError(2)).isEqualTo(new MonteCarloEstimate(0, 0));
  }

  @Test
  void shares_and_their_standard_errors_by_hand() {
    ClassCounts counts = new ClassCounts(2);
    OptionalInt low = OptionalInt.of(0);
    OptionalInt high = OptionalInt.of(1);
    counts.add(low, high, high);
    counts.add(low, low, high);
    counts.add(high, high, high);
    counts.add(high, OptionalInt.empty(), OptionalInt.empty());
    SimulatedClassification classification = counts.classification();
    MonteCarloEstimate half = new MonteCarloEstimate(0.5, 0.25);
    MonteCarloEstimate quarter = new MonteCarloEstimate(0.25, Math.sqrt(0.1875 / 4));
    assertThat(classification.accuracy()).isEqualTo(half);
    assertThat(classification.consistency())
        .contains(new MonteCarloEstimate(0.75, Math.sqrt(0.1875 / 4)));
    assertThat(classification.falsePositives(1)).isEqualTo(quarter);
    assertThat(classification.falseNegatives(1)).isEqualTo(quarter);
    assertThat(classification.falsePositives(0)).isEqualTo(new MonteCarloEstimate(0, 0));
    assertThat(classification.falseNegatives(0)).isEqualTo(quarter);
    // Chance: true 0, 1/2, 1/2 and awarded 1/4, 1/4, 1/2 agree in 1/8 + 1/4.
    assertThat(classification.accuracyKappa().orElseThrow().value())
        .isCloseTo(0.125 / 0.625, within(1e-14));
    assertThat(classification.accuracyKappa().orElseThrow().standardError())
        .isCloseTo(kappaError(0.375, 0.25, 0.125, -0.375, -0.25), within(1e-14));
    // Chance: first 1/4, 1/4, 1/2 and second 1/4, 0, 3/4 agree in 1/16 + 3/8.
    assertThat(classification.consistencyKappa().orElseThrow().value())
        .isCloseTo(0.3125 / 0.5625, within(1e-14));
  }

  /**
   * Four people in a cell each, of shares rowₖ and columnₖ: in one of the diagonal 1 − pₑ − (1 −
   * pₒ) (columnᵢ + rowᵢ), elsewhere −(1 − pₒ) (columnᵢ + rowⱼ).
   */
  private static double kappaError(double chance, double... shifts) {
    double square = DoubleStream.of(shifts).map(shift -> shift * shift).average().orElseThrow();
    double mean = DoubleStream.of(shifts).average().orElseThrow();
    return Math.sqrt((square - mean * mean) / 4) / ((1 - chance) * (1 - chance));
  }

  @Test
  void people_answer_as_the_oracle_tells() {
    Simulator simulator = study(5).simulator();
    MonteCarloEstimate usual = study(5).run(POPULATION, 200, SEED).pointsBias();
    MonteCarloEstimate slipping =
        new CertificationAccuracyStudy(
                simulator.answeredBy(ResponseOracle.model().slipping(1)), SCALE, Map.of())
            .run(POPULATION, 200, SEED)
            .pointsBias();
    assertThat(slipping.value()).isLessThan(usual.value() - 10 * slipping.standardError());
    CertificationAccuracyStudy unanswered =
        new CertificationAccuracyStudy(
            simulator.answeredBy(ResponseOracle.given(KnownAnswers.of(new int[1][200]))),
            SCALE,
            Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unanswered.run(POPULATION, 2, SEED))
        .withMessageContaining("The number of persons (2) must be at most");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_study_without_people_is_refused(int persons) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FLASH.run(POPULATION, persons, SEED))
        .withMessage("The number of persons (%d) must be at least 1.".formatted(persons));
  }

  @Test
  void an_estimate_that_is_no_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonteCarloEstimate(Double.NaN, 0))
        .withMessage("The value (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonteCarloEstimate(0, -1))
        .withMessageStartingWith("The standard error (-1.0) must lie between 0.0 and");
  }
}
