package org.jalon.examples.commandline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Runs work of the library that goes to the common pool on as many threads as were asked for. */
final class Workers {

  private Workers() {}

  static <T> T run(int threads, Supplier<T> work) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work::get).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a result.", e);
    } catch (ExecutionException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IllegalArgumentException illegal && cause.getCause() == null) {
          throw illegal;
        }
      }
      throw new IllegalStateException("A thread failed.", e.getCause());
    } finally {
      pool.shutdown();
    }
  }
}
