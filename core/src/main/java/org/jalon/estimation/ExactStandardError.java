package org.jalon.estimation;

import org.jalon.internal.Checks;
import org.jalon.item.Responses;

/**
 * Another estimator's estimates with the exact standard error for a test of these items: the
 * standard deviation of the estimates over all patterns of answers, each as likely as it is at the
 * estimate,
 *
 * <pre>  SE² = Σ P(x | θ̂) (θ̂(x) − m)²,   m = Σ P(x | θ̂) θ̂(x)</pre>
 *
 * <p>Unlike the asymptotic one it holds for short tests too. It takes the items as given, and so
 * does not know that an adaptive test would have gone on with others.
 *
 * <p>Where all items are one- or two-parameter logistic or partial credit items of the same
 * discrimination, and the estimator is one that reads nothing but the likelihood, patterns with the
 * same total score share their estimate: there are only as many to compute as there are scores, and
 * a test may have any length. Otherwise there may be no more than {@value #MAXIMUM_PATTERNS}
 * patterns, that is 12 right or wrong answers.
 *
 * <p>As an estimator it keeps the other estimator's own standard error for longer tests and without
 * answers. Immutable and thread-safe, if the other estimator is.
 *
 * @param estimator the other estimator
 */
public record ExactStandardError(AbilityEstimator estimator) implements AbilityEstimator {

  /** The largest number of patterns for which estimates are computed. */
  public static final int MAXIMUM_PATTERNS = 4096;

  @Override
  public AbilityEstimate estimate(Responses responses) {
    AbilityEstimate estimate = estimator.estimate(responses);
    if (responses.size() == 0 || !isPossible(responses)) {
      return estimate;
    }
    return new AbilityEstimate(
        estimate.ability(),
        distribution(responses, estimate.ability()).standardDeviation(),
        estimate.convergence(),
        estimate.iterations());
  }

  /**
   * All estimates that the items answered can lead to.
   *
   * @param responses the answers; only their items count
   * @param ability the ability at which to compute how likely each estimate is
   * @return one estimate for each total score, in increasing order, if patterns with the same score
   *     share theirs; otherwise one for each pattern, the last item's category changing fastest
   * @throws IllegalArgumentException if there are more than {@value #MAXIMUM_PATTERNS} patterns
   */
  public EstimateDistribution distribution(Responses responses, double ability) {
    if (ScoreDistribution.isSufficient(responses, estimator)) {
      return ScoreDistribution.of(responses, estimator, ability);
    }
    long patterns = PatternDistribution.count(responses);
    Checks.require(
        patterns <= MAXIMUM_PATTERNS,
        "number of patterns of answers",
        patterns,
        "must be at most "
            + MAXIMUM_PATTERNS
            + " for an exact standard error. Maybe the test is too long for one; longer tests are served well by the asymptotic one");
    return PatternDistribution.of(responses, estimator, ability);
  }

  private boolean isPossible(Responses responses) {
    return ScoreDistribution.isSufficient(responses, estimator)
        || PatternDistribution.count(responses) <= MAXIMUM_PATTERNS;
  }
}
