package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.AdaptiveTestRecord;
import org.jalon.certification.AskedItem;
import org.jalon.certification.Award;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.PolicyRelease;
import org.jalon.certification.RecordHeader;
import org.jalon.certification.Rescoring;
import org.jalon.certification.RescoringCheck;
import org.jalon.certification.RescoringDifference;
import org.jalon.certification.RescoringDifference.Direction;
import org.jalon.certification.ScoreScale;
import org.jalon.certification.TestRecord;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.Language;
import org.jalon.referential.Referential;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.CompiledSession;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/certification.md}. */
class CertificationGuideTest {

  private static final Referential REFERENTIAL = DigitalSkills.referential();
  private static final ItemBank ITEMS = DigitalSkills.demonstrationItemBank();

  @Test
  void the_code_of_the_guide_is_the_code_of_this_test() {
    DocumentedCode guide = DocumentedCode.of(Path.of("../docs/certification.md"));
    Path source = Path.of("src/test/java/org/jalon/referential/data/CertificationGuideTest.java");

    assertThat(guide.blocks()).hasSize(1);
    assertThat(guide.differencesFrom(source)).isEmpty();
  }

  @Test
  void a_test_on_the_demonstration_bank_is_decided_explained_and_decided_again() {
    Referential referential = REFERENTIAL;
    ItemBank items = ITEMS;
    TestRecord record = record();
    CertificationScorer stricter = stricter();

    AdaptiveCertification policy = DemonstrationCertification.policy(referential, items);
    CertificationScorer scorer = policy.scorer(items.resolve(referential));

    CertificationDecision decision = scorer.decide(record);
    String why = scorer.explain(record).in(Language.ENGLISH);

    // A year later: is it still the same? What would another rule have changed?
    RescoringCheck check = Rescoring.verify(decision, record, scorer);
    RescoringDifference difference = Rescoring.compare(record, scorer, stricter);

    assertThat(decision.result().status()).isEqualTo(Status.VALIDATED);
    assertThat(why).contains("32. ").contains("Certification validated");
    assertThat(check.isReproduced()).isTrue();
    assertThat(difference.direction()).isEqualTo(Direction.DOWN);
  }

  /** Somebody of ability 0.5 takes the test. */
  private static TestRecord record() {
    ResolvedItemBank bank = ITEMS.resolve(REFERENTIAL);
    CompiledSession session =
        DemonstrationCertification.policy(REFERENTIAL, ITEMS).test().plan().compile(bank).session();
    List<AskedItem> asked = new ArrayList<>();
    RandomSeed seed = new RandomSeed(7);
    session.start(seed);
    for (int item = session.nextItem(); item >= 0; item = session.nextItem()) {
      double draw = seed.at(session.size() + 1, "answer").nextDouble();
      boolean right = draw < bank.model(item).probability(0.5, 1);
      asked.add(
          new AskedItem(
              bank.item(item).id(),
              (LogisticModel) bank.model(item),
              right ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT));
      session.answer(right ? 1 : 0);
    }
    Instant start = Instant.parse("2026-01-31T09:00:00Z");
    return AdaptiveTestRecord.of(RecordHeader.completed("test-1", "core", start), asked);
  }

  private static CertificationScorer stricter() {
    Award.Points award =
        (Award.Points) DemonstrationCertification.policy(REFERENTIAL, ITEMS).award();
    return AdaptiveCertification.core(
            PolicyRelease.of("stricter", "1"),
            ScoreScale.reference(-8, -2.4, -1.6, -0.8, 0, 0.8, 1.6, 2.4, 3.2, 8),
            award.competenceLevels())
        .scorer(ITEMS.resolve(REFERENTIAL));
  }
}
