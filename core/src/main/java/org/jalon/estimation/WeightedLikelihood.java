package org.jalon.estimation;

import java.util.function.DoubleUnaryOperator;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Warm's weighted likelihood estimate (WLE), whose bias is an order of magnitude smaller than that
 * of maximum likelihood:
 *
 * <pre>  l′(θ) + J(θ) / (2 I(θ)) = 0,   J = Σ P′ P″ / P,   I = Σ P′² / P</pre>
 *
 * <p>over all categories of the items answered, for every response model. It is finite for every
 * pattern, all right and all wrong ones included, unless the range cuts it off, marked {@link
 * Convergence#AT_BOUND}. Without answers, the middle of the range with an infinite standard error.
 *
 * <p>Where the equation has several solutions, the one is given at which the weighted likelihood,
 * whose logarithm has the left side as derivative, is highest; they are sought as in {@link
 * MaximumLikelihood} and compared by integrating the left side between them.
 *
 * <p>The standard error is 1 / √I at the estimate, or the {@linkplain StandardErrorForm#EFFICIENT
 * other form} with r = J / (2 I). The order of the answers only changes the last bits. Immutable
 * and thread-safe.
 *
 * @param range where to look
 * @param standardErrorForm how to compute the standard error
 * @see <a href="https://doi.org/10.1007/BF02294627">Warm (1989), Weighted likelihood estimation of
 *     ability in item response theory, Psychometrika 54, 427–450</a>
 */
public record WeightedLikelihood(AbilityRange range, StandardErrorForm standardErrorForm)
    implements AbilityEstimator {

  private static final Equation EQUATION = new WarmEquation();

  /**
   * From −6 to 6, with the asymptotic standard error.
   *
   * @return the estimator
   */
  public static WeightedLikelihood withDefaults() {
    return new WeightedLikelihood(AbilityRange.STANDARD, StandardErrorForm.ASYMPTOTIC);
  }

  /**
   * This estimator on another range.
   *
   * @param newRange where to look
   * @return a new estimator
   */
  public WeightedLikelihood with(AbilityRange newRange) {
    return new WeightedLikelihood(newRange, standardErrorForm);
  }

  /**
   * This estimator with another standard error.
   *
   * @param newForm how to compute it
   * @return a new estimator
   */
  public WeightedLikelihood with(StandardErrorForm newForm) {
    return new WeightedLikelihood(range, newForm);
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return estimate(responses, scan());
  }

  private AbilityEstimate estimate(Responses responses, Scan scan) {
    DoubleUnaryOperator equation = EQUATION.of(responses);
    Maximum maximum =
        MaximumSearch.ofAny(equation, new Integral(equation), range, scan.of(responses));
    return maximum.estimate(responses, standardError(responses, maximum.ability()));
  }

  @Override
  public AbilityEstimator resolve(ResolvedItemBank bank) {
    return ResolvedScan.of(this, bank, scan(), this::estimate);
  }

  private Scan.Direct scan() {
    return new Scan.Direct(EQUATION, range);
  }

  double standardError(Responses responses, double ability) {
    double information = Score.information(responses, ability);
    return standardErrorForm == StandardErrorForm.EFFICIENT && information > 0
        ? StandardErrorForm.efficient(information, correctionDerivative(responses, ability))
        : StandardErrorForm.inverseRoot(information);
  }

  /** (J′ I − J I′) / (2 I²). */
  static double correctionDerivative(Responses responses, double ability) {
    double j = 0;
    double jDerivative = 0;
    double information = 0;
    double informationDerivative = 0;
    for (int i = 0; i < responses.size(); i++) {
      ResponseModel model = responses.model(i);
      j += model.warmJ(ability);
      jDerivative += model.warmJDerivative(ability);
      information += model.information(ability);
      informationDerivative += model.informationDerivative(ability);
    }
    return (jDerivative - j / information * informationDerivative) / information / 2;
  }
}
