package org.jalon.simulation;

import java.util.List;

/**
 * A part of a study that runs some persons at a time, for programs that ask for tests as they need
 * them, such as one that works on a partition of a cluster. Mutable, for one thread.
 *
 * @see SimulationStudy#part
 */
public final class StudyPart {

  private final PairedStudy study;
  private final List<Double> deciles;
  private final StudyWorker worker;
  private final PersonRange range;
  private long next;

  StudyPart(PairedStudy study, List<Double> deciles, PersonRange range) {
    Execution execution = Execution.onThreads(1).handingTestsTo(test -> {});
    this.study = study;
    this.deciles = AbilityCuts.checked(deciles);
    this.worker = new StudyWorker(study, AbilityCuts.array(this.deciles), execution);
    this.range = range;
    this.next = range.first();
  }

  /**
   * Whether everybody of the part has taken the test.
   *
   * @return whether nothing is left to do
   */
  public boolean isComplete() {
    return next == range.end();
  }

  /**
   * Lets the next persons take the test.
   *
   * @param atMost how many; fewer if the part has no more
   * @return their tests, in the order of the persons
   */
  public List<SimulatedTest> next(int atMost) {
    long end = next + Math.min(Math.max(0, atMost), range.end() - next);
    worker.run(next, end);
    next = end;
    return worker.takeTests().values().stream().flatMap(List::stream).toList();
  }

  /**
   * What was counted so far.
   *
   * @return the state of the persons who have taken the test
   */
  public SimulationState state() {
    return study.state(worker, deciles, List.of(new PersonRange(range.first(), next)));
  }
}
