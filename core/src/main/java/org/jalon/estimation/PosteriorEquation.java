package org.jalon.estimation;

import org.jalon.irt.ResponseModel;

/**
 * l′(θ) + r(θ), r being the derivative of the logarithm of a weight; from the sum l′ and, if the
 * weight depends on the items, I and I′.
 */
record PosteriorEquation(LogWeight weight) implements Equation {

  @Override
  public int size() {
    return weight.dependsOnItems() ? 3 : 1;
  }

  @Override
  public void add(ResponseModel model, int category, double ability, double[] sums) {
    sums[0] += model.logDerivative(ability, category, 1);
    if (weight.dependsOnItems()) {
      sums[1] += model.information(ability);
      sums[2] += model.informationDerivative(ability);
    }
  }

  /** No first derivative asks for the second one of information, which is dear. */
  @Override
  public double value(double ability, double[] sums) {
    TestInformation information =
        weight.dependsOnItems()
            ? new TestInformation(sums[1], sums[2], Double.NaN)
            : TestInformation.NONE;
    return sums[0] + weight.derivative(ability, information);
  }
}
