package org.jalon.calibration;

import java.util.Optional;

/** How large a difference between groups is that the Mantel–Haenszel method finds. */
public sealed interface DifEffect {

  /**
   * Of a right or wrong answer.
   *
   * @param commonOddsRatio α = (Σ Aₖ Dₖ / nₖ) / (Σ Bₖ Cₖ / nₖ), above 1 where the item is easier
   *     for the reference group; NaN or infinite if too few persons disagree
   * @param logStandardError the standard error of log α by Robins, Breslow and Greenland; NaN where
   *     α is 0, infinite or NaN
   * @param delta −2.35 log α, on the scale of the Educational Testing Service: negative where the
   *     item is harder for the focal group
   */
  record OddsRatio(double commonOddsRatio, double logStandardError, double delta)
      implements DifEffect {}

  /**
   * Of an answer with more than two categories.
   *
   * @param standardizedMeanDifference mean category of the focal group less that of the reference
   *     group, both with the strata weighed as in the focal group (SMD)
   * @param perStandardDeviation the same over the standard deviation of the category
   * @param generalizedTest the test of any difference between categories, whatever their order;
   *     empty if the answers allow none
   */
  record MeanDifference(
      double standardizedMeanDifference,
      double perStandardDeviation,
      Optional<ChiSquareTest> generalizedTest)
      implements DifEffect {}
}
