package org.jalon.examples.commandline;

import java.util.function.Function;
import org.jalon.simulation.MonteCarloEstimate;
import org.jalon.simulation.PlanComparison;
import org.jalon.simulation.SimulationReport;

/**
 * The differences of two plans, second minus first, with intervals of 95 %. Means of persons are
 * compared pair by pair, and so is the root mean square error. Shares and the use of the bank are
 * not: they are those of each plan's own persons, coverage of those with finite estimates, and
 * their errors are those of independent samples, which is too large where the samples have the same
 * persons.
 */
final class ComparisonTable {

  static final String HEADER = "population,first,second,outcome,difference,error,lower,upper\n";

  private static final double LEVEL = 0.95;

  private final StringBuilder rows = new StringBuilder();
  private final String people;
  private final PlanComparison pair;

  private ComparisonTable(String people, PlanComparison pair) {
    this.people = people;
    this.pair = pair;
  }

  /** The rows of a pair, whose plans have these reports. */
  static String rows(
      String people, PlanComparison pair, SimulationReport first, SimulationReport second) {
    ComparisonTable table = new ComparisonTable(people, pair);
    table.add("bias", pair.errors().bias());
    table.add("squared_error", pair.errors().squared());
    table.add("mean_absolute_error", pair.errors().absolute());
    table.add("rmse", pair.errors().rootMeanSquare());
    table.add("mean_standard_error", pair.standardError());
    table.add("mean_length", pair.length());
    table.addUnpaired("coverage", report -> report.recovery().coverage(), first, second);
    table.addUnpaired("overlap", report -> report.bankUse().overlap(), first, second);
    table.addUnpaired("never_used", report -> report.bankUse().neverUsed(), first, second);
    table.addUnpaired("overused", report -> report.bankUse().overused(), first, second);
    table.addUnpaired("highest_exposure", report -> report.bankUse().highestRate(), first, second);
    if (first.classification().isPresent() && second.classification().isPresent()) {
      table.addUnpaired(
          "classification_accuracy",
          report -> report.classification().orElseThrow().accuracy(),
          first,
          second);
    }
    return table.rows.toString();
  }

  private static double square(double number) {
    return number * number;
  }

  /** What cannot be told, as from one person, is told as unknown. */
  private static MonteCarloEstimate estimate(double difference, double error) {
    return Double.isFinite(difference)
        ? new MonteCarloEstimate(difference, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error)
        : MonteCarloEstimate.UNKNOWN;
  }

  private void addUnpaired(
      String outcome,
      Function<SimulationReport, MonteCarloEstimate> number,
      SimulationReport first,
      SimulationReport second) {
    MonteCarloEstimate one = number.apply(first);
    MonteCarloEstimate two = number.apply(second);
    double variance = square(one.standardError()) + square(two.standardError());
    add(outcome, estimate(two.value() - one.value(), Math.sqrt(variance)));
  }

  private void add(String outcome, MonteCarloEstimate difference) {
    double half = PlanComparison.halfWidth(difference, LEVEL);
    rows.append(
        Table.row()
            .text(people)
            .text(pair.first())
            .text(pair.second())
            .text(outcome)
            .estimate(difference)
            .number(difference.value() - half)
            .number(difference.value() + half)
            .end());
  }
}
