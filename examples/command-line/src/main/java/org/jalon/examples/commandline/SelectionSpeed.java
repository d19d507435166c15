package org.jalon.examples.commandline;

import java.util.Locale;
import org.jalon.simulation.MonteCarloEstimate;
import org.jalon.simulation.SelectionClock.SelectionTimes;

/** How long it took to find the next item. */
final class SelectionSpeed {

  private SelectionSpeed() {}

  /** A line; none without a selection. The error is left out where one test cannot tell it. */
  static String describe(SelectionTimes times) {
    MonteCarloEstimate mean = times.meanNanoseconds();
    if (!mean.isKnown()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%,d selections, %s microseconds each, the longest %.1f milliseconds%n",
        times.selections(),
        microseconds(mean),
        times.longestNanoseconds() / 1e6);
  }

  private static String microseconds(MonteCarloEstimate mean) {
    String value = String.format(Locale.ROOT, "%.2f", mean.value() / 1e3);
    return Double.isFinite(mean.standardError())
        ? value + String.format(Locale.ROOT, " ± %.2f", mean.standardError() / 1e3)
        : value;
  }
}
