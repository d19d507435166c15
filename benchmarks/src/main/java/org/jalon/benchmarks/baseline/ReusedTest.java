package org.jalon.benchmarks.baseline;

/** A test that one person after the other takes in the same arrays. */
public interface ReusedTest {

  /**
   * Lets a person take the test.
   *
   * @param person the value of the person's seed
   * @param ability the person's ability
   */
  void take(long person, double ability);

  /** An item that the last person was asked. */
  int item(int position);

  /** The ability estimated. */
  double ability();

  /** Its standard error. */
  double standardError();
}
