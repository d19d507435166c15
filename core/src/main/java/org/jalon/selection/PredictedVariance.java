package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * The negated variance of the posterior that is expected after an answer, with answers predicted by
 * the posterior: minus Var(θ) plus what the answer explains, Σⱼ Cov(θ, Pⱼ)² / P̄ⱼ, which with two
 * categories is Cov(θ, P)² / (P̄ (1 − P̄)).
 *
 * <p>With cⱼ and pⱼ the parts of Cov(θ, Pⱼ) and P̄ⱼ that some nodes contribute, cⱼ² / pⱼ is convex
 * and homogeneous, so that of all nodes is at most the sum of those of two parts; and for the nodes
 * left out Σⱼ cⱼ² / pⱼ is at most Σₖ wₖ (θₖ − θ̄)².
 */
final class PredictedVariance extends WeightedValues {

  /** Of the variance, in bounds: more saves nodes, less saves items to look at. Measured. */
  private static final double LEFT_OUT = 5e-3;

  /** Below it a probability is nothing but rounding, or the item tells nothing. */
  private static final double TINY = 1e-30;

  private final AnswerTable table;
  private final AnswerSums totals;
  private final AnswerSums covariances;
  private final double[] moments; // wₖ (θₖ − θ̄)
  private final double[] squares; // wₖ (θₖ − θ̄)²
  private double variance;

  PredictedVariance(ResolvedItemBank bank, QuadratureGrid grid) {
    super(bank, grid);
    table = AnswerTable.compact(bank, grid, AnswerTable.Quantity.PROBABILITY);
    totals = new AnswerSums(table);
    covariances = new AnswerSums(table);
    moments = new double[grid.size()];
    squares = new double[grid.size()];
  }

  @Override
  void prepare() {
    variance = moments(moments, squares);
  }

  @Override
  void sumAll() {
    totals.setAll(weights(), from(), to());
    covariances.setAll(moments, from(), to());
  }

  @Override
  void sum(int item) {
    totals.set(item, weights(), from(), to());
    covariances.set(item, moments, from(), to());
  }

  @Override
  double value(int item) {
    return -Math.max(0, variance - explained(item));
  }

  private double explained(int item) {
    int categories = bank().model(item).categoryCount();
    if (categories == 2) {
      double right = totals.of(item, 1);
      return share(covariances.of(item, 1), right * (1 - right));
    }
    double sum = 0;
    for (int k = 0; k < categories; k++) {
      sum += share(covariances.of(item, k), totals.of(item, k));
    }
    return sum;
  }

  private static double share(double covariance, double total) {
    return total > 0 ? covariance * (covariance / total) : 0;
  }

  @Override
  boolean bound(double[] bounds) {
    narrow(squares, LEFT_OUT * variance);
    int last = grid().size() - 1;
    double range = grid().node(last) - grid().node(0);
    double extra = below() + above() + 32 * rounding() * range * range - variance;
    totals.setAllWith(covariances, weights(), moments, low(), high());
    double weight = 0;
    double moment = 0;
    for (int node = low(); node < high(); node++) {
      weight += weights()[node];
      moment += moments[node];
    }
    boundByTwo(totals.first(), covariances.first(), weight, moment, extra, bounds);
    if (table.others().columns() > 0) {
      boundBySeveral(extra, bounds);
    }
    return true;
  }

  /** What both answers explain: c² / p + (C − c)² / (W − p), over one denominator. */
  private static void boundByTwo(
      double[] p, double[] c, double weight, double moment, double extra, double[] bounds) {
    for (int i = 0; i < bounds.length; i++) {
      double right = Math.max(p[i], TINY);
      double wrong = Math.max(weight - p[i], TINY);
      double rest = moment - c[i];
      bounds[i] = (c[i] * c[i] * wrong + rest * rest * right) / (right * wrong) + extra;
    }
  }

  private void boundBySeveral(double extra, double[] bounds) {
    for (int item = 0; item < bounds.length; item++) {
      if (table.start(item) < table.end(item)) {
        bounds[item] = explained(item) + extra;
      }
    }
  }
}
