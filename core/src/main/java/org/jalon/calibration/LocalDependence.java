package org.jalon.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.ResolvedItemBank;

/**
 * Local dependence by Yen's Q3: the correlation, over the persons who answered both of two items,
 * of the residuals x − E(x) at the estimated abilities.
 *
 * <p>The residuals of independent items correlate slightly negatively, about −1 / (n − 1) for a
 * test of n items, because the ability is estimated from the same answers. Q3* is Q3 less the mean
 * of all pairs. No single critical value serves all tests; about 0.2 above the mean is seldom
 * reached without dependence if some hundred persons answered both items. After adaptive tests they
 * are fewer, and chance alone goes further: a pair is flagged only if Q3 also differs from the mean
 * by Fisher's test, at a level divided by the number of pairs.
 *
 * <p>Memory: 12 bytes for each pair of items, and some megabytes; at most 60,000 items. Immutable
 * and thread-safe; the same bits for any number of threads.
 *
 * @param estimator gives the abilities
 * @param bound the |Q3*| from which a pair may be flagged
 * @param level the probability that any of independent pairs is flagged; 1 to flag by the bound
 *     alone
 * @param minimumPersons how many persons must have answered both items
 * @param mostPairs how many flagged pairs are listed at most
 * @see <a href="https://doi.org/10.1177/014662168400800201">Yen (1984), Effects of local item
 *     dependence on the fit and equating performance of the three-parameter logistic model, Applied
 *     Psychological Measurement 8, 125–145</a>
 * @see <a href="https://doi.org/10.1177/0146621616677520">Christensen, Makransky and Horton (2017),
 *     Critical values for Yen's Q3: identification of local dependence in the Rasch model using
 *     residual correlations, Applied Psychological Measurement 41, 178–194</a>
 */
public record LocalDependence(
    AbilityEstimator estimator, double bound, double level, int minimumPersons, int mostPairs) {

  private static final int MOST_ITEMS = 60_000;

  /**
   * Creates an analysis.
   *
   * @throws IllegalArgumentException if the bound is not from 0 to 2, the level not from 0 to 1,
   *     fewer than 4 persons are asked for, or the number of pairs is negative
   */
  public LocalDependence {
    Checks.inRange("bound of Q3*", bound, 0, 2);
    Checks.inRange("level of significance", level, 0, 1);
    Checks.atLeast("minimum number of persons", minimumPersons, 4);
    Checks.atLeast("number of pairs to list", mostPairs, 0);
  }

  /**
   * At posterior means, pairs of at least 30 persons, from 0.2 at level 0.05, the 100 largest.
   *
   * @return the analysis
   */
  public static LocalDependence withDefaults() {
    return new LocalDependence(ExpectedAPosteriori.withDefaults(), 0.2, 0.05, 30, 100);
  }

  /**
   * This analysis with other abilities.
   *
   * @param newEstimator gives them
   * @return a new analysis
   */
  public LocalDependence with(AbilityEstimator newEstimator) {
    return new LocalDependence(newEstimator, bound, level, minimumPersons, mostPairs);
  }

  /**
   * This analysis with other limits.
   *
   * @param newBound the |Q3*| from which a pair may be flagged
   * @param newLevel the probability that any of independent pairs is flagged
   * @param newMinimum how many persons must have answered both items
   * @param newMost how many flagged pairs are listed at most
   * @return a new analysis
   * @throws IllegalArgumentException as the constructor does
   */
  public LocalDependence with(double newBound, double newLevel, int newMinimum, int newMost) {
    return new LocalDependence(estimator, newBound, newLevel, newMinimum, newMost);
  }

  /**
   * Examines all pairs of items of a matrix.
   *
   * @param bank holds the models
   * @param answers the answers
   * @return the report
   * @throws IllegalArgumentException if an item is not in the bank, an answer has no category of
   *     its model, or there are more than 60,000 items
   */
  public LocalDependenceReport analyse(ResolvedItemBank bank, ResponseMatrix answers) {
    Checks.inRange("number of items", answers.itemCount(), 1, MOST_ITEMS);
    Residuals residuals = new Residuals(answers.personCount());
    residuals.add(
        MatchedAnswers.of(bank, answers),
        estimator,
        IntStream.range(0, answers.personCount()).toArray(),
        IntStream.range(0, answers.itemCount()).toArray());
    return report(answers, residuals);
  }

  /**
   * Examines all pairs of items of the persons of several groups. Each group has models and
   * abilities of its own, as given here and not in this analysis: a residual is that from what is
   * expected of the group, and the correlation is that of all persons who answered both items. With
   * one distribution for all, the abilities of every group but those in the middle would be drawn
   * away from their own.
   *
   * @param groups what the answers of each group are compared with; further ones do not matter
   * @param answers the answers
   * @return the report
   * @throws IllegalArgumentException if a group of the answers is not there, a bank lacks an item
   *     that its group answered or a category of it, or there are more than 60,000 items
   */
  public LocalDependenceReport analyse(Map<String, ItemFitGroup> groups, ResponseMatrix answers) {
    Checks.inRange("number of items", answers.itemCount(), 1, MOST_ITEMS);
    Residuals residuals = new Residuals(answers.personCount());
    GroupPart.forEach(
        groups,
        answers,
        part ->
            residuals.add(
                part.matched(), part.group().estimator(), part.persons(), part.columns()));
    return report(answers, residuals);
  }

  private LocalDependenceReport report(ResponseMatrix answers, Residuals residuals) {
    ResidualPairs pairs = new ResidualPairs(answers.items(), residuals, minimumPersons);
    double[] q3 = pairs.correlations();
    int examined = 0;
    double mean = 0;
    for (double value : q3) {
      examined += Double.isNaN(value) ? 0 : 1;
      mean += Double.isNaN(value) ? 0 : value;
    }
    mean /= examined;
    double squares = 0;
    for (double value : q3) {
      squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
    }
    int[] beyond = beyond(pairs, q3, mean, examined);
    return new LocalDependenceReport(
        examined,
        q3.length - examined,
        mean,
        examined < 2 ? Double.NaN : Math.sqrt(squares / (examined - 1)),
        beyond.length,
        listed(pairs, beyond, mean));
  }

  private int[] beyond(ResidualPairs pairs, double[] q3, double mean, int examined) {
    double critical =
        level < 1 ? -StrictNumerics.normalQuantile(level / (2.0 * Math.max(1, examined))) : 0;
    return IntStream.range(0, q3.length)
        .filter(pair -> Math.abs(q3[pair] - mean) >= bound)
        .filter(pair -> Math.abs(pairs.z(pair, mean)) >= critical)
        .toArray();
  }

  private List<ItemPair> listed(ResidualPairs pairs, int[] beyond, double mean) {
    return IntStream.of(beyond)
        .mapToObj(pair -> pairs.pair(pair, mean))
        .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.adjustedQ3())))
        .limit(mostPairs)
        .toList();
  }
}
