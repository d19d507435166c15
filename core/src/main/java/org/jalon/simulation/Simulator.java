package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.ProblemReport;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;

/**
 * Lets simulated people take a test.
 *
 * @param plan how the test works
 * @param bank the items
 * @param oracle how people answer
 */
public record Simulator(AssessmentPlan plan, ResolvedItemBank bank, ResponseOracle oracle) {

  /**
   * Creates a simulator of people who answer by the models of the items.
   *
   * @param plan how the test works
   * @param bank the items
   */
  public Simulator(AssessmentPlan plan, ResolvedItemBank bank) {
    this(plan, bank, ResponseOracle.model());
  }

  /**
   * This simulator with other people.
   *
   * @param newOracle how they answer
   * @return a new simulator
   */
  public Simulator answeredBy(ResponseOracle newOracle) {
    return new Simulator(plan, bank, newOracle);
  }

  /**
   * Runs a study on the common pool of threads and reports the usual outcomes; {@link
   * SimulationStudy} has more to choose.
   *
   * @param population where abilities come from
   * @param persons how many people take the test; at least 1
   * @param seed the seed of the study
   * @return how well the test did; the same, bit for bit, on any number of threads
   * @throws IllegalArgumentException if there is no person, the plan means nothing in the bank, or
   *     the oracle cannot answer everything
   */
  public SimulationReport run(Population population, long persons, RandomSeed seed) {
    SimulatedSample sample = new SimulatedSample(population, persons, seed);
    SimulationStudy study = new SimulationStudy(this, sample, OutcomeOptions.withDefaults());
    return study.report(study.run(Execution.onCommonPool()));
  }

  /** Refuses what the oracle cannot answer. */
  void check(long persons) {
    List<String> problems = oracle.problems(bank, persons);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          ProblemReport.of("The simulation study", problems, problem -> problem));
    }
  }
}
