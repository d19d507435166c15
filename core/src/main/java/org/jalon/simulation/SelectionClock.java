package org.jalon.simulation;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Measures how long it takes to find the next item: from an answer, or from the beginning of a
 * test, to the next item or the end. Apart from the outcomes of a study, as times are never the
 * same twice. Thread-safe.
 */
public final class SelectionClock {

  private final LongSupplier nanoseconds;
  private final LongAdder selections = new LongAdder();
  private final LongAdder total = new LongAdder();
  private final AtomicLong longest = new AtomicLong();

  /**
   * Creates a clock.
   *
   * @param nanoseconds a running time in nanoseconds, such as {@code System::nanoTime}
   */
  public SelectionClock(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  long now() {
    return nanoseconds.getAsLong();
  }

  void add(long count, long sum, long most) {
    selections.add(count);
    total.add(sum);
    longest.accumulateAndGet(most, Math::max);
  }

  /**
   * How long selections took so far.
   *
   * @return their number and times
   */
  public SelectionTimes times() {
    return new SelectionTimes(selections.sum(), total.sum(), longest.get());
  }

  /**
   * How long selections took.
   *
   * @param selections how many there were
   * @param totalNanoseconds how long all of them took
   * @param longestNanoseconds how long the longest one took
   */
  public record SelectionTimes(long selections, long totalNanoseconds, long longestNanoseconds) {

    /**
     * How long a selection took on average.
     *
     * @return nanoseconds; NaN if there was none
     */
    public double meanNanoseconds() {
      return selections == 0 ? Double.NaN : (double) totalNanoseconds / selections;
    }
  }
}
