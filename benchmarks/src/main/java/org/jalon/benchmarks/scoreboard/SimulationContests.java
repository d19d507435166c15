package org.jalon.benchmarks.scoreboard;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.jalon.benchmarks.baseline.NaivePosterior;
import org.jalon.benchmarks.baseline.NaiveStudy;
import org.jalon.benchmarks.baseline.NaiveTest;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.CompiledPlan;
import org.jalon.simulation.AbilityRecovery;
import org.jalon.simulation.Execution;
import org.jalon.simulation.OutcomeOptions;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedSample;
import org.jalon.simulation.SimulationReport;
import org.jalon.simulation.SimulationStudy;
import org.jalon.simulation.Simulator;

/**
 * Whole simulation studies of the adaptive test of {@link TestContests}, on one thread: persons are
 * drawn, take their tests and are counted in every outcome that the library reports. The naive
 * version keeps the tests and computes only the outcomes that are compared.
 */
final class SimulationContests {

  /** Persons of one study of the race: few, so that what a study costs by itself counts, too. */
  private static final int PERSONS = 1_000;

  /** Persons of a study whose memory is measured: no count grows into a larger object any more. */
  private static final int MANY = 400_000;

  private static final int SLOTS = 6;

  private SimulationContests() {}

  static Contest study() {
    return Contest.of(
        SimulationContests::race,
        times ->
            List.of(
                times.speedup("simulate.32items.speedup_vs_naive", SelectionContests.NAIVE),
                times.perSecond(
                    "simulate.32items.persons_per_second",
                    SelectionContests.LIBRARY,
                    "persons/s")));
  }

  /** One study is a unit, one person an operation. */
  private static Race race(Effort effort) {
    CompiledPlan plan = TestContests.adaptivePlan();
    Seeds seeds = new Seeds();
    NaiveStudy naive =
        new NaiveStudy(
            new NaiveTest(
                SelectionContests.naive(plan.bank()),
                new NaivePosterior(SimulatedTests.GRID.nodes()),
                TestContests.LENGTH));
    int units = effort.units(64);
    return new Race(
        SLOTS,
        round -> seeds.round = round,
        Version.of(SelectionContests.LIBRARY, units, PERSONS, library(plan, seeds)),
        Version.of(SelectionContests.NAIVE, 1, PERSONS, naive(naive, seeds)));
  }

  /** The seeds of the studies of a round. Nobody is drawn twice. */
  private static final class Seeds {

    private static final RandomSeed STUDIES = new RandomSeed(750);

    private long round;

    RandomSeed of(int unit) {
      return STUDIES.split(round).split(unit);
    }
  }

  private static SimulationReport report(CompiledPlan plan, RandomSeed seed, long persons) {
    SimulationStudy study =
        new SimulationStudy(
            new Simulator(plan.plan(), plan.bank()),
            new SimulatedSample(Population.normal(0, 1), persons, seed),
            OutcomeOptions.withDefaults());
    return study.report(study.run(Execution.onThreads(1)));
  }

  private static Version.Body library(CompiledPlan plan, Seeds seeds) {
    return (from, to, results) -> {
      for (int unit = from; unit < to; unit++) {
        SimulationReport report = report(plan, seeds.of(unit), PERSONS);
        AbilityRecovery recovery = report.recovery();
        Slots slots = new Slots(results, SLOTS * unit);
        slots.put(recovery.bias().value());
        slots.put(recovery.rootMeanSquareError().value());
        slots.put(recovery.standardErrors().mean().value());
        slots.put(recovery.coverage().value());
        slots.put(report.bankUse().overlap().value());
        slots.put(report.bankUse().highestRate().value());
      }
    };
  }

  private static Version.Body naive(NaiveStudy study, Seeds seeds) {
    return (from, to, results) -> {
      for (int unit = from; unit < to; unit++) {
        NaiveStudy.Outcomes outcomes = study.run(seeds.of(unit), PERSONS);
        Slots slots = new Slots(results, SLOTS * unit);
        slots.put(outcomes.bias());
        slots.put(outcomes.rootMeanSquareError());
        slots.put(outcomes.meanStandardError());
        slots.put(outcomes.coverage());
        slots.put(outcomes.overlap());
        slots.put(outcomes.highestRate());
      }
    };
  }

  /** Bytes that each further person of a study takes: those of a large study less those of half. */
  static Contest allocation() {
    return effort -> {
      com.sun.management.ThreadMXBean thread =
          (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
      CompiledPlan plan = TestContests.adaptivePlan();
      RandomSeed seed = new RandomSeed(7);
      report(plan, seed, MANY);
      long before = thread.getCurrentThreadAllocatedBytes();
      SimulationReport half = report(plan, seed, MANY / 2);
      long between = thread.getCurrentThreadAllocatedBytes();
      SimulationReport all = report(plan, seed, MANY);
      long after = thread.getCurrentThreadAllocatedBytes();
      return List.of(
          new Figure(
              "simulate.32items.bytes_per_person",
              Math.max(0, (after - between) - (between - before)) / (MANY / 2.0),
              "bytes",
              Map.of(),
              1,
              half.recovery().bias().value() + all.recovery().bias().value()));
    };
  }
}
