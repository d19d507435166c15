package org.jalon.simulation;

import java.util.List;
import java.util.Optional;

/**
 * How well a test did with simulated people. Every number has its Monte-Carlo standard error. The
 * same study gives the same report, bit for bit, on any number of threads.
 *
 * @param persons how many people took the test
 * @param recovery how well abilities were recovered
 * @param conditional the same conditional on true ability
 * @param lengths how long tests were and why they ended
 * @param bankUse how the items were used
 * @param violations how many tests broke each rule of the blueprint, in its order
 * @param classification how well people were classified; empty without cut scores
 */
public record SimulationReport(
    long persons,
    AbilityRecovery recovery,
    ConditionalOutcomes conditional,
    TestLengths lengths,
    BankUse bankUse,
    List<RuleViolation> violations,
    Optional<SimulatedClassification> classification) {

  /** Creates a report from a copy of the list. */
  public SimulationReport {
    violations = List.copyOf(violations);
  }
}
