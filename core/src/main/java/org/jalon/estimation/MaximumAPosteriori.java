package org.jalon.estimation;

import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The mode of the posterior (MAP, also called Bayes modal):
 *
 * <pre>  θ̂ = argmax log f(θ) + Σ log P(xᵢ | θ)   over the range</pre>
 *
 * <p>f being the density of the prior. With I the information of the items answered and r = (log
 * f)′, the standard error is 1 / √(I − r′) at the estimate — for a normal prior 1 / √(I + 1 / σ²) —
 * or the {@linkplain StandardErrorForm#EFFICIENT other form}; infinite where the root is that of a
 * number that is not positive.
 *
 * <p>Without answers, the mode of the prior, with 1 / √(−r′) as standard error in either form; of a
 * flat prior, the middle of the range with an infinite one. Under a uniform prior it is the maximum
 * of the likelihood within the prior's bounds, all wrong and all right answers leading to those.
 * Under the other priors it is finite for every pattern, unless the range cuts it off, marked
 * {@link Convergence#AT_BOUND}.
 *
 * <p>The posterior may have several maxima; they are sought and compared as in {@link
 * MaximumLikelihood}. The order of the answers only changes the last bits. Immutable and
 * thread-safe.
 *
 * @param prior what is believed before the first answer
 * @param range where to look
 * @param standardErrorForm how to compute the standard error
 * @see <a href="https://doi.org/10.1111/j.1745-3984.1986.tb00241.x">Lord (1986), Maximum likelihood
 *     and Bayesian parameter estimation in item response theory, Journal of Educational Measurement
 *     23, 157–162</a>
 */
public record MaximumAPosteriori(
    Prior prior, AbilityRange range, StandardErrorForm standardErrorForm)
    implements AbilityEstimator {

  /**
   * Creates an estimator.
   *
   * @throws IllegalArgumentException if the prior has no density within the range
   */
  public MaximumAPosteriori {
    prior.within(range);
  }

  /**
   * The usual choice: a standard normal prior, from −6 to 6, with the asymptotic standard error.
   *
   * @return the estimator
   */
  public static MaximumAPosteriori withDefaults() {
    return new MaximumAPosteriori(
        Prior.Normal.STANDARD, AbilityRange.STANDARD, StandardErrorForm.ASYMPTOTIC);
  }

  /**
   * This estimator with another prior.
   *
   * @param newPrior the prior
   * @return a new estimator
   * @throws IllegalArgumentException if the prior has no density within the range
   */
  public MaximumAPosteriori with(Prior newPrior) {
    return new MaximumAPosteriori(newPrior, range, standardErrorForm);
  }

  /**
   * This estimator on another range.
   *
   * @param newRange where to look
   * @return a new estimator
   * @throws IllegalArgumentException if the prior has no density within the range
   */
  public MaximumAPosteriori with(AbilityRange newRange) {
    return new MaximumAPosteriori(prior, newRange, standardErrorForm);
  }

  /**
   * This estimator with another standard error.
   *
   * @param newForm how to compute it
   * @return a new estimator
   */
  public MaximumAPosteriori with(StandardErrorForm newForm) {
    return new MaximumAPosteriori(prior, range, newForm);
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return estimate(responses, mode().scan());
  }

  private AbilityEstimate estimate(Responses responses, Scan scan) {
    Maximum maximum = mode().of(responses, scan);
    return maximum.estimate(responses, standardError(responses, maximum.ability()));
  }

  @Override
  public AbilityEstimator resolve(ResolvedItemBank bank) {
    return mode().resolve(this, bank, this::estimate);
  }

  private PosteriorMode mode() {
    return new PosteriorMode(new LogWeight.OfPrior(prior), prior.within(range));
  }

  double standardError(Responses responses, double ability) {
    double information = Score.information(responses, ability);
    double derivative = priorDerivative(responses, ability);
    return standardErrorForm == StandardErrorForm.EFFICIENT && responses.size() > 0
        ? StandardErrorForm.efficient(information, derivative)
        : StandardErrorForm.inverseRoot(information - derivative);
  }

  /** r′. */
  private double priorDerivative(Responses responses, double ability) {
    TestInformation items =
        prior.dependsOnItems() ? TestInformation.of(responses, ability) : TestInformation.NONE;
    return prior.logDerivative(ability, 2, items);
  }
}
