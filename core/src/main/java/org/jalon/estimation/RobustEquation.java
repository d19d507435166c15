package org.jalon.estimation;

import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/** Σ w(rᵢ) (log P(xᵢ | θ))′. */
record RobustEquation(RobustWeight weight) implements Equation {

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void add(ResponseModel model, int category, double ability, double[] sums) {
    sums[0] += weight(model, ability) * model.logDerivative(ability, category, 1);
  }

  @Override
  public double value(double ability, double[] sums) {
    return sums[0];
  }

  /** How much an answer to an item counts. */
  double weight(ResponseModel model, double ability) {
    return model instanceof LogisticModel logistic
        ? weight.at(logistic.discrimination() * (ability - logistic.difficulty()))
        : 1;
  }
}
