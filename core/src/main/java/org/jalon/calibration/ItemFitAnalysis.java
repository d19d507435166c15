package org.jalon.calibration;

import java.util.List;
import java.util.Map;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;

/**
 * Item fit: infit, outfit and S-X².
 *
 * <p>With residuals y = x − E at the estimated ability, W the variance and C the fourth central
 * moment of the category under the model,
 *
 * <pre>  outfit = Σ y²/W / n,   infit = Σ y² / Σ W,
 *  variances Σ C/W² / n² − 1/n  and  Σ (C − W²) / (Σ W)²</pre>
 *
 * <p>W is at least 0.0032 and the standard deviation at most 1.4142 in the standardisation, as in
 * the R package mirt. Ability is estimated from the same answers, so that mean squares of short
 * tests are a little below 1.
 *
 * <p>S-X² compares, among persons with the same sum score s on n items, how many chose each
 * category with how many would under the model,
 *
 * <pre>  E(k | s) = N(s) ∫ Pₖ(θ) S⁻(s − k | θ) φ(θ) dθ / ∫ S(s | θ) φ(θ) dθ</pre>
 *
 * <p>where S and S⁻ are the distributions of the sum scores with and without the item. Only persons
 * who answered every item of the matrix have such a score; after adaptive tests there is nobody,
 * and the test is empty. The extreme scores tell nothing, and scores that nobody can be expected to
 * have are left out. Sparse cells are joined: scores of one person with the next score; then, while
 * an expected count is below the minimum, categories of that score with a neighbour down to two,
 * then the score with the neighbouring one that fewer persons have. For right and wrong answers
 * these are the tables of mirt, to the last digit. There are as many degrees of freedom as cells
 * less scores less free parameters. Where all scores together leave a cell below the minimum, there
 * is no test.
 *
 * <p>Immutable and thread-safe; the same bits for any number of threads.
 *
 * @param estimator gives the abilities for infit and outfit
 * @param latent the distribution of ability for S-X²
 * @param grid where its integrals are computed
 * @param minimumExpected the expected count below which a cell is joined to another
 * @param freeParameters which parameters were estimated from these answers
 * @see <a href="https://doi.org/10.1177/01466216000241003">Orlando and Thissen (2000),
 *     Likelihood-based item-fit indices for dichotomous item response theory models, Applied
 *     Psychological Measurement 24, 50–64</a>
 */
public record ItemFitAnalysis(
    AbilityEstimator estimator,
    Prior latent,
    QuadratureGrid grid,
    double minimumExpected,
    FreeParameters freeParameters) {

  /**
   * Creates an analysis.
   *
   * @throws IllegalArgumentException if the minimum is not positive, or the distribution depends on
   *     the items or has no density on the grid
   */
  public ItemFitAnalysis {
    Checks.positive("minimum expected count", minimumExpected);
    WeightedNodes.of(latent, grid);
  }

  /**
   * Posterior means and S-X² for a standard normal distribution on 61 even nodes from −6 to 6,
   * cells of at least 1, all parameters of the models free.
   *
   * @return the analysis
   */
  public static ItemFitAnalysis withDefaults() {
    ExpectedAPosteriori estimator = ExpectedAPosteriori.withDefaults();
    return new ItemFitAnalysis(
        estimator, estimator.prior(), estimator.grid(), 1, FreeParameters.ALL);
  }

  /**
   * This analysis with other abilities for infit and outfit.
   *
   * @param newEstimator gives them
   * @return a new analysis
   */
  public ItemFitAnalysis with(AbilityEstimator newEstimator) {
    return new ItemFitAnalysis(newEstimator, latent, grid, minimumExpected, freeParameters);
  }

  /**
   * This analysis for another population: both posterior means and S-X² follow it.
   *
   * @param newLatent its distribution
   * @param newGrid where integrals are computed
   * @return a new analysis
   * @throws IllegalArgumentException as the constructor does
   */
  public ItemFitAnalysis with(Prior newLatent, QuadratureGrid newGrid) {
    return new ItemFitAnalysis(
        new ExpectedAPosteriori(newLatent, newGrid),
        newLatent,
        newGrid,
        minimumExpected,
        freeParameters);
  }

  /**
   * This analysis with another count of free parameters.
   *
   * @param newParameters which were estimated from these answers
   * @return a new analysis
   */
  public ItemFitAnalysis with(FreeParameters newParameters) {
    return new ItemFitAnalysis(estimator, latent, grid, minimumExpected, newParameters);
  }

  /**
   * The fit of every item of a matrix. Groups of persons are not looked at.
   *
   * @param bank holds the models
   * @param answers the answers
   * @return a result for each item, in the order of the matrix
   * @throws IllegalArgumentException if an item is not in the bank or an answer has no category of
   *     its model; all problems are listed
   */
  public List<ItemFit> analyse(ResolvedItemBank bank, ResponseMatrix answers) {
    PooledItemFit fit = new PooledItemFit(this, answers.items());
    fit.add(new ItemFitGroup(bank, latent, estimator), answers);
    return fit.result();
  }

  /**
   * The fit of every item of a matrix to the answers of several groups at once. Each group has
   * models, abilities and a distribution of its own, as given here and not in this analysis. Infit
   * and outfit are sums over the persons of all groups; S-X² is the sum over groups, which are
   * independent of each other,
   *
   * <pre>  S-X² = Σ(g) Σ(s) Σ(k) (O(g, s, k) − E(g, s, k))² / E(g, s, k),
   *  E(g, s, k) = N(g, s) ∫ Pₖ(θ) S⁻(s − k | θ) φ(θ) dθ / ∫ S(s | θ) φ(θ) dθ  with P, S, φ of g
   * </pre>
   *
   * <p>with each group's sparse cells joined as usual. Its degrees of freedom are the sum over
   * groups of cells less scores, less the free parameters: once where the model of the item is the
   * same in all groups, once for each model where it differs. A sum score is that of the items that
   * anybody of the group answered, so that groups may have taken different items.
   *
   * @param groups what each group of the answers is judged by; further ones do not matter
   * @param answers the answers
   * @return a result for each item, in the order of the matrix
   * @throws IllegalArgumentException if a group of the answers is not there, a bank lacks an item
   *     that its group answered or a category of it, or a distribution depends on the items or has
   *     no density on the grid
   */
  public List<ItemFit> analyse(Map<String, ItemFitGroup> groups, ResponseMatrix answers) {
    PooledItemFit fit = new PooledItemFit(this, answers.items());
    GroupPart.forEach(groups, answers, part -> fit.add(part.group(), part.answers()));
    return fit.result();
  }
}
