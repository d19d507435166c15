package org.jalon.simulation;

import org.jalon.internal.ExactSum;

/**
 * Sums of the differences, and of their squares, of what each two plans gave the same persons; and
 * of the errors of both, whose roots of mean squares are no means of differences.
 */
final class PairedDifferences {

  static final int SQUARED_ERROR = 0;
  static final int ABSOLUTE_ERROR = 1;
  static final int ERROR = 2;
  static final int STANDARD_ERROR = 3;
  static final int LENGTH = 4;
  private static final int MEASURES = 5;
  private static final int POWERS = 4; // of a pair: squares and fourth powers of both errors

  private final int plans;
  private final Ledger ledger = new Ledger();
  private final long[] persons; // of each pair, and of all measures but the length
  private final long[] pairs; // of each pair
  private final ExactSum[] sums;
  private final ExactSum[] powers;
  private final double[][] values;
  private final boolean[] finite;

  PairedDifferences(int plans) {
    this.plans = plans;
    int count = plans * (plans - 1) / 2;
    pairs = ledger.counts("pairs", count);
    persons = ledger.counts("finite-pairs", count);
    sums = ledger.sums("differences", count * MEASURES * 2);
    powers = ledger.sums("paired-errors", count * POWERS);
    values = new double[plans][MEASURES];
    finite = new boolean[plans];
  }

  Ledger ledger() {
    return ledger;
  }

  /** What a plan gave the current person. */
  void set(int plan, FinishedTest test) {
    double error = test.error();
    values[plan][SQUARED_ERROR] = error * error;
    values[plan][ABSOLUTE_ERROR] = Math.abs(error);
    values[plan][ERROR] = error;
    values[plan][STANDARD_ERROR] = test.standardError;
    values[plan][LENGTH] = test.size;
    finite[plan] = test.isFinite();
  }

  /** Adds the current person. */
  void add() {
    int pair = 0;
    for (int second = 1; second < plans; second++) {
      for (int first = 0; first < second; first++) {
        boolean both = finite[first] && finite[second];
        pairs[pair]++;
        if (both) {
          persons[pair]++;
          addErrors(pair * POWERS, values[first][SQUARED_ERROR]);
          addErrors(pair * POWERS + 2, values[second][SQUARED_ERROR]);
        }
        for (int measure = both ? 0 : LENGTH; measure < MEASURES; measure++) {
          double difference = values[second][measure] - values[first][measure];
          int index = (pair * MEASURES + measure) * 2;
          sums[index].add(difference);
          sums[index + 1].add(difference * difference);
        }
        pair++;
      }
    }
  }

  private void addErrors(int index, double squared) {
    powers[index].add(squared);
    powers[index + 1].add(squared * squared);
  }

  /** The second minus the first plan; the first comes before the second. */
  MonteCarloEstimate difference(int first, int second, int measure) {
    int pair = second * (second - 1) / 2 + first;
    long n = measure == LENGTH ? pairs[pair] : persons[pair];
    int index = (pair * MEASURES + measure) * 2;
    return MonteCarloEstimate.mean(n, sums[index].value(), sums[index + 1].value());
  }

  /**
   * The same of the roots r of the mean squares, whose variances are v: by the delta method, with
   * the covariance that follows from the variance of the paired difference of the squares.
   */
  MonteCarloEstimate rootDifference(int first, int second) {
    MonteCarloEstimate one = meanSquare(first, second, 0);
    MonteCarloEstimate two = meanSquare(first, second, 2);
    if (!one.isKnown()) {
      return MonteCarloEstimate.UNKNOWN;
    }
    double r1 = one.root().value();
    double r2 = two.root().value();
    double v1 = square(one.standardError());
    double v2 = square(two.standardError());
    double paired = square(difference(first, second, SQUARED_ERROR).standardError());
    double covariance = r1 * r2 == 0 ? 0 : (v1 + v2 - paired) / (4 * r1 * r2);
    double variance =
        square(one.root().standardError()) + square(two.root().standardError()) - covariance;
    return new MonteCarloEstimate(
        r2 - r1,
        Double.isNaN(variance) ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, variance)));
  }

  private MonteCarloEstimate meanSquare(int first, int second, int offset) {
    int index = (second * (second - 1) / 2 + first) * POWERS + offset;
    return MonteCarloEstimate.mean(
        finitePairs(first, second), powers[index].value(), powers[index + 1].value());
  }

  private static double square(double number) {
    return number * number;
  }

  long finitePairs(int first, int second) {
    return persons[second * (second - 1) / 2 + first];
  }
}
