package org.jalon.benchmarks.scoreboard;

/** Where the results of a version go, one after the other. */
final class Slots {

  private final double[] results;
  private int next;

  Slots(double[] results, int next) {
    this.results = results;
    this.next = next;
  }

  void put(double result) {
    results[next++] = result;
  }
}
