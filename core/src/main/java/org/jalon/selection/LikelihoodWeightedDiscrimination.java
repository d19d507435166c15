package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * The global discrimination index (GDI) weighted by the likelihood: the variance over ability of
 * the probability of a right answer,
 *
 * <pre>  Σ vₖ (P(θₖ) − P̄)²,   P̄ = Σ vₖ P(θₖ),   vₖ = wₖ L(θₖ) / Σ wⱼ L(θⱼ)</pre>
 *
 * <p>over the nodes θₖ of a grid with their weights wₖ, L being the likelihood of the answers so
 * far, kept in logarithms. The value is normalised: from 0 to ¼ for dichotomous items.
 *
 * <p>For items with more categories it is half the sum over the categories of the variances of
 * their probabilities. With two categories that is the variance above, and no order of the
 * categories is presumed: nominal items have it too.
 *
 * <p>It does not depend on the estimated ability.
 *
 * <p>What depends on the items alone is computed once for each grid and kept by the bank: at most
 * 16 bytes for each answer of an item and node, 1.1 MB for 750 dichotomous items on 61 nodes.
 *
 * @param grid the abilities
 * @see <a href="https://doi.org/10.1177/0146621614554650">Kaplan, de la Torre and Barrada (2015),
 *     New item selection methods for cognitive diagnosis computerized adaptive testing, Applied
 *     Psychological Measurement 39, 167–188</a>
 */
public record LikelihoodWeightedDiscrimination(QuadratureGrid grid) implements SelectionCriterion {

  /**
   * On 33 even nodes from −4 to 4.
   *
   * @return the criterion
   */
  public static LikelihoodWeightedDiscrimination withDefaults() {
    return new LikelihoodWeightedDiscrimination(WeightedValues.usualGrid());
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    return variances(context.bank()).at(context, WeightedValues.flat(grid))::value;
  }

  @Override
  public Optional<RunningRanking> running(ResolvedItemBank bank) {
    return WeightedRanking.of(bank, WeightedValues.flat(grid), this::variances);
  }

  private WeightedValues variances(ResolvedItemBank bank) {
    return new ProbabilityVariance(bank, grid);
  }
}
