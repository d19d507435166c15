package org.jalon.estimation;

import java.util.function.DoubleUnaryOperator;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Robust maximum likelihood: answers to items far from the ability, such as slips on easy items and
 * lucky guesses on hard ones, count less:
 *
 * <pre>  Σ w(rᵢ) (log P(xᵢ | θ))′ = 0,   rᵢ = aᵢ (θ − bᵢ)</pre>
 *
 * <p>The standard error is √(Σ w² I) / Σ w I at the estimate (Magis 2014). The residual is that of
 * a logistic item, whatever its asymptotes; answers to items of other models count fully. Where
 * discriminations were multiplied by a scaling constant D, so must be the tuning constant, if it is
 * meant for residuals without it.
 *
 * <p>Where the equation has several solutions, the one is given at which the function whose
 * derivative the left side is, is highest; they are sought as in {@link MaximumLikelihood} and
 * compared by integrating the left side between them. All right and all wrong answers, and others
 * without a solution, lead to an end of the range, marked {@link Convergence#AT_BOUND}; or, if no
 * answer counts any more on the way there, as is possible with Tukey's weight, to where the last
 * one ceases to count, marked {@link Convergence#NOT_CONVERGED}, with an infinite standard error.
 * Without answers, the middle of the range with an infinite standard error.
 *
 * <p>The order of the answers only changes the last bits. Immutable and thread-safe.
 *
 * @param weight how much an answer counts
 * @param range where to look
 * @see <a href="https://doi.org/10.1111/bmsp.12027">Magis (2014), On the asymptotic standard error
 *     of a class of robust estimators of ability in dichotomous item response models, British
 *     Journal of Mathematical and Statistical Psychology 67, 430–450</a>
 */
public record RobustLikelihood(RobustWeight weight, AbilityRange range)
    implements AbilityEstimator {

  /**
   * Huber's weight with B = 1, from −6 to 6.
   *
   * @return the estimator
   */
  public static RobustLikelihood withDefaults() {
    return new RobustLikelihood(new RobustWeight.Huber(1), AbilityRange.STANDARD);
  }

  /**
   * This estimator with another weight.
   *
   * @param newWeight how much an answer counts
   * @return a new estimator
   */
  public RobustLikelihood with(RobustWeight newWeight) {
    return new RobustLikelihood(newWeight, range);
  }

  /**
   * This estimator on another range.
   *
   * @param newRange where to look
   * @return a new estimator
   */
  public RobustLikelihood with(AbilityRange newRange) {
    return new RobustLikelihood(weight, newRange);
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return estimate(responses, scan());
  }

  private AbilityEstimate estimate(Responses responses, Scan scan) {
    DoubleUnaryOperator equation = equation().of(responses);
    Maximum maximum =
        MaximumSearch.ofAny(equation, new Integral(equation), range, scan.of(responses));
    double error = standardError(responses, maximum.ability());
    return maximum.orNotConverged(error < Double.POSITIVE_INFINITY).estimate(responses, error);
  }

  @Override
  public AbilityEstimator resolve(ResolvedItemBank bank) {
    return ResolvedScan.of(this, bank, scan(), this::estimate);
  }

  private Scan.Direct scan() {
    return new Scan.Direct(equation(), range);
  }

  private RobustEquation equation() {
    return new RobustEquation(weight);
  }

  double standardError(Responses responses, double ability) {
    double spread = 0;
    double slope = 0;
    for (int i = 0; i < responses.size(); i++) {
      double weight = equation().weight(responses.model(i), ability);
      double information = responses.model(i).information(ability);
      spread += weight * weight * information;
      slope += weight * information;
    }
    return slope > 0 ? Math.sqrt(spread) / slope : Double.POSITIVE_INFINITY;
  }
}
