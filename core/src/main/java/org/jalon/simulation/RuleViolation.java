package org.jalon.simulation;

/**
 * How many tests broke a rule of the blueprint, as {@link org.jalon.constraint.BlueprintAudit}
 * tells.
 *
 * @param rule the rule in words
 * @param tests how many tests broke it
 * @param share as a share of all tests
 */
public record RuleViolation(String rule, long tests, MonteCarloEstimate share) {}
