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
}
