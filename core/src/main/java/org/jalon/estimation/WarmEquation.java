package org.jalon.estimation;

import org.jalon.internal.LogisticInformation;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/** l′(θ) + J(θ) / (2 I(θ)), from the sums l′, I and J. */
record WarmEquation() implements Equation {

  private static final int RIGHT = 1;

  @Override
  public int size() {
    return 3;
  }

  @Override
  public void add(ResponseModel model, int category, double ability, double[] sums) {
    if (model instanceof LogisticModel logistic) {
      addLogistic(logistic, category, ability, sums);
      return;
    }
    sums[0] += model.logDerivative(ability, category, 1);
    sums[1] += model.information(ability);
    sums[2] += model.warmJ(ability);
  }

  /** The same bits, but from one exponential instead of three: it is what takes the time. */
  private static void addLogistic(
      LogisticModel model, int category, double ability, double[] sums) {
    double a = model.discrimination();
    double z = a * (ability - model.difficulty());
    double e = StrictNumerics.exp(-Math.abs(z));
    double s = StrictNumerics.logistic(z, e);
    double t = StrictNumerics.logistic(-z, e);
    double c = model.guessing();
    double d = model.upperAsymptote();
    double right = c == 0 ? 1 : (d - c) * s / (c + (d - c) * s);
    double wrong = d == 1 ? 1 : (d - c) * t / ((1 - d) + (d - c) * t);
    double information = LogisticInformation.of(z, e, a, c, d);
    sums[0] += category == RIGHT ? a * right * t : -a * wrong * s;
    sums[1] += information;
    sums[2] += a * (t - s) * information;
  }

  /** Nothing is corrected where the items tell nothing. */
  @Override
  public double value(double ability, double[] sums) {
    return sums[0] + (sums[1] > 0 ? sums[2] / sums[1] / 2 : 0);
  }
}
