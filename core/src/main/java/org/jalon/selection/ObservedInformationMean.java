package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/** Σⱼ P̄ⱼ Jⱼ(θ̂), P̄ⱼ being the posterior mean of the probability of answer j. */
final class ObservedInformationMean extends WeightedValues {

  private final AnswerSums totals;

  ObservedInformationMean(ResolvedItemBank bank, QuadratureGrid grid) {
    super(bank, grid);
    totals = new AnswerSums(AnswerTable.whole(bank, grid, AnswerTable.Quantity.PROBABILITY));
  }

  @Override
  void sumAll() {
    totals.setAll(weights(), from(), to());
  }

  @Override
  void sum(int item) {
    totals.set(item, weights(), from(), to());
  }

  @Override
  double value(int item) {
    ResponseModel model = bank().model(item);
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      sum += totals.of(item, k) * model.observedInformation(ability(), k);
    }
    return sum;
  }
}
