package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * The exact deciles of the abilities of a population, in constant memory: as abilities can be drawn
 * again by their address, they are found digit by digit of their order-preserving bits, each pass
 * over the people counting the next digit of those who share the digits found so far (radix
 * selection).
 *
 * <p>Cut k is the ability of rank ⌈k n / 10⌉ of n; the group of an ability is the number of cuts
 * below it.
 */
final class AbilityCuts {

  static final int GROUPS = 10;

  private static final int DIGIT_BITS = 11;

  private AbilityCuts() {}

  static int countBelow(double[] cuts, double ability) {
    int count = 0;
    while (count < cuts.length && cuts[count] < ability) {
      count++;
    }
    return count;
  }

  /** A copy of the cuts if they can be such. */
  static List<Double> checked(List<Double> deciles) {
    Checks.require(
        deciles.size() == GROUPS - 1,
        "number of deciles",
        deciles.size(),
        "must be " + (GROUPS - 1));
    for (int i = 0; i < deciles.size(); i++) {
      double decile = Checks.finite("decile", deciles.get(i));
      Checks.require(
          i == 0 || deciles.get(i - 1) <= decile,
          "decile",
          decile,
          "must not be below the one before");
    }
    return List.copyOf(deciles);
  }

  static double[] array(List<Double> deciles) {
    return deciles.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static List<Double> list(double[] cuts) {
    return Arrays.stream(cuts).boxed().toList();
  }

  /** The cuts of all people of all samples together; a cancellation is not heeded. */
  static double[] of(List<SimulatedSample> samples, Execution execution) {
    return of(samples, execution, PersonBlocks.always(execution));
  }

  /**
   * The same, unless the execution is cancelled.
   *
   * @throws CancellationException if it is, before they are found
   */
  static double[] unlessCancelled(List<SimulatedSample> samples, Execution execution) {
    return of(samples, execution, PersonBlocks.of(execution));
  }

  private static double[] of(
      List<SimulatedSample> samples, Execution execution, PersonBlocks blocks) {
    long n = samples.stream().mapToLong(SimulatedSample::persons).sum();
    long[] ranks = LongStream.range(1, GROUPS).map(k -> (k * n + GROUPS - 1) / GROUPS).toArray();
    long[] found = new long[ranks.length]; // the digits found so far
    int bits = Long.SIZE;
    while (bits > 0) {
      int digit = Math.min(DIGIT_BITS, bits);
      bits -= digit;
      long[] prefixes = Arrays.stream(found).distinct().toArray();
      Pass pass = new Pass(prefixes, bits, digit);
      List<Counter> counters = new ArrayList<>();
      for (int i = 0; i < execution.workers(); i++) {
        counters.add(new Counter(pass));
      }
      for (SimulatedSample sample : samples) {
        blocks.run(
            counters,
            0,
            sample.persons(),
            (counter, first, end) -> counter.count(sample, first, end));
        if (blocks.isStopped()) {
          throw new CancellationException("The search for the deciles was cancelled.");
        }
      }
      counters.subList(1, counters.size()).forEach(counters.get(0)::merge);
      counters.get(0).refine(found, ranks);
    }
    return Arrays.stream(found).mapToDouble(AbilityCuts::ability).toArray();
  }

  /** Rising with the ability as an unsigned number; both zeros are one. */
  static long key(double ability) {
    long bits = Double.doubleToLongBits(ability + 0.0);
    return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
  }

  static double ability(long key) {
    return Double.longBitsToDouble(key ^ ((~key >> (Long.SIZE - 1)) | Long.MIN_VALUE));
  }

  /** Which digit is counted, of the keys that begin with one of some prefixes. */
  @SuppressWarnings("ArrayRecordComponent") // shared by the counters, never changed
  private record Pass(long[] prefixes, int shift, int digitBits) {}

  private static final class Counter {

    private final Pass pass;
    private final long[][] counts;
    private final RandomStream draws = new RandomSeed(0).at(0, SimulatedPerson.ABILITY);

    Counter(Pass pass) {
      this.pass = pass;
      this.counts = new long[pass.prefixes.length][1 << pass.digitBits];
    }

    void count(SimulatedSample sample, long first, long end) {
      for (long person = first; person < end; person++) {
        long key = key(sample.ability(person, draws)) >>> pass.shift;
        long prefix = pass.shift + pass.digitBits == Long.SIZE ? 0 : key >>> pass.digitBits;
        for (int i = 0; i < pass.prefixes.length; i++) {
          if (pass.prefixes[i] == prefix) {
            counts[i][(int) key & ((1 << pass.digitBits) - 1)]++;
          }
        }
      }
    }

    void merge(Counter other) {
      for (int i = 0; i < counts.length; i++) {
        for (int digit = 0; digit < counts[i].length; digit++) {
          counts[i][digit] += other.counts[i][digit];
        }
      }
    }

    /** Adds the digit to what was found; ranks become those among the keys with these digits. */
    void refine(long[] found, long[] ranks) {
      for (int cut = 0; cut < found.length; cut++) {
        int row = 0;
        while (pass.prefixes[row] != found[cut]) {
          row++;
        }
        int digit = 0;
        while (digit < counts[row].length - 1 && ranks[cut] > counts[row][digit]) {
          ranks[cut] -= counts[row][digit++];
        }
        found[cut] = (found[cut] << pass.digitBits) | digit;
      }
    }
  }
}
