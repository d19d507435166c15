package org.jalon.certification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What every record must fulfil to be decided by a policy. */
final class RecordChecks {

  private RecordChecks() {}

  /** The issues found, in a list that more can be added to. */
  static List<TestRecordIssue> of(CertificationPolicy policy, TestRecord record) {
    List<TestRecordIssue> issues = new ArrayList<>();
    if (!policy.frameworks().contains(record.framework())) {
      issues.add(
          new TestRecordIssue(
              "$.framework",
              "The framework (%s) must be one that the policy (%s) decides: %s. Maybe another policy must be given."
                  .formatted(record.framework(), policy.release(), policy.frameworks())));
    }
    LocalDate day = LocalDate.ofInstant(record.header().startedAt(), ZoneOffset.UTC);
    if (!policy.release().validity().contains(day)) {
      issues.add(
          new TestRecordIssue(
              "$.started-at",
              "The day of the test (%s) must be one on which the policy (%s) is valid: %s. Maybe another release of the policy must be given."
                  .formatted(day, policy.release(), policy.release().validity())));
    }
    return issues;
  }
}
