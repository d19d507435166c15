package org.jalon.certification;

import java.util.List;
import org.jalon.item.ResolvedItemBank;

/** Decides tests that confirm a profile. */
final class ProfileScorer extends JudgingScorer {

  private final ProfileCertification policy;

  ProfileScorer(ProfileCertification policy, ResolvedItemBank bank) {
    super(policy, bank);
    this.policy = policy;
  }

  @Override
  public ProfileCertification policy() {
    return policy;
  }

  @Override
  public List<TestRecordIssue> check(TestRecord record) {
    if (record instanceof ProfileTestRecord profile) {
      return ProfileRecordChecks.of(policy, bank(), profile);
    }
    List<TestRecordIssue> issues = RecordChecks.of(policy, record);
    issues.add(
        new TestRecordIssue(
            "$",
            "The record must be of a test that confirms a profile. Maybe it was taken under a newer policy."));
    return issues;
  }

  @Override
  ProfileJudgement judge(TestRecord record) {
    return new ProfileJudgement((ProfileTestRecord) record, policy);
  }
}
