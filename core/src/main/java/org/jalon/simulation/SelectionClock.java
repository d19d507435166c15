package org.jalon.simulation;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Measures how long it takes to find the next item: from an answer, or from the beginning of a
 * test, to the next item or the end. Apart from the outcomes of a study, as times are never the
 * same twice. Thread-safe.
 */
public final class SelectionClock {

  private final LongSupplier nanoseconds;
  private final LongAdder tests = new LongAdder();
  private final LongAdder selections = new LongAdder();
  private final LongAdder total = new LongAdder();
  private final AtomicLong longest = new AtomicLong();
  private final DoubleAdder squaredTimes = new DoubleAdder();
  private final DoubleAdder squaredCounts = new DoubleAdder();
  private final DoubleAdder products = new DoubleAdder();

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

  /** The selections of one test. */
  void add(long count, long sum, long most) {
    tests.increment();
    selections.add(count);
    total.add(sum);
    longest.accumulateAndGet(most, Math::max);
    squaredTimes.add((double) sum * sum);
    squaredCounts.add((double) count * count);
    products.add((double) sum * count);
  }

  /**
   * How long selections took so far; while a study runs, roughly.
   *
   * @return their number and times
   */
  public SelectionTimes times() {
    return new SelectionTimes(selections.sum(), mean(), longest.get());
  }

  private MonteCarloEstimate mean() {
    double count = selections.sum();
    if (count == 0) {
      return MonteCarloEstimate.UNKNOWN;
    }
    double n = tests.sum();
    double mean = total.sum() / count;
    double squares = squaredTimes.sum() - mean * (2 * products.sum() - mean * squaredCounts.sum());
    double error =
        n > 1 ? Math.sqrt(Math.max(0, squares) * n / (n - 1)) / count : Double.POSITIVE_INFINITY;
    return new MonteCarloEstimate(mean, error);
  }

  /**
   * How long selections took.
   *
   * @param selections how many there were
   * @param meanNanoseconds how long one took on average, in nanoseconds. Its standard error is that
   *     of a ratio of sums over tests, since those of one test are alike: √(n / (n − 1) Σ (tᵢ − m
   *     kᵢ)²) / Σ kᵢ, where the kᵢ selections of test i took tᵢ and m is the mean; infinite after
   *     one test. {@link MonteCarloEstimate#UNKNOWN} if there was no selection
   * @param longestNanoseconds how long the longest one took
   * @see "Cochran (1977), Sampling techniques, third edition, chapter 6"
   */
  public record SelectionTimes(
      long selections, MonteCarloEstimate meanNanoseconds, long longestNanoseconds) {}
}
