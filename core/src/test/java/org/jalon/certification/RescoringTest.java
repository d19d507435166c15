package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.certification.TestRecords.BANK;
import static org.jalon.certification.TestRecords.LATER;
import static org.jalon.certification.TestRecords.record;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.certification.RescoringCheck.Mismatch;
import org.jalon.certification.RescoringDifference.Direction;
import org.jalon.certification.RescoringSummary.Move;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;

/** Deciding again, and what a change of rules would do. */
class RescoringTest {

  private static final AdaptiveCertification POLICY = TestRecords.policy();
  private static final CertificationScorer SCORER = POLICY.scorer(BANK);
  private static final AdaptiveTestRecord RECORD = record(32, 0.5, Ending.COMPLETED);

  @Test
  void what_is_not_the_same_as_then_is_named() {
    CertificationDecision stored = SCORER.decide(RECORD);
    AdaptiveCertification next =
        new AdaptiveCertification(
            PolicyRelease.of("sample", "2"),
            "core",
            POLICY.test(),
            POLICY.conditions(),
            POLICY.award(),
            POLICY.doubleCertifications());
    ResolvedItemBank drifted = TestRecords.drifted(BANK);

    RescoringCheck check = Rescoring.verify(stored, RECORD, next.scorer(drifted));

    assertThat(check.isReproduced()).isFalse();
    assertThat(check.hasSameResult()).as("the record has its own parameters").isTrue();
    assertThat(check.mismatches()).extracting(Mismatch::what).containsExactly("bank", "policy");
    assertThat(check.mismatches().get(1).toString())
        .isEqualTo(
            "The policy was (%s) and is now (%s)."
                .formatted(POLICY.fingerprint(), next.fingerprint()));
  }

  @Test
  void a_result_that_was_altered_and_another_release_are_found() {
    CertificationDecision decided = SCORER.decide(RECORD);
    AbilityScore score = (AbilityScore) decided.result().keptScore().orElseThrow();
    AbilityScore better =
        new AbilityScore(
            score.estimate(),
            OptionalInt.of(score.points().orElseThrow() + 1),
            score.band(),
            score.globalLevel(),
            score.competenceLevels());
    DecisionBasis basis = decided.basis();
    CertificationDecision altered =
        new CertificationDecision(
            "test",
            new CertificationResult.Validated(better),
            decided.complementary(),
            new DecisionBasis("0.0.1", basis.record(), basis.bank(), basis.policy()));
    assertThat(Rescoring.verify(altered, RECORD, SCORER).mismatches())
        .extracting(Mismatch::what)
        .containsExactly("release of the library", "result");
  }

  @Test
  void a_record_that_was_altered_is_found() {
    CertificationDecision stored = SCORER.decide(RECORD);
    TestRecord altered = RECORD.with(new JuryEvent.FraudFound(LATER));
    assertThat(Rescoring.verify(stored, altered, SCORER).mismatches())
        .extracting(Mismatch::what)
        .containsExactly("record", "result");
  }

  @Test
  void a_difference_has_a_direction_and_a_size() {
    CertificationScorer strict = withBounds(-8, -1.4, -0.4, 0.8, 1.8, 2.25, 3.1, 4, 8);
    RescoringDifference down = Rescoring.compare(RECORD, SCORER, strict);
    RescoringDifference up = Rescoring.compare(RECORD, strict, SCORER);
    assertThat(down.direction()).isEqualTo(Direction.DOWN);
    assertThat(down.pointsChange()).isNegative().isEqualTo(-up.pointsChange());
    assertThat(up.direction()).isEqualTo(Direction.UP);
    assertThat(up.isVisible()).isTrue();
    TestRecord fraud = RECORD.with(new JuryEvent.FraudFound(LATER));
    assertThat(Rescoring.compare(fraud, SCORER, strict).direction()).isEqualTo(Direction.SAME);
    assertThat(Rescoring.compare(fraud, SCORER, strict).isVisible()).isFalse();
  }

  @Test
  void losing_the_certification_is_down_whatever_the_points() {
    ScoringConditions lenient = ScoringConditions.REFERENCE.forTestOf(5);
    CertificationScorer before = TestRecords.policy(FlashPolicy.REFERENCE, lenient).scorer(BANK);
    RescoringDifference difference =
        Rescoring.compare(record(10, 1, Ending.COMPLETED), before, SCORER);
    assertThat(difference.direction()).isEqualTo(Direction.DOWN);
    assertThat(RescoringDifference.band(difference.after())).isEqualTo(-1);
  }

