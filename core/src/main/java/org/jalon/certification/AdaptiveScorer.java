package org.jalon.certification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/** Decides adaptive tests. */
final class AdaptiveScorer extends JudgingScorer {

  private final AdaptiveCertification policy;
  private final FlashScoring scoring;

  AdaptiveScorer(AdaptiveCertification policy, ResolvedItemBank bank) {
    super(policy, bank);
    policy.test().plan().compile(bank); // refuses what the bank cannot be
    requireRightOrWrong(bank);
    this.policy = policy;
    this.scoring = new FlashScoring(policy.test(), bank, List.of());
  }

  private static void requireRightOrWrong(ResolvedItemBank bank) {
    for (int i = 0; i < bank.size(); i++) {
      Checks.require(
          bank.model(i) instanceof LogisticModel,
          "item of an adaptive certification",
          bank.item(i).id(),
          "must have a logistic model, because answers are right or wrong");
    }
  }

  @Override
  public AdaptiveCertification policy() {
    return policy;
  }

  @Override
  public List<TestRecordIssue> check(TestRecord record) {
    List<TestRecordIssue> issues = RecordChecks.of(policy, record);
    if (record instanceof AdaptiveTestRecord adaptive) {
      checkItems(adaptive, issues);
      if (!record.events().isEmpty()) {
        checkEvents(adaptive, issues);
      }
    } else {
      issues.add(
          new TestRecordIssue(
              "$",
              "The record must be of an adaptive test. Maybe it was taken under an older policy."));
    }
    return issues;
  }

  private void checkItems(AdaptiveTestRecord record, List<TestRecordIssue> issues) {
    for (int i = 0; i < record.asked().size(); i++) {
      AskedItem asked = record.asked().get(i);
      if (bank().findIndex(asked.item()).isEmpty()) {
        issues.add(
            new TestRecordIssue(
                "$.asked[" + i + "].item",
                "The item bank (%s) contains no item with the id (%s). Maybe the test was taken with another release of the bank."
                    .formatted(bank(), asked.item())));
      }
    }
    if (record.asked().size() > policy.test().length()) {
      checkLength(CountedAnswers.of(record, JuryState.of(record.header())).size(), issues);
    }
  }

  private void checkLength(int answers, List<TestRecordIssue> issues) {
    if (answers > policy.test().length()) {
      issues.add(
          new TestRecordIssue(
              "$.asked",
              "The number of answers (%d) must be at most the length of the test (%d). Maybe the record belongs to another policy."
                  .formatted(answers, policy.test().length())));
    }
  }

  private void checkEvents(AdaptiveTestRecord record, List<TestRecordIssue> issues) {
    Set<ItemId> asked = new HashSet<>();
    record.asked().forEach(item -> asked.add(item.item()));
    Set<String> levels =
        policy.award() instanceof Award.Bands bands
            ? bands.jury().map(jury -> jury.levels().keySet()).orElse(Set.of())
            : Set.of();
    RecordChecks.checkEvents(record, asked, levels, issues);
  }

  @Override
  AdaptiveJudgement judge(TestRecord record) {
    return new AdaptiveJudgement((AdaptiveTestRecord) record, policy, scoring);
  }
}
