package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.certification.TestRecords.BANK;
import static org.jalon.certification.TestRecords.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items, banks and scales at the ends of what is legal. */
class ExtremeTestsTest {

  private static final CertificationScorer SCORER = TestRecords.policy().scorer(BANK);

  /** The first answer is a right one to an item that nobody can answer right. */
  private static AdaptiveTestRecord impossible(Ending ending) {
    AdaptiveTestRecord record = record(24, 0, ending);
    List<AskedItem> asked = new ArrayList<>(record.asked());
    asked.set(
        0,
        new AskedItem(
            asked.get(0).item(), LogisticModel.twoPL(1, 1_000_000), AnswerOutcome.CORRECT));
    return TestRecords.withAsked(record, asked);
  }

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"COMPLETED", "ABANDONED"})
  void a_test_whose_answers_are_impossible_at_every_ability_is_in_error(Ending ending) {
    CertificationDecision decision =
        SCORER.decide(TestRecords.registeredFor("basics", impossible(ending)));
    assertThat(decision.complementary()).isEmpty();
    assertThat(decision.result())
        .isEqualTo(
            new InError(
                ErrorCause.NOT_ESTIMABLE,
                "The answers must be possible at some ability, but under the parameters of their items they are as good as impossible at all of them. Maybe a difficulty or a discrimination is wrong."));
  }

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"COMPLETED", "ABANDONED"})
  void an_error_is_explained_without_a_score(Ending ending) {
    Explanation explanation = SCORER.explain(impossible(ending));
    assertThat(explanation.in(Language.ENGLISH))
        .contains("ability -3.0000 → -3.0000, standard error ∞\n")
        .contains("Certification in error: answers impossible at any ability (The answers must")
        .doesNotContain("belongs to band", "Competence", "validated");
    assertThat(explanation.in(Language.FRENCH))
        .contains("erreur type ∞\n")
        .contains("Certification en erreur : réponses impossibles à toute capacité (");
  }

  @Test
  void a_bank_of_items_that_are_not_right_or_wrong_is_refused() {
    List<Item> items = new ArrayList<>(BANK.declaration().items());
    items.set(7, items.get(7).with(new GradedResponse(1, List.of(-1.0, 1.0))));
    ResolvedItemBank bank = ItemBank.of("graded", "1", items).resolve();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestRecords.policy().scorer(bank))
        .withMessage(
            "The item of an adaptive certification (q7) must have a logistic model, because answers are right or wrong.");
  }

  @Test
  void missing_answers_that_no_item_is_left_for_are_not_told_as_added() {
    AdaptiveTestRecord record = record(24, 0, Ending.ABANDONED);
    List<Item> items = record.asked().stream().map(a -> BANK.item(BANK.index(a.item()))).toList();
    CertificationScorer scorer =
        TestRecords.policy().scorer(ItemBank.of("small", "1", items).resolve());
    assertThat(scorer.explain(record).steps())
        .noneMatch(ExplanationStep.MissingAnswersAdded.class::isInstance);
  }

  @Test
  void a_competence_may_come_back_only_after_more_answers_than_any_test_has() {
    AdaptiveTestRecord record = record(24, 0, Ending.ABANDONED);
    assertThat(spaced(Integer.MAX_VALUE).decide(record).result())
        .isEqualTo(spaced(BANK.size()).decide(record).result())
        .isNotEqualTo(spaced(2).decide(record).result());
  }

  private static CertificationScorer spaced(int answers) {
    return TestRecords.policy(
            new FlashPolicy(32, answers, true, true, 0.5, -3, 0.51), ScoringConditions.REFERENCE)
        .scorer(BANK);
  }

  @Test
  void points_below_0_in_the_hole_of_a_published_scale_are_written() throws IOException {
    ScoreScale scale =
        ScoreScale.asPublished(
            List.of(ScoreScale.referenceBand(0, -8, -4), ScoreScale.referenceBand(1, 4, 8)), 100);
    CertificationDecision decision =
        AdaptiveCertification.core(PolicyRelease.of("holes", "1"), scale, Map.of())
            .scorer(BANK)
            .decide(record(32, -2, Ending.COMPLETED));
    int points = decision.result().keptScore().orElseThrow().points().orElseThrow();
    StringBuilder rows = new StringBuilder();
    ResultsCsv.of(List.of()).writeRow(decision, rows);
    ResultsCsv.of(List.of()).nationalForm().writeRow(decision, rows);
    assertThat(points).isNegative();
    assertThat(rows.toString().lines())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("test,rejected,no-points," + points + ",1,1,"),
            row -> assertThat(row).startsWith("test;rejected;no-points;0;-;-;"));
  }
}
