package org.jalon.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.Responses;

/**
 * The posterior mean under a prior that follows the estimate, with a limit on how far one answer
 * may move it: the estimator of the flash reference policy.
 *
 * <p>State: the current estimate m, which starts at the initial ability, and the likelihood L of
 * all answers so far on the grid. Each answer
 *
 * <ol>
 *   <li>multiplies L by the probability of that answer,
 *   <li>takes the posterior ∝ L · N(m, v), the prior being centred on the <em>current</em>
 *       estimate, with fixed variance v,
 *   <li>moves m to the posterior mean, but by no more than the variation limit allows,
 *   <li>has the standard error √(Σ p (θ − m)² − h² / 12), where p is the posterior, m the limited
 *       estimate and h a class width; 0 should the correction exceed the sum.
 * </ol>
 *
 * <p>The variation limit ℓ allows a step of ℓ while |m| &lt; ℓ and of |m| · ℓ otherwise; ℓ = 0
 * allows any step. Without an answer the estimate is the initial ability with {@linkplain
 * #NO_ANSWER_STANDARD_ERROR a conventional standard error}, marked {@link Convergence#NO_ANSWERS}.
 * Because the prior moves, the estimate depends on the order of the answers.
 *
 * <p>The likelihood is a plain product, as in the reference, so that its bits agree; after some
 * thousand answers, or far fewer to items of extreme discrimination, all of it would underflow.
 * From there on the estimate stays where it is, marked {@link Convergence#NOT_CONVERGED}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param grid the abilities at which the posterior is computed
 * @param initialAbility the estimate before the first answer
 * @param priorVariance v
 * @param classWidth h
 * @param variationLimit ℓ, from 0, meaning without limit, to 1
 * @param variationLimitUntil the last answer, counted from 0, to which the variation limit applies;
 *     {@link Integer#MAX_VALUE} for all answers, −1 for none
 * @param pairedUntil the position, counted from 0, from which answers count one by one instead of
 *     two by two
 */
