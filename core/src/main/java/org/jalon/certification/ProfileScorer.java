package org.jalon.certification;

import java.util.List;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Fingerprint;

/** Decides tests that confirm a profile. */
final class ProfileScorer implements CertificationScorer {

  private final ProfileCertification policy;
  private final ResolvedItemBank bank;
  private final Fingerprint fingerprint;

  ProfileScorer(ProfileCertification policy, ResolvedItemBank bank) {
    this.policy = policy;
    this.bank = bank;
    this.fingerprint = policy.fingerprint();
  }

  @Override
  public ProfileCertification policy() {
    return policy;
  }

  @Override
  public ResolvedItemBank bank() {
    return bank;
  }

  @Override
  public List<TestRecordIssue> check(TestRecord record) {
    if (record instanceof ProfileTestRecord profile) {
      return ProfileRecordChecks.of(policy, bank, profile);
    }
    List<TestRecordIssue> issues = RecordChecks.of(policy, record);
    issues.add(
        new TestRecordIssue(
            "$",
            "The record must be of a test that confirms a profile. Maybe it was taken under a newer policy."));
    return issues;
  }

  @Override
  public CertificationDecision decide(TestRecord record) {
    return decision(record, judge(record));
  }

  @Override
  public Explanation explain(TestRecord record) {
    ProfileJudgement judgement = judge(record);
    return new Explanation(decision(record, judgement), judgement.steps(bank.toString()));
  }

  private ProfileJudgement judge(TestRecord record) {
    List<TestRecordIssue> issues = check(record);
    if (!issues.isEmpty()) {
      throw new InvalidTestRecordException(record.id(), issues);
    }
    return new ProfileJudgement((ProfileTestRecord) record, policy);
  }

  private CertificationDecision decision(TestRecord record, ProfileJudgement judgement) {
    return new CertificationDecision(
        record.id(),
        judgement.result(),
        judgement.complementary(),
        DecisionBasis.ofThisRelease(record.fingerprint(), bank.fingerprint(), fingerprint));
  }
}
