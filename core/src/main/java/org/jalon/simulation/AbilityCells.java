package org.jalon.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/** Sums over the people of each interval of true ability. */
final class AbilityCells {

  private static final int ABILITY = 0;
  private static final int ERROR = 1;
  private static final int SQUARE = 2;
  private static final int FOURTH = 3;
  private static final int STANDARD_ERROR = 4;
  private static final int VARIANCE = 5;
  private static final int SUMS = 6;

  private final int cells;
  private final long[] persons;
  private final long[] covered;
  private final long[] lengths;
  private final long[] squaredLengths;
  private final @Nullable ExactSum[] sums;

  AbilityCells(Ledger ledger, String name, int cells) {
    this.cells = cells;
    persons = ledger.counts(name + "-persons", cells);
    covered = ledger.counts(name + "-covered", cells);
    lengths = ledger.counts(name + "-lengths", cells);
    squaredLengths = ledger.counts(name + "-squared-lengths", cells);
    sums = ledger.sparseSums(name, cells * SUMS);
  }

  void add(int cell, FinishedTest test, boolean isCovered) {
    persons[cell]++;
    covered[cell] += isCovered ? 1 : 0;
    lengths[cell] += test.size;
    squaredLengths[cell] += (long) test.size * test.size;
    double square = test.error() * test.error();
    add(cell, ABILITY, test.ability);
    add(cell, ERROR, test.error());
    add(cell, SQUARE, square);
    add(cell, FOURTH, square * square);
    add(cell, STANDARD_ERROR, test.standardError);
    add(cell, VARIANCE, test.standardError * test.standardError);
  }

  private void add(int cell, int kind, double term) {
    Ledger.at(sums, cell * SUMS + kind).add(term);
  }

  /** One group for each interval; lower and upper ends from the edges, infinite at both ends. */
  List<AbilityGroup> groups(double[] edges) {
    return IntStream.range(0, cells)
        .mapToObj(
            cell ->
                group(
                    cell,
                    cell == 0 ? Double.NEGATIVE_INFINITY : edges[cell - 1],
                    cell == cells - 1 ? Double.POSITIVE_INFINITY : edges[cell]))
        .toList();
  }

  private AbilityGroup group(int cell, double from, double to) {
    long n = persons[cell];
    GroupRecovery recovery =
        new GroupRecovery(
            mean(cell, ERROR, SQUARE),
            mean(cell, SQUARE, FOURTH).root(),
            mean(cell, STANDARD_ERROR, VARIANCE),
            MonteCarloEstimate.share(covered[cell], n));
    return new AbilityGroup(
        from,
        to,
        n,
        n == 0 ? Double.NaN : sum(cell, ABILITY) / n,
        recovery,
        MonteCarloEstimate.mean(n, (double) lengths[cell], (double) squaredLengths[cell]));
  }

  private MonteCarloEstimate mean(int cell, int kind, int squares) {
    return MonteCarloEstimate.mean(persons[cell], sum(cell, kind), sum(cell, squares));
  }

  private double sum(int cell, int kind) {
    return Ledger.value(sums, cell * SUMS + kind);
  }
}
