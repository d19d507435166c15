package org.jalon.simulation;

import java.util.List;
import java.util.function.Function;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.ExposureCounter;
import org.jalon.exposure.ExposureRates;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
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
   * @return how the tests went, people answering as the oracle tells; the same, bit for bit, for
   *     the same arguments
   * @throws IllegalArgumentException if there is no person, the plan means nothing in the bank, or
   *     the oracle cannot answer everything
   */
  public Outcome run(Population population, int persons, RandomSeed seed, ExposureRates before) {
    ExposureCounter counter = new ExposureCounter(simulator.bank(), before, fading);
    simulator.check(persons);
    SimulatedSample sample = new SimulatedSample(population, persons, seed);
    TestPlan plan = TestPlan.of(simulator, OutcomeOptions.withDefaults());
    Tally tally = new Tally(plan, AbilityCuts.of(List.of(sample), Execution.onThreads(1)));
    OneByOne people = new OneByOne(plan, tally);
    for (int i = 0; i < persons; i++) {
      AssessmentPlan controlled =
          simulator.plan().controllingExposure(control.apply(counter.snapshot()));
      counter.add(people.take(sample.person(i), controlled).exposure(before.classes()));
    }
    return new Outcome(tally.report(), counter.snapshot());
  }

  /** Tests that are told event by event, each under a control of its own. */
  private static final class OneByOne {

    private final TestPlan plan;
    private final Tally tally;
    private final ResponseContext context;
    private final FinishedTest test = new FinishedTest();

    OneByOne(TestPlan plan, Tally tally) {
      this.plan = plan;
      this.tally = tally;
      this.context = new ResponseContext(plan.simulator().bank());
    }

    AssessmentSession take(SimulatedPerson person, AssessmentPlan controlled) {
      AssessmentSession session =
          person.take(
              controlled, context, plan.simulator().oracle(), soFar -> answered(person, soFar));
      count(person, session);
      return session;
    }

    private void answered(SimulatedPerson person, AssessmentSession session) {
      AbilityEstimate estimate = session.estimate();
      tally.answered(
          session.state().responses().size(),
          estimate.ability() - person.ability(),
          estimate.standardError());
    }

    private void count(SimulatedPerson person, AssessmentSession session) {
      test.person = person.number();
      test.ability = person.ability();
      test.estimate = session.estimate().ability();
      test.standardError = session.estimate().standardError();
      test.ending = session.hasEnded() ? plan.compiled().ending(session) : plan.left();
      test.set(session.state().responses());
      tally.add(test, person.seed().value());
    }
  }
}
