package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.simulation.MonteCarloEstimate;

/** Builds a table in CSV, field by field. Numbers have the same digits everywhere. */
final class Table {

  private final StringBuilder text = new StringBuilder();
  private boolean begun;

  /** Begins a table with the names of its columns. */
  Table(String... columns) {
    text.append(Csv.line(List.of(columns)));
  }

  Table text(String field) {
    separate();
    Csv.append(text, field);
    return this;
  }

  Table number(long number) {
    separate();
    text.append(number);
    return this;
  }

  /** A number; what is not finite is left empty. */
  Table number(double number) {
    separate();
    append(text, number);
    return this;
  }

  /** A number and its Monte-Carlo standard error. */
  Table estimate(MonteCarloEstimate estimate) {
    return number(estimate.value()).number(estimate.standardError());
  }

  Table end() {
    text.append('\n');
    begun = false;
    return this;
  }

  private void separate() {
    if (begun) {
      text.append(',');
    }
    begun = true;
  }

  static void append(StringBuilder text, double number) {
    if (Double.isFinite(number)) {
      ShortestDecimal.append(text, number);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
