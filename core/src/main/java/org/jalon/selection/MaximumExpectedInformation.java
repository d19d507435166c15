package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Maximum expected information (MEI): the information of the item at the ability that would be
 * estimated after its answer, averaged over the answers as the present estimate θ̂ predicts them,
 *
 * <pre>  Σⱼ Pⱼ(θ̂) Iⱼ(θ̂ⱼ)</pre>
 *
 * <p>θ̂ⱼ being the estimate from the answers so far and answer j to this item. Iⱼ is the
 * information observed with that answer, −d² log Pⱼ / dθ², or the Fisher information. Ability is
 * estimated once for each category of each item: by far the slowest criterion, unless the estimator
 * is {@link ExpectedAPosteriori} with a prior that does not depend on the items. Then the means of
 * all posteriors come from tables that the bank keeps for each grid: 16 bytes for each answer of an
 * item and node, 1.5 MB for 750 dichotomous items on 61 nodes.
 *
 * @param estimator how ability is estimated anew; need not be that of the plan
 * @param information which information is averaged
 * @see <a href="https://doi.org/10.1007/BF02294775">van der Linden (1998), Bayesian item selection
 *     criteria for adaptive testing, Psychometrika 63, 201–216</a>
 */
public record MaximumExpectedInformation(AbilityEstimator estimator, Information information)
    implements SelectionCriterion {

  /** Which information of an item. */
  public enum Information {
    /** Of the answer given: −d² log Pⱼ / dθ², which may be negative where there is guessing. */
    OBSERVED,
    /** Fisher's: the mean over all answers. */
    FISHER;

    double of(ResponseModel model, double ability, int category) {
      return this == OBSERVED
          ? model.observedInformation(ability, category)
          : model.information(ability);
    }
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    return estimator instanceof ExpectedAPosteriori mean && !mean.prior().dependsOnItems()
        ? means(context.bank(), mean).at(context, mean.prior())::value
        : item -> value(context, item);
  }

  /** Present for {@link ExpectedAPosteriori} with a prior that does not depend on the items. */
  @Override
  public Optional<RunningRanking> running(ResolvedItemBank bank) {
    return estimator instanceof ExpectedAPosteriori mean
        ? WeightedRanking.of(bank, mean.prior(), b -> means(b, mean))
        : Optional.empty();
  }

  private WeightedValues means(ResolvedItemBank bank, ExpectedAPosteriori mean) {
    return new ExpectedInformation(bank, mean.grid(), information);
  }

  private double value(SelectionContext context, int item) {
    Responses responses = context.responses();
    ResponseModel model = context.bank().model(item);
    double ability = context.estimate().ability();
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double after = estimator.estimate(responses.with(item, k)).ability();
      sum += model.probability(ability, k) * information.of(model, after, k);
    }
    return sum;
  }
}
