package org.jalon.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * A table of expected numbers: a text resource of comma-separated values, whose lines with a {@code
 * #} say where it comes from and whose first other line names the columns.
 */
public final class GoldenTable {

  private GoldenTable() {}

  /** The rows of a resource that lies beside the test. */
  public static List<Row> rows(Class<?> test, String resource) {
    List<String> lines = lines(test, resource);
    String[] names = lines.get(0).split(",", -1);
    return lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();
  }

  private static Row row(String[] names, String[] cells) {
    if (cells.length != names.length) {
      throw new IllegalArgumentException("Not a cell for each column: " + List.of(cells));
    }
    Map<String, String> row = new LinkedHashMap<>();
    IntStream.range(0, names.length).forEach(i -> row.put(names[i], cells[i]));
    return new Row(row);
  }

  private static List<String> lines(Class<?> test, String resource) {
    InputStream stream = test.getResourceAsStream(resource);
    if (stream == null) {
      throw new NoSuchElementException("No resource " + resource + " beside " + test.getName());
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One case. */
  public record Row(Map<String, String> cells) {

    /** The text of a column. */
    public String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new NoSuchElementException("No column " + column + " in " + cells.keySet());
      }
      return text;
    }

    /** The number of a column. */
    public double number(String column) {
      return Double.parseDouble(text(column));
    }

    /** The name of the case. */
    @Override
    public String toString() {
      return text("case");
    }
  }
}
