package org.jalon.examples.commandline;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jalon.calibration.CalibrationListener;

/**
 * Tells how far a calibration is: somebody who watches, in one line that changes; else in a line
 * every five seconds.
 */
final class CalibrationProgress implements CalibrationListener, AutoCloseable {

  private static final long WATCHED_INTERVAL = 200_000_000L;
  private static final long PLAIN_INTERVAL = 5_000_000_000L;

  private final PrintStream err;
  private final boolean watched;
  private final boolean quiet;
  private final LongSupplier clock;
  private final long start;
  private long shown;
  private double before = Double.NaN;

  /** With a clock in nanoseconds. */
  CalibrationProgress(Streams streams, boolean quiet, LongSupplier clock) {
    this.err = streams.err();
    this.watched = streams.watched();
    this.quiet = quiet;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.shown = start;
  }

  @Override
  public boolean goOn(int cycle, double logLikelihood) {
    long now = clock.getAsLong();
    if (!quiet && now - shown >= (watched ? WATCHED_INTERVAL : PLAIN_INTERVAL)) {
      shown = now;
      String line =
          String.format(
              Locale.ROOT,
              "cycle %d, log-likelihood %.4f, change %.2g",
              cycle,
              logLikelihood,
              logLikelihood - before);
      if (watched) {
        err.print("\r" + line + " ".repeat(Math.max(0, 79 - line.length())));
        err.flush();
      } else {
        err.println(line);
      }
    }
    before = logLikelihood;
    return true;
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (watched && shown > start) {
      err.print("\r" + " ".repeat(79) + "\r");
      err.flush();
    }
  }
}
