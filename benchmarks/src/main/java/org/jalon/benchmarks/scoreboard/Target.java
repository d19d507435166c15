package org.jalon.benchmarks.scoreboard;

import java.util.Map;
import java.util.Optional;

/**
 * What a figure must reach, and what is aimed at.
 *
 * @param relation whether the figure is to be at least or at most that
 * @param must what a regression would miss; NaN for a figure that is only for the record
 * @param goal what is aimed at; NaN if nothing is
 */
public record Target(Relation relation, double must, double goal) {

  private static final double NONE = Double.NaN;

  private static final Map<String, Target> TARGETS =
      Map.ofEntries(
          Map.entry("select.mfi.750.speedup_vs_naive", atLeast(130, 250)),
          Map.entry("select.mfi.750.speedup_vs_scan", atLeast(50, 95)),
          Map.entry("select.mfi.1m.speedup_vs_scan", atLeast(50_000, 110_000)),
          Map.entry("select.mfi.growth_1k_1m", atMost(1.5, 1.05)),
          Map.entry("select.top5.750.speedup_vs_scan", atLeast(25, 50)),
          Map.entry("select.content.750.speedup_vs_scan", atLeast(30, 65)),
          Map.entry("select.content.750.speedup_vs_restricted_scan", atLeast(NONE, NONE)),
          Map.entry("select.mepv.750.speedup_vs_naive", atLeast(50, 110)),
          Map.entry("select.mpwi.750.speedup_vs_naive", atLeast(55, 140)),
          Map.entry("select.kl.750.speedup_vs_naive", atLeast(100, 170)),
          Map.entry("estimate.eap61.speedup_vs_naive", atLeast(180, 290)),
          Map.entry("test.32items.speedup_vs_naive", atLeast(90, 170)),
          Map.entry("test.32items.speedup_vs_scan", atLeast(55, 95)),
          Map.entry("test.32items.persons_per_second", atLeast(NONE, 330_000)),
          Map.entry("test.32items.bytes_per_person", atMost(0, 0)),
          Map.entry("test.32items.scaling_2_threads", atLeast(1.8, 1.95)),
          Map.entry("flash.32items.speedup_vs_naive", atLeast(50, 120)),
          Map.entry("place.step.speedup_vs_naive", atLeast(400, 900)),
          Map.entry("place.step.speedup_vs_scan", atLeast(NONE, NONE)),
          Map.entry("certify.32answers.records_per_second", atLeast(NONE, NONE)),
          Map.entry("certify.32answers.speedup_vs_naive", atLeast(NONE, NONE)),
          Map.entry("simulate.32items.speedup_vs_naive", atLeast(70, NONE)),
          Map.entry("simulate.32items.persons_per_second", atLeast(NONE, NONE)),
          Map.entry("simulate.32items.bytes_per_person", atMost(1, NONE)),
          Map.entry("calibrate.em.speedup_vs_logtable", atLeast(5, 8)),
          Map.entry("calibrate.em.random.speedup_vs_logtable", atLeast(5, 8)),
          Map.entry("calibrate.em.speedup_vs_naive", atLeast(14, NONE)),
          Map.entry("resolve.10k.seconds", atMost(0.5, 0.05)));

  /** Which way is better. */
  public enum Relation {
    /** More is better. */
    AT_LEAST("≥"),
    /** Less is better. */
    AT_MOST("≤");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    boolean holds(double value, double bound) {
      return this == AT_LEAST ? value >= bound : value <= bound;
    }
  }

  /** The target of a figure, if it has one. */
  static Optional<Target> of(String id) {
    return Optional.ofNullable(TARGETS.get(id));
  }

  private static Target atLeast(double must, double goal) {
    return new Target(Relation.AT_LEAST, must, goal);
  }

  private static Target atMost(double must, double goal) {
    return new Target(Relation.AT_MOST, must, goal);
  }

  /** What must hold, in signs. */
  String mustText() {
    return text(must);
  }

  /** What is aimed at, in signs. */
  String goalText() {
    return text(goal);
  }

  private String text(double bound) {
    return Double.isNaN(bound) ? "–" : relation.sign + " " + Numbers.text(bound);
  }

  /** Which of the two a value reaches. */
  String verdict(double value) {
    if (relation.holds(value, goal)) {
      return "goal";
    }
    if (Double.isNaN(must)) {
      return "–";
    }
    return relation.holds(value, must) ? "must" : "**missed**";
  }
}
