package org.jalon.simulation;

import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.CompiledPlan;
import org.jalon.session.CompiledSession;

/**
 * Lets simulated people take a test. The report is the same, bit for bit, on any number of threads.
 *
 * @param plan how the test works
 * @param bank the items
 */
public record Simulator(AssessmentPlan plan, ResolvedItemBank bank) {

  /** How many people take the test in the same session, one after the other. */
  private static final int BLOCK = 64;

  /**
   * Runs a study on the common pool of threads.
   *
   * @param population where abilities come from
   * @param persons how many people take the test; at least 1
   * @param seed the seed of the study
   * @return how well the test did
   * @throws IllegalArgumentException if there is no person, or the plan means nothing in the bank
   */
  public SimulationReport run(Population population, int persons, RandomSeed seed) {
    Checks.atLeast("number of persons", persons, 1);
    SimulatedTest[] tests = new SimulatedTest[persons];
    CompiledPlan compiled = plan.compile(bank);
    IntStream.rangeClosed(0, (persons - 1) / BLOCK)
        .parallel()
        .forEach(block -> take(compiled.session(), population, seed, block * BLOCK, tests));
    return SimulationReport.of(bank, tests);
  }

  private void take(
      CompiledSession session,
      Population population,
      RandomSeed seed,
      int first,
      SimulatedTest[] tests) {
    for (int i = first; i < Math.min(first + BLOCK, tests.length); i++) {
      SimulatedPerson person = SimulatedPerson.of(population, seed, i);
      person.take(session, bank);
      tests[i] = SimulatedTest.of(person, session);
    }
  }
}
