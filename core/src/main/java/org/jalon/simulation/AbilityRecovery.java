package org.jalon.simulation;

/**
 * How well true abilities were recovered. Of n people, mean and share have the Monte-Carlo standard
 * error s / √n and √(p (1 − p) / n); those of roots and of the correlation are by the delta method.
 * They suppose that abilities are drawn: of a {@linkplain Population#fixed fixed} population, whose
 * abilities are the same in every repetition of the study, they are rather too large. People whose
 * estimate or standard error is not finite, such as by maximum likelihood after right answers only,
 * are counted and left out of all else.
 *
 * @param notFinite how many people were left out
 * @param bias the mean of estimated minus true ability
 * @param meanAbsoluteError the mean of its absolute value
 * @param rootMeanSquareError the square root of the mean of its square
 * @param standardErrors what the tests themselves told of their precision, and what it was
 * @param coverage the share of people whose central interval θ̂ ± z SE holds the true ability
 * @param correlation of true and estimated ability; unknown if either is the same for all
 */
public record AbilityRecovery(
    long notFinite,
    MonteCarloEstimate bias,
    MonteCarloEstimate meanAbsoluteError,
    MonteCarloEstimate rootMeanSquareError,
    StandardErrors standardErrors,
    MonteCarloEstimate coverage,
    MonteCarloEstimate correlation) {

  /**
   * Told and observed standard errors.
   *
   * @param mean the mean of the standard errors that the tests told
   * @param empirical the standard deviation of estimated minus true ability
   */
  public record StandardErrors(MonteCarloEstimate mean, MonteCarloEstimate empirical) {}
}
