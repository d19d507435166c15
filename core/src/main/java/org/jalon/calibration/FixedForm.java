package org.jalon.calibration;

import java.util.List;
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
    for (int k = 0; k < categories(); k++) {
      p[k] = model.probability(ability, k);
    }
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
