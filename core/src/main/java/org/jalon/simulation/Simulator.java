package org.jalon.simulation;

import java.util.function.ObjIntConsumer;
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
    forEach(
        compiled,
        persons,
        (session, i) -> {
          SimulatedPerson person = SimulatedPerson.of(population, seed, i);
          person.take(session, bank);
          tests[i] = SimulatedTest.of(person, session);
        });
    return SimulationReport.of(bank, tests);
  }

  /** Does something for every person, from 0, on the common pool, with a session to use. */
  static void forEach(CompiledPlan plan, int persons, ObjIntConsumer<CompiledSession> action) {
    IntStream.rangeClosed(0, (persons - 1) / BLOCK)
        .parallel()
        .forEach(
            block -> {
              CompiledSession session = plan.session();
              int end = Math.min(BLOCK, persons - block * BLOCK);
              for (int i = 0; i < end; i++) {
                action.accept(session, block * BLOCK + i);
              }
            });
  }
}
