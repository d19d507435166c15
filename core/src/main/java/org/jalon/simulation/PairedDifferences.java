package org.jalon.simulation;

import org.jalon.internal.ExactSum;

/** Sums of the differences, and of their squares, of what each two plans gave the same persons. */
final class PairedDifferences {

  static final int SQUARED_ERROR = 0;
  static final int ABSOLUTE_ERROR = 1;
  static final int ERROR = 2;
  static final int STANDARD_ERROR = 3;
  static final int LENGTH = 4;
  private static final int MEASURES = 5;

  private final int plans;
  private final Ledger ledger = new Ledger();
  private final long[] persons; // of each pair, and of all measures but the length
  private final long[] pairs; // of each pair
  private final ExactSum[] sums;
  private final double[][] values;
  private final boolean[] finite;

  PairedDifferences(int plans) {
    this.plans = plans;
    int count = plans * (plans - 1) / 2;
    pairs = ledger.counts("pairs", count);
    persons = ledger.counts("finite-pairs", count);
    sums = ledger.sums("differences", count * MEASURES * 2);
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
        persons[pair] += both ? 1 : 0;
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

  /** The second minus the first plan; the first comes before the second. */
  MonteCarloEstimate difference(int first, int second, int measure) {
    int pair = second * (second - 1) / 2 + first;
    long n = measure == LENGTH ? pairs[pair] : persons[pair];
    int index = (pair * MEASURES + measure) * 2;
    return MonteCarloEstimate.mean(n, sums[index].value(), sums[index + 1].value());
  }

  long finitePairs(int first, int second) {
    return persons[second * (second - 1) / 2 + first];
  }
}
