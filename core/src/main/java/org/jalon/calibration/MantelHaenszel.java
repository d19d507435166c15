package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.ItemId;

/**
 * Differential item functioning by the Mantel–Haenszel method: whether, among persons of the same
 * stratum k, the groups answer alike.
 *
 * <p>For two categories, with Aₖ and Bₖ right and wrong answers of the reference group, Cₖ and Dₖ
 * those of the focal group,
 *
 * <pre>  χ² = (max(0, |Σ Aₖ − Σ E(Aₖ)| − ½))² / Σ Var(Aₖ),   1 degree of freedom</pre>
 *
 * <p>Class A: not significant, or |Δ| below 1; class C: |Δ| at least 1.5 and significantly above 1
 * (one-sided, at the same level); class B: others. For more categories, Mantel's test of the mean
 * category without a correction, and class B from |SMD| / SD above 0.17, class C above 0.25, where
 * the test is significant.
 *
 * <p>The test supposes that the difference is the same at all abilities; crossing differences need
 * {@link LogisticRegressionDif}. Immutable and thread-safe.
 *
 * @param settings matching, purification, level and adjustment
 * @see <a href="https://doi.org/10.2307/2527893">Robins, Breslow and Greenland (1986), Estimators
 *     of the Mantel-Haenszel variance consistent in both sparse data and large-strata limiting
 *     models, Biometrics 42, 311–323</a>
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500879">Mantel (1963), Chi-square tests
 *     with one degree of freedom, Journal of the American Statistical Association 58, 690–700</a>
 */
public record MantelHaenszel(DifSettings settings) {

  private static final double ETS_FACTOR = -2.35;

  /**
   * With the usual settings.
   *
   * @return the method
   */
  public static MantelHaenszel withDefaults() {
    return new MantelHaenszel(DifSettings.withDefaults());
  }

  /**
   * Studies every item.
   *
   * @param answers the answers; persons of other groups do not count
   * @param reference the name of the reference group
   * @param focal the name of the focal group
   * @return the results
   * @throws IllegalArgumentException if a group is not in the matrix, both are the same, or there
   *     are not as many matching values as persons
   */
  public DifReport<MantelHaenszelDif> analyse(
      ResponseMatrix answers, String reference, String focal) {
    return new DifStudy(answers, reference, focal, settings).run(this::study, this::adjusted);
  }

  private List<MantelHaenszelDif> adjusted(List<MantelHaenszelDif> results) {
    double[] p =
        settings
            .adjustment()
            .adjust(results.stream().mapToDouble(MantelHaenszelDif::adjustedP).toArray());
    List<MantelHaenszelDif> adjusted = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      adjusted.add(results.get(i).withAdjustedP(p[i]));
    }
    return adjusted;
  }

  private MantelHaenszelDif study(ItemId item, DifSample sample) {
    MantelHaenszelTable table = new MantelHaenszelTable(sample);
    boolean dichotomous = sample.highestCategory() < 2;
    Optional<ChiSquareTest> test = table.trendTest(dichotomous ? 0.5 : 0);
    boolean significant = test.filter(t -> t.isSignificant(settings.level())).isPresent();
    DifEffect effect = dichotomous ? oddsRatio(table) : table.meanDifference();
    DifClass difClass =
        effect instanceof DifEffect.OddsRatio odds
            ? difClass(odds, significant)
            : difClass((DifEffect.MeanDifference) effect, significant);
    double p = test.map(ChiSquareTest::pValue).orElse(Double.NaN);
    return new MantelHaenszelDif(item, sample.size(), test, p, effect, difClass);
  }

  private static DifEffect.OddsRatio oddsRatio(MantelHaenszelTable table) {
    double ratio = table.commonOddsRatio();
    double log = StrictNumerics.log(ratio);
    return new DifEffect.OddsRatio(ratio, table.logStandardError(), ETS_FACTOR * log);
  }

  private DifClass difClass(DifEffect.OddsRatio odds, boolean significant) {
    double size = Math.abs(odds.delta());
    if (!significant || !(size >= 1)) {
      return DifClass.A;
    }
    double z = (size - 1) / (-ETS_FACTOR * odds.logStandardError());
    boolean beyond =
        Double.isInfinite(size) || z > StrictNumerics.normalQuantile(1 - settings.level());
    return size >= 1.5 && beyond ? DifClass.C : DifClass.B;
  }

  private static DifClass difClass(DifEffect.MeanDifference effect, boolean significant) {
    return DifClass.of(
        effect.perStandardDeviation(), Math.nextUp(0.17), Math.nextUp(0.25), significant);
  }
}
