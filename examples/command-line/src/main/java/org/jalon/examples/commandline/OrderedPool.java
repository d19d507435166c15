package org.jalon.examples.commandline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on tasks with several threads and hands over the results in the order of the tasks. Few
 * tasks are under way at once, so that memory does not grow with their number.
 *
 * @param threads how many threads work; reading tasks and taking results is the caller's
 */
record OrderedPool(int threads) {

  private static final int AHEAD = 4;

  <T, R> void run(Iterator<T> tasks, Function<T, R> work, Consumer<R> results) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      ArrayDeque<Future<R>> pending = new ArrayDeque<>();
      while (tasks.hasNext()) {
        T task = tasks.next();
        pending.add(executor.submit(() -> work.apply(task)));
        if (pending.size() > AHEAD * threads) {
          results.accept(result(pending.remove()));
        }
      }
      while (!pending.isEmpty()) {
        results.accept(result(pending.remove()));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a result.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A thread failed.", e.getCause());
    }
  }
}
