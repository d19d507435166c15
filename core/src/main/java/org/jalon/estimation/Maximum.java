package org.jalon.estimation;

import org.jalon.item.Responses;

/**
 * Where a function of ability is highest.
 *
 * @param ability the place
 * @param convergence how it was reached
 * @param evaluations how often the derivative was evaluated
 */
record Maximum(double ability, Convergence convergence, int evaluations) {

  /** This place, marked as not found unless something holds. */
  Maximum orNotConverged(boolean found) {
    return found ? this : new Maximum(ability, Convergence.NOT_CONVERGED, evaluations);
  }

  /** The estimate at this place. */
  AbilityEstimate estimate(Responses responses, double standardError) {
    return new AbilityEstimate(
        ability,
        standardError,
        responses.size() == 0 ? Convergence.NO_ANSWERS : convergence,
        evaluations);
  }
}
