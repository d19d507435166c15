package org.jalon.estimation;

import org.jalon.item.ResolvedItemBank;

/** {@link MovingPriorExpectedAPosteriori}, answer by answer. */
final class RunningMovingPrior implements RunningEstimate {

  private final MovingPriorExpectedAPosteriori estimator;
  private final LikelihoodTable table;
  private final MovingPriorSteps steps;

  RunningMovingPrior(MovingPriorExpectedAPosteriori estimator, ResolvedItemBank bank) {
    this.estimator = estimator;
    this.table = LikelihoodTable.of(bank, estimator.grid());
    this.steps = new MovingPriorSteps(estimator);
  }

  @Override
  public void clear() {
    steps.clear();
  }

  @Override
  public void add(int item, int category) {
    steps.step(table.row(item, category).values(), estimator.limitAt(steps.count()));
  }

  @Override
  public void undo() {
    if (steps.count() == 0) {
      throw new IllegalStateException("There is no answer to take back.");
    }
    steps.undo();
  }

  @Override
  public double ability() {
    return steps.ability();
  }

  @Override
  public double standardError() {
    return steps.standardError();
  }
}
