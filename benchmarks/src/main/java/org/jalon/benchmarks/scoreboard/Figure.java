package org.jalon.benchmarks.scoreboard;

import java.util.Map;

/**
 * A figure of the scoreboard.
 *
 * @param id what it is
 * @param value the value
 * @param unit the unit of the value
 * @param nanoseconds the median time of an operation of each version, in processor time
 * @param rounds how many rounds were measured
 * @param checksum made of the results, so that none of them can go uncomputed
 */
public record Figure(
    String id,
    double value,
    String unit,
    Map<String, Double> nanoseconds,
    int rounds,
    double checksum) {

  /** The line that is printed. */
  String line() {
    return id + "\t" + Numbers.text(value) + "\t" + unit;
  }
}
