package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * Maximum likelihood-weighted information (MLWI): the information averaged over the abilities of a
 * grid, each weighted by the likelihood of the answers so far,
 *
 * <pre>  Σ wₖ L(θₖ) I(θₖ) / Σ wₖ L(θₖ)</pre>
 *
 * <p>with the weights wₖ of the grid. The value is normalised: the authors' integral of L I divided
 * by that of L, a factor common to all items. Likelihoods are kept in logarithms, so that no length
 * of test underflows. Without an answer every node counts by its weight alone. It does not depend
 * on the estimated ability.
 *
 * <p>What depends on the items alone is computed once for each grid and kept by the bank: 8 bytes
 * for each item and 8 bytes for each answer of an item and node, 1.1 MB for 750 dichotomous items
 * on 61 nodes.
 *
 * @param grid the abilities
 * @see <a href="https://doi.org/10.3102/10769986022002203">Veerkamp and Berger (1997), Some new
 *     item selection criteria for adaptive testing, Journal of Educational and Behavioral
 *     Statistics 22, 203–226</a>
 */
public record LikelihoodWeightedInformation(QuadratureGrid grid) implements SelectionCriterion {

  /**
   * On 33 even nodes from −4 to 4.
   *
   * @return the criterion
   */
  public static LikelihoodWeightedInformation withDefaults() {
    return new LikelihoodWeightedInformation(WeightedValues.usualGrid());
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    return means(context.bank()).at(context, WeightedValues.flat(grid))::value;
  }

  @Override
  public Optional<RunningRanking> running(ResolvedItemBank bank) {
    return WeightedRanking.of(bank, WeightedValues.flat(grid), this::means);
  }

  private WeightedValues means(ResolvedItemBank bank) {
    return new MeanInformation(bank, grid);
  }
}
