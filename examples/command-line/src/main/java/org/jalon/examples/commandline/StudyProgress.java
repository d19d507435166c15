package org.jalon.examples.commandline;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jalon.simulation.SimulationProgress;

/**
 * Tells how far a simulation is: somebody who watches, twice a second in one line, with rate, time
 * left and error so far; else a line after each tenth. A search for the deciles of all abilities
 * that takes longer than half a second is told as well, and does not count in the rate.
 */
final class StudyProgress implements StudyListener, AutoCloseable {

  private static final long INTERVAL = 500_000_000L;
  private static final double SECOND = 1e9;
  private static final int PARTS = 10;
  private static final int WIDTH = 100;
  private static final String SEARCH =
      "Before the tests: looking for the deciles of all true abilities";

  private final PrintStream err;
  private final boolean watched;
  private final LongSupplier clock;
  private final long all;
  private final long before;
  private final long opened;
  private long start;
  private long base;
  private long shown;
  private long part;
  private boolean searching;
  private boolean told;
  private long searchBegan;

  /** Of so many persons in all studies together, some of whom an earlier run has done. */
  StudyProgress(Streams streams, LongSupplier clock, long all, long before) {
    this.err = streams.err();
    this.watched = streams.watched();
    this.clock = clock;
    this.start = clock.getAsLong();
    this.shown = start;
    this.opened = start;
    this.all = all;
    this.before = before;
    this.part = part(before);
  }

  /** The persons of a study come after so many of others. */
  void begin(long personsBefore) {
    base = personsBefore;
  }

  @Override
  public synchronized void searching() {
    long now = clock.getAsLong();
    if (!searching) {
      searching = true;
      told = false;
      searchBegan = now;
    }
    if (watched && now - Math.max(shown, searchBegan) >= INTERVAL) {
      shown = now;
      show(SEARCH + String.format(Locale.ROOT, ": %.0f s", (now - searchBegan) / SECOND));
    } else if (!watched && !told && now - searchBegan >= INTERVAL) {
      told = true;
      err.println(SEARCH + ".");
    }
  }

  @Override
  public synchronized void searched() {
    if (searching) {
      searching = false;
      start += clock.getAsLong() - searchBegan;
    }
  }

  private void show(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
    err.flush();
  }

  @Override
  public synchronized void accept(SimulationProgress progress) {
    long done = base + progress.done();
    long now = clock.getAsLong();
    if (watched && now - shown >= INTERVAL) {
      shown = now;
      show(words(done, progress.rootMeanSquareError(), now));
    } else if (!watched && part(done) > part) {
      part = part(done);
      err.println(part * (100 / PARTS) + " %: " + words(done, progress.rootMeanSquareError(), now));
    }
  }

  private long part(long done) {
    return (long) ((double) done / all * PARTS);
  }

  private String words(long done, double error, long now) {
    double seconds = (now - start) / SECOND;
    double rate = seconds > 0 ? (done - before) / seconds : 0;
    StringBuilder words = new StringBuilder();
    words.append(String.format(Locale.ROOT, "%,d of %,d persons", done, all));
    if (rate > 0) {
      words.append(
          String.format(Locale.ROOT, ", %,.0f a second, %,.0f s left", rate, (all - done) / rate));
    }
    if (!Double.isNaN(error)) {
      words.append(String.format(Locale.ROOT, ", RMSE %.4f", error));
    }
    return words.toString();
  }

  /** Wipes the line of somebody who watches. */
  @Override
  public synchronized void close() {
    if (watched && shown > opened) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }
}
