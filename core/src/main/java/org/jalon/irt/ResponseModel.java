package org.jalon.irt;

import java.util.function.IntToDoubleFunction;

/**
 * How likely each category of answer to an item is, as a function of ability (theta). Categories
 * are numbered from 0; for a dichotomous item 0 is a wrong and 1 a right answer.
 *
 * <p>A model states three things: the probability of a category, its logarithm, and the derivatives
 * of that logarithm. Everything else follows from them. Because the derivatives are those of the
 * logarithm, no quantity here is a quotient that becomes 0/0 far from the item's difficulty.
 *
 * <p>For every legal model and every ability from −40 to 40 no NaN arises, and all values are
 * finite; parameters are legal up to {@value #LARGEST_PARAMETER} in absolute value. Probabilities,
 * information and the derivatives of logarithms are accurate relative to themselves in both tails.
 * Models are immutable, thread-safe values.
 *
 * <p>There is no scaling constant D in any formula. Parameters published for D = 1.702 are {@link
 * #rescaled} once, where they are read.
 */
public sealed interface ResponseModel
    permits LogisticModel, GradedResponse, DivideByTotal, CustomResponseModel {

  /** The largest absolute value of a discrimination or of a parameter on the scale of ability. */
  double LARGEST_PARAMETER = 1e50;

  /**
   * The scaling constant D that brings the logistic function closest to the normal ogive (within
   * 0.0095 everywhere).
   */
  double NORMAL_METRIC = 1.702;

  /**
   * How many categories of answer there are.
   *
   * @return at least 2
   */
  int categoryCount();

  /**
   * The probability of a category. The probabilities of all categories sum to 1.
   *
   * @param ability theta
   * @param category from 0
   * @return a value in [0, 1], accurate relative to itself in both tails
   * @throws IllegalArgumentException if there is no such category
   */
  double probability(double ability, int category);

  /**
   * The logarithm of {@link #probability}, also where the probability itself underflows.
   *
   * @param ability theta
   * @param category from 0
   * @return at most 0; minus infinity only for a category that is impossible at every ability
   * @throws IllegalArgumentException if there is no such category
   */
  double logProbability(double ability, int category);

  /**
   * A derivative of {@link #logProbability} with respect to ability.
   *
   * @param ability theta
   * @param category from 0
   * @param order 1, 2 or 3
   * @return the derivative
   * @throws IllegalArgumentException if there is no such category or the order is none of the three
   */
  double logDerivative(double ability, int category, int order);

  /**
   * The same item where ability is multiplied by a scaling constant in every formula: each
   * discrimination is multiplied by it.
   *
   * @param scaling D, such as {@link #NORMAL_METRIC}
   * @return a model without a scaling constant that gives the probabilities of this one with it
   * @throws IllegalArgumentException if the constant is not finite and greater than 0, or a
   *     parameter becomes too large
   */
  ResponseModel rescaled(double scaling);

  /**
   * A derivative of {@link #probability} with respect to ability.
   *
   * @param ability theta
   * @param category from 0
   * @param order 1, 2 or 3
   * @return the derivative
   * @throws IllegalArgumentException if there is no such category or the order is none of the three
   */
  default double derivative(double ability, int category, int order) {
    double first = logDerivative(ability, category, 1);
    double probability = probability(ability, category);
    if (order == 1) {
      return probability * first;
    }
    double second = logDerivative(ability, category, 2);
    if (order == 2) {
      return probability * (second + first * first);
    }
    double third = logDerivative(ability, category, order);
    return probability * (third + first * (3 * second + first * first));
  }

  /**
   * The Fisher information about ability that the item gives: Σ P′ₖ² / Pₖ over its categories,
   * which equals the mean of the observed information over its answers.
   *
   * @param ability theta
   * @return at least 0
   */
  default double information(double ability) {
    return mean(
        ability,
        k -> {
          double first = logDerivative(ability, k, 1);
          return first * first;
        });
  }

  /**
   * The derivative of {@link #information} with respect to ability.
   *
   * @param ability theta
   * @return the derivative
   */
  default double informationDerivative(double ability) {
    return mean(
        ability,
        k -> {
          double first = logDerivative(ability, k, 1);
          return first * (first * first + 2 * logDerivative(ability, k, 2));
        });
  }

  /**
   * The information that one answer gives: −d² log Pₖ / dθ². It may be negative where there is
   * guessing.
   *
   * @param ability theta
   * @param category the category of the answer, from 0
   * @return the observed information
   * @throws IllegalArgumentException if there is no such category
   */
  default double observedInformation(double ability, int category) {
    return -logDerivative(ability, category, 2);
  }

  /**
   * The mean category: Σ k Pₖ. For a dichotomous item it is the probability of a right answer.
   *
   * @param ability theta
   * @return from 0 to the number of categories less 1
   */
  default double expectedScore(double ability) {
    return mean(ability, k -> k);
  }

  /**
   * Warm's J = Σ P′ₖ P″ₖ / Pₖ: the bias of maximum likelihood is −J / (2 I²), and the weighted
   * likelihood estimate is where the score function plus J / (2 I) is 0.
   *
   * @param ability theta
   * @return J
   * @see <a href="https://doi.org/10.1007/BF02294627">Warm (1989), Weighted likelihood estimation
   *     of ability in item response theory, Psychometrika 54, 427–450</a>
   */
  default double warmJ(double ability) {
    return mean(
        ability,
        k -> {
          double first = logDerivative(ability, k, 1);
          return first * (first * first + logDerivative(ability, k, 2));
        });
  }

  /**
   * The derivative of {@link #warmJ} with respect to ability.
   *
   * @param ability theta
   * @return the derivative
   */
  default double warmJDerivative(double ability) {
    return mean(
        ability,
        k -> {
          double first = logDerivative(ability, k, 1);
          double second = logDerivative(ability, k, 2);
          double square = first * first;
          return square * (square + 4 * second)
              + second * second
              + first * logDerivative(ability, k, 3);
        });
  }

  private double mean(double ability, IntToDoubleFunction value) {
    double sum = 0;
    for (int k = 0; k < categoryCount(); k++) {
      sum += probability(ability, k) * value.applyAsDouble(k);
    }
    return sum;
  }
}
