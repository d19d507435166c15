package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.BankUse.Exposure;

/** How often items were asked, in groups of people. */
final class ItemCounts {

  /** How many groups there are: standard errors are known to about 16 %, 1 / √(2 · 19). */
  static final int GROUPS = 20;

  private final int bankSize;
  private final long[] persons; // by group
  private final long[] counts; // of item and group

  ItemCounts(Ledger ledger, int bankSize) {
    this.bankSize = bankSize;
    persons = ledger.counts("group-persons", GROUPS);
    counts = ledger.counts("group-items", GROUPS * bankSize);
  }

  /**
   * Of each twenty persons one is in each group, but not the n-th always in the n-th: abilities of
   * a {@link Population#grid} come round again, and a group of people of one ability would tell how
   * abilities differ, not chance.
   */
  static int group(long person) {
    long turn = Math.floorMod(RandomSeed.split(0, person / GROUPS), (long) GROUPS);
    return (int) ((person % GROUPS + turn) % GROUPS);
  }

  void add(FinishedTest test) {
    int group = group(test.person);
    persons[group]++;
    int start = group * bankSize;
    for (int i = 0; i < test.size; i++) {
      counts[start + test.items[i]]++;
    }
  }

  BankUse use(ResolvedItemBank bank, double highExposure) {
    Totals all = new Totals();
    return new BankUse(
        exposures(bank, all),
        estimate(all, Totals::overlap),
        estimate(all, totals -> totals.share(count -> count == 0)),
        overused(all, highExposure),
        estimate(all, Totals::highestRate));
  }

  private static List<Exposure> exposures(ResolvedItemBank bank, Totals all) {
    List<Exposure> exposures = new ArrayList<>();
    for (int item = 0; item < bank.size(); item++) {
      long count = all.items[item];
      exposures.add(
          new Exposure(bank.item(item).id(), count, MonteCarloEstimate.share(count, all.n)));
    }
    exposures.sort(Comparator.comparingLong(Exposure::count).reversed());
    return exposures;
  }

  /**
   * The jackknife fails for a count of what is above a threshold. Each item is above it in another
   * study with a probability p that its rate tells: √(Σ p (1 − p)), items being taken as unrelated.
   */
  private static MonteCarloEstimate overused(Totals all, double highExposure) {
    if (all.n == 0) {
      return MonteCarloEstimate.UNKNOWN;
    }
    double variance = 0;
    for (long count : all.items) {
      MonteCarloEstimate rate = MonteCarloEstimate.share(count, all.n);
      if (rate.standardError() > 0) {
        double z = (rate.value() - highExposure) / rate.standardError();
        variance += StrictNumerics.normalDistribution(z) * StrictNumerics.normalDistribution(-z);
      }
    }
    return new MonteCarloEstimate(
        all.share(count -> (double) count / all.n > highExposure),
        all.n == 1 ? Double.POSITIVE_INFINITY : Math.sqrt(variance) / all.items.length);
  }

  /** The delete-a-group jackknife: √((G − 1) / G Σ (t₋g − t̄)²). */
  private MonteCarloEstimate estimate(Totals all, ToDoubleFunction<Totals> statistic) {
    double value = statistic.applyAsDouble(all);
    if (Double.isNaN(value)) {
      return MonteCarloEstimate.UNKNOWN;
    }
    double[] shifts = new double[GROUPS]; // against the first group: exactly 0 where all are alike
    double first = Double.NaN;
    int groups = 0;
    double mean = 0;
    for (int group = 0; group < GROUPS; group++) {
      if (persons[group] > 0) {
        double without = statistic.applyAsDouble(all.without(group));
        first = groups == 0 ? without : first;
        shifts[groups] = without - first;
        mean += shifts[groups++];
      }
    }
    mean /= groups;
    double squares = 0;
    for (int i = 0; i < groups; i++) {
      squares += (shifts[i] - mean) * (shifts[i] - mean);
    }
    boolean isTold = groups > 1 && !Double.isNaN(squares);
    return new MonteCarloEstimate(
        value, isTold ? Math.sqrt((groups - 1.0) / groups * squares) : Double.POSITIVE_INFINITY);
  }

  /** The counts of all people, or of all but a group. */
  private final class Totals {

    private final long[] items;
    private final long n;

    Totals() {
      items = new long[bankSize];
      long sum = 0;
      for (int group = 0; group < GROUPS; group++) {
        sum += persons[group];
        for (int item = 0; item < bankSize; item++) {
          items[item] += counts[group * bankSize + item];
        }
      }
      n = sum;
    }

    private Totals(long[] items, long n) {
      this.items = items;
      this.n = n;
    }

    Totals without(int group) {
      long[] rest = items.clone();
      for (int item = 0; item < bankSize; item++) {
        rest[item] -= counts[group * bankSize + item];
      }
      return new Totals(rest, n - persons[group]);
    }

    double overlap() {
      double pairs = 0;
      long answers = 0;
      for (long count : items) {
        pairs += (double) count * (count - 1);
        answers += count;
      }
      return n < 2 || answers == 0 ? Double.NaN : pairs / ((n - 1.0) * answers);
    }

    double share(LongPredicate condition) {
      long met = 0;
      for (long count : items) {
        met += condition.test(count) ? 1 : 0;
      }
      return n == 0 ? Double.NaN : (double) met / bankSize;
    }

    double highestRate() {
      long highest = 0;
      for (long count : items) {
        highest = Math.max(highest, count);
      }
      return n == 0 ? Double.NaN : (double) highest / n;
    }
  }
}
