package org.jalon.answer;

import java.util.OptionalInt;

/**
 * The conditions in which an answer was given, which can make a right one count as wrong.
 *
 * @param secondsLeft how much of the time allowed was left: negative if the answer came late, 0 is
 *     in time; empty if there is no limit
 * @param focusDemanded whether the question must not be left until it is answered
 * @param focusLost whether it was left all the same
 * @param certification whether the test certifies; only there does leaving the question matter
 * @param accessibilityAdjustment whether the person is allowed to leave it, to use assistive
 *     technology
 */
public record AnswerConditions(
    OptionalInt secondsLeft,
    boolean focusDemanded,
    boolean focusLost,
    boolean certification,
    boolean accessibilityAdjustment) {

  /**
   * No limit of time and nothing demanded.
   *
   * @return the conditions
   */
  public static AnswerConditions ordinary() {
    return new AnswerConditions(OptionalInt.empty(), false, false, false, false);
  }

  /**
   * These conditions with a limit of time.
   *
   * @param seconds how much was left, negative if the answer came late
   * @return new conditions
   */
  public AnswerConditions withSecondsLeft(int seconds) {
    return new AnswerConditions(
        OptionalInt.of(seconds), focusDemanded, focusLost, certification, accessibilityAdjustment);
  }

  /**
   * These conditions for a question that must not be left.
   *
   * @param lost whether it was left all the same
   * @return new conditions
   */
  public AnswerConditions withFocusDemanded(boolean lost) {
    return new AnswerConditions(secondsLeft, true, lost, certification, accessibilityAdjustment);
  }

  /**
   * These conditions in a test that certifies.
   *
   * @return new conditions
   */
  public AnswerConditions inCertification() {
    return new AnswerConditions(
        secondsLeft, focusDemanded, focusLost, true, accessibilityAdjustment);
  }

  /**
   * These conditions for a person who may leave a question to use assistive technology.
   *
   * @return new conditions
   */
  public AnswerConditions withAccessibilityAdjustment() {
    return new AnswerConditions(secondsLeft, focusDemanded, focusLost, certification, true);
  }

  /**
   * What becomes of an answer in these conditions.
   *
   * @param checked what it is worth by itself
   * @return {@link AnswerOutcome#FOCUS_LOST} for a right answer to a question that was left though
   *     it must not be, in a certification, without accessibility adjustment; else {@link
   *     AnswerOutcome#TIMED_OUT} for a right answer that came late; else the same outcome: a wrong
   *     answer stays wrong
   */
  public AnswerOutcome outcome(AnswerOutcome checked) {
    if (checked != AnswerOutcome.CORRECT) {
      return checked;
    }
    if (focusDemanded && focusLost && certification && !accessibilityAdjustment) {
      return AnswerOutcome.FOCUS_LOST;
    }
    return secondsLeft.orElse(0) < 0 ? AnswerOutcome.TIMED_OUT : checked;
  }
}
