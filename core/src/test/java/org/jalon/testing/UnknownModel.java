package org.jalon.testing;

import org.jalon.irt.CustomResponseModel;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/** A two-parameter item that nothing in the library knows to be one. */
public record UnknownModel(double discrimination, double difficulty)
    implements CustomResponseModel {

  private LogisticModel known() {
    return LogisticModel.twoPL(discrimination, difficulty);
  }

  @Override
  public int categoryCount() {
    return 2;
  }

  @Override
  public double probability(double ability, int category) {
    return known().probability(ability, category);
  }

  @Override
  public double logProbability(double ability, int category) {
    return known().logProbability(ability, category);
  }

  @Override
  public double logDerivative(double ability, int category, int order) {
    return known().logDerivative(ability, category, order);
  }

  @Override
  public ResponseModel rescaled(double scaling) {
    return new UnknownModel(discrimination * scaling, difficulty);
  }
}
