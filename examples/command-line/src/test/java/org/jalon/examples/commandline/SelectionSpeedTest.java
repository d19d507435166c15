package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.simulation.MonteCarloEstimate;
import org.jalon.simulation.SelectionClock.SelectionTimes;
import org.junit.jupiter.api.Test;

/** The line on times names the error of the mean where there is one. */
class SelectionSpeedTest {

  @Test
  void a_mean_has_its_error() {
    assertThat(
            SelectionSpeed.describe(
                new SelectionTimes(27_000, new MonteCarloEstimate(1234, 56), 7_800_000)))
        .isEqualToIgnoringNewLines(
            "27,000 selections, 1.23 ± 0.06 microseconds each, the longest 7.8 milliseconds\n");
  }

  @Test
  void the_mean_of_one_test_has_none() {
    assertThat(
            SelectionSpeed.describe(
                new SelectionTimes(
                    3, new MonteCarloEstimate(1234, Double.POSITIVE_INFINITY), 2_000_000)))
        .startsWith("3 selections, 1.23 microseconds each");
  }

  @Test
  void without_a_selection_there_is_nothing_to_tell() {
    assertThat(SelectionSpeed.describe(new SelectionTimes(0, MonteCarloEstimate.UNKNOWN, 0)))
        .isEmpty();
  }
}
