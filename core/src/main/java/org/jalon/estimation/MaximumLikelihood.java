package org.jalon.estimation;

import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The ability at which the answers are likeliest (ML), with 1 / √I as standard error, I being the
 * Fisher information of the items answered:
 *
 * <pre>  θ̂ = argmax Σ log P(xᵢ | θ)   over the range</pre>
 *
 * <p>Without answers, and when every answer points the same way, the likelihood has no maximum: a
 * {@linkplain ConstantPatternRule rule} gives the estimate. Other patterns may lie at an end of the
 * range too, where it says {@link Convergence#AT_BOUND}: for example right answers to hard items
 * and wrong ones to easy items, if right answers may be guessed.
 *
 * <p>With guessing or an upper asymptote the likelihood may have several maxima (Samejima 1973).
 * The highest one is found: the derivative is evaluated over the whole range, half a logit of the
 * steepest item apart or closer (32 to 1,024 intervals, a power of two), every change of sign is
 * followed to the maximum, and the likelihoods there are compared. Of two equally high maxima,
 * whose log-likelihoods differ by no more than 10<sup>−10</sup>, the lower one is given. With other
 * models there is one maximum at most, which is sought directly. Both ways end within
 * 10<sup>−10</sup> of the zero of the derivative; {@link AbilityEstimate#iterations()} counts how
 * often it was evaluated.
 *
 * <p>The order of the answers only changes the last bits. Immutable and thread-safe.
 *
 * @param range where to look
 * @param constantPattern what to answer where there is no maximum
 * @see <a href="https://doi.org/10.1007/BF02291115">Samejima (1973), A comment on Birnbaum's
 *     three-parameter logistic model in the latent trait theory, Psychometrika 38, 221–233</a>
 */
public record MaximumLikelihood(AbilityRange range, ConstantPatternRule constantPattern)
    implements AbilityEstimator {

  /**
   * From −6 to 6, with the ends for all wrong and all right answers and 0 before the first.
   *
   * @return the estimator
   */
  public static MaximumLikelihood withDefaults() {
    return new MaximumLikelihood(AbilityRange.STANDARD, new ConstantPatternRule.AtBound(0));
  }

  /**
   * This estimator on another range.
   *
   * @param newRange where to look
   * @return a new estimator
   */
  public MaximumLikelihood with(AbilityRange newRange) {
    return new MaximumLikelihood(newRange, constantPattern);
  }

  /**
   * This estimator with another rule.
   *
   * @param newRule what to answer where there is no maximum
   * @return a new estimator
   */
  public MaximumLikelihood with(ConstantPatternRule newRule) {
    return new MaximumLikelihood(range, newRule);
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return estimate(responses, mode().scan());
  }

  private AbilityEstimate estimate(Responses responses, Scan scan) {
    LikelihoodTrend trend = LikelihoodTrend.of(responses, range);
    if (trend != LikelihoodTrend.MIXED) {
      return constantPattern.estimate(responses, trend, range);
    }
    Maximum maximum = mode().of(responses, scan);
    double information = Score.information(responses, maximum.ability());
    return maximum.estimate(responses, StandardErrorForm.inverseRoot(information));
  }

  @Override
  public AbilityEstimator resolve(ResolvedItemBank bank) {
    return mode().resolve(this, bank, this::estimate);
  }

  private PosteriorMode mode() {
    return new PosteriorMode(new LogWeight.Flat(), range);
  }
}
