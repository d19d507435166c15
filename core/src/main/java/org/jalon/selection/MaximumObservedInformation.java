package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * Maximum observed information at the estimated ability (MOI): the information −d² log Pⱼ / dθ²
 * that an answer would give, averaged over the answers as the posterior predicts them,
 *
 * <pre>  Σⱼ p(j | answers) Jⱼ(θ̂),   p(j | answers) = Σₖ p(θₖ | answers) Pⱼ(θₖ)</pre>
 *
 * <p>over the nodes θₖ of a grid. Were the answers predicted from the estimate θ̂ alone it would be
 * the Fisher information; where the observed information does not depend on the answer, as in the
 * two-parameter and the partial credit models, it is. The estimate is not made anew after each
 * answer, as {@link MaximumExpectedInformation} does. It may be negative where there is guessing.
 *
 * <p>What depends on the items alone is computed once for each grid and kept by the bank: 16 bytes
 * for each answer of an item and node, 1.5 MB for 750 dichotomous items on 61 nodes.
 *
 * @param prior what is believed before the first answer
 * @param grid where the posterior is computed
 * @see <a href="https://doi.org/10.1007/BF02294775">van der Linden (1998), Bayesian item selection
 *     criteria for adaptive testing, Psychometrika 63, 201–216, on observed information and
 *     posterior prediction</a>
 */
public record MaximumObservedInformation(Prior prior, QuadratureGrid grid)
    implements SelectionCriterion {

  /**
   * Creates a criterion.
   *
   * @throws IllegalArgumentException if the prior has no density at any node of the grid
   */
  public MaximumObservedInformation {
    Posterior.of(grid, prior);
  }

  /**
   * A standard normal prior on 33 even nodes from −4 to 4.
   *
   * @return the criterion
   */
  public static MaximumObservedInformation withDefaults() {
    return new MaximumObservedInformation(Prior.Normal.STANDARD, WeightedValues.usualGrid());
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    return means(context.bank()).at(context, prior)::value;
  }

  /** Empty if the prior depends on the items answered. */
  @Override
  public Optional<RunningRanking> running(ResolvedItemBank bank) {
    return WeightedRanking.of(bank, prior, this::means);
  }

  private WeightedValues means(ResolvedItemBank bank) {
    return new ObservedInformationMean(bank, grid);
  }
}
