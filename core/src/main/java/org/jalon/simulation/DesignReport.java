package org.jalon.simulation;

import java.util.List;

/**
 * What came of a design.
 *
 * @param conditions the outcomes of each condition: populations, in each of them oracles, in each
 *     of them plans
 * @param comparisons the differences of each two plans with the same persons, in the same order
 */
public record DesignReport(List<ConditionReport> conditions, List<PlanComparison> comparisons) {

  /** Creates a report from copies of the lists. */
  public DesignReport {
    conditions = List.copyOf(conditions);
    comparisons = List.copyOf(comparisons);
  }
}
