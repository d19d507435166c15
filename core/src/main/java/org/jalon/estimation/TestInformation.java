package org.jalon.estimation;

import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;

/**
 * The Fisher information of the items answered at one ability, with its derivatives with respect to
 * ability.
 *
 * <p>With l₁, l₂ and l₃ the derivatives of the logarithm of a category's probability and E the mean
 * over the categories of an item, each item adds
 *
 * <pre>  I = E l₁²,   I′ = E (l₁³ + 2 l₁ l₂),   I″ = E (l₁⁴ + 5 l₁² l₂ + 2 l₂² + 2 l₁ l₃)</pre>
 *
 * @param value I; at least 0
 * @param first I′
 * @param second I″
 */
public record TestInformation(double value, double first, double second) {

  /** What is known before the first answer: nothing. */
  public static final TestInformation NONE = new TestInformation(0, 0, 0);

  /**
   * The information of all items answered.
   *
   * @param responses the answers; only their items count
   * @param ability theta
   * @return the information there
   */
  public static TestInformation of(Responses responses, double ability) {
    TestInformation sum = NONE;
    for (int i = 0; i < responses.size(); i++) {
      sum = sum.plus(responses.model(i), ability);
    }
    return sum;
  }

  /**
   * This information and that of one more item.
   *
   * @param model its response model
   * @param ability theta
   * @return the sum
   */
  public TestInformation plus(ResponseModel model, double ability) {
    double change = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double probability = model.probability(ability, k);
      double l1 = model.logDerivative(ability, k, 1);
      double l2 = model.logDerivative(ability, k, 2);
      double l3 = model.logDerivative(ability, k, 3);
      double square = l1 * l1;
      change += probability * (square * (square + 5 * l2) + 2 * l2 * l2 + 2 * l1 * l3);
    }
    return new TestInformation(
        value + model.information(ability),
        first + model.informationDerivative(ability),
        second + change);
  }
}
