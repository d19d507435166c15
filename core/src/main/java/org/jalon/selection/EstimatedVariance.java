package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * The negated variance of the posterior that is expected after an answer, with answers predicted
 * from the estimated ability: −Σⱼ Pⱼ(θ̂) Var(θ | j).
 *
 * <p>The bound needs no exponential. For a logistic item the sum is linear in P(θ̂), which lies
 * between the probabilities at the nodes around θ̂. And Var(θ | j) is at least the sum of squares
 * over some of the nodes, about its own mean, divided by a probability of the answer that counts
 * all other nodes in full.
 */
final class EstimatedVariance extends WeightedValues {

  /** Of the weight, in bounds: more saves nodes, less saves items to look at. Measured. */
  private static final double LEFT_OUT = 3e-4;

  /** Below this share of the second moment a variance has lost digits. */
  private static final double CANCELLED = 1e-3;

  private static final double TINY = 1e-30;

  private final AnswerTable table;
  private final AnswerSums totals;
  private final AnswerSums firstMoments;
  private final AnswerSums secondMoments;
  private final double[] moments;
  private final double[] squares;
  private final double[] right; // lower bounds of the variance after each answer
  private final double[] wrong;
  private final UnlikelyAnswer unlikely;
  private final boolean onlyLogistic;

  EstimatedVariance(ResolvedItemBank bank, QuadratureGrid grid) {
    super(bank, grid);
    table = AnswerTable.whole(bank, grid, AnswerTable.Quantity.PROBABILITY);
    totals = new AnswerSums(table);
    firstMoments = new AnswerSums(table);
    secondMoments = new AnswerSums(table);
    moments = new double[grid.size()];
    squares = new double[grid.size()];
    right = new double[bank.size()];
    wrong = new double[bank.size()];
    unlikely = new UnlikelyAnswer(grid);
    onlyLogistic = all(bank, LogisticModel.class);
  }

  @Override
  void prepare() {
    moments(moments, squares);
  }

  @Override
  void sumAll() {
    totals.setAllWith(firstMoments, weights(), moments, from(), to());
    secondMoments.setAll(squares, from(), to());
  }

  @Override
  void sum(int item) {
    totals.set(item, weights(), from(), to());
    firstMoments.set(item, moments, from(), to());
    secondMoments.set(item, squares, from(), to());
  }

  @Override
  double value(int item) {
    ResponseModel model = bank().model(item);
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double probability = model.probability(ability(), k);
      sum += probability > 0 ? probability * after(item, k) : 0;
    }
    return -sum;
  }

  /** The variance after an answer. */
  private double after(int item, int category) {
    double total = totals.of(item, category);
    double mean = firstMoments.of(item, category) / total;
    double square = secondMoments.of(item, category) / total;
    double variance = square - mean * mean;
    if (total > UnlikelyAnswer.SMALLEST_TOTAL && variance > CANCELLED * square) {
      return variance;
    }
    unlikely.set(weights(), bank().model(item), category);
    return unlikely.variance();
  }

  /** Where all items are logistic and the estimated ability lies on the grid. */
  @Override
  boolean bound(double[] bounds) {
    if (!onlyLogistic || !isOnGrid(ability())) {
      return false;
    }
    narrow(weights(), LEFT_OUT);
    DenseTable first = table.first();
    first.sums(weights(), moments, low(), high(), totals.first(), firstMoments.first());
    first.sums(squares, low(), high(), secondMoments.first());
    boundRight();
    boundWrong();
    int node = nodeBelow(ability());
    expected(first.row(node), first.row(node + 1), bounds);
    return true;
  }

  private void boundRight() {
    double[] total = totals.first();
    double[] moment = firstMoments.first();
    double[] square = secondMoments.first();
    double leftOut = below() + above();
    for (int i = 0; i < total.length; i++) {
      double p = Math.max(total[i], TINY);
      right[i] = (square[i] * p - moment[i] * moment[i]) / (p * (p + leftOut));
    }
  }

  /** From what the right answers leave; where that is little, rounding may leave no bound but 0. */
  private void boundWrong() {
    double[] total = totals.first();
    double[] moment = firstMoments.first();
    double[] square = secondMoments.first();
    double leftOut = below() + above();
    double all = sum(weights());
    double allMoment = sum(moments);
    double allSquare = sum(squares) - slack();
    for (int i = 0; i < total.length; i++) {
      double p = Math.max(all - total[i], TINY);
      double m = allMoment - moment[i];
      wrong[i] = Math.max(0, ((allSquare - square[i]) * p - m * m) / (p * (p + leftOut)));
    }
  }

  private double sum(double[] mass) {
    double sum = 0;
    for (int node = low(); node < high(); node++) {
      sum += mass[node];
    }
    return sum;
  }

  private void expected(double[] p, double[] q, double[] bounds) {
    double slack = slack();
    for (int i = 0; i < bounds.length; i++) {
      double one = p[i] * right[i] + (1 - p[i]) * wrong[i];
      double other = q[i] * right[i] + (1 - q[i]) * wrong[i];
      bounds[i] = slack - Math.min(one, other);
    }
  }

  private double slack() {
    double range = grid().node(grid().size() - 1) - grid().node(0);
    return 32 * rounding() * range * range;
  }
}
