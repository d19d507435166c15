package org.jalon.estimation;

import org.jalon.item.Responses;

/**
 * A way of estimating ability from responses.
 *
 * <p>Implementations are immutable and thread-safe, give the same bits for the same responses, and
 * state their name and every parameter in {@code toString()}, which is part of the fingerprint of a
 * plan; records do so by themselves.
 */
@FunctionalInterface
public interface AbilityEstimator {

  /**
   * Estimates ability.
   *
   * @param responses the answers so far; may be empty
   * @return the estimate; a method that fails says so in {@link AbilityEstimate#convergence()},
   *     never by an exception
   */
  AbilityEstimate estimate(Responses responses);
}
