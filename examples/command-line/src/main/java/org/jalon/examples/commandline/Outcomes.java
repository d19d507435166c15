package org.jalon.examples.commandline;

/** What an analysis comes to in single numbers: the table outcomes.csv. */
final class Outcomes {

  private final Table table = new Table("outcome", "value", "error");

  Outcomes add(String outcome, long count) {
    table.text(outcome).number(count).text("").end();
    return this;
  }

  Outcomes add(String outcome, double value) {
    return add(outcome, value, Double.NaN);
  }

  Outcomes add(String outcome, double value, double error) {
    table.text(outcome).number(value).number(error).end();
    return this;
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
