package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    SimulationStudy study = SimulatedStudies.study(200);
    SimulationStudy other =
        new SimulationStudy(
            study.simulator(),
            new SimulatedSample(
                Population.normal(0.2, 1.1), 200, new RandomSeed(17).split(replication)),
            study.options());
    return other.report(other.run(Execution.onThreads(1)));
  }

  static Stream<Map.Entry<String, Function<SimulationReport, MonteCarloEstimate>>> outcomes() {
    return Map.<String, Function<SimulationReport, MonteCarloEstimate>>of(
        "bias", r -> r.recovery().bias(),
        "absolute", r -> r.recovery().meanAbsoluteError(),
        "rmse", r -> r.recovery().rootMeanSquareError(),
        "standard error", r -> r.recovery().standardErrors().mean(),
        "empirical", r -> r.recovery().standardErrors().empirical(),
        "coverage", r -> r.recovery().coverage(),
        "correlation", r -> r.recovery().correlation(),
        "length", r -> r.lengths().mean(),
        "overlap", r -> r.bankUse().overlap(),
        "accuracy", r -> r.classification().orElseThrow().accuracy())
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
    double[] values =
        REPORTS.stream().map(outcome.getValue()).mapToDouble(MonteCarloEstimate::value).toArray();
    double spread = ObviousOutcomes.deviation(values);
    double meanError =
        REPORTS.stream()
            .map(outcome.getValue())
            .mapToDouble(MonteCarloEstimate::standardError)
            .average()
            .orElseThrow();
    assertThat(meanError / spread).isBetween(0.85, 1.15);
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
