package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * Lets persons take the tests of one or several plans, with the same ability and draws in each, and
 * counts. Mutable, for one thread.
 */
final class StudyWorker {

  private final SimulatedSample sample;
  private final List<TestTaker> takers;
  private final PairedDifferences differences;
  private final boolean keepsTests;
  private final RandomStream abilityDraws;

  /** By the first person of their block. */
  private final Map<Long, List<SimulatedTest>> tests = new TreeMap<>();

  StudyWorker(PairedStudy study, double[] decileCuts, Execution execution) {
    this.sample = study.sample();
    this.takers =
        study.plans().stream().map(p -> new TestTaker(p, decileCuts, execution.clock())).toList();
    this.differences = new PairedDifferences(takers.size());
    this.keepsTests = execution.tests().isPresent();
    this.abilityDraws = sample.seed().at(0, SimulatedPerson.ABILITY);
  }

  void run(long first, long end) {
    for (long person = first; person < end; person++) {
      take(person);
      if (keepsTests) {
        keepTests(first);
      }
    }
  }

  private void keepTests(long block) {
    List<SimulatedTest> rows = tests.computeIfAbsent(block, first -> new ArrayList<>());
    takers.forEach(taker -> rows.add(SimulatedTest.of(taker.test(), taker.plan())));
  }

  private void take(long person) {
    double ability = sample.ability(person, abilityDraws);
    long seed = RandomSeed.split(sample.seed().value(), person);
    for (int i = 0; i < takers.size(); i++) {
      takers.get(i).take(person, ability, seed);
      differences.set(i, takers.get(i).test());
    }
    differences.add();
  }

  List<Tally> tallies() {
    return takers.stream().map(TestTaker::tally).toList();
  }

  PairedDifferences differences() {
    return differences;
  }

  void merge(StudyWorker other) {
    for (int i = 0; i < takers.size(); i++) {
      takers.get(i).tally().ledger().merge(other.takers.get(i).tally().ledger());
    }
    differences.ledger().merge(other.differences.ledger());
  }

  /** The tests since the last time, by the first person of their block. */
  Map<Long, List<SimulatedTest>> takeTests() {
    Map<Long, List<SimulatedTest>> taken = new TreeMap<>(tests);
    tests.clear();
    return taken;
  }
}
