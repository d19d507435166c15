package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.selection.MaximumExpectedInformation.Information;

/** Σⱼ Pⱼ(θ̂) Iⱼ(θ̂ⱼ), θ̂ⱼ being the mean of the posterior after answer j. */
final class ExpectedInformation extends WeightedValues {

  private final Information information;
  private final AnswerSums totals;
  private final AnswerSums firstMoments;
  private final double[] moments;
  private final UnlikelyAnswer unlikely;

  ExpectedInformation(ResolvedItemBank bank, QuadratureGrid grid, Information information) {
    super(bank, grid);
    this.information = information;
    AnswerTable table = AnswerTable.whole(bank, grid, AnswerTable.Quantity.PROBABILITY);
    totals = new AnswerSums(table);
    firstMoments = new AnswerSums(table);
    moments = new double[grid.size()];
    unlikely = new UnlikelyAnswer(grid);
  }

  @Override
  void prepare() {
    for (int node = 0; node < moments.length; node++) {
      moments[node] = weights()[node] * grid().node(node);
    }
  }

  @Override
  void sumAll() {
    totals.setAllWith(firstMoments, weights(), moments, from(), to());
  }

  @Override
  void sum(int item) {
    totals.set(item, weights(), from(), to());
    firstMoments.set(item, moments, from(), to());
  }

  @Override
  double value(int item) {
    ResponseModel model = bank().model(item);
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double probability = model.probability(ability(), k);
      sum += probability > 0 ? probability * information.of(model, after(item, k), k) : 0;
    }
    return sum;
  }

  private double after(int item, int category) {
    double total = totals.of(item, category);
    if (total > UnlikelyAnswer.SMALLEST_TOTAL) {
      double mean = firstMoments.of(item, category) / total;
      return Math.max(grid().node(0), Math.min(grid().node(grid().size() - 1), mean));
    }
    unlikely.set(weights(), bank().model(item), category);
    return unlikely.mean();
  }
}
