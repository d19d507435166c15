package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jalon.simulation.Execution;
import org.jalon.simulation.SelectionClock;

/**
 * How a study is run from one checkpoint to the next.
 *
 * @param threads how many threads work
 * @param interruption whether to end
 * @param work when a checkpoint is due
 * @param progress told how far the study is
 * @param clock measures selections, if somebody wants to know
 */
record StudyControl(
    int threads,
    Interruption interruption,
    SafeWork work,
    StudyListener progress,
    Optional<SelectionClock> clock) {

  /**
   * The deciles that a search finds, unless somebody wants it to end, whatever checkpoints are due.
   */
  List<Double> deciles(Function<Execution, List<Double>> search) {
    List<Double> deciles =
        search.apply(
            Execution.onThreads(threads)
                .cancelledWhen(
                    () -> {
                      progress.searching();
                      return interruption.isRequested();
                    }));
    progress.searched();
    return deciles;
  }

  /** Runs until a checkpoint is due; one block of persons is begun however soon that is. */
  Execution untilCheckpoint() {
    AtomicBoolean begun = new AtomicBoolean();
    Execution execution =
        Execution.onThreads(threads)
            .cancelledWhen(
                () -> interruption.isRequested() || (begun.getAndSet(true) && work.isDue()))
            .reportingTo(progress);
    return clock.map(execution::timedBy).orElse(execution);
  }
}
