package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * significant. Where all of one group have the same matching value, x g is a multiple of g: there
 * is the test of γ alone then, and the result says why.
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

  private static final String ONE_VALUE =
      "All of the %s group have the same matching value. A difference that changes with it cannot be told from one that does not.";

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
    Optional<String> constant = constant(sample);
    int wanted = constant.isPresent() ? columns.length : columns.length + 1;
    List<CumulativeLogit.Fit> fits = new ArrayList<>();
    CumulativeLogit model = new CumulativeLogit(sample.category());
    boolean estimable = model.isEstimable() && areApart(sample) && varies(columns[1]);
    for (int p = 0; p < wanted && estimable; p++) {
      CumulativeLogit.Fit fit = model.fit(Arrays.copyOf(columns, p));
      estimable = fit.converged();
      fits.add(fit);
    }
    return estimable ? result(item, sample.size(), fits, constant) : untested(item, sample.size());
  }

  private static LogisticDif untested(ItemId item, int persons) {
    return new LogisticDif(
        item,
        persons,
        Optional.empty(),
        Double.NaN,
        LogisticDif.Effect.UNKNOWN,
        DifClass.A,
        DifClass.A);
  }

  /** Why the product of group and matching value is a multiple of the group, if it is. */
  private static Optional<String> constant(DifSample sample) {
    return varies(matching(sample, true)) && varies(matching(sample, false))
        ? Optional.empty()
        : Optional.of(ONE_VALUE.formatted(varies(matching(sample, true)) ? "reference" : "focal"));
  }

  /** Whether the group is not all that the matching value tells, nor the other way round. */
  private static boolean areApart(DifSample sample) {
    return varies(matching(sample, true)) || varies(matching(sample, false));
  }

  private static double[] matching(DifSample sample, boolean focal) {
    return IntStream.range(0, sample.size())
        .filter(i -> sample.focal()[i] == focal)
        .mapToDouble(i -> sample.matching()[i])
        .toArray();
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

  /** Of three regressions, or of four. */
  private LogisticDif result(
      ItemId item, int persons, List<CumulativeLogit.Fit> fits, Optional<String> whyNotFour) {
    double[] log = fits.stream().mapToDouble(CumulativeLogit.Fit::logLikelihood).toArray();
    boolean four = whyNotFour.isEmpty();
    int last = log.length - 1;
    LogisticDif.Tests tests =
        new LogisticDif.Tests(
            ChiSquareTest.of(2 * (log[2] - log[1]), 1),
            four ? Optional.of(ChiSquareTest.of(2 * (log[3] - log[2]), 1)) : Optional.empty(),
            ChiSquareTest.of(2 * (log[last] - log[1]), last - 1),
            whyNotFour);
    double[] r = Arrays.stream(log).map(l -> nagelkerke(log[0], l, persons)).toArray();
    LogisticDif.Effect effect =
        new LogisticDif.Effect(
            fits.get(2).slopes()[1], r[2] - r[1], four ? r[3] - r[2] : Double.NaN, r[last] - r[1]);
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
