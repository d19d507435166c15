package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the rows of a file of any length into bounded memory: once there are too many, every second
 * one is dropped, again and again. Whatever is wrong with a row is told.
 */
public final class TableBuilder {

  /** So many rows are kept at most. */
  static final int MOST = 1_000_000;

  private static final double LARGEST = 1e15;
  private static final int FIRST_SIZE = 64;

  private final TableKind kind;
  private final int most;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, String[]> texts = new LinkedHashMap<>();
  private final Map<String, double[]> numbers = new LinkedHashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private int size = FIRST_SIZE;
  private int rows;
  private long stride = 1;
  private long total;

  /**
   * A table without rows.
   *
   * @param kind which table it is
   * @param header its columns, each once
   */
  public TableBuilder(TableKind kind, List<String> header) {
    this(kind, header, MOST);
  }

  TableBuilder(TableKind kind, List<String> header, int most) {
    this.kind = kind;
    this.most = most;
    for (int k = 0; k < header.size(); k++) {
      places.put(header.get(k), k);
    }
    kind.texts().stream()
        .filter(places::containsKey)
        .forEach(name -> texts.put(name, new String[size]));
    kind.numbers().stream()
        .filter(places::containsKey)
        .forEach(name -> numbers.put(name, new double[size]));
  }

  /**
   * Adds a row.
   *
   * @param fields as many as the header has
   * @param problems who is told what is wrong
   */
  public void add(List<String> fields, Consumer<String> problems) {
    boolean kept = total % stride == 0;
    if (kept && rows == most) {
      halve();
      kept = total % stride == 0;
    }
    total++;
    makeRoom();
    numbers.forEach((name, values) -> values[rows] = number(name, fields, problems));
    if (kept) {
      texts.forEach((name, values) -> values[rows] = once(fields.get(place(name))));
      rows++;
    }
  }

  private double number(String name, List<String> fields, Consumer<String> problems) {
    String field = fields.get(place(name)).strip();
    if (field.isEmpty()) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(field);
      if (!Double.isFinite(value) || Math.abs(value) <= LARGEST) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, as numbers too large are.
    }
    problems.accept(
        "The %s (%s) must be a number from -1e15 to 1e15, or empty."
            .formatted(name, Words.shortened(field, 40).replaceAll("\\p{Cntrl}", "\uFFFD")));
    return Double.NaN;
  }

  private int place(String name) {
    Integer place = places.get(name);
    return place == null ? -1 : place;
  }

  /** Names that come again and again are held once, as long as they are few. */
  private String once(String text) {
    if (known.size() >= most / 10) {
      return text;
    }
    String earlier = known.putIfAbsent(text, text);
    return earlier == null ? text : earlier;
  }

  private void halve() {
    for (int row = 0; 2 * row < rows; row++) {
      int to = row;
      texts.values().forEach(values -> values[to] = values[2 * to]);
      numbers.values().forEach(values -> values[to] = values[2 * to]);
    }
    rows = (rows + 1) / 2;
    stride *= 2;
  }

  private void makeRoom() {
    if (rows == size) {
      size *= 2;
      texts.replaceAll((name, values) -> Arrays.copyOf(values, size));
      numbers.replaceAll((name, values) -> Arrays.copyOf(values, size));
    }
  }

  /**
   * The table.
   *
   * @param source the text of the file, if it is small
   * @return the rows added so far
   */
  public Table build(Optional<String> source) {
    return new Table(kind, texts, numbers, new Table.Extent(rows, total), source);
  }
}
