package org.jalon.benchmarks.scoreboard;

import java.util.List;
import org.jalon.benchmarks.baseline.ArrayFlashTest;
import org.jalon.benchmarks.baseline.ArrayPosterior;
import org.jalon.benchmarks.baseline.ArrayScan;
import org.jalon.benchmarks.baseline.ArrayTest;
import org.jalon.benchmarks.baseline.NaiveAnswer;
import org.jalon.benchmarks.baseline.NaiveFlashTest;
import org.jalon.benchmarks.baseline.NaiveItem;
import org.jalon.benchmarks.baseline.NaivePosterior;
import org.jalon.benchmarks.baseline.NaiveTest;
import org.jalon.benchmarks.baseline.ReusedTest;
import org.jalon.certification.FlashPolicy;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.data.DigitalSkills;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.CompiledPlan;
import org.jalon.stopping.ItemCount;

/**
 * Whole tests of 32 questions of simulated people. The results compared are the items, in order,
 * and the estimate at the end with its standard error.
 */
public final class TestContests {

  static final int LENGTH = 32;
  private static final int SLOTS = LENGTH + 2;

  private TestContests() {}

  static Contest adaptive() {
    return Contest.of(
        TestContests::adaptiveRace,
        times ->
            List.of(
                times.speedup("test.32items.speedup_vs_naive", SelectionContests.NAIVE),
                times.speedup("test.32items.speedup_vs_scan", SelectionContests.SCAN),
                times.perSecond(
                    "test.32items.persons_per_second", SelectionContests.LIBRARY, "persons/s")));
  }

  static Contest flash() {
    return Contest.of(
        TestContests::flashRace,
        times -> List.of(times.speedup("flash.32items.speedup_vs_naive", SelectionContests.NAIVE)));
  }

  /** The most informative item of 750 at the posterior mean on 61 nodes, 32 times. */
  static CompiledPlan adaptivePlan() {
    return new AssessmentPlan(
            "adaptive",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(new MaximumInformation(), new Best()),
            Blueprint.of(),
            ItemCount.atLeast(LENGTH))
        .compile(SimulatedBanks.of(SelectionContests.ITEMS));
  }

  /** The test of {@link #adaptivePlan}. */
  public static Race adaptiveRace(Effort effort) {
    CompiledPlan plan = adaptivePlan();
    SimulatedPersons persons = new SimulatedPersons();
    NaiveTest naive =
        new NaiveTest(
            SelectionContests.naive(plan.bank()),
            new NaivePosterior(SimulatedTests.GRID.nodes()),
            LENGTH);
    ArrayScan arrays = new ArrayScan(plan.bank());
    ArrayTest scan =
        new ArrayTest(arrays, new ArrayPosterior(arrays, SimulatedTests.GRID.nodes()), LENGTH);
    int units = effort.units(2_000);
    return new Race(
        SLOTS,
        round -> persons.draw(round, units),
        Version.of(SelectionContests.LIBRARY, units, 1, library(plan, persons)),
        Version.of(SelectionContests.NAIVE, effort.units(16), 1, naive(naive::take, persons)),
        Version.of(SelectionContests.SCAN, effort.units(24), 1, scan(scan, persons)));
  }

  /** The flash reference policy on the demonstration bank. */
  public static Race flashRace(Effort effort) {
    ResolvedItemBank bank =
        DigitalSkills.demonstrationItemBank().resolve(DigitalSkills.referential());
    CompiledPlan plan = FlashPolicy.REFERENCE.plan().compile(bank);
    SimulatedPersons persons = new SimulatedPersons();
    NaiveFlashTest naive = new NaiveFlashTest(NaiveItem.of(bank), FlashPolicy.REFERENCE);
    ArrayFlashTest scan = new ArrayFlashTest(new ArrayScan(bank), FlashPolicy.REFERENCE);
    int units = effort.units(1_500);
    return new Race(
        SLOTS,
        round -> persons.draw(round, units),
        Version.of(SelectionContests.LIBRARY, units, 1, library(plan, persons)),
        Version.of(SelectionContests.NAIVE, effort.units(16), 1, naive(naive::take, persons)),
        Version.of(SelectionContests.SCAN, effort.units(24), 1, scan(scan, persons)));
  }

  private static Version.Body library(CompiledPlan plan, SimulatedPersons persons) {
    LibraryTest test = new LibraryTest(plan);
    return (from, to, results) -> {
      int slot = SLOTS * from;
      for (int person = from; person < to; person++) {
        slot = test.take(persons.seed(person), persons.ability(person), results, slot);
      }
    };
  }

  private static Version.Body scan(ReusedTest test, SimulatedPersons persons) {
    return (from, to, results) -> {
      for (int person = from; person < to; person++) {
        test.take(persons.seed(person), persons.ability(person));
        Slots target = new Slots(results, SLOTS * person);
        for (int position = 0; position < LENGTH; position++) {
          target.put(test.item(position));
        }
        target.put(test.ability());
        target.put(test.standardError());
      }
    };
  }

  /** A test of a person as an object. */
  private interface NaiveTaking {

    NaiveTest.Outcome take(RandomSeed person, double ability);
  }

  private static Version.Body naive(NaiveTaking test, SimulatedPersons persons) {
    return (from, to, results) -> {
      for (int person = from; person < to; person++) {
        NaiveTest.Outcome outcome =
            test.take(new RandomSeed(persons.seed(person)), persons.ability(person));
        Slots target = new Slots(results, SLOTS * person);
        for (NaiveAnswer answer : outcome.answers()) {
          target.put(answer.item().number());
        }
        target.put(outcome.estimate().ability());
        target.put(outcome.estimate().standardError());
      }
    };
  }
}
