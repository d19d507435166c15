package org.jalon.examples.commandline;

import java.util.stream.IntStream;
import org.jalon.simulation.AbilityRecovery;
import org.jalon.simulation.BankUse;
import org.jalon.simulation.MonteCarloEstimate;
import org.jalon.simulation.SimulatedClassification;
import org.jalon.simulation.SimulationReport;

/** Everything that a report tells by one number, with its Monte-Carlo standard error. */
final class OutcomesTable {

  private final Table table = new Table("outcome", "value", "error");

  private OutcomesTable() {}

  static String of(SimulationReport report, int cuts) {
    OutcomesTable outcomes = new OutcomesTable();
    outcomes.count("persons", report.persons());
    outcomes.add(report.recovery());
    outcomes.add("mean_length", report.lengths().mean());
    outcomes.count("median_length", report.lengths().quantile(0.5));
    outcomes.count("longest_length", report.lengths().quantile(1));
    outcomes.add(report.bankUse());
    report.classification().ifPresent(classes -> outcomes.add(classes, cuts));
    return outcomes.table.toString();
  }

  private void add(AbilityRecovery recovery) {
    count("not_finite", recovery.notFinite());
    add("bias", recovery.bias());
    add("mean_absolute_error", recovery.meanAbsoluteError());
    add("rmse", recovery.rootMeanSquareError());
    add("mean_standard_error", recovery.standardErrors().mean());
    add("empirical_standard_error", recovery.standardErrors().empirical());
    add("coverage", recovery.coverage());
    add("correlation", recovery.correlation());
  }

  private void add(BankUse use) {
    add("overlap", use.overlap());
    add("never_used", use.neverUsed());
    add("overused", use.overused());
    add("highest_exposure", use.highestRate());
  }

  private void add(SimulatedClassification classes, int cuts) {
    add("classification_accuracy", classes.accuracy());
    classes.accuracyKappa().ifPresent(kappa -> add("kappa", kappa));
    classes.consistency().ifPresent(share -> add("classification_consistency", share));
    classes.consistencyKappa().ifPresent(kappa -> add("consistency_kappa", kappa));
    IntStream.range(0, cuts)
        .forEach(
            cut -> {
              add("false_positives_" + (cut + 1), classes.falsePositives(cut));
              add("false_negatives_" + (cut + 1), classes.falseNegatives(cut));
            });
  }

  private void add(String outcome, MonteCarloEstimate estimate) {
    table.text(outcome).estimate(estimate).end();
  }

  /** A number that is exact. */
  private void count(String outcome, long count) {
    table.text(outcome).number(count).text("").end();
  }
}
