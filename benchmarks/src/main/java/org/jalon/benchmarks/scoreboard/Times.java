package org.jalon.benchmarks.scoreboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The times of the versions of a race, round by round, in nanoseconds for each operation. */
public final class Times {

  private static final double NANOSECONDS = 1e9;

  private final List<String> versions;
  private final List<double[]> rounds;
  private final double checksum;

  /** No round yet. */
  public Times(List<String> versions) {
    this(versions, new ArrayList<>(), 0);
  }

  private Times(List<String> versions, List<double[]> rounds, double checksum) {
    this.versions = versions;
    this.rounds = rounds;
    this.checksum = checksum;
  }

  Times withChecksum(double newChecksum) {
    return new Times(versions, rounds, newChecksum);
  }

  /** Adds a round: the time of each version. */
  public void add(double... nanoseconds) {
    rounds.add(nanoseconds);
  }

  int rounds() {
    return rounds.size();
  }

  /** How many times the other version's time is that of the library: the median over the rounds. */
  public Figure speedup(String id, String other) {
    return ratio(id, other, SelectionContests.LIBRARY);
  }

  /** How many times one version's time is another's: the median over the rounds. */
  public Figure ratio(String id, String slow, String fast) {
    int s = versions.indexOf(slow);
    int f = versions.indexOf(fast);
    return figure(id, median(rounds.stream().map(round -> round[s] / round[f]).toList()), "times");
  }

  /** How many operations of a version one second of processor time has. */
  public Figure perSecond(String id, String version, String unit) {
    return figure(id, NANOSECONDS / median(version), unit);
  }

  /** How many seconds an operation of a version takes. */
  public Figure seconds(String id, String version) {
    return figure(id, median(version) / NANOSECONDS, "s");
  }

  private Figure figure(String id, double value, String unit) {
    Map<String, Double> medians = new LinkedHashMap<>();
    versions.forEach(version -> medians.put(version, median(version)));
    return new Figure(id, value, unit, medians, rounds.size(), checksum);
  }

  private double median(String version) {
    int v = versions.indexOf(version);
    return median(rounds.stream().map(round -> round[v]).toList());
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }
}
