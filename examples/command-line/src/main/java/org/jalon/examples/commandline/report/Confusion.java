package org.jalon.examples.commandline.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts of persons by two levels. */
final class Confusion {

  private static final int LONGEST_NUMBER = 9;

  private final List<String> levels;
  private final double[][] persons;
  private final int dropped;

  Confusion(List<String> levels, double[][] persons, int dropped) {
    this.levels = levels;
    this.persons = persons;
    this.dropped = dropped;
  }

  /** The names of the levels, from low to high. */
  List<String> levels() {
    return levels;
  }

  /** For each level of a row the numbers of persons by level of a column. */
  double[][] persons() {
    return persons;
  }

  /** How many levels there are beyond these. */
  int dropped() {
    return dropped;
  }

  /** Of a table whose first text is the level of the row, and whose second that of the column. */
  static Confusion of(Table table, int most) {
    String first = table.kind().texts().get(0);
    String second = table.kind().texts().get(1);
    List<String> all =
        Stream.concat(table.distinct(first).stream(), table.distinct(second).stream())
            .distinct()
            .toList();
    if (all.stream().allMatch(Confusion::isNumber)) {
      all = all.stream().sorted(Comparator.comparingInt(Integer::parseInt)).toList();
    }
    List<String> levels = all.subList(0, Math.min(most, all.size()));
    double[][] persons = new double[levels.size()][levels.size()];
    for (int row = 0; row < table.rows(); row++) {
      int from = levels.indexOf(table.text(first, row));
      int to = levels.indexOf(table.text(second, row));
      double count = table.number("persons", row);
      if (from >= 0 && to >= 0 && Double.isFinite(count)) {
        persons[from][to] += count;
      }
    }
    return new Confusion(levels, persons, all.size() - levels.size());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NUMBER
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The share of the persons of a row. */
  double share(int from, int to) {
    double all = 0;
    for (double count : persons[from]) {
      all += count;
    }
    return all > 0 ? persons[from][to] / all : 0;
  }

  /** The share of persons whose two levels are the same. */
  double agreement() {
    double all = 0;
    double same = 0;
    for (int row = 0; row < persons.length; row++) {
      for (double count : persons[row]) {
        all += count;
      }
      same += persons[row][row];
    }
    return all > 0 ? same / all : Double.NaN;
  }

  String left() {
    return dropped > 0 ? " Levels beyond the first %s are left out.".formatted(levels.size()) : "";
  }
}
