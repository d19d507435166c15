package org.jalon.simulation;

import java.util.Collections;
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

  private static final List<Double> NO_DECILES = Collections.nCopies(AbilityCuts.GROUPS - 1, 0.0);

  PairedStudy compiled() {
    return new PairedStudy(List.of(TestPlan.of(simulator, options)), sample);
  }

  /**
   * Runs the study: finds the {@link #deciles}, during which a cancellation is not heeded, then
   * lets everybody take the test.
   *
   * @param execution on which threads, and who is told
   * @return the state after the last person, or where the execution was cancelled
   * @throws IllegalArgumentException if the plan means nothing in the bank, or the oracle cannot
   *     answer everything that may be asked; every problem is named
   */
  public SimulationState run(Execution execution) {
    PairedStudy study = compiled();
    study.check();
    // A state needs deciles: whoever wants to be heard during their search calls it and then run.
    List<Double> deciles = AbilityCuts.list(AbilityCuts.of(List.of(sample), execution));
    return study.run(study.begin(deciles), study.everybody(), execution);
  }

  /**
   * The deciles of the true abilities of all people, by which outcomes are grouped: those who run a
   * part of the study need them. Their abilities are drawn some times, which takes a small part of
   * the time of their tests.
   *
   * @param execution on which threads
   * @return the nine deciles; the k-th is the ability of rank ⌈k n / 10⌉ of n
   * @throws IllegalArgumentException if the population draws an ability that is not finite
   * @throws java.util.concurrent.CancellationException if the execution is cancelled, or the
   *     calling thread interrupted, before they are found
   */
  public List<Double> deciles(Execution execution) {
    return AbilityCuts.list(AbilityCuts.unlessCancelled(List.of(sample), execution));
  }

  /**
   * Runs a part of the study, perhaps one of several on as many machines.
   *
   * <pre>{@code
   * List<Double> deciles = study.deciles(execution); // once
   * SimulationState first = study.run(new PersonRange(0, 50_000), deciles, execution);
   * SimulationState second = study.run(new PersonRange(50_000, 100_000), deciles, execution);
   * SimulationReport report = study.report(study.join(List.of(second, first)));
   * }</pre>
   *
   * @param persons who takes the test
   * @param deciles the {@link #deciles}
   * @param execution on which threads, and who is told
   * @return the state of these persons, or of those up to where the execution was cancelled
   * @throws IllegalArgumentException if the study has fewer persons, or as of {@link #run}
   */
  public SimulationState run(PersonRange persons, List<Double> deciles, Execution execution) {
    PairedStudy study = compiled();
    study.requireWithin(persons);
    study.check();
    return study.run(study.begin(deciles), persons, execution);
  }

  /**
   * Begins a part of the study that runs some persons at a time on the thread that asks for them.
   *
   * @param persons who takes the test
   * @param deciles the {@link #deciles}
   * @return the part, nobody of which has taken the test yet
   * @throws IllegalArgumentException as of {@link #run(PersonRange, List, Execution)}
   */
  public StudyPart part(PersonRange persons, List<Double> deciles) {
    PairedStudy study = compiled();
    study.requireWithin(persons);
    study.check();
    return new StudyPart(study, deciles, persons);
  }

  /**
   * Joins the parts of the study.
   *
   * @param parts states that together hold everybody once, in any order
   * @return the state of everybody, the same to the last bit as that of one undisturbed run
   * @throws IllegalArgumentException if a part is of another study or was grouped by other deciles,
   *     if a person is in two parts, or if somebody is in none
   */
  public SimulationState join(List<SimulationState> parts) {
    PairedStudy study = compiled();
    parts.forEach(study::requireOwn);
    SimulationState nobody = study.begin(parts.isEmpty() ? NO_DECILES : parts.get(0).deciles());
    SimulationState all = parts.stream().reduce(nobody, SimulationState::merge);
    study.requireComplete(all);
    return all;
  }

  /**
   * Goes on with the study: those who have not taken the test do so, in the order of their numbers.
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
    return study.run(from, study.everybody(), execution);
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
