package org.jalon.examples.commandline;

import java.util.stream.IntStream;
import org.jalon.simulation.AbilityRecovery;
import org.jalon.simulation.BankUse;
import org.jalon.simulation.MonteCarloEstimate;
import org.jalon.simulation.OutcomeOptions;
import org.jalon.simulation.SimulatedClassification;
import org.jalon.simulation.SimulationReport;

/** Everything that a report tells by one number, with its Monte-Carlo standard error. */
final class OutcomesTable {

  private final Table table = new Table("outcome", "value", "error");

  private OutcomesTable() {}

  static String of(SimulationReport report, OutcomeOptions options) {
    OutcomesTable outcomes = new OutcomesTable();
    outcomes.count("persons", report.persons());
    outcomes.add(report.recovery(), options);
    outcomes.add("mean_length", report.lengths().mean());
    outcomes.count("median_length", report.lengths().quantile(0.5));
    outcomes.count("longest_length", report.lengths().quantile(1));
    outcomes.add(report.bankUse(), options);
    report.classification().ifPresent(classes -> outcomes.add(classes, options.cutScores().size()));
    return outcomes.table.toString();
  }

  private void add(AbilityRecovery recovery, OutcomeOptions options) {
    count("not_finite", recovery.notFinite());
    add("bias", recovery.bias());
    add("mean_absolute_error", recovery.meanAbsoluteError());
    add("rmse", recovery.rootMeanSquareError());
    add("mean_standard_error", recovery.standardErrors().mean());
    add("empirical_standard_error", recovery.standardErrors().empirical());
    exact("interval_level", options.intervalLevel());
    add("coverage", recovery.coverage());
    add("correlation", recovery.correlation());
  }

  private void add(BankUse use, OutcomeOptions options) {
    add("overlap", use.overlap());
    add("never_used", use.neverUsed());
    exact("high_exposure", options.highExposure());
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

  private void count(String outcome, long count) {
    table.text(outcome).number(count).text("").end();
  }

  /** A number that was chosen, not found. */
  private void exact(String outcome, double number) {
    table.text(outcome).number(number).text("").end();
  }
}
