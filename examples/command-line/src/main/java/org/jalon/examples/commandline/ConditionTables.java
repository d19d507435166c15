package org.jalon.examples.commandline;

import java.util.Map;
import java.util.Objects;
import org.jalon.simulation.ConditionReport;
import org.jalon.simulation.SimulatedSample;
import org.jalon.simulation.SimulationDesign;
import org.jalon.simulation.SimulationStudy;
import org.jalon.simulation.Simulator;

/** The tables of a condition of a design that has one population and one oracle. */
final class ConditionTables {

  private ConditionTables() {}

  /** The tables, by the names of their files. */
  static Map<String, String> of(SimulationDesign part, ConditionReport condition) {
    Map<String, String> tables = ReportTables.of(condition.report(), part.bank(), part.options());
    tables.putAll(FirstTest.tables(first(part, condition.plan())));
    if (condition.replications().size() > 1) {
      tables.put("replications.csv", ReplicationsTable.of(condition.replications()));
    }
    return tables;
  }

  /** The study of the first replication. */
  private static SimulationStudy first(SimulationDesign part, String plan) {
    SimulatedSample sample =
        new SimulatedSample(
            part.populations().values().iterator().next(),
            part.sampling().persons(),
            part.sampling().seed().split(0));
    Simulator simulator =
        new Simulator(
            Objects.requireNonNull(part.plans().get(plan)),
            part.bank(),
            part.oracles().values().iterator().next());
    return new SimulationStudy(simulator, sample, part.options());
  }
}
