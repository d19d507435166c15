package org.jalon.answer;

/** What became of a question put to a person. Only {@link #CORRECT} counts as a right answer. */
public enum AnswerOutcome {
  /** Right, in time and under the conditions of the test. */
  CORRECT,
  /** Wrong. */
  INCORRECT,
  /** Right in part: scored as wrong by dichotomous models. */
  PARTIALLY_CORRECT,
  /** Passed over by the person. */
  SKIPPED,
  /** Right, but after the time allowed. */
  TIMED_OUT,
  /** Right, but the person left the question where that was not allowed. */
  FOCUS_LOST;

  /**
   * Whether the answer counts as right.
   *
   * @return true for {@link #CORRECT} alone
   */
  public boolean isCorrect() {
    return this == CORRECT;
  }

  /**
   * The category of a dichotomous response model.
   *
   * @return 1 for {@link #CORRECT}, 0 for all others
   */
  public int category() {
    return isCorrect() ? 1 : 0;
  }

  /**
   * The category of a response model with any number of them.
   *
   * @param categories how many categories there are; at least 2
   * @return the highest for {@link #CORRECT}, 0 for all others
   * @throws IllegalArgumentException for {@link #PARTIALLY_CORRECT} with more than two categories:
   *     only the category itself tells how much was right
   */
  public int category(int categories) {
    if (this == PARTIALLY_CORRECT && categories > 2) {
      throw new IllegalArgumentException(
          "The outcome (%s) does not tell which of %d categories was reached. Maybe the answer should be given by its category."
              .formatted(this, categories));
    }
    return category() * (categories - 1);
  }

  /**
   * Whether an answer with this outcome can have a category.
   *
   * @param category from 0
   * @param categories how many categories there are; at least 2
   * @return for {@link #CORRECT}, whether it is the highest; for {@link #PARTIALLY_CORRECT} with
   *     more than two categories, whether it lies between the lowest and the highest; else whether
   *     it is 0
   */
  public boolean allows(int category, int categories) {
    return (this == PARTIALLY_CORRECT && categories > 2)
        ? category > 0 && category < categories - 1
        : category == category(categories);
  }

  /**
   * The outcome that a category stands for, if nothing else is known of the answer.
   *
   * @param category from 0
   * @param categories how many categories there are; at least 2
   * @return {@link #CORRECT} for the highest category, {@link #INCORRECT} for 0, {@link
   *     #PARTIALLY_CORRECT} between them
   */
  public static AnswerOutcome ofCategory(int category, int categories) {
    if (category == categories - 1) {
      return CORRECT;
    }
    return category == 0 ? INCORRECT : PARTIALLY_CORRECT;
  }
}
