package org.jalon.simulation;

import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;

/**
 * Lets simulated people take a test. The report is the same, bit for bit, on any number of threads.
 *
 * @param plan how the test works
 * @param bank the items
 */
public record Simulator(AssessmentPlan plan, ResolvedItemBank bank) {

  /**
   * Runs a study on the common pool of threads.
   *
   * @param population where abilities come from
   * @param persons how many people take the test; at least 1
   * @param seed the seed of the study
   * @return how well the test did
   * @throws IllegalArgumentException if there is no person
   */
  public SimulationReport run(Population population, int persons, RandomSeed seed) {
    Checks.atLeast("number of persons", persons, 1);
    SimulatedTest[] tests = new SimulatedTest[persons];
    IntStream.range(0, persons)
        .parallel()
        .forEach(i -> tests[i] = take(SimulatedPerson.of(population, seed, i)));
    return SimulationReport.of(bank, tests);
  }

  private SimulatedTest take(SimulatedPerson person) {
    return SimulatedTest.of(person, person.take(plan, bank));
  }
}
