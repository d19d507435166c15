package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * The global discrimination index weighted by the posterior (GDIP): the posterior variance of the
 * probability of a right answer,
 *
 * <pre>  Σ p(θₖ | answers) (P(θₖ) − P̄)²,   P̄ = Σ p(θₖ | answers) P(θₖ)</pre>
 *
 * <p>over the nodes of a grid. The value is normalised: from 0 to ¼ for dichotomous items; for
 * items with more categories it is half the sum over the categories of the variances of their
 * probabilities, as in {@link LikelihoodWeightedDiscrimination}. Likelihoods are kept in
 * logarithms. It does not depend on the estimated ability.
 *
 * <p>What depends on the items alone is computed once for each grid and kept by the bank: at most
 * 16 bytes for each answer of an item and node, 1.1 MB for 750 dichotomous items on 61 nodes.
 *
 * @param prior what is believed before the first answer
 * @param grid where the posterior is computed
 * @see <a href="https://doi.org/10.1177/0146621614554650">Kaplan, de la Torre and Barrada (2015),
 *     New item selection methods for cognitive diagnosis computerized adaptive testing, Applied
 *     Psychological Measurement 39, 167–188</a>
 */
public record PosteriorWeightedDiscrimination(Prior prior, QuadratureGrid grid)
    implements SelectionCriterion {

  /**
   * Creates a criterion.
   *
   * @throws IllegalArgumentException if the prior has no density at any node of the grid
   */
  public PosteriorWeightedDiscrimination {
    Posterior.of(grid, prior);
  }

  /**
   * A standard normal prior on 33 even nodes from −4 to 4.
   *
   * @return the criterion
   */
  public static PosteriorWeightedDiscrimination withDefaults() {
    return new PosteriorWeightedDiscrimination(Prior.Normal.STANDARD, WeightedValues.usualGrid());
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    return variances(context.bank()).at(context, prior)::value;
  }

  /** Empty if the prior depends on the items answered. */
  @Override
  public Optional<RunningRanking> running(ResolvedItemBank bank) {
    return WeightedRanking.of(bank, prior, this::variances);
  }

  private WeightedValues variances(ResolvedItemBank bank) {
    return new ProbabilityVariance(bank, grid);
  }
}
