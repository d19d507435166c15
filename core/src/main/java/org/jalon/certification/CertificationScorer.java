package org.jalon.certification;

import java.util.List;
import org.jalon.item.ResolvedItemBank;

/**
 * A policy made ready for a bank: decides tests. Immutable and thread-safe; the same record gives
 * the same decision, bit for bit, whatever was decided before and on any number of threads.
 */
public sealed interface CertificationScorer permits JudgingScorer {

  /**
   * The policy.
   *
   * @return what decides
   */
  CertificationPolicy policy();

  /**
   * The bank.
   *
   * @return the items that tests ask
   */
  ResolvedItemBank bank();

  /**
   * Everything that keeps a record from being decided: another kind of test, a framework or a day
   * that the policy is not for, items that the bank does not contain, more answers than the test
   * has.
   *
   * @param record the record
   * @return the issues, in the order of the record; empty if there are none
   */
  List<TestRecordIssue> check(TestRecord record);

  /**
   * Decides a test.
   *
   * @param record the record with all its events
   * @return the decision
   * @throws InvalidTestRecordException if the {@linkplain #check check} finds anything; it lists
   *     everything found
   */
  CertificationDecision decide(TestRecord record);

  /**
   * Decides a test and tells how.
   *
   * @param record the record with all its events
   * @return the same decision, with each step that led to it
   * @throws InvalidTestRecordException if the {@linkplain #check check} finds anything; it lists
   *     everything found
   */
  Explanation explain(TestRecord record);
}
