package org.jalon.calibration;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;

/**
 * The fit of a whole model by limited information: do the means of the items and the mean products
 * of each two of them agree with the model?
 *
 * <p>With e the observed less the expected moments, Ξ their covariance matrix for one person and Δ
 * their derivatives with respect to the free parameters,
 *
 * <pre>  M₂ = N e′ (Ξ⁻¹ − Ξ⁻¹ Δ (Δ′ Ξ⁻¹ Δ)⁻¹ Δ′ Ξ⁻¹) e</pre>
 *
 * <p>has, where the model holds, a chi-square distribution with as many degrees of freedom as
 * moments less free parameters. For items of more than two categories the moments are those of the
 * category numbers (M₂*). Parameters that several items share, and those of the latent
 * distribution, are not counted as free. Only persons who answered every item count. Time and
 * memory grow with the sixth and the fourth power of the number of items, to some seconds of two
 * processors and 200 megabytes for {@value #MOST_ITEMS}, which are the most that are accepted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param latent the distribution of ability
 * @param grid where it is summed
 * @param freeParameters which parameters were estimated from these answers
 * @see <a href="https://doi.org/10.1007/s11336-005-1295-9">Maydeu-Olivares and Joe (2006), Limited
 *     information goodness-of-fit testing in multidimensional contingency tables, Psychometrika 71,
 *     713–732</a>
 * @see <a href="https://doi.org/10.1111/j.2044-8317.2012.02050.x">Cai and Hansen (2013),
 *     Limited-information goodness-of-fit testing of hierarchical item factor models, British
 *     Journal of Mathematical and Statistical Psychology 66, 245–276</a>
 */
public record LimitedInformationFitAnalysis(
    Prior latent, QuadratureGrid grid, FreeParameters freeParameters) {

  /** The most items that can be analysed. */
  public static final int MOST_ITEMS = 100;

  /**
   * Creates an analysis.
   *
   * @throws IllegalArgumentException if the distribution depends on the items or has no density on
   *     the grid
   */
  public LimitedInformationFitAnalysis {
    WeightedNodes.of(latent, grid);
  }

  /**
   * For a standard normal distribution on 61 even nodes from −6 to 6, all parameters free.
   *
   * @return the analysis
   */
  public static LimitedInformationFitAnalysis withDefaults() {
    ExpectedAPosteriori usual = ExpectedAPosteriori.withDefaults();
    return new LimitedInformationFitAnalysis(usual.prior(), usual.grid(), FreeParameters.ALL);
  }

  /**
   * This analysis with another count of free parameters.
   *
   * @param newParameters which were estimated from these answers
   * @return a new analysis
   */
  public LimitedInformationFitAnalysis with(FreeParameters newParameters) {
    return new LimitedInformationFitAnalysis(latent, grid, newParameters);
  }

  /**
   * The fit of the models of all items of a matrix.
   *
   * @param bank holds the models
   * @param answers the answers
   * @return the fit; empty if no degree of freedom is left, fewer than 2 persons answered
   *     everything, or the moments depend on each other, as where an item is answered alike by all
   * @throws IllegalArgumentException if an item is not in the bank, an answer has no category of
   *     its model, there are more than {@value #MOST_ITEMS} items, or a parameter of a custom model
   *     would be free
   */
  public Optional<LimitedInformationFit> analyse(ResolvedItemBank bank, ResponseMatrix answers) {
    Checks.inRange("number of items", answers.itemCount(), 1, MOST_ITEMS);
    MatchedAnswers matched = MatchedAnswers.of(bank, answers);
    int[] complete = matched.complete();
    if (complete.length < 2) {
      return Optional.empty();
    }
    int[][] rows = rows(answers, complete);
    WeightedNodes nodes = WeightedNodes.of(latent, grid);
    ItemMoments model = ItemMoments.of(matched.models(), nodes);
    ItemMoments independent = ItemMoments.ofIndependent(rows);
    double[] observed = ItemMoments.observed(rows);
    Optional<ChiSquareTest> test =
        new MomentTest(model, model.derivatives(matched.models(), freeParameters, nodes))
            .of(observed, rows.length);
    Optional<ChiSquareTest> worst = independent.independence(observed, rows.length);
    double srmsr = model.correlationDifference(independent, observed);
    return test.flatMap(t -> worst.map(w -> fit(rows.length, t, w, srmsr)));
  }

  private static int[][] rows(ResponseMatrix answers, int[] persons) {
    int[][] rows = new int[persons.length][answers.itemCount()];
    IntStream.range(0, persons.length).forEach(p -> answers.copyRow(persons[p], rows[p]));
    return rows;
  }

  private static LimitedInformationFit fit(
      int persons, ChiSquareTest test, ChiSquareTest worst, double srmsr) {
    double ratio = test.statistic() / test.degreesOfFreedom();
    double worstRatio = worst.statistic() / worst.degreesOfFreedom();
    double tli = (worstRatio - ratio) / (worstRatio - 1);
    return new LimitedInformationFit(
        persons, test, rmsea(test, persons), srmsr, tli, comparativeFit(test, worst));
  }

  static double comparativeFit(ChiSquareTest test, ChiSquareTest independent) {
    double excess = Math.max(0, test.statistic() - test.degreesOfFreedom());
    double most = Math.max(excess, independent.statistic() - independent.degreesOfFreedom());
    return excess == 0 ? 1 : 1 - excess / most;
  }

  private static LimitedInformationFit.Rmsea rmsea(ChiSquareTest test, int persons) {
    double scale = (double) test.degreesOfFreedom() * (persons - 1);
    List<Double> excesses =
        List.of(
            test.statistic() - test.degreesOfFreedom(),
            NoncentralChiSquare.noncentrality(test, 0.95),
            NoncentralChiSquare.noncentrality(test, 0.05));
    double[] values =
        excesses.stream().mapToDouble(x -> Math.sqrt(Math.max(0, x) / scale)).toArray();
    return new LimitedInformationFit.Rmsea(values[0], values[1], values[2]);
  }
}
