package org.jalon.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
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
    return history(
        responses, i -> LikelihoodRow.of(responses.model(i), responses.category(i), grid).values());
  }

  private List<AbilityEstimate> history(Responses responses, IntFunction<double[]> likelihoods) {
    List<AbilityEstimate> history = new ArrayList<>(responses.size());
    MovingPriorSteps steps = new MovingPriorSteps(this);
    int position = 0;
    while (position < responses.size()) {
      boolean paired = pairedUntil > position && position + 1 < responses.size();
      double[] likelihood = likelihoods.apply(position);
      steps.step(
          paired ? mean(likelihood, likelihoods.apply(position + 1)) : likelihood,
          limitAt(position));
      history.add(estimate(steps));
      position += paired ? 2 : 1;
    }
    return history;
  }

  private static double[] mean(double[] one, double[] other) {
    double[] mean = new double[one.length];
    Arrays.setAll(mean, k -> (one[k] + other[k]) / 2);
    return mean;
  }

  private static AbilityEstimate estimate(MovingPriorSteps steps) {
    double standardError = steps.standardError();
    return new AbilityEstimate(
        steps.ability(),
        standardError,
        Double.isInfinite(standardError) ? Convergence.NOT_CONVERGED : Convergence.CONVERGED,
        steps.count());
  }

  /** The variation limit for an answer, counted from 0. */
  double limitAt(int position) {
    return position <= variationLimitUntil ? variationLimit : 0;
  }

  private AbilityEstimate start() {
    return new AbilityEstimate(initialAbility, NO_ANSWER_STANDARD_ERROR, Convergence.NO_ANSWERS, 0);
  }

  /** Empty if answers are taken two by two. */
  @Override
  public Optional<RunningEstimate> running(ResolvedItemBank bank) {
    return pairedUntil > 0 ? Optional.empty() : Optional.of(new RunningMovingPrior(this, bank));
  }
}
