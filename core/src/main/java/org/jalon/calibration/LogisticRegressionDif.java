package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.ItemId;

/**
 * Differential item functioning by logistic regression: whether the group, or the group together
 * with the matching value x, says more about the answer than the matching value alone.
 *
 * <pre>  log odds(category ≥ k) = αₖ + β x + γ g + δ x g,   g = 1 for the focal group</pre>
 *
 * <p>With two categories this is binary logistic regression, with more of them the cumulative
 * (proportional odds) model. Categories that nobody chose do not count. Effects are differences of
 * Nagelkerke's R²; an item has a class other than A only if the test of any difference is
 * significant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param settings matching, purification, level and adjustment
 * @see <a href="https://doi.org/10.1111/j.1745-3984.1990.tb00754.x">Swaminathan and Rogers (1990),
 *     Detecting differential item functioning using logistic regression procedures, Journal of
 *     Educational Measurement 27, 361–370</a>
 * @see <a href="https://doi.org/10.1207/S15324818AME1404_2">Jodoin and Gierl (2001), Evaluating
 *     Type I error and power rates using an effect size measure with the logistic regression
 *     procedure for DIF detection, Applied Measurement in Education 14, 329–349</a>
 */
public record LogisticRegressionDif(DifSettings settings) {

  /**
   * With the usual settings.
   *
   * @return the method
   */
  public static LogisticRegressionDif withDefaults() {
    return new LogisticRegressionDif(DifSettings.withDefaults());
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
  public DifReport<LogisticDif> analyse(ResponseMatrix answers, String reference, String focal) {
    return new DifStudy(answers, reference, focal, settings).run(this::study, this::adjusted);
  }

  private List<LogisticDif> adjusted(List<LogisticDif> results) {
    double[] p =
        settings
            .adjustment()
            .adjust(results.stream().mapToDouble(LogisticDif::adjustedP).toArray());
    List<LogisticDif> adjusted = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      adjusted.add(results.get(i).withAdjustedP(p[i]));
    }
    return adjusted;
  }

  private LogisticDif study(ItemId item, DifSample sample) {
    double[][] columns = columns(sample);
    CumulativeLogit.Fit[] fits = new CumulativeLogit.Fit[columns.length + 1];
    CumulativeLogit model = new CumulativeLogit(sample.category());
    boolean estimable = model.isEstimable() && varies(columns[0]) && varies(columns[1]);
    for (int p = 0; p < fits.length && estimable; p++) {
      fits[p] = model.fit(Arrays.copyOf(columns, p));
      estimable = fits[p].converged();
    }
    return estimable
        ? result(item, sample.size(), fits)
        : new LogisticDif(
            item,
            sample.size(),
            Optional.empty(),
            Double.NaN,
            LogisticDif.Effect.UNKNOWN,
            DifClass.A,
            DifClass.A);
  }

  /** The matching value with mean 0 and deviation 1, the group, and their product. */
  private static double[][] columns(DifSample sample) {
    int n = sample.size();
    double mean = Arrays.stream(sample.matching()).sum() / n;
    double squares = Arrays.stream(sample.matching()).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / n);
    double[][] columns = new double[3][n];
    for (int i = 0; i < n; i++) {
      columns[0][i] = deviation == 0 ? 0 : (sample.matching()[i] - mean) / deviation;
      columns[1][i] = sample.focal()[i] ? 1 : 0;
      columns[2][i] = columns[0][i] * columns[1][i];
    }
    return columns;
  }

  private static boolean varies(double[] values) {
    return Arrays.stream(values).anyMatch(v -> v != values[0]);
  }

  private LogisticDif result(ItemId item, int persons, CumulativeLogit.Fit[] fits) {
    double[] log = Arrays.stream(fits).mapToDouble(CumulativeLogit.Fit::logLikelihood).toArray();
    LogisticDif.Tests tests =
        new LogisticDif.Tests(
            ChiSquareTest.of(2 * (log[2] - log[1]), 1),
            ChiSquareTest.of(2 * (log[3] - log[2]), 1),
            ChiSquareTest.of(2 * (log[3] - log[1]), 2));
    double[] r = Arrays.stream(log).map(l -> nagelkerke(log[0], l, persons)).toArray();
    LogisticDif.Effect effect =
        new LogisticDif.Effect(fits[2].slopes()[1], r[2] - r[1], r[3] - r[2], r[3] - r[1]);
    boolean significant = tests.any().isSignificant(settings.level());
    return new LogisticDif(
        item,
        persons,
        Optional.of(tests),
        tests.any().pValue(),
        effect,
        DifClass.of(effect.total(), 0.13, 0.26, significant),
        DifClass.of(effect.total(), 0.035, 0.07, significant));
  }

  private static double nagelkerke(double nullLog, double log, int persons) {
    return StrictNumerics.expm1(2 * (nullLog - log) / persons)
        / StrictNumerics.expm1(2 * nullLog / persons);
  }
}
