package org.jalon.calibration;

import java.util.List;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/** An item whose parameters are given: it has none to estimate. */
final class FixedForm implements ItemForm {

  private final ResponseModel model;

  FixedForm(ResponseModel model) {
    this.model = model;
  }

  @Override
  public int categories() {
    return model.categoryCount();
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public boolean isValid(double[] psi) {
    return true;
  }

  @Override
  public void probabilities(double[] psi, double ability, double[] p) {
    if (model instanceof LogisticModel logistic) {
      probabilities(logistic, ability, p);
      return;
    }
    for (int k = 0; k < categories(); k++) {
      p[k] = model.probability(ability, k);
    }
  }

  /** Both from one exponential. */
  private static void probabilities(LogisticModel item, double ability, double[] p) {
    double z = item.discrimination() * (ability - item.difficulty());
    double e = StrictNumerics.exp(-Math.abs(z));
    double range = item.upperAsymptote() - item.guessing();
    p[0] = (1 - item.upperAsymptote()) + range * StrictNumerics.logistic(-z, e);
    p[1] = item.guessing() + range * StrictNumerics.logistic(z, e);
  }

  @Override
  public void logProbabilities(double[] psi, double ability, double[] logs) {
    for (int k = 0; k < categories(); k++) {
      logs[k] = model.logProbability(ability, k);
    }
  }

  @Override
  public void differentiate(double[] psi, double ability, Derivatives out, boolean second) {
    probabilities(psi, ability, out.p);
    logProbabilities(psi, ability, out.logP);
  }

  @Override
  public boolean isConcave() {
    return true;
  }

  @Override
  public double[] bounds() {
    return new double[0];
  }

  @Override
  public List<ParameterFunction> reported() {
    return List.of();
  }

  @Override
  public List<ParameterFunction> intercepts() {
    return List.of();
  }

  @Override
  public ResponseModel model(double[] psi) {
    return model;
  }
}
