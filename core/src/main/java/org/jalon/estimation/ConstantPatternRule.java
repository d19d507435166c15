package org.jalon.estimation;

import org.jalon.internal.Checks;
import org.jalon.item.Responses;

/**
 * What {@link MaximumLikelihood} answers where the likelihood has no maximum: without answers, and
 * when all answers are right or all are wrong.
 *
 * <p>Implementations are immutable and thread-safe and state every parameter in {@code toString()};
 * records do so by themselves.
 */
@FunctionalInterface
public interface ConstantPatternRule {

  /**
   * Gives an estimate.
   *
   * @param responses the answers; may be empty
   * @param trend where they point; never {@link LikelihoodTrend#MIXED}
   * @param range the range of the estimator that asks
   * @return the estimate
   */
  AbilityEstimate estimate(Responses responses, LikelihoodTrend trend, AbilityRange range);

  /**
   * The end of the range to which the answers point, marked {@link Convergence#AT_BOUND}, with 1 /
   * √I there as standard error. Without answers the initial ability, with an infinite one.
   *
   * @param initialAbility where to start; if it lies outside the range, the nearer end
   */
  record AtBound(double initialAbility) implements ConstantPatternRule {

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the ability is not finite
     */
    public AtBound {
      Checks.finite("initial ability", initialAbility);
    }

    @Override
    public AbilityEstimate estimate(
        Responses responses, LikelihoodTrend trend, AbilityRange range) {
      if (trend.direction() == 0) {
        return nothingLearnt(responses, range.nearest(initialAbility));
      }
      double end = trend == LikelihoodTrend.RISING ? range.upper() : range.lower();
      double information = Score.information(responses, end);
      return new AbilityEstimate(
          end, StandardErrorForm.inverseRoot(information), Convergence.AT_BOUND, responses.size());
    }
  }

  /**
   * One step of fixed size from the initial ability for each answer, but not beyond the range:
   * after n answers, initial ability ± n · step. Marked {@link Convergence#BY_RULE}, with an
   * infinite standard error.
   *
   * @param initialAbility where to start; if it lies outside the range, the nearer end
   * @param step the size of a step, such as 0.4 or 0.7
   * @see <a href="https://doi.org/10.1177/014662169001400403">Dodd (1990), The effect of item
   *     selection procedure and stepsize on computerized adaptive attitude measurement using the
   *     rating scale model, Applied Psychological Measurement 14, 355–366</a>
   */
  record FixedStep(double initialAbility, double step) implements ConstantPatternRule {

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the ability is not finite or the step not finite and
     *     positive
     */
    public FixedStep {
      Checks.finite("initial ability", initialAbility);
      Checks.positive("size of a step", step);
    }

    @Override
    public AbilityEstimate estimate(
        Responses responses, LikelihoodTrend trend, AbilityRange range) {
      if (trend.direction() == 0) {
        return nothingLearnt(responses, range.nearest(initialAbility));
      }
      double way = trend.direction() * responses.size() * step;
      return byRule(range.nearest(initialAbility + way), responses);
    }
  }

  /**
   * A step of variable size for each answer: half the way that is left to a bound, usually that of
   * the easiest or the hardest item of the bank. After n answers, bound + (initial ability − bound)
   * / 2ⁿ, but not beyond the range. Marked {@link Convergence#BY_RULE}, with an infinite standard
   * error.
   *
   * @param initialAbility where to start; if it lies outside the range, the nearer end
   * @param bounds what all wrong and all right answers lead to in the long run
   * @see <a href="https://doi.org/10.1177/014662169001400403">Dodd (1990), The effect of item
   *     selection procedure and stepsize on computerized adaptive attitude measurement using the
   *     rating scale model, Applied Psychological Measurement 14, 355–366</a>
   */
  record HalfwayStep(double initialAbility, AbilityRange bounds) implements ConstantPatternRule {

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the ability does not lie between the bounds
     */
    public HalfwayStep {
      Checks.inRange("initial ability", initialAbility, bounds.lower(), bounds.upper());
    }

    @Override
    public AbilityEstimate estimate(
        Responses responses, LikelihoodTrend trend, AbilityRange range) {
      if (trend.direction() == 0) {
        return nothingLearnt(responses, range.nearest(initialAbility));
      }
      double bound = trend == LikelihoodTrend.RISING ? bounds.upper() : bounds.lower();
      double left = Math.scalb(initialAbility - bound, -responses.size());
      return byRule(range.nearest(bound + left), responses);
    }
  }

  /**
   * What another estimator says, such as {@link ExpectedAPosteriori}, {@link MaximumAPosteriori},
   * {@link WeightedLikelihood} or {@link MaximumLikelihoodWithFences}.
   *
   * @param estimator the other estimator
   */
  record Fallback(AbilityEstimator estimator) implements ConstantPatternRule {

    @Override
    public AbilityEstimate estimate(
        Responses responses, LikelihoodTrend trend, AbilityRange range) {
      return estimator.estimate(responses);
    }
  }

  private static AbilityEstimate nothingLearnt(Responses responses, double ability) {
    Convergence reached =
        responses.size() == 0 ? Convergence.NO_ANSWERS : Convergence.NOT_CONVERGED;
    return new AbilityEstimate(ability, Double.POSITIVE_INFINITY, reached, responses.size());
  }

  private static AbilityEstimate byRule(double ability, Responses responses) {
    return new AbilityEstimate(
        ability, Double.POSITIVE_INFINITY, Convergence.BY_RULE, responses.size());
  }
}
