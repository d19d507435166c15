package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets workers, each on a thread of its own, take blocks of persons in order until none is left. A
 * block that was begun is always ended, so that the persons done are those below a number, also
 * after a cancellation.
 */
final class PersonBlocks {

  static final int BLOCK = 32;

  /** What a worker does with a block of persons. */
  interface Work<W> {
    void run(W worker, long first, long end);
  }

  private final Execution execution;
  private final BooleanSupplier cancelled;
  private long next;
  private long end;
  private boolean stopped;
  private @Nullable RuntimeException failure;
  private @Nullable Error error;

  private PersonBlocks(Execution execution, BooleanSupplier cancelled) {
    this.execution = execution;
    this.cancelled = cancelled;
  }

  /** Work that ends early if the execution is cancelled or the calling thread interrupted. */
  static PersonBlocks of(Execution execution) {
    Thread caller = Thread.currentThread();
    return new PersonBlocks(
        execution, () -> caller.isInterrupted() || execution.cancelled().getAsBoolean());
  }

  /** Work that ends with its last block. */
  static PersonBlocks always(Execution execution) {
    return new PersonBlocks(execution, () -> false);
  }

  /** Does the work for persons from one number on; the number of the first person not done. */
  <W> long run(List<W> workers, long first, long newEnd, Work<W> work) {
    synchronized (this) {
      next = first;
      end = newEnd;
    }
    long blocks = (newEnd - first + BLOCK - 1) / BLOCK;
    List<CompletableFuture<Void>> others = new ArrayList<>();
    for (int i = 1; i < Math.min(workers.size(), blocks); i++) {
      W worker = workers.get(i);
      others.add(CompletableFuture.runAsync(() -> take(worker, work), execution.executor()));
    }
    take(workers.get(0), work);
    others.forEach(CompletableFuture::join);
    return done();
  }

  private synchronized long done() {
    if (error != null) {
      throw error;
    }
    if (failure != null) {
      throw failure;
    }
    return next;
  }

  /** Whether the work was cancelled before all of it was begun. */
  synchronized boolean isStopped() {
    return stopped;
  }

  private <W> void take(W worker, Work<W> work) {
    try {
      for (long first = begin(); first >= 0; first = begin()) {
        work.run(worker, first, end(first));
      }
    } catch (RuntimeException e) {
      fail(e, null);
    } catch (Error e) {
      fail(null, e);
    }
  }

  private synchronized long end(long first) {
    return Math.min(first + BLOCK, end);
  }

  /** The first person of the next block, or −1 if there is none to be begun. */
  private long begin() {
    boolean cancel = cancelled.getAsBoolean();
    synchronized (this) {
      stopped |= cancel && next < end;
      if (stopped || next >= end) {
        return -1;
      }
      long first = next;
      next = Math.min(next + BLOCK, end);
      return first;
    }
  }

  private synchronized void fail(@Nullable RuntimeException exception, @Nullable Error newError) {
    stopped = true;
    failure = failure == null ? exception : failure;
    error = error == null ? newError : error;
  }
}
