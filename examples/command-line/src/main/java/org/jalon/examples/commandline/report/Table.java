package org.jalon.examples.commandline.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of one table, column by column. */
public final class Table {

  private final TableKind kind;
  private final Map<String, String[]> texts;
  private final Map<String, double[]> numbers;
  private final int rows;
  private final long total;
  private final Optional<String> source;

  Table(
      TableKind kind,
      Map<String, String[]> texts,
      Map<String, double[]> numbers,
      Extent extent,
      Optional<String> source) {
    this.kind = kind;
    this.texts = new LinkedHashMap<>(texts);
    this.numbers = new LinkedHashMap<>(numbers);
    this.rows = extent.kept();
    this.total = extent.total();
    this.source = source;
  }

  /**
   * How many rows there are.
   *
   * @param kept how many are in memory
   * @param total how many the file has
   */
  record Extent(int kept, long total) {}

  TableKind kind() {
    return kind;
  }

  int rows() {
    return rows;
  }

  /** How many rows the file has: more than {@link #rows()} when every k-th was kept. */
  long total() {
    return total;
  }

  /** The text of a small file as it stands. */
  Optional<String> source() {
    return source;
  }

  boolean has(String column) {
    return texts.containsKey(column) || numbers.containsKey(column);
  }

  /** A text; empty where the column is lacking. */
  String text(String column, int row) {
    String[] values = texts.get(column);
    return values == null ? "" : values[row];
  }

  /** A number; NaN where it is not defined or the column is lacking. */
  double number(String column, int row) {
    double[] values = numbers.get(column);
    return values == null ? Double.NaN : values[row];
  }

  /** A whole column; all NaN where it is lacking. */
  double[] numbers(String column) {
    return IntStream.range(0, rows).mapToDouble(row -> number(column, row)).toArray();
  }

  /**
   * The different texts of a column, in the order of their first rows.
   *
   * @param column the name of the column
   * @return each text once
   */
  public List<String> distinct(String column) {
    return IntStream.range(0, rows).mapToObj(row -> text(column, row)).distinct().toList();
  }

  /** The rows that have a text in a column. */
  int[] rowsWith(String column, String value) {
    return IntStream.range(0, rows).filter(row -> text(column, row).equals(value)).toArray();
  }

  /** A column in some rows. */
  double[] numbers(String column, int[] of) {
    return IntStream.of(of).mapToDouble(row -> number(column, row)).toArray();
  }

  /** What a caption says when not every row was kept. */
  String thinned() {
    return total == rows
        ? ""
        : " Of %s rows, every %s-th is drawn."
            .formatted(Numbers.count(total), Numbers.count(Math.round((double) total / rows)));
  }
}
