package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * Kullback–Leibler information (KL) weighted by the likelihood: how well the answer to an item
 * would tell the estimated ability θ̂ from all others,
 *
 * <pre>  Σ wₖ L(θₖ) K(θ̂, θₖ) / Σ wₖ L(θₖ),   K(θ̂, θ) = Σⱼ Pⱼ(θ̂) log (Pⱼ(θ̂) / Pⱼ(θ))</pre>
 *
 * <p>over the nodes θₖ of a grid with their weights wₖ, L being the likelihood of the answers so
 * far. The value is normalised: other programs may leave out the division, a factor common to all
 * items. Likelihoods are kept in logarithms; without an answer every node counts by its weight
 * alone. For items of any number of categories; never negative.
 *
 * <p>What depends on the items alone is computed once for each grid and kept by the bank: at most
 * 24 bytes for each answer of an item and node, 1.8 MB for 750 dichotomous items on 61 nodes.
 *
 * @param grid the abilities
 * @see <a href="https://doi.org/10.1177/014662169602000303">Chang and Ying (1996), A global
 *     information approach to computerized adaptive testing, Applied Psychological Measurement 20,
 *     213–229</a>
 * @see <a href="https://doi.org/10.1027/1614-2241.5.1.7">Barrada, Olea, Ponsoda and Abad (2009),
 *     Item selection rules in computerized adaptive testing: accuracy and security, Methodology 5,
 *     7–17</a>
 */
public record LikelihoodWeightedDivergence(QuadratureGrid grid) implements SelectionCriterion {

  /**
   * On 33 even nodes from −4 to 4.
   *
   * @return the criterion
   */
  public static LikelihoodWeightedDivergence withDefaults() {
    return new LikelihoodWeightedDivergence(WeightedValues.usualGrid());
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
    return new MeanDivergence(bank, grid);
  }
}
