package org.jalon.simulation;

import java.util.List;
import org.jalon.reproducibility.Fingerprint;

/**
 * A test that simulated people take, and what is reported of it. Nothing but sums and counts is
 * kept of the people: memory does not grow with their number. The sums are exact, so that the
 * outcomes are the same, bit for bit, on any number of threads, and after any number of
 * interruptions.
 *
 * <pre>{@code
 * SimulationStudy study =
 *     new SimulationStudy(new Simulator(plan, bank), sample, OutcomeOptions.withDefaults());
 * SimulationState state = study.run(Execution.onCommonPool());
 * SimulationReport report = study.report(state);
 * }</pre>
 *
 * @param simulator the test and how people answer
 * @param sample who takes it
 * @param options what is reported
 */
public record SimulationStudy(Simulator simulator, SimulatedSample sample, OutcomeOptions options) {

  PairedStudy compiled() {
    return new PairedStudy(List.of(TestPlan.of(simulator, options)), sample);
  }

  /**
   * Runs the study.
   *
   * @param execution on which threads, and who is told
   * @return the state after the last person, or where the execution was cancelled
   * @throws IllegalArgumentException if the plan means nothing in the bank, or the oracle cannot
   *     answer everything that may be asked; every problem is named
   */
  public SimulationState run(Execution execution) {
    PairedStudy study = compiled();
    study.check();
    double[] cuts = AbilityCuts.of(List.of(sample), execution);
    return study.run(study.begin(cuts), execution);
  }

  /**
   * Goes on with the study.
   *
   * @param from how far it has come
   * @param execution on which threads, and who is told
   * @return the state after the last person, or where the execution was cancelled
   * @throws IllegalArgumentException if the state is of another study, as the fingerprints of plan,
   *     bank, population, oracle, options, seed and number of persons tell; or as of {@link #run}
   */
  public SimulationState resume(SimulationState from, Execution execution) {
    PairedStudy study = compiled();
    study.requireOwn(from);
    study.check();
    return study.run(from, execution);
  }

  /**
   * Whether everybody has taken the test.
   *
   * @param state how far the study has come
   * @return whether nothing is left to do
   */
  public boolean isComplete(SimulationState state) {
    return state.persons() == sample.persons();
  }

  /**
   * The report of the people who have taken the test so far.
   *
   * @param state how far the study has come
   * @return the report
   * @throws IllegalArgumentException if the state is of another study
   */
  public SimulationReport report(SimulationState state) {
    PairedStudy study = compiled();
    study.requireOwn(state);
    return study.restored(state, Execution.onThreads(1)).tallies().get(0).report();
  }

  /**
   * The fingerprint of everything that the outcomes can depend on.
   *
   * @return equal for equal studies
   */
  public Fingerprint fingerprint() {
    return compiled().fingerprint();
  }
}
