package org.jalon.estimation;

/**
 * The estimate of an {@link AbilityEstimator} that follows a test on one bank, answer by answer:
 * the same bits as the estimator gives for the same answers, at the cost of the last one alone, and
 * without allocating once it has seen a test of that length.
 *
 * <p>Mutable, for one thread; used for one test after the other.
 */
public interface RunningEstimate {

  /** Forgets all answers. */
  void clear();

  /**
   * Takes an answer.
   *
   * @param item the item's number
   * @param category the category of the answer
   * @throws IndexOutOfBoundsException if the bank has no such item or the item no such category
   */
  void add(int item, int category);

  /**
   * Takes the last answer back.
   *
   * @throws IllegalStateException if there is none
   */
  void undo();

  /**
   * The estimated ability.
   *
   * @return theta
   */
  double ability();

  /**
   * Its standard error.
   *
   * @return at least 0; perhaps infinite
   */
  double standardError();
}
