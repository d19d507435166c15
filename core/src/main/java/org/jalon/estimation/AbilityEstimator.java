package org.jalon.estimation;

import java.util.Optional;
import org.jalon.item.ResolvedItemBank;
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

  /**
   * This estimator made ready for the items of one bank: what depends on the items alone is
   * computed once. Worth it from some dozens of persons on.
   *
   * @param bank the bank
   * @return an estimator that gives the same bits for responses to that bank, and for those to
   *     other banks too; this one unless there is something to prepare
   */
  default AbilityEstimator resolve(ResolvedItemBank bank) {
    return this;
  }

  /**
   * This estimator as a companion of one test after the other, for servers and simulations.
   *
   * @param bank the bank that items are asked from
   * @return a new companion, or empty if this estimator has none and starts from all answers each
   *     time
   */
  default Optional<RunningEstimate> running(ResolvedItemBank bank) {
    return Optional.empty();
  }
}
