package org.jalon.answer;

/**
 * Says what became of an answer: what its key says, then what the conditions of the test make of
 * it.
 *
 * <p>Stateless and thread-safe.
 */
public final class AnswerChecker {

  private AnswerChecker() {}

  /**
   * Checks an answer without any limit or demand.
   *
   * @param key what is right
   * @param given what was given
   * @return the result; {@link AnswerOutcome#SKIPPED} for a question that was passed over
   * @throws IllegalArgumentException if the answer is of another kind than the key, such as a text
   *     where proposals are to be chosen; never because of what was typed or chosen
   */
  public static CheckedAnswer check(AnswerKey key, GivenAnswer given) {
    return check(key, given, AnswerConditions.ordinary());
  }

  /**
   * Checks an answer that was given in certain conditions.
   *
   * @param key what is right
   * @param given what was given
   * @param conditions the conditions; they change nothing about an answer that is wrong or skipped
   * @return the result
   * @throws IllegalArgumentException if the answer is of another kind than the key
   */
  public static CheckedAnswer check(AnswerKey key, GivenAnswer given, AnswerConditions conditions) {
    return key.check(given).under(conditions);
  }

  /**
   * Checks an answer as an assessment takes it in: what no person can have given is refused before
   * it is checked, so that nothing changes and the person can be asked again.
   *
   * @param key what is right
   * @param given what was given
   * @param conditions the conditions
   * @return the result
   * @throws IllegalArgumentException if the answer is of another kind than the key; is empty,
   *     unless it came late; has more than {@value TextTolerance#MAXIMUM_LENGTH} characters or
   *     fields or proposals in all; has half of a surrogate pair; or has a control character other
   *     than tab and line ends
   */
  public static CheckedAnswer take(AnswerKey key, GivenAnswer given, AnswerConditions conditions) {
    AnswerIntake.refuseUnsound(given, conditions);
    return check(key, given, conditions);
  }
}
