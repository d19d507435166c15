package org.jalon.certification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jalon.certification.JuryEvent.ExternalVerdict;
import org.jalon.item.ItemId;

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

  /** Adds what is wrong with events about items and verdicts that there are not. */
  static void checkEvents(
      TestRecord record, Set<ItemId> items, Set<String> levels, List<TestRecordIssue> issues) {
    for (int i = 0; i < record.events().size(); i++) {
      String path = "$.events[" + i + "]";
      if (record.events().get(i) instanceof JuryEvent.ItemNeutralized event) {
        checkItem(items, event.item(), path, issues);
      } else if (record.events().get(i) instanceof JuryEvent.ItemRestored event) {
        checkItem(items, event.item(), path, issues);
      } else if (record.events().get(i) instanceof ExternalVerdict event) {
        checkVerdict(levels, event.verdict(), path, issues);
      }
    }
  }

  private static void checkItem(
      Set<ItemId> items, ItemId item, String path, List<TestRecordIssue> issues) {
    if (!items.contains(item)) {
      issues.add(
          new TestRecordIssue(
              path + ".item",
              "The item (%s) must be among those of the test. Maybe the event belongs to another test."
                  .formatted(item)));
    }
  }

  private static void checkVerdict(
      Set<String> levels, String verdict, String path, List<TestRecordIssue> issues) {
    Set<String> verdicts = new LinkedHashSet<>(levels);
    if (!levels.isEmpty()) {
      verdicts.add(ExternalVerdict.REFUSED);
      verdicts.add(ExternalVerdict.UNSET);
    }
    if (!verdicts.contains(verdict)) {
      issues.add(
          new TestRecordIssue(
              path + ".verdict",
              "The verdict (%s) of the external jury must be one that the policy knows: %s. Maybe it has another external jury, or none."
                  .formatted(verdict, verdicts)));
    }
  }
}
