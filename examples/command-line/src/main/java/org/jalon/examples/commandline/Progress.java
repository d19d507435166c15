package org.jalon.examples.commandline;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells a person who watches how far the work is: rate and time left, twice a second. */
final class Progress {

  private static final long INTERVAL = 500_000_000L;
  private static final double SECOND = 1e9;

  private final PrintStream err;
  private final boolean watched;
  private final LongSupplier clock;
  private final long start;
  private long shown;
  private long persons;

  /** With a clock in nanoseconds. */
  Progress(Streams streams, LongSupplier clock) {
    this.err = streams.err();
    this.watched = streams.watched();
    this.clock = clock;
    this.start = clock.getAsLong();
    this.shown = start;
  }

  /** So many persons more are done; the share of all work done is NaN if it is not known. */
  void advance(int count, double share) {
    persons += count;
    long now = clock.getAsLong();
    if (watched && now - shown >= INTERVAL) {
      shown = now;
      double seconds = (now - start) / SECOND;
      String left = share > 0 ? ", %.0f s left".formatted(seconds * (1 - share) / share) : "";
      err.print(
          String.format(
              Locale.ROOT, "\r%,d persons, %,.0f a second%s   ", persons, persons / seconds, left));
      err.flush();
    }
  }

  /** Wipes the line. */
  void finish() {
    if (shown > start) {
      err.print("\r" + " ".repeat(79) + "\r");
      err.flush();
    }
  }
}
