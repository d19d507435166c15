package org.jalon.examples.commandline;

import java.util.concurrent.CountDownLatch;

/**
 * Whether the system asks the program to end, as by Ctrl-C. The program does not end before the
 * work is closed, and then with the exit code that the system gives for the signal.
 */
final class Interruption implements AutoCloseable {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interruption");
  private volatile boolean requested;

  private Interruption() {}

  /** Listens from now on. */
  static Interruption listening() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stop() {
    requested = true;
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether to end now; for any thread. */
  boolean isRequested() {
    return requested;
  }

  /** The work has been left in good order. */
  @Override
  public void close() {
    closed.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The system has just asked; there is nothing left to end.
        requested = true;
      }
    }
  }
}
