package org.jalon.benchmarks.scoreboard;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Versions that are measured side by side. In each round all of them work on the same fresh inputs,
 * one after the other, a different one first each time; then their results are compared.
 *
 * <p>The inputs of a round are units, such as simulated tests. What is measured is the processor
 * time of the thread, so that other programs on the machine count little. Before its time is taken
 * a version works on the first eighth of its units, to find its data in the caches again after the
 * others have been there.
 */
public final class Race {

  /** How far results may lie apart. */
  private static final double TOLERANCE = 1e-12;

  private static final int MOST_ROUNDS = 301;
  private static final int CALM_ROUNDS = 5;
  private static final int UNTIMED_PART = 8;

  private final int slots;
  private final LongConsumer inputs;
  private final List<Version> versions;
  private final double[][] results;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long round;
  private double checksum;

  /**
   * A race.
   *
   * @param slots how many results a unit has
   * @param inputs draws the inputs of a round by its number
   * @param versions the versions, first of each subject the one that others are compared with
   */
  public Race(int slots, LongConsumer inputs, Version... versions) {
    this.slots = slots;
    this.inputs = inputs;
    this.versions = List.of(versions);
    this.results = new double[versions.length][slots * units()];
  }

  /** How many units a round has. */
  public int units() {
    return versions.stream().mapToInt(Version::units).max().orElse(0);
  }

  /** Draws inputs other than all before. */
  public void draw() {
    inputs.accept(round++);
  }

  /** Runs a version on one unit of what was drawn last, for those who measure by other means. */
  public double[] run(int version, int unit) {
    versions.get(version).body().run(unit, unit + 1, results[version]);
    return results[version];
  }

  /** The place of a version. */
  public int version(String name) {
    for (int v = 0; v < versions.size(); v++) {
      if (versions.get(v).name().equals(name)) {
        return v;
      }
    }
    throw new IllegalArgumentException("There is no version (%s).".formatted(name));
  }

  /**
   * Measures.
   *
   * @throws IllegalStateException if two versions give different results
   */
  public Times run(Effort effort) {
    warmUp(effort);
    Times times = new Times(versions.stream().map(Version::name).toList());
    long start = System.nanoTime();
    do {
      oneRound(times);
    } while (times.rounds() < effort.leastRounds()
        || (times.rounds() < MOST_ROUNDS && !isOver(start, effort.seconds())));
    return times.withChecksum(checksum);
  }

  /** Until the compiler has had nothing to do for some rounds, or the time is over. */
  private void warmUp(Effort effort) {
    CompilationMXBean compiler = Objects.requireNonNull(ManagementFactory.getCompilationMXBean());
    Times ignored = new Times(versions.stream().map(Version::name).toList());
    long start = System.nanoTime();
    int calm = 0;
    while (calm < CALM_ROUNDS && !isOver(start, effort.warmUpSeconds())) {
      long before = compiler.getTotalCompilationTime();
      oneRound(ignored);
      calm = compiler.getTotalCompilationTime() == before ? calm + 1 : 0;
    }
  }

  private static boolean isOver(long start, double seconds) {
    return System.nanoTime() - start >= seconds * 1e9;
  }

  private void oneRound(Times times) {
    draw();
    double[] nanoseconds = new double[versions.size()];
    for (int i = 0; i < versions.size(); i++) {
      int version = (int) ((i + round) % versions.size());
      nanoseconds[version] = time(version);
    }
    times.add(nanoseconds);
    compare();
  }

  /** In nanoseconds for each operation. */
  private double time(int version) {
    Version measured = versions.get(version);
    Version.Body body = measured.body();
    double[] result = results[version];
    Arrays.fill(result, Double.NaN);
    int units = measured.units();
    int untimed = units / UNTIMED_PART;
    body.run(0, untimed, result);
    long start = threads.getCurrentThreadCpuTime();
    body.run(untimed, units, result);
    long end = threads.getCurrentThreadCpuTime();
    return (double) (end - start) / ((units - untimed) * (long) measured.operations());
  }

  private void compare() {
    for (int v = 0; v < versions.size(); v++) {
      Version version = versions.get(v);
      int reference = firstOf(version.subject());
      int count = slots * Math.min(version.units(), versions.get(reference).units());
      for (int i = 0; i < count; i++) {
        check(results[reference][i], results[v][i], reference, v, i);
      }
      checksum += results[v][count - 1];
    }
  }

  private int firstOf(String subject) {
    int first = 0;
    while (!versions.get(first).subject().equals(subject)) {
      first++;
    }
    return first;
  }

  private void check(double expected, double actual, int reference, int version, int place) {
    if (!(Math.abs(expected - actual) <= TOLERANCE)) {
      throw new IllegalStateException(
          "In round %d the versions %s (%s) and %s (%s) differ in result %d of unit %d."
              .formatted(
                  round - 1,
                  versions.get(reference).name(),
                  expected,
                  versions.get(version).name(),
                  actual,
                  place % slots,
                  place / slots));
    }
  }
}
