package org.jalon.simulation;

/**
 * How many tests broke a rule of the blueprint, as {@link org.jalon.constraint.BlueprintAudit}
 * tells. People who leave a test early break rules that need a number of items, such as its length
 * or the least number of a topic.
 *
 * @param rule the rule in words
 * @param tests how many tests broke it
 * @param left how many of these are tests that the person left early
 * @param share the tests that broke it as a share of all tests
 */
public record RuleViolation(String rule, long tests, long left, MonteCarloEstimate share) {}
