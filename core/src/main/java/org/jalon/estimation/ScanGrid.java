package org.jalon.estimation;

import java.util.stream.IntStream;

/**
 * Where to look first for the zeros of an equation that may have several: evenly spaced abilities,
 * both ends of the range among them, at most half a logit of the steepest item apart. The number of
 * intervals is a power of two, so that every ability of a grid is, to the bit, one of every finer
 * grid too.
 *
 * @param range the abilities considered
 * @param intervals how many intervals it is divided into
 */
record ScanGrid(AbilityRange range, int intervals) {

  static final int FEWEST = 32;
  static final int MOST = 1024;

  /** The grid for items no steeper than this. */
  static ScanGrid of(AbilityRange range, double steepness) {
    double wanted = 2 * (range.upper() - range.lower()) * steepness;
    int intervals = FEWEST;
    while (intervals < MOST && intervals < wanted) {
      intervals *= 2;
    }
    return new ScanGrid(range, intervals);
  }

  double ability(int point) {
    double share = (double) point / intervals;
    return point == intervals
        ? range.upper()
        : range.lower() + share * (range.upper() - range.lower());
  }

  double[] abilities() {
    return IntStream.rangeClosed(0, intervals).mapToDouble(this::ability).toArray();
  }
}
