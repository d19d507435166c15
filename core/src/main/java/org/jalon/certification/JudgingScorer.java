package org.jalon.certification;

import java.util.List;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Fingerprint;

/** Decides and explains by the same judgement. */
abstract sealed class JudgingScorer implements CertificationScorer
    permits AdaptiveScorer, ProfileScorer {

  private final ResolvedItemBank bank;
  private final Fingerprint policyFingerprint;

  JudgingScorer(CertificationPolicy policy, ResolvedItemBank bank) {
    this.bank = bank;
    this.policyFingerprint = policy.fingerprint();
  }

  @Override
  public final ResolvedItemBank bank() {
    return bank;
  }

  /** Judges a record in which nothing was found. */
  abstract Judgement judge(TestRecord record);

  @Override
  public final CertificationDecision decide(TestRecord record) {
    return decision(record, checked(record));
  }

  @Override
  public final Explanation explain(TestRecord record) {
    Judgement judgement = checked(record);
    return new Explanation(decision(record, judgement), judgement.steps(bank.toString()));
  }

  private Judgement checked(TestRecord record) {
    List<TestRecordIssue> issues = check(record);
    if (!issues.isEmpty()) {
      throw new InvalidTestRecordException(record.id(), issues);
    }
    return judge(record);
  }

  private CertificationDecision decision(TestRecord record, Judgement judgement) {
    return new CertificationDecision(
        record.id(),
        judgement.result(),
        judgement.complementary(),
        DecisionBasis.ofThisRelease(record.fingerprint(), bank.fingerprint(), policyFingerprint));
  }
}
