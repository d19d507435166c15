package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * Kullback–Leibler information weighted by the posterior (KLP): how well the answer to an item
 * would tell the estimated ability θ̂ from those that are probable,
 *
 * <pre>  Σ p(θₖ | answers) K(θ̂, θₖ),   K(θ̂, θ) = Σⱼ Pⱼ(θ̂) log (Pⱼ(θ̂) / Pⱼ(θ))</pre>
 *
 * <p>over the nodes of a grid. The value is normalised: the posterior sums to 1. Likelihoods are
 * kept in logarithms; without an answer the prior is the weight. For items of any number of
 * categories; never negative.
 *
 * <p>What depends on the items alone is computed once for each grid and kept by the bank: at most
 * 24 bytes for each answer of an item and node, 1.8 MB for 750 dichotomous items on 61 nodes.
 *
 * @param prior what is believed before the first answer
 * @param grid where the posterior is computed
 * @see <a href="https://doi.org/10.1177/014662169602000303">Chang and Ying (1996), A global
 *     information approach to computerized adaptive testing, Applied Psychological Measurement 20,
 *     213–229</a>
 * @see <a href="https://doi.org/10.1027/1614-2241.5.1.7">Barrada, Olea, Ponsoda and Abad (2009),
 *     Item selection rules in computerized adaptive testing: accuracy and security, Methodology 5,
 *     7–17</a>
 */
public record PosteriorWeightedDivergence(Prior prior, QuadratureGrid grid)
    implements SelectionCriterion {

  /**
   * Creates a criterion.
   *
   * @throws IllegalArgumentException if the prior has no density at any node of the grid
   */
  public PosteriorWeightedDivergence {
    Posterior.of(grid, prior);
  }

  /**
   * A standard normal prior on 33 even nodes from −4 to 4.
   *
   * @return the criterion
   */
  public static PosteriorWeightedDivergence withDefaults() {
    return new PosteriorWeightedDivergence(Prior.Normal.STANDARD, WeightedValues.usualGrid());
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
    return new MeanDivergence(bank, grid);
  }
}
