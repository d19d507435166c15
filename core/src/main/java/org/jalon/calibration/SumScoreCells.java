package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Observed and expected counts of an item by sum score and category, with sparse cells joined. */
final class SumScoreCells {

  private final double minimum;
  private final List<Row> rows = new ArrayList<>();

  SumScoreCells(double minimum) {
    this.minimum = minimum;
  }

  void add(int[] observed, double[] expected) {
    List<Cell> cells = new ArrayList<>();
    for (int k = 0; k < expected.length; k++) {
      cells.add(new Cell(observed[k], expected[k]));
    }
    rows.add(new Row(cells));
  }

  /** Nothing if even all rows together have a sparse cell. */
  CellSum sum() {
    joinScoresOfOnePerson();
    joinSparseScores();
    if (firstSparse() >= 0) {
      return CellSum.NONE;
    }
    int degrees = 0;
    double statistic = 0;
    for (Row row : rows) {
      List<Cell> cells = row.joined(minimum);
      degrees += cells.size() - 1;
      statistic += cells.stream().mapToDouble(Cell::component).sum();
    }
    return new CellSum(statistic, degrees);
  }

  private void joinScoresOfOnePerson() {
    for (int i = 0; i < rows.size() - 1; ) {
      if (rows.get(i).persons() == 1) {
        join(i, i + 1);
      } else {
        i++;
      }
    }
    int last = rows.size() - 1;
    if (last > 0 && rows.get(last).persons() == 1) {
      join(last, last - 1);
    }
  }

  private void joinSparseScores() {
    int sparse = firstSparse();
    while (sparse >= 0 && rows.size() > 1) {
      join(sparse, neighbour(rows, sparse, Row::persons));
      sparse = firstSparse();
    }
  }

  private int firstSparse() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).joined(minimum).stream().anyMatch(cell -> cell.expected < minimum)) {
        return i;
      }
    }
    return -1;
  }

  /** The one beside a place that has less; of equals, the one before. */
  private static <T> int neighbour(List<T> list, int place, ToDoubleFunction<T> size) {
    if (place == 0 || place == list.size() - 1) {
      return place == 0 ? 1 : place - 1;
    }
    boolean before =
        size.applyAsDouble(list.get(place - 1)) <= size.applyAsDouble(list.get(place + 1));
    return before ? place - 1 : place + 1;
  }

  private void join(int from, int to) {
    rows.set(to, rows.get(to).plus(rows.get(from)));
    rows.remove(from);
  }

  private record Cell(double observed, double expected) {

    Cell plus(Cell other) {
      return new Cell(observed + other.observed, expected + other.expected);
    }

    double component() {
      return (observed - expected) * (observed - expected) / expected;
    }
  }

  /** A score, or several joined, with a cell for each category. */
  private record Row(List<Cell> cells) {

    double persons() {
      return cells.stream().mapToDouble(Cell::observed).sum();
    }

    Row plus(Row other) {
      Cell[] sums = new Cell[cells.size()];
      Arrays.setAll(sums, k -> cells.get(k).plus(other.cells.get(k)));
      return new Row(List.of(sums));
    }

    /** Categories that are possible, joined until none is sparse or two are left. */
    List<Cell> joined(double minimum) {
      List<Cell> left = new ArrayList<>(cells);
      left.removeIf(cell -> cell.expected == 0);
      while (left.size() > 2) {
        int least = least(left);
        if (left.get(least).expected >= minimum) {
          break;
        }
        int to = neighbour(left, least, Cell::expected);
        left.set(to, left.get(to).plus(left.get(least)));
        left.remove(least);
      }
      return left;
    }

    private static int least(List<Cell> cells) {
      int least = 0;
      for (int k = 1; k < cells.size(); k++) {
        least = cells.get(k).expected < cells.get(least).expected ? k : least;
      }
      return least;
    }
  }
}
