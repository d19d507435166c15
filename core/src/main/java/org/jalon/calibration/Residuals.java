package org.jalon.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;

/**
 * How far the answers of each person are from those expected at the estimated ability; none of a
 * person who was not added.
 */
final class Residuals {

  private final int[][] items;
  private final double[][] values;

  Residuals(int persons) {
    this.items = new int[persons][0];
    this.values = new double[persons][0];
  }

  /**
   * Adds the residuals of some persons.
   *
   * @param matched their answers, which may lack items
   * @param estimator gives their abilities
   * @param person who each of them is among all
   * @param column what each of their items is among all
   */
  void add(MatchedAnswers matched, AbilityEstimator estimator, int[] person, int[] column) {
    List<AbilityEstimate> estimates = matched.estimates(estimator);
    IntStream.range(0, person.length)
        .parallel()
        .forEach(n -> set(person[n], matched, n, estimates.get(n).ability(), column));
  }

  /** By ascending item. */
  private void set(int person, MatchedAnswers matched, int row, double ability, int[] column) {
    ResponseMatrix answers = matched.answers();
    int size = answers.size(row);
    double[] residuals = new double[column.length];
    int[] given = new int[size];
    for (int i = 0; i < size; i++) {
      given[i] = answers.item(row, i);
      double expected = matched.model(given[i]).expectedScore(ability);
      residuals[given[i]] = answers.category(row, i) - expected;
    }
    Arrays.sort(given);
    values[person] = IntStream.of(given).mapToDouble(item -> residuals[item]).toArray();
    items[person] = IntStream.of(given).map(item -> column[item]).toArray();
  }

  int persons() {
    return items.length;
  }

  /** The items that a person answered, in ascending order. */
  int[] items(int person) {
    return items[person];
  }

  /** The residuals of these items. */
  double[] values(int person) {
    return values[person];
  }
}
