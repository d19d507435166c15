package org.jalon.certification;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;

/**
 * Which shares of people are in which class in two classifications, such as the true and the
 * awarded one. Row and column 0 are those without a class, and count as below all classes; row and
 * column k + 1 are class k. Immutable.
 *
 * @param persons how many people there are
 * @param shares the share of people in each row and column; all sum to 1
 */
public record ClassificationTable(long persons, List<List<Double>> shares) {

  private static final double ROUNDING = 1e-9;

  /**
   * Creates a table from copies of the lists.
   *
   * @throws IllegalArgumentException if there is no person, the table is not square or has fewer
   *     than 2 rows, a share does not lie between 0 and 1, or they do not sum to 1 within
   *     10<sup>−9</sup>
   */
  public ClassificationTable {
    Checks.require(persons >= 1, "number of persons", persons, "must be at least 1");
    shares = shares.stream().map(List::copyOf).toList();
    int size = Checks.atLeast("number of rows", shares.size(), 2);
    double sum = 0;
    for (List<Double> row : shares) {
      Checks.require(
          row.size() == size,
          "length of a row",
          row.size(),
          "must be the number of rows (" + size + ")");
      for (double share : row) {
        sum += Checks.inRange("share of people", share, 0, 1);
      }
    }
    Checks.require(Math.abs(sum - 1) <= ROUNDING, "sum of the shares", sum, "must be 1");
  }

  /**
   * The share of people in the same class twice.
   *
   * @return the sum of the diagonal
   */
  public double agreement() {
    return Math.min(1, classes().mapToDouble(k -> shares.get(k).get(k)).sum());
  }

  /**
   * Cohen's kappa: how far the agreement is above that of two classifications with the same shares
   * that have nothing to do with each other,
   *
   * <pre>  κ = (pₒ − pₑ) / (1 − pₑ),  pₑ = Σ rowₖ · columnₖ</pre>
   *
   * @return at most 1, perhaps negative; empty if all people are in one and the same class twice
   * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen (1960), A coefficient of
   *     agreement for nominal scales, Educational and Psychological Measurement 20, 37–46</a>
   */
  public OptionalDouble kappa() {
    double chance = chanceAgreement();
    return chance < 1
        ? OptionalDouble.of((agreement() - chance) / (1 - chance))
        : OptionalDouble.empty();
  }

  /**
   * The agreement pₑ that chance alone would bring.
   *
   * @return the sum over the classes of the row's share times the column's
   */
  public double chanceAgreement() {
    return Math.min(1, classes().mapToDouble(k -> row(k) * column(k)).sum());
  }

  /**
   * Of the people in a row, the share that is in the same column: of those whose true class it is,
   * how many were awarded it.
   *
   * @param row the class, or empty for none
   * @return a value in [0, 1], or empty if nobody is in the row
   * @throws IllegalArgumentException if there is no such class
   */
  public OptionalDouble agreementInRow(OptionalInt row) {
    int k = index(row);
    return ratio(shares.get(k).get(k), row(k));
  }

  /**
   * Of the people in a column, the share that is in the same row: of those who were awarded the
   * class, for how many it is the true one.
   *
   * @param column the class, or empty for none
   * @return a value in [0, 1], or empty if nobody is in the column
   * @throws IllegalArgumentException if there is no such class
   */
  public OptionalDouble agreementInColumn(OptionalInt column) {
    int k = index(column);
    return ratio(shares.get(k).get(k), column(k));
  }

  private static OptionalDouble ratio(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(Math.min(1, part / whole)) : OptionalDouble.empty();
  }

  /**
   * The share of all people who are below a cut by their row and at or above it by their column:
   * false positives where rows are true and columns awarded.
   *
   * @param cut the lowest class above the cut
   * @return a value in [0, 1]
   * @throws IllegalArgumentException if there is no such class
   */
  public double belowThenAbove(int cut) {
    int first = index(OptionalInt.of(cut));
    return sum(0, first, first, shares.size());
  }

  /**
   * The share of all people who are at or above a cut by their row and below it by their column:
   * false negatives where rows are true and columns awarded.
   *
   * @param cut the lowest class above the cut
   * @return a value in [0, 1]
   * @throws IllegalArgumentException if there is no such class
   */
  public double aboveThenBelow(int cut) {
    int first = index(OptionalInt.of(cut));
    return sum(first, shares.size(), 0, first);
  }

  private double row(int row) {
    return sum(row, row + 1, 0, shares.size());
  }

  private double column(int column) {
    return sum(0, shares.size(), column, column + 1);
  }

  private double sum(int fromRow, int toRow, int fromColumn, int toColumn) {
    double sum = 0;
    for (List<Double> row : shares.subList(fromRow, toRow)) {
      for (double share : row.subList(fromColumn, toColumn)) {
        sum += share;
      }
    }
    return Math.min(1, sum);
  }

  private IntStream classes() {
    return IntStream.range(0, shares.size());
  }

  private int index(OptionalInt k) {
    return k.isEmpty()
        ? 0
        : 1 + Checks.inRange("index of the class", k.getAsInt(), 0, shares.size() - 2);
  }
}