public record MovingPriorExpectedAPosteriori(
    QuadratureGrid grid,
    double initialAbility,
    double priorVariance,
    double classWidth,
    double variationLimit,
    int variationLimitUntil,
    int pairedUntil)
    implements AbilityEstimator {

  /** The standard error reported before the first answer: larger than any that an answer leaves. */
  public static final double NO_ANSWER_STANDARD_ERROR = 5;

  /**
   * Creates an estimator.
   *
   * @throws IllegalArgumentException if a value lies outside its domain
   */
  public MovingPriorExpectedAPosteriori {
    Checks.finite("initial ability", initialAbility);
    Checks.positive("variance of the prior", priorVariance);
    Checks.inRange("class width", classWidth, 0, Double.MAX_VALUE);
    Checks.inRange("variation limit", variationLimit, 0, 1);
    Checks.atLeast("last answer under the variation limit", variationLimitUntil, -1);
    Checks.atLeast("end of the paired answers", pairedUntil, 0);
  }

  /**
   * The reference settings: 81 nodes from −9 by repeated addition of 0.225, initial ability 0,
   * prior variance 1.5, class width 0.1125, no variation limit.
   *
   * @return the estimator
   */
  public static MovingPriorExpectedAPosteriori withDefaults() {
    QuadratureGrid grid = QuadratureGrid.byRepeatedAddition(-9, 18.0 / 80, 9);
    return new MovingPriorExpectedAPosteriori(grid, 0, 1.5, 9.0 / 80, 0, Integer.MAX_VALUE, 0);
  }

  /**
   * This estimator with another start.
   *
   * @param ability the estimate before the first answer
   * @return a new estimator
   * @throws IllegalArgumentException if the ability is not finite
   */
  public MovingPriorExpectedAPosteriori startingAt(double ability) {
    return new MovingPriorExpectedAPosteriori(
        grid, ability, priorVariance, classWidth, variationLimit, variationLimitUntil, pairedUntil);
  }

  /**
   * This estimator with another variation limit.
   *
   * @param limit from 0, meaning none, to 1
   * @return a new estimator
   * @throws IllegalArgumentException if the limit does not lie between 0 and 1
   */
  public MovingPriorExpectedAPosteriori withVariationLimit(double limit) {
    return withVariationLimit(limit, Integer.MAX_VALUE);
  }

  /**
   * This estimator with a variation limit for the first answers only (an option of older versions
   * of the policy).
   *
   * @param limit from 0, meaning none, to 1
   * @param until the last answer, counted from 0, to which the limit applies; −1 for none
   * @return a new estimator
   * @throws IllegalArgumentException if the limit does not lie between 0 and 1 or the position is
   *     below −1
   */
  public MovingPriorExpectedAPosteriori withVariationLimit(double limit, int until) {
    return new MovingPriorExpectedAPosteriori(
        grid, initialAbility, priorVariance, classWidth, limit, until, pairedUntil);
  }

  /**
   * This estimator taking the first answers two by two (an option of older versions of the policy):
   * an answer at a position below the bound is taken together with the next one, if there is one,
   * in a single step whose likelihood is the <em>mean</em> of the two probabilities.
   *
   * @param until the position, counted from 0, from which answers count one by one; 0 for never two
   *     by two
   * @return a new estimator
   * @throws IllegalArgumentException if the position is negative
   */
  public MovingPriorExpectedAPosteriori pairingAnswersUntil(int until) {
    return new MovingPriorExpectedAPosteriori(
        grid,
        initialAbility,
        priorVariance,
        classWidth,
        variationLimit,
        variationLimitUntil,
        until);
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    List<AbilityEstimate> history = history(responses);
    return history.isEmpty() ? start() : history.get(history.size() - 1);
  }

  /**
   * The estimate after each step: one for each answer, or for each pair of answers taken together.
   *
   * @param responses the answers so far
   * @return the estimates in order; empty without answers
   */
  public List<AbilityEstimate> history(Responses responses) {
    List<AbilityEstimate> history = new ArrayList<>(responses.size());
    double[] likelihood = new double[grid.size()];
    Arrays.fill(likelihood, 1);
    double current = initialAbility;
    int position = 0;
    while (position < responses.size()) {
      int taken = pairedUntil > position && position + 1 < responses.size() ? 2 : 1;
      multiply(likelihood, responses, position, taken);
      double limit = position <= variationLimitUntil ? variationLimit : 0;
      AbilityEstimate estimate = step(likelihood, current, limit, history.size() + 1);
      history.add(estimate);
      current = estimate.ability();
      position += taken;
    }
    return history;
  }

  private AbilityEstimate start() {
    return new AbilityEstimate(initialAbility, NO_ANSWER_STANDARD_ERROR, Convergence.NO_ANSWERS, 0);
  }

  private void multiply(double[] likelihood, Responses responses, int position, int taken) {
    for (int k = 0; k < likelihood.length; k++) {
      double ability = grid.node(k);
      double probability =
          responses.model(position).probability(ability, responses.category(position));
      if (taken == 2) {
        int next = position + 1;
        probability =
            (probability + responses.model(next).probability(ability, responses.category(next)))
                / 2;
      }
      likelihood[k] *= probability;
    }
  }

  private AbilityEstimate step(double[] likelihood, double current, double limit, int iteration) {
    double[] posterior = posterior(likelihood, current);
    double mean = 0;
    for (int k = 0; k < posterior.length; k++) {
      mean += grid.node(k) * posterior[k];
    }
    if (Double.isNaN(mean)) {
      return new AbilityEstimate(
          current, Double.POSITIVE_INFINITY, Convergence.NOT_CONVERGED, iteration);
    }
    double ability = limited(mean, current, limit);
    double variance = 0;
    for (int k = 0; k < posterior.length; k++) {
      double deviation = grid.node(k) - ability;
      variance += posterior[k] * (deviation * deviation);
    }
    double corrected = variance - classWidth * classWidth / 12;
    return new AbilityEstimate(
        ability, Math.sqrt(Math.max(0, corrected)), Convergence.CONVERGED, iteration);
  }

  private double[] posterior(double[] likelihood, double centre) {
    double[] prior = new double[likelihood.length];
    double priorTotal = 0;
    for (int k = 0; k < prior.length; k++) {
      double deviation = grid.node(k) - centre;
      prior[k] = StrictNumerics.exp(-(deviation * deviation) / (2 * priorVariance));
      priorTotal += prior[k];
    }
    double[] posterior = new double[likelihood.length];
    double total = 0;
    for (int k = 0; k < posterior.length; k++) {
      posterior[k] = likelihood[k] * (prior[k] / priorTotal);
      total += posterior[k];
    }
    for (int k = 0; k < posterior.length; k++) {
      posterior[k] /= total;
    }
    return posterior;
  }

  private static double limited(double mean, double current, double limit) {
    if (limit == 0) {
      return mean;
    }
    double gap = -limit < current && current < limit ? limit : Math.abs(current) * limit;
    return mean > current ? Math.min(mean, current + gap) : Math.max(mean, current - gap);
  }
}
