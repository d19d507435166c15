package org.jalon.selection;

import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * All that the choice of the next item may depend on.
 *
 * @param responses the answers so far, with their bank
 * @param estimate the ability estimated from them
 * @param eligibility the items that may be asked
 * @param seed the seed of the test
 */
public record SelectionContext(
    Responses responses, AbilityEstimate estimate, Eligibility eligibility, RandomSeed seed) {

  /**
   * The bank items are chosen from.
   *
   * @return the bank
   */
  public ResolvedItemBank bank() {
    return responses.bank();
  }

  /**
   * The draws of one choice at this position of the test.
   *
   * @param purpose what is chosen; give each use a name of its own
   * @return the stream at its beginning
   */
  public RandomStream draws(String purpose) {
    return seed.at(responses.size(), purpose);
  }

  /**
   * This position as if the ability had been estimated otherwise.
   *
   * @param ability theta
   * @return a new context; only the ability of the estimate differs
   * @throws IllegalArgumentException if the ability is not finite
   */
  public SelectionContext atAbility(double ability) {
    AbilityEstimate other =
        new AbilityEstimate(
            ability, estimate.standardError(), estimate.convergence(), estimate.iterations());
    return new SelectionContext(responses, other, eligibility, seed);
  }
}
