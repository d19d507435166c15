package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/** Makes the work of a run safe on the disk from time to time. */
final class SafeWork {

  private final ResultFolder folder;
  private final ResultFiles files;
  private final Timer timer;
  private Checkpoint safe;
  private long savedAt;

  /**
   * When checkpoints are due.
   *
   * @param clock in nanoseconds
   * @param interval how much later than the one before, in nanoseconds
   */
  record Timer(LongSupplier clock, long interval) {}

  /** Goes on from a checkpoint. */
  SafeWork(ResultFolder folder, ResultFiles files, Checkpoint start, Timer timer) {
    this.folder = folder;
    this.files = files;
    this.timer = timer;
    this.safe = start;
    this.savedAt = timer.clock().getAsLong();
  }

  /** Whether the last checkpoint is old enough for another one; for any thread. */
  synchronized boolean isDue() {
    return timer.clock().getAsLong() - savedAt >= timer.interval();
  }

  /** Makes what the files have got safe, then a checkpoint that tells of it. */
  void save(Checkpoint reached) {
    try {
      Checkpoint written = reached.with(files.save());
      folder.save(written);
      begin(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void begin(Checkpoint written) {
    safe = written;
    savedAt = timer.clock().getAsLong();
  }

  /** The last checkpoint. */
  synchronized Checkpoint safe() {
    return safe;
  }
}
