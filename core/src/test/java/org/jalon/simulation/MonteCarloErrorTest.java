package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Monte-Carlo standard errors against the spread of many repetitions of a study. */
class MonteCarloErrorTest {

  private static final int REPLICATIONS = 300;

  private static final List<SimulationReport> REPORTS =
      IntStream.range(0, REPLICATIONS).mapToObj(MonteCarloErrorTest::report).toList();

  private static SimulationReport report(int replication) {
    return report(Population.normal(0.2, 1.1), replication);
  }

  private static SimulationReport report(Population population, int replication) {
    SimulationStudy study = SimulatedStudies.study(200);
    SimulationStudy other =
        new SimulationStudy(
            study.simulator(),
            new SimulatedSample(population, 200, new RandomSeed(17).split(replication)),
            study.options());
    return other.report(other.run(Execution.onThreads(1)));
  }

  static Stream<Map.Entry<String, Function<SimulationReport, MonteCarloEstimate>>> outcomes() {
    return Map.<String, Function<SimulationReport, MonteCarloEstimate>>ofEntries(
        Map.entry("bias", r -> r.recovery().bias()),
        Map.entry("absolute", r -> r.recovery().meanAbsoluteError()),
        Map.entry("rmse", r -> r.recovery().rootMeanSquareError()),
        Map.entry("standard error", r -> r.recovery().standardErrors().mean()),
        Map.entry("empirical", r -> r.recovery().standardErrors().empirical()),
        Map.entry("coverage", r -> r.recovery().coverage()),
        Map.entry("correlation", r -> r.recovery().correlation()),
        Map.entry("length", r -> r.lengths().mean()),
        Map.entry("left", r -> r.lengths().stopReasons().get(3).share()),
        Map.entry("after 4", r -> r.lengths().byPosition().get(3).rootMeanSquareError()),
        Map.entry("error after 4", r -> r.lengths().byPosition().get(3).meanStandardError()),
        Map.entry("overlap", r -> r.bankUse().overlap()),
        Map.entry("never used", r -> r.bankUse().neverUsed()),
        Map.entry("highest rate", r -> r.bankUse().highestRate()),
        Map.entry("accuracy", r -> r.classification().orElseThrow().accuracy()),
        Map.entry("kappa", r -> r.classification().orElseThrow().accuracyKappa().orElseThrow()),
        Map.entry("false", r -> r.classification().orElseThrow().falseNegatives(1)),
        Map.entry("consistency", r -> r.classification().orElseThrow().consistency().orElseThrow()),
        Map.entry(
            "agreement", r -> r.classification().orElseThrow().consistencyKappa().orElseThrow()),
        Map.entry("interval", r -> r.conditional().intervals().get(1).recovery().bias()),
        Map.entry(
            "interval error",
            r -> r.conditional().intervals().get(1).recovery().rootMeanSquareError()),
        Map.entry("decile length", r -> r.conditional().deciles().get(5).length()))
        .entrySet()
        .stream();
  }

  /**
   * The deviation of 300 values is known to 4 %, and a standard error from 200 persons to some
   * percent; a jackknife of 20 groups may err more, but not on average.
   */
  @ParameterizedTest
  @MethodSource("outcomes")
  void the_standard_error_is_the_spread_over_replications(
      Map.Entry<String, Function<SimulationReport, MonteCarloEstimate>> outcome) {
    assertThat(ratio(REPORTS, outcome.getValue())).isBetween(0.85, 1.15);
  }

  /** Mean standard error and spread. */
  private static double ratio(
      List<SimulationReport> reports, Function<SimulationReport, MonteCarloEstimate> outcome) {
    List<MonteCarloEstimate> estimates = reports.stream().map(outcome).toList();
    double spread =
        ObviousOutcomes.deviation(
            estimates.stream().mapToDouble(MonteCarloEstimate::value).toArray());
    return estimates.stream().mapToDouble(MonteCarloEstimate::standardError).average().orElseThrow()
        / spread;
  }

  /** People of one ability come round as often as there are groups in the jackknife. */
  @Test
  void the_overlap_of_people_on_a_grid_spreads_as_told() {
    List<SimulationReport> reports =
        IntStream.range(0, 200)
            .mapToObj(replication -> report(Population.grid(-2, 2, ItemCounts.GROUPS), replication))
            .toList();
    // Abilities are not drawn, as the error supposes, which makes it too large by what they cause.
    assertThat(ratio(reports, r -> r.bankUse().overlap())).isBetween(0.85, 1.6);
    assertThat(ratio(reports, r -> r.bankUse().neverUsed())).isBetween(0.85, 1.3);
  }

  /** What few items near a threshold do is told less well: the jackknife would be off by half. */
  @Test
  void the_share_of_overused_items_spreads_about_as_told() {
    assertThat(ratio(REPORTS, r -> r.bankUse().overused())).isBetween(0.75, 1.3);
  }

  @Test
  void of_each_twenty_persons_one_is_in_each_group() {
    for (long block = 0; block < 50; block++) {
      long first = 20 * block;
      assertThat(LongStream.range(first, first + 20).mapToInt(ItemCounts::group))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
    }
    assertThat(LongStream.range(0, 50).mapToInt(block -> ItemCounts.group(20 * block)).distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void the_exposure_of_an_item_spreads_as_told() {
    var item = REPORTS.get(0).bankUse().exposures().get(8).item();
    List<MonteCarloEstimate> rates =
        REPORTS.stream()
            .flatMap(report -> report.bankUse().exposures().stream())
            .filter(exposure -> exposure.item().equals(item))
            .map(BankUse.Exposure::rate)
            .toList();
    double spread =
        ObviousOutcomes.deviation(rates.stream().mapToDouble(MonteCarloEstimate::value).toArray());
    double meanError =
        rates.stream().mapToDouble(MonteCarloEstimate::standardError).average().orElseThrow();
    assertThat(meanError / spread).isBetween(0.85, 1.15);
  }

  @Test
  void an_unknown_number_has_no_value_and_no_end_of_error() {
    assertThat(MonteCarloEstimate.UNKNOWN.isKnown()).isFalse();
    assertThat(new MonteCarloEstimate(1, Double.POSITIVE_INFINITY).isKnown()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonteCarloEstimate(Double.NaN, 1))
        .withMessage("The value (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonteCarloEstimate(1, Double.NaN))
        .withMessage("The standard error (NaN) must lie between 0.0 and Infinity.");
  }
}
