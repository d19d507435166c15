package org.jalon.calibration;

import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * What the fit of items is judged by in one group of persons. Immutable and thread-safe.
 *
 * @param bank the models as they are in the group; it may hold further items
 * @param latent the distribution of ability in the group, for S-X²
 * @param estimator gives the abilities of the group for infit and outfit
 */
public record ItemFitGroup(ResolvedItemBank bank, Prior latent, AbilityEstimator estimator) {

  /**
   * A group whose abilities are estimated by their posterior means.
   *
   * @param bank the models as they are in the group
   * @param latent the distribution of ability in the group
   * @param grid where integrals are computed
   * @return the group
   */
  public static ItemFitGroup of(ResolvedItemBank bank, Prior latent, QuadratureGrid grid) {
    return new ItemFitGroup(bank, latent, new ExpectedAPosteriori(latent, grid));
  }
}
