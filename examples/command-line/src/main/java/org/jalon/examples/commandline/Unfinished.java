package org.jalon.examples.commandline;

/**
 * Work that leaves nothing behind when the system ends the program, as by Ctrl-C: it says so, and
 * the exit code is the one of the signal (130 for Ctrl-C).
 */
final class Unfinished {

  private final Thread hook;

  private Unfinished(Thread hook) {
    this.hook = hook;
  }

  /** Says a sentence if the program is ended before this is closed, after tidying up. */
  static Unfinished work(Streams streams, String sentence, Runnable tidying) {
    Thread hook =
        new Thread(
            () -> {
              tidying.run();
              streams.err().println();
              streams.err().println(sentence);
            },
            "unfinished");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Unfinished(hook);
  }

  /** The work is done. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the program is being ended, and the sentence said
    }
  }
}
