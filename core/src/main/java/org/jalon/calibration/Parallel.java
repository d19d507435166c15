package org.jalon.calibration;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Does independent pieces of work on some threads. Whoever uses it merges the pieces in order. */
final class Parallel implements AutoCloseable {

  /** On the calling thread alone. */
  static final Parallel NONE = new Parallel(1);

  private final int threads;
  private final @Nullable ForkJoinPool pool;

  /** With so many threads of its own; 0 for the common pool. */
  Parallel(int threads) {
    this.threads = threads;
    this.pool = threads > 1 ? new ForkJoinPool(threads) : null;
  }

  void forEach(int count, IntConsumer action) {
    if (threads == 1 || count == 1) {
      for (int i = 0; i < count; i++) {
        action.accept(i);
      }
    } else if (pool == null) {
      IntStream.range(0, count).parallel().forEach(action);
    } else {
      pool.submit(() -> IntStream.range(0, count).parallel().forEach(action)).join();
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
