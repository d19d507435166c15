package org.jalon.benchmarks.study;

/**
 * Where a rate lies, uniformly.
 *
 * @param low the lowest
 * @param high the highest
 */
record Range(double low, double high) {

  static Range just(double rate) {
    return new Range(rate, rate);
  }

  /** The rate at a fraction of the range. */
  double at(double fraction) {
    return low + (high - low) * fraction;
  }
}
