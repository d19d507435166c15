package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * Half the sum over the categories of the variances of their probabilities over the nodes, which
 * with two categories is Σ wₖ (P(θₖ) − P̄)².
 *
 * <p>A variance is at most the mean square of the deviations from any other number. Taken from the
 * mean over some of the nodes, the others add no more than their weight, since no two vectors of
 * probabilities have squares of differences that sum to more than 2.
 */
final class ProbabilityVariance extends WeightedValues {

  /** Of the weight, in bounds: more saves nodes, less saves items to look at. Measured. */
  private static final double LEFT_OUT = 2e-3;

  private final AnswerTable table;
  private final AnswerSums means;
  private final AnswerSums variances;

  ProbabilityVariance(ResolvedItemBank bank, QuadratureGrid grid) {
    super(bank, grid);
    table = AnswerTable.compact(bank, grid, AnswerTable.Quantity.PROBABILITY);
    means = new AnswerSums(table);
    variances = new AnswerSums(table);
  }

  @Override
  void sumAll() {
    means.setAll(weights(), from(), to());
    variances.setAllSquares(weights(), from(), to(), means);
  }

  @Override
  void sum(int item) {
    means.set(item, weights(), from(), to());
    variances.setSquares(item, weights(), from(), to(), means);
  }

  @Override
  double value(int item) {
    int categories = bank().model(item).categoryCount();
    if (categories == 2) {
      return variances.of(item, 1);
    }
    double sum = 0;
    for (int k = 0; k < categories; k++) {
      sum += variances.of(item, k);
    }
    return sum / 2;
  }

  @Override
  boolean bound(double[] bounds) {
    narrow(weights(), LEFT_OUT);
    double weight = 0;
    for (int node = low(); node < high(); node++) {
      weight += weights()[node];
    }
    double extra = below() + above() + 8 * rounding();
    means.setAllWithSquares(variances, weights(), low(), high());
    bound(means.first(), variances.first(), 1 / weight, extra, bounds);
    if (table.others().columns() > 0) {
      boundBySeveral(1 / weight, extra, bounds);
    }
    return true;
  }

  private static void bound(
      double[] sums, double[] squares, double inverse, double extra, double[] bounds) {
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = squares[i] - sums[i] * sums[i] * inverse + extra;
    }
  }

  private void boundBySeveral(double inverse, double extra, double[] bounds) {
    for (int item = 0; item < bounds.length; item++) {
      if (table.start(item) < table.end(item)) {
        double sum = 0;
        for (int k = 0; k < bank().model(item).categoryCount(); k++) {
          double share = means.of(item, k);
          sum += variances.of(item, k) - share * share * inverse;
        }
        bounds[item] = sum / 2 + extra;
      }
    }
  }
}