  @Test
  void a_further_certification_lost_is_down_where_nothing_else_moves() {
    TestRecord registered = TestRecords.registeredFor("basics", RECORD);
    AdaptiveCertification dearer =
        new AdaptiveCertification(
            POLICY.release(),
            "core",
            POLICY.test(),
            POLICY.conditions(),
            POLICY.award(),
            List.of(
                new DoubleCertification(
                    "basics", POLICY.doubleCertifications().get(0).name(), 895)));
    RescoringDifference lost = Rescoring.compare(registered, SCORER, dearer.scorer(BANK));
    assertThat(lost.pointsChange()).isZero();
    assertThat(lost.direction()).isEqualTo(Direction.DOWN);
    assertThat(Rescoring.compare(registered, dearer.scorer(BANK), SCORER).direction())
        .isEqualTo(Direction.UP);
  }

  private static CertificationScorer withBounds(double... bounds) {
    Award.Points award = (Award.Points) POLICY.award();
    return AdaptiveCertification.core(
            PolicyRelease.of("strict", "1"), ScoreScale.reference(bounds), award.competenceLevels())
        .scorer(BANK);
  }

  @Test
  void a_summary_counts_people_by_direction_band_and_status() {
    CertificationScorer strict = withBounds(-8, -1.4, -0.4, 0.8, 1.8, 2.25, 3.1, 4, 8);
    List<RescoringDifference> differences =
        IntStream.range(0, 40)
            .mapToObj(i -> TestRecords.record(19 + i % 14, i % 7 - 3, i).with(Ending.COMPLETED))
            .map(test -> Rescoring.compare(test, SCORER, strict))
            .toList();
    RescoringSummary whole = new RescoringSummary();
    RescoringSummary odd = new RescoringSummary();
    RescoringSummary even = new RescoringSummary();
    for (int i = 0; i < differences.size(); i++) {
      whole.add(differences.get(i));
      (i % 2 == 0 ? even : odd).add(differences.get(i));
    }
    odd.add(even);

    assertThat(whole.people()).isEqualTo(40);
    for (Direction direction : Direction.values()) {
      assertThat(whole.count(direction))
          .isEqualTo(differences.stream().filter(d -> d.direction() == direction).count())
          .isEqualTo(odd.count(direction));
    }
    assertThat(whole.count(Direction.DOWN)).isPositive();
    assertThat(whole.changed())
        .isEqualTo(differences.stream().filter(RescoringDifference::isVisible).count());
    assertThat(whole.meanPointsChange())
        .isEqualTo(differences.stream().mapToInt(RescoringDifference::pointsChange).sum() / 40.0);
    assertThat(whole.largestLoss())
        .isEqualTo(
            differences.stream().mapToInt(RescoringDifference::pointsChange).min().orElseThrow());
    assertThat(whole.largestGain()).isZero();
    assertThat(whole.bandMoves()).isEqualTo(odd.bandMoves());
    assertThat(whole.bandMoves().values().stream().mapToLong(n -> n).sum()).isEqualTo(40);
    assertThat(whole.statusMoves()).isEqualTo(odd.statusMoves());
    assertThat(whole.statusMoves().keySet())
        .contains(new Move<>(Status.VALIDATED, Status.VALIDATED));
    assertThat(new RescoringSummary().meanPointsChange()).isZero();
    assertThat(new RescoringSummary().statusMoves()).isEmpty();
  }

  @Test
  void a_history_keeps_every_decision() {
    TestRecord test =
        RECORD
            .with(new JuryEvent.FraudFound(LATER))
            .with(new JuryEvent.FraudLifted(LATER))
            .with(new JuryEvent.Cancelled(LATER));
    CertificationHistory history = CertificationHistory.of(test, SCORER);
    assertThat(history.decisions())
        .extracting(decision -> decision.result().status())
        .containsExactly(Status.VALIDATED, Status.REJECTED, Status.VALIDATED, Status.CANCELLED);
    assertThat(history.current()).isEqualTo(SCORER.decide(test));
    assertThat(history.decisions().get(0)).isEqualTo(SCORER.decide(RECORD));

    CertificationHistory longer = history.with(new JuryEvent.Uncancelled(LATER), SCORER);
    assertThat(longer.decisions())
        .startsWith(history.decisions().toArray(CertificationDecision[]::new));
    assertThat(longer.current().result()).isEqualTo(SCORER.decide(RECORD).result());
    assertThat(longer.record().events()).hasSize(4);
  }

  @Test
  void a_history_has_a_decision_and_all_are_about_its_record() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertificationHistory(RECORD, List.of()))
        .withMessage("The history of the test record (test) must have a decision.");
    CertificationDecision decided = SCORER.decide(RECORD);
    CertificationDecision other =
        new CertificationDecision(
            "other", decided.result(), decided.complementary(), decided.basis());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertificationHistory(RECORD, List.of(decided, other)))
        .withMessage("The decision on the test record (other) must be about the record (test).");
  }
}
