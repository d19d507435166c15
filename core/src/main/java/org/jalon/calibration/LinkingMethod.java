package org.jalon.calibration;

import java.util.List;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;

/**
 * How the constants are found that bring the scale of one calibration to that of another, from the
 * parameters that both have for the anchor items.
 */
public sealed interface LinkingMethod {

  /**
   * The fewest anchors that the method can work with.
   *
   * @return their number
   */
  int fewestAnchors();

  /**
   * Fits the constants to the anchors.
   *
   * @param anchors the items of both scales; at least as many as {@link #fewestAnchors}
   * @return the constants and how they were found; for curves, {@link LinkingFit#converged()} tells
   *     whether the least value was found
   * @throws IllegalArgumentException if the moments give no positive slope, as where all
   *     difficulties are the same or the mean discrimination is 0
   */
  LinkingFit fit(List<Anchor> anchors);

  /**
   * A = mean a / mean a* and B = mean b* − A mean b, starred on the target scale, with the absolute
   * values of discriminations and every difficulty or step of an item counting alike.
   *
   * @see <a href="https://doi.org/10.1111/j.1745-3984.1980.tb00825.x">Loyd and Hoover (1980),
   *     Vertical equating using the Rasch model, Journal of Educational Measurement 17, 179–193</a>
   */
  record MeanMean() implements LinkingMethod {

    @Override
    public int fewestAnchors() {
      return 1;
    }

    @Override
    public LinkingFit fit(List<Anchor> anchors) {
      return LinkingMoments.meanMean(anchors);
    }
  }

  /**
   * A = sd b* / sd b and B = mean b* − A mean b, starred on the target scale, every difficulty or
   * step of an item counting alike.
   */
  record MeanSigma() implements LinkingMethod {

    @Override
    public int fewestAnchors() {
      return 2; // one difficulty has no deviation
    }

    @Override
    public LinkingFit fit(List<Anchor> anchors) {
      return LinkingMoments.meanSigma(anchors);
    }
  }

  /**
   * Least squared differences of category curves, item by item:
   *
   * <pre>  Σ w(θ) Σᵢ Σₖ (P*ᵢₖ(θ) − Pᵢₖ((θ − B) / A))²  +  Σ w(θ) Σᵢ Σₖ (Pᵢₖ(θ) − P*ᵢₖ(A θ + B))²
   * </pre>
   *
   * <p>The symmetric criterion: the first sum weighs abilities of the target population, the second
   * those of the source population, both with the given distribution on their own scale. The way
   * back therefore has the inverse constants.
   *
   * @param weight the distribution of ability in each population
   * @param grid where it is summed
   * @see <a href="https://doi.org/10.4992/psycholres1954.22.144">Haebara (1980), Equating logistic
   *     ability scales by a weighted least squares method, Japanese Psychological Research 22,
   *     144–149</a>
   */
  record Haebara(Prior weight, QuadratureGrid grid) implements LinkingMethod {

    /**
     * Creates a method.
     *
     * @throws IllegalArgumentException if the distribution depends on the items or has no density
     *     on the grid
     */
    public Haebara {
      WeightedNodes.of(weight, grid);
    }

    /**
     * Standard normal weights on 61 even nodes from −6 to 6.
     *
     * @return the method
     */
    public static Haebara withDefaults() {
      return new Haebara(Prior.Normal.STANDARD, QuadratureGrid.evenlySpaced(-6, 6, 61));
    }

    @Override
    public int fewestAnchors() {
      return 1;
    }

    @Override
    public LinkingFit fit(List<Anchor> anchors) {
      return new CurveLinking(anchors, WeightedNodes.of(weight, grid), false).fit();
    }
  }

  /**
   * Least squared difference of the test characteristic curves of all anchors:
   *
   * <pre>  Σ w(θ) (Σᵢ E*ᵢ(θ) − Eᵢ((θ − B) / A))²  +  Σ w(θ) (Σᵢ Eᵢ(θ) − E*ᵢ(A θ + B))²</pre>
   *
   * <p>where E is the mean category; symmetric as {@link Haebara} is.
   *
   * @param weight the distribution of ability in each population
   * @param grid where it is summed
   * @see <a href="https://doi.org/10.1177/014662168300700208">Stocking and Lord (1983), Developing
   *     a common metric in item response theory, Applied Psychological Measurement 7, 201–210</a>
   */
  record StockingLord(Prior weight, QuadratureGrid grid) implements LinkingMethod {

    /**
     * Creates a method.
     *
     * @throws IllegalArgumentException if the distribution depends on the items or has no density
     *     on the grid
     */
    public StockingLord {
      WeightedNodes.of(weight, grid);
    }

    /**
     * Standard normal weights on 61 even nodes from −6 to 6.
     *
     * @return the method
     */
    public static StockingLord withDefaults() {
      return new StockingLord(Prior.Normal.STANDARD, QuadratureGrid.evenlySpaced(-6, 6, 61));
    }

    @Override
    public int fewestAnchors() {
      return 1;
    }

    @Override
    public LinkingFit fit(List<Anchor> anchors) {
      return new CurveLinking(anchors, WeightedNodes.of(weight, grid), true).fit();
    }
  }
}
