package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ResolvedItemBank;

/**
 * Σ wₖ K(θ̂, θₖ) = Σⱼ Pⱼ(θ̂) (log Pⱼ(θ̂) − Lⱼ), where Lⱼ = Σ wₖ log Pⱼ(θₖ).
 *
 * <p>A bound needs no logarithm and no exponential. For a logistic item the sum is a convex
 * function of P(θ̂), which lies between the probabilities at the nodes around θ̂: the greater of
 * the values there bounds it. And since log P is monotone, so that its lowest value over the nodes
 * at one end stands at the first or the last of them, −Lⱼ grows if the weight of all of them is
 * given to each of the two.
 */
final class MeanDivergence extends WeightedValues {

  /** Of the weight, in bounds: more saves nodes, less saves items to look at. Measured. */
  private static final double LEFT_OUT = 3e-4;

  private final DenseTable probabilities;
  private final AnswerTable table;
  private final AnswerSums sums;
  private final double[] moved; // weights
  private final double[] before; // bounds if the estimate were at the node below it
  private final double[] after; // and at the node above
  private final double[] slack;
  private final boolean onlyLogistic;
  private int node;

  MeanDivergence(ResolvedItemBank bank, QuadratureGrid grid) {
    super(bank, grid);
    probabilities = AnswerTable.compact(bank, grid, AnswerTable.Quantity.PROBABILITY).first();
    table = AnswerTable.whole(bank, grid, AnswerTable.Quantity.LOG_PROBABILITY);
    sums = new AnswerSums(table);
    moved = new double[grid.size()];
    before = new double[bank.size()];
    after = new double[bank.size()];
    slack = new double[bank.size()];
    onlyLogistic = all(bank, LogisticModel.class);
  }

  @Override
  void sumAll() {
    sums.setAll(weights(), from(), to());
  }

  @Override
  void sum(int item) {
    sums.set(item, weights(), from(), to());
  }

  @Override
  double value(int item) {
    double sum = 0;
    for (int k = 0; k < bank().model(item).categoryCount(); k++) {
      double logarithm = bank().model(item).logProbability(ability(), k);
      double probability = StrictNumerics.exp(logarithm);
      if (probability > 0) {
        sum += probability * (logarithm - sums.of(item, k));
      }
    }
    return Math.max(0, sum); // else rounding could make it negative
  }

  /** Where all items are logistic and the estimated ability lies on the grid. */
  @Override
  boolean bound(double[] bounds) {
    if (!onlyLogistic || !isOnGrid(ability())) {
      return false;
    }
    narrow(weights(), LEFT_OUT);
    System.arraycopy(weights(), low(), moved, low(), high() - low());
    moved[low()] += below();
    moved[high() - 1] += above();
    bound(table.first(), sums.first());
    bound(table.others(), sums.others());
    node = nodeBelow(ability());
    divergence(node, before);
    divergence(node + 1, after);
    greater(bounds);
    return true;
  }

  private void bound(DenseTable logarithms, double[] out) {
    logarithms.sums(moved, low(), high(), out);
    logarithms.add(below(), from(), out);
    logarithms.add(above(), to() - 1, out);
  }

  private void divergence(int at, double[] out) {
    double[] p = probabilities.row(at);
    double[] right = table.first().row(at);
    double[] wrong = table.others().row(at);
    double[] meanRight = sums.first();
    double[] meanWrong = sums.others();
    for (int i = 0; i < out.length; i++) {
      out[i] = p[i] * (right[i] - meanRight[i]) + (1 - p[i]) * (wrong[i] - meanWrong[i]);
    }
  }

  private void greater(double[] bounds) {
    double[] meanRight = sums.first();
    double[] meanWrong = sums.others();
    double share = 8 * rounding();
    for (int i = 0; i < bounds.length; i++) {
      slack[i] = Double.MIN_NORMAL - share * (meanRight[i] + meanWrong[i]);
      bounds[i] = Math.max(before[i], after[i]) + slack[i];
    }
  }

  /**
   * With one exponential: where P(θ̂) lies between the two. Below the chord by as much as a
   * function whose second derivative is never less than 4, as that of p log p + (1 − p) log (1 −
   * p).
   */
  @Override
  double refined(int item, double bound) {
    double p = probabilities.row(node)[item];
    double step = probabilities.row(node + 1)[item] - p;
    if (step == 0) {
      return bound;
    }
    double share = (bank().model(item).probability(ability(), 1) - p) / step;
    if (!(share >= 0 && share <= 1)) {
      return bound;
    }
    double chord = before[item] + share * (after[item] - before[item]);
    return Math.min(bound, chord - 2 * share * (1 - share) * step * step + slack[item]);
  }
}
