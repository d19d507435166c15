package org.jalon.simulation;

import org.jalon.reproducibility.Fingerprint;

/**
 * Answers that persons gave to the items of a bank. Implementations are immutable and thread-safe,
 * and tell in {@code toString()} what they hold, such as by a {@link Fingerprint}: it is part of
 * the fingerprint of a study.
 */
public interface KnownAnswers {

  /** Instead of a category: the person did not answer the item. */
  int MISSING = -1;

  /**
   * How many persons there are.
   *
   * @return at least 1
   */
  int persons();

  /**
   * How many items there are.
   *
   * @return as many as in the bank
   */
  int items();

  /**
   * An answer.
   *
   * @param person which person, from 0
   * @param item the number of the item in the bank
   * @return the category, or {@link #MISSING}
   * @throws IndexOutOfBoundsException if there is no such person or item
   */
  int category(int person, int item);

  /**
   * What a person is called in messages.
   *
   * @param person which person, from 0
   * @return the number, unless the implementation knows a name
   */
  default String name(int person) {
    return Integer.toString(person);
  }

  /**
   * The answers of a matrix.
   *
   * @param categories a row for each person and in it a category, or {@link #MISSING}, for each
   *     item in the order of the bank; copied
   * @return the answers
   * @throws IllegalArgumentException if there is no row, the rows have different lengths, or a
   *     number is below −1
   */
  static KnownAnswers of(int[][] categories) {
    return new AnswerMatrix(categories);
  }
}
