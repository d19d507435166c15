package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jalon.internal.ExactSum;
import org.jalon.simulation.TestLengths.PositionOutcome;
import org.jspecify.annotations.Nullable;

/** Sums over the people who gave so many answers, of what was known of them then. */
final class PositionSums {

  private static final int SQUARE = 0;
  private static final int FOURTH = 1;
  private static final int STANDARD_ERROR = 2;
  private static final int VARIANCE = 3;
  private static final int SUMS = 4;

  private final long[] persons;
  private final @Nullable ExactSum[] sums;

  PositionSums(Ledger ledger, String name, int longest) {
    persons = ledger.counts(name + "-persons", longest);
    sums = ledger.sparseSums(name, longest * SUMS);
  }

  /** After so many answers, at least one. */
  void add(int answers, double error, double standardError) {
    int index = answers - 1;
    double square = error * error;
    persons[index]++;
    Ledger.at(sums, index * SUMS + SQUARE).add(square);
    Ledger.at(sums, index * SUMS + FOURTH).add(square * square);
    Ledger.at(sums, index * SUMS + STANDARD_ERROR).add(standardError);
    Ledger.at(sums, index * SUMS + VARIANCE).add(standardError * standardError);
  }

  List<PositionOutcome> outcomes(int longest) {
    List<PositionOutcome> outcomes = new ArrayList<>();
    for (int index = 0; index < longest; index++) {
      outcomes.add(
          new PositionOutcome(
              index + 1,
              persons[index],
              mean(index, STANDARD_ERROR, VARIANCE),
              mean(index, SQUARE, FOURTH).root()));
    }
    return outcomes;
  }

  private MonteCarloEstimate mean(int index, int kind, int squares) {
    return MonteCarloEstimate.mean(persons[index], sum(index, kind), sum(index, squares));
  }

  private double sum(int index, int kind) {
    return Ledger.value(sums, index * SUMS + kind);
  }
}
