package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.simulation.SimulationReport;

/** The outcomes of each replication by itself. */
final class ReplicationsTable {

  private ReplicationsTable() {}

  static String of(List<SimulationReport> replications) {
    Table table =
        new Table(
            "replication",
            "persons",
            "bias",
            "bias_error",
            "rmse",
            "rmse_error",
            "standard_error",
            "standard_error_error",
            "coverage",
            "coverage_error",
            "length",
            "length_error");
    for (int i = 0; i < replications.size(); i++) {
      SimulationReport report = replications.get(i);
      table
          .number(i + 1)
          .number(report.persons())
          .estimate(report.recovery().bias())
          .estimate(report.recovery().rootMeanSquareError())
          .estimate(report.recovery().standardErrors().mean())
          .estimate(report.recovery().coverage())
          .estimate(report.lengths().mean())
          .end();
    }
    return table.toString();
  }
}
