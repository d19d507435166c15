package org.jalon.simulation;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jalon.internal.Checks;

/**
 * How a study is run: nothing of it changes a bit of the outcomes.
 *
 * @param executor runs the workers but one, which is the calling thread
 * @param workers how many threads work at once; at least 1
 * @param cancelled asked before each block of 32 persons by any of the threads; once it is true no
 *     further block is begun. An interrupt of the calling thread does the same
 * @param progress told, by the calling thread, how far the study is
 * @param tests takes each test, in the order of the persons, by the calling thread; empty if only
 *     the report matters, which then allocates nothing per person
 * @param clock measures how long selections take
 */
public record Execution(
    Executor executor,
    int workers,
    BooleanSupplier cancelled,
    Consumer<SimulationProgress> progress,
    Optional<Consumer<SimulatedTest>> tests,
    Optional<SelectionClock> clock) {

  /**
   * Creates an execution.
   *
   * @throws IllegalArgumentException if there is no worker
   */
  public Execution {
    Checks.atLeast("number of workers", workers, 1);
  }

  /**
   * On the calling thread and the common pool.
   *
   * @return the execution
   */
  public static Execution onCommonPool() {
    return on(ForkJoinPool.commonPool(), ForkJoinPool.getCommonPoolParallelism() + 1);
  }

  /**
   * On a number of threads: the calling one, and others that end with the study.
   *
   * @param threads how many; at least 1
   * @return the execution
   * @throws IllegalArgumentException if there is no thread
   */
  public static Execution onThreads(int threads) {
    return on(
        work -> {
          Thread thread = new Thread(work, "simulation");
          thread.setDaemon(true);
          thread.start();
        },
        threads);
  }

  /**
   * On the threads of an executor.
   *
   * @param executor where all workers but one run
   * @param workers how many work at once, the calling thread among them; at least 1
   * @return the execution
   * @throws IllegalArgumentException if there is no worker
   */
  public static Execution on(Executor executor, int workers) {
    return new Execution(
        executor, workers, () -> false, progress -> {}, Optional.empty(), Optional.empty());
  }

  /**
   * This execution, which can be cancelled.
   *
   * @param condition whether to end early; asked by several threads
   * @return a new execution
   */
  public Execution cancelledWhen(BooleanSupplier condition) {
    return new Execution(executor, workers, condition, progress, tests, clock);
  }

  /**
   * This execution, telling how far it is.
   *
   * @param listener told after each round of some thousand persons
   * @return a new execution
   */
  public Execution reportingTo(Consumer<SimulationProgress> listener) {
    return new Execution(executor, workers, cancelled, listener, tests, clock);
  }

  /**
   * This execution, giving every test away.
   *
   * @param consumer takes the tests in the order of the persons
   * @return a new execution
   */
  public Execution handingTestsTo(Consumer<SimulatedTest> consumer) {
    return new Execution(executor, workers, cancelled, progress, Optional.of(consumer), clock);
  }

  /**
   * This execution, measuring selections.
   *
   * @param selectionClock collects the times
   * @return a new execution
   */
  public Execution timedBy(SelectionClock selectionClock) {
    return new Execution(
        executor, workers, cancelled, progress, tests, Optional.of(selectionClock));
  }
}
