package org.jalon.stopping;

import org.jalon.estimation.AbilityEstimate;

/**
 * All that ending a test may depend on.
 *
 * @param answers how many answers have been given
 * @param eligibleItems how many items could still be asked
 * @param estimate the ability estimated from the answers
 */
public record TestProgress(int answers, int eligibleItems, AbilityEstimate estimate) {}
