package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import org.jalon.certification.RescoringCheck.Mismatch;

/** Deciding again what was decided before. */
public final class Rescoring {

  private Rescoring() {}

  /**
   * Decides a test again under the same policy and compares bit for bit.
   *
   * @param stored the decision of then
   * @param record the record of then
   * @param scorer the policy and the bank of then
   * @return what agrees and what does not; a record, bank, policy or release of the library that
   *     differs from that of then is named even if the result is the same
   * @throws InvalidTestRecordException if the record cannot be decided
   */
  public static RescoringCheck verify(
      CertificationDecision stored, TestRecord record, CertificationScorer scorer) {
    CertificationDecision again = scorer.decide(record);
    List<Mismatch> mismatches = new ArrayList<>();
    compare(mismatches, "identifier of the record", stored.recordId(), again.recordId());
    compare(mismatches, "record", stored.basis().record(), again.basis().record());
    compare(mismatches, "bank", stored.basis().bank(), again.basis().bank());
    compare(mismatches, "policy", stored.basis().policy(), again.basis().policy());
    compare(
        mismatches,
        "release of the library",
        stored.basis().libraryVersion(),
        again.basis().libraryVersion());
    compare(mismatches, "result", stored.result(), again.result());
    compare(mismatches, "complementary result", stored.complementary(), again.complementary());
    return new RescoringCheck(stored, again, mismatches);
  }

  private static void compare(List<Mismatch> mismatches, String what, Object stored, Object again) {
    if (!stored.equals(again)) {
      mismatches.add(new Mismatch(what, stored.toString(), again.toString()));
    }
  }

  /**
   * Decides a test under two policies or banks.
   *
   * @param record the record
   * @param before the policy and the bank of one decision
   * @param after those of the other
   * @return both decisions
   * @throws InvalidTestRecordException if the record cannot be decided under one of them
   */
  public static RescoringDifference compare(
      TestRecord record, CertificationScorer before, CertificationScorer after) {
    return new RescoringDifference(before.decide(record), after.decide(record));
  }
}
