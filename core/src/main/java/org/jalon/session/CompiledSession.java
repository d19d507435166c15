package org.jalon.session;

import org.jalon.reproducibility.RandomSeed;

/**
 * A test in progress that can be used again: the same items in the same order, and the same
 * estimates to the last bit, as an {@link AssessmentSession} of the same plan, bank, seed and
 * answers would give, without the log and the explanations. Items are told by their numbers in the
 * bank.
 *
 * <p>Mutable, for one thread. Unless a part of the plan is {@linkplain CompiledPlan#uncompiled
 * uncompiled} nothing is allocated once the session has seen a test of that length.
 */
public sealed interface CompiledSession permits RunningSession, ReplayedSession {

  /**
   * Begins a test; whatever was before is forgotten.
   *
   * @param seed the value of the seed of every random choice
   */
  void start(long seed);

  /**
   * Begins a test; whatever was before is forgotten.
   *
   * @param seed the seed of every random choice
   */
  default void start(RandomSeed seed) {
    start(seed.value());
  }

  /**
   * The item that waits for an answer.
   *
   * @return its number, or −1 if the test has ended or none was begun
   */
  int nextItem();

  /**
   * Takes the answer to the waiting item and chooses the next one or ends the test.
   *
   * @param category the category of the answer, from 0
   * @throws IllegalStateException if no item waits for an answer
   * @throws IllegalArgumentException if the item has no such category
   */
  void answer(int category);

  /**
   * Takes the last answer back: its item waits for an answer again. Trying out what would follow on
   * an answer takes no copy of the session.
   *
   * @throws IllegalStateException if there is no answer
   */
  void undo();

  /**
   * Which rule ended the test: the first one, in the order of {@link CompiledPlan#endings}, that
   * does.
   *
   * @return its index there; −1 while an item waits, or if no test was begun
   */
  int ending();

  /**
   * How many answers have been given.
   *
   * @return 0 or more
   */
  int size();

  /**
   * The item of an answer.
   *
   * @param position from 0, in order of administration
   * @return its number
   * @throws IndexOutOfBoundsException if there is no such answer
   */
  int item(int position);

  /**
   * The category of an answer.
   *
   * @param position from 0, in order of administration
   * @return the category
   * @throws IndexOutOfBoundsException if there is no such answer
   */
  int category(int position);

  /**
   * The ability estimated from the answers so far.
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
