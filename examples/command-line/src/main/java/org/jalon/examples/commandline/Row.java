package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One line of a table of items. Whatever is wrong with it is reported with the line. */
final class Row {

  private final int number;
  private final CsvRecord record;
  private final Map<String, Integer> columns;
  private final Problems problems;
  private boolean sound = true;

  Row(int number, CsvRecord record, Map<String, Integer> columns, Problems problems) {
    this.number = number;
    this.record = record;
    this.columns = columns;
    this.problems = problems;
  }

  String place() {
    return Long.toString(record.getStartingLineNumber());
  }

  /** Which item of the table it is, counted from 1. */
  int number() {
    return number;
  }

  void report(String message) {
    sound = false;
    problems.report(place(), message);
  }

  /** A field as it stands; empty if the line has no such field. */
  String text(String column) {
    Integer index = columns.get(column);
    return index == null || index >= record.getFieldCount() ? "" : record.getField(index);
  }

  /** Whether a parameter is given: R writes NA where one is not. */
  boolean has(String column) {
    String text = text(column).strip();
    return !text.isEmpty() && !text.equals("NA");
  }

  /** A parameter that must be given. */
  double number(String column) {
    if (!has(column)) {
      report("The parameter " + column + " is missing.");
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(text(column).strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number that is not finite.
    }
    report(
        "The parameter %s (%s) must be a finite number. Maybe a comma stands for a point."
            .formatted(column, Texts.quoted(text(column))));
    return Double.NaN;
  }

  /** A parameter that has a usual value. */
  double number(String column, double usual) {
    return has(column) ? number(column) : usual;
  }

  /** The parameters of the columns prefix + first, prefix + (first + 1), … up to the last given. */
  double[] numbers(String prefix, int first) {
    int end = first;
    for (int k = first; columns.containsKey(prefix + k); k++) {
      end = has(prefix + k) ? k + 1 : end;
    }
    List<Double> values = new ArrayList<>();
    for (int k = first; k < end; k++) {
      values.add(number(prefix + k));
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Reports a parameter that the model does not have, unless it is given as its fixed value. */
  void fixed(String model, String column, double value) {
    if (has(column) && number(column) != value && sound) {
      report(
          "The model %s has no parameter %s other than %s. Maybe another model is meant."
              .formatted(model, column, value));
    }
  }

  /** What is made of the row, unless something was wrong with it or is now. */
  <T> Optional<T> make(Supplier<T> supplier) {
    if (!sound) {
      return Optional.empty();
    }
    try {
      return Optional.of(supplier.get());
    } catch (IllegalArgumentException e) {
      report(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
