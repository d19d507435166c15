package org.jalon.irt;

/**
 * How likely each category of answer to an item is, as a function of ability (theta). Categories
 * are numbered from 0; for a dichotomous item 0 is a wrong and 1 a right answer.
 *
 * <p>For every legal model and every ability from −40 to 40, all values are finite and no NaN
 * arises, however small the probabilities. Models are immutable, thread-safe values.
 */
public sealed interface ResponseModel permits LogisticModel {

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
   * The derivative of {@link #probability} with respect to ability.
   *
   * @param ability theta
   * @param category from 0
   * @return the derivative
   * @throws IllegalArgumentException if there is no such category
   */
  double derivative(double ability, int category);

  /**
   * The Fisher information about ability that the item gives: Σ P′ₖ² / Pₖ over its categories.
   *
   * @param ability theta
   * @return at least 0
   */
  double information(double ability);
}
