package org.jalon.simulation;

import java.util.function.Function;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.ExposureCounter;
import org.jalon.exposure.ExposureRates;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentSession;

/**
 * Lets simulated people take a test one after the other, each under an exposure control made from
 * the tests before: how such a control works out, and the counts to begin with in earnest.
 *
 * @param simulator the test; its own exposure control is not used
 * @param control makes the control of a test from the counts of those before it
 * @param fading what every older test counts, from 0 to 1; see {@link ExposureRates#after}
 */
public record SequentialSimulator(
    Simulator simulator, Function<ExposureRates, ExposureControl> control, double fading) {

  /**
   * Creates the simulator.
   *
   * @throws IllegalArgumentException if the fading is not between 0 and 1
   */
  public SequentialSimulator {
    Checks.inRange("fading of older tests", fading, 0, 1);
  }

  /**
   * How the tests went, and the counts after the last one.
   *
   * @param report how well the test did, over all people
   * @param rates the counts, as the next test would know them
   */
  public record Outcome(SimulationReport report, ExposureRates rates) {}

  /**
   * Runs a study on one thread: every test depends on those before it.
   *
   * @param population where abilities come from
   * @param persons how many people take the test; at least 1
   * @param seed the seed of the study
   * @param before the counts to begin with, such as {@link ExposureRates#none}
   * @return how the tests went; the same, bit for bit, for the same arguments
   * @throws IllegalArgumentException if there is no person
   */
  public Outcome run(Population population, int persons, RandomSeed seed, ExposureRates before) {
    Checks.atLeast("number of persons", persons, 1);
    ExposureCounter counter = new ExposureCounter(simulator.bank(), before, fading);
    SimulatedTest[] tests = new SimulatedTest[persons];
    for (int i = 0; i < persons; i++) {
      SimulatedPerson person = SimulatedPerson.of(population, seed, i);
      ExposureControl current = control.apply(counter.snapshot());
      AssessmentSession session =
          person.take(simulator.plan().controllingExposure(current), simulator.bank());
      counter.add(session.exposure(before.classes()));
      tests[i] = SimulatedTest.of(person, session);
    }
    return new Outcome(SimulationReport.of(simulator.bank(), tests), counter.snapshot());
  }
}
