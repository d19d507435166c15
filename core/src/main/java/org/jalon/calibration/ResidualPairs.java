package org.jalon.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.ItemId;

/**
 * The correlations of the residuals of all pairs of items. Pairs are numbered by their first item,
 * then by their second; blocks of first items are worked on in parallel, each over all persons in
 * their order, so that memory is bounded and bits do not depend on threads.
 */
final class ResidualPairs {

  private static final int PAIRS_AT_ONCE = 100_000;
  private static final double LEAST_VARIANCE = 1e-12;

  private final List<ItemId> ids;
  private final int items;
  private final int minimum;
  private final Residuals residuals;
  private final int[] persons;
  private final double[] correlations;

  ResidualPairs(List<ItemId> ids, Residuals residuals, int minimum) {
    this.ids = ids;
    this.items = ids.size();
    this.minimum = minimum;
    this.residuals = residuals;
    this.persons = new int[start(items - 1)];
    this.correlations = new double[persons.length];
  }

  /** The number of the first pair whose first item is this one. */
  private int start(int first) {
    return (int) ((long) first * (2L * items - first - 1) / 2);
  }

  /** Q3 of each pair; NaN if too few persons answered both or a residual does not vary. */
  double[] correlations() {
    int rows = Math.max(1, PAIRS_AT_ONCE / items);
    int blocks = (items + rows - 1) / rows;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(block -> new Block(block * rows, Math.min(items, (block + 1) * rows)).run());
    return correlations;
  }

  /** Fisher's z of the difference between a correlation and the mean. */
  double z(int pair, double mean) {
    return (fisher(correlations[pair]) - fisher(mean)) * Math.sqrt(persons[pair] - 3.0);
  }

  private static double fisher(double correlation) {
    return (StrictNumerics.log1p(correlation) - StrictNumerics.log1p(-correlation)) / 2;
  }

  ItemPair pair(int number, double mean) {
    int first = 0;
    while (start(first + 1) <= number) {
      first++;
    }
    int second = first + 1 + number - start(first);
    double q3 = correlations[number];
    return new ItemPair(ids.get(first), ids.get(second), persons[number], q3, q3 - mean);
  }

  /** The sums of the pairs of some first items. */
  private final class Block {

    private final int from;
    private final int to;
    private final int offset;
    private final int[] n;
    private final double[] x;
    private final double[] y;
    private final double[] xx;
    private final double[] yy;
    private final double[] xy;

    Block(int from, int to) {
      this.from = from;
      this.to = to;
      this.offset = start(from);
      int size = start(to) - offset;
      this.n = new int[size];
      this.x = new double[size];
      this.y = new double[size];
      this.xx = new double[size];
      this.yy = new double[size];
      this.xy = new double[size];
    }

    void run() {
      for (int person = 0; person < residuals.persons(); person++) {
        int[] given = residuals.items(person);
        for (int i = firstFrom(given); i < given.length && given[i] < to; i++) {
          add(given, residuals.values(person), i);
        }
      }
      for (int pair = 0; pair < n.length; pair++) {
        persons[offset + pair] = n[pair];
        correlations[offset + pair] = correlation(pair);
      }
    }

    private int firstFrom(int[] given) {
      int found = Arrays.binarySearch(given, from);
      return found < 0 ? -found - 1 : found;
    }

    private void add(int[] given, double[] values, int i) {
      double first = values[i];
      double square = first * first;
      int base = start(given[i]) - offset - given[i] - 1;
      for (int j = i + 1; j < given.length; j++) {
        int pair = base + given[j];
        double second = values[j];
        n[pair]++;
        x[pair] += first;
        y[pair] += second;
        xx[pair] += square;
        yy[pair] += second * second;
        xy[pair] += first * second;
      }
    }

    private double correlation(int pair) {
      if (n[pair] < minimum) {
        return Double.NaN;
      }
      double size = n[pair];
      double first = xx[pair] - x[pair] * x[pair] / size;
      double second = yy[pair] - y[pair] * y[pair] / size;
      boolean varies = first > LEAST_VARIANCE * xx[pair] && second > LEAST_VARIANCE * yy[pair];
      double covariance = xy[pair] - x[pair] * y[pair] / size;
      return varies
          ? Math.max(-1, Math.min(1, covariance / Math.sqrt(first * second)))
          : Double.NaN;
    }
  }
}
