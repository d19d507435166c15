package org.jalon.benchmarks.scoreboard;

/**
 * One way of computing something.
 *
 * @param name what it is called
 * @param subject what it computes: versions of one subject must give the same results
 * @param units on how many of the round's units it is run; a slow version does with few
 * @param operations how many operations a unit has
 * @param body computes
 */
public record Version(String name, String subject, int units, int operations, Body body) {

  /** Computes. */
  @FunctionalInterface
  public interface Body {

    /**
     * Works on some units of the round and stores all results.
     *
     * @param from the first unit
     * @param to the unit after the last one
     * @param results where to put the results of unit i: from place i times the number of results
     *     of a unit on
     */
    void run(int from, int to, double[] results);
  }

  /** A version in a race about a single subject. */
  public static Version of(String name, int units, int operations, Body body) {
    return new Version(name, "", units, operations, body);
  }
}
