package org.jalon.examples.commandline;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jalon.simulation.Execution;
import org.jalon.simulation.SelectionClock;
import org.jalon.simulation.SimulationProgress;

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
    Consumer<SimulationProgress> progress,
    Optional<SelectionClock> clock) {

  /** Runs until somebody wants it to end, whatever checkpoints are due. */
  Execution untilInterrupted() {
    return Execution.onThreads(threads).cancelledWhen(interruption::isRequested);
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
