package org.jalon.simulation;

import java.util.List;

/**
 * The outcomes of one condition of a design.
 *
 * @param plan the name of the plan
 * @param population the name of the population
 * @param oracle the name of the oracle
 * @param report the outcomes of the people of all replications together
 * @param replications the outcomes of each replication by itself
 */
public record ConditionReport(
    String plan,
    String population,
    String oracle,
    SimulationReport report,
    List<SimulationReport> replications) {

  /** Creates a report from a copy of the list. */
  public ConditionReport {
    replications = List.copyOf(replications);
  }
}
