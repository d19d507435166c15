package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jalon.certification.TestRecords.BANK;
import static org.jalon.certification.TestRecords.LATER;
import static org.jalon.certification.TestRecords.record;

import java.util.Optional;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

/** How sure the score of a finished test is. */
class RecordUncertaintyTest {

  private static final AdaptiveCertification POLICY = TestRecords.policy();
  private static final CertificationScorer SCORER = POLICY.scorer(BANK);
  private static final BayesianScoring SCORING = BayesianScoring.withDefaults();

  private static Responses responses(AdaptiveTestRecord record) {
    Responses responses = Responses.none(BANK);
    for (AskedItem asked : record.asked()) {
      responses = responses.with(BANK.index(asked.item()), asked.answer().orElseThrow().category());
    }
    return responses;
  }

  private static ScoreUncertainty uncertainty(Responses responses) {
    Award.Points award = (Award.Points) POLICY.award();
    return SCORING.uncertainty(responses, award.scale(), award.competenceLevels());
  }

  @Test
  void it_is_that_of_the_answers_that_count() {
    AdaptiveTestRecord test = record(32, 1, Ending.COMPLETED);
    assertThat(SCORING.uncertainty(test, SCORER)).contains(uncertainty(responses(test)));

    ItemId item = test.asked().get(3).item();
    AdaptiveTestRecord without =
        TestRecords.withAsked(
            test, test.asked().stream().filter(asked -> !asked.item().equals(item)).toList());
    assertThat(SCORING.uncertainty(test.with(new JuryEvent.ItemNeutralized(LATER, item)), SCORER))
        .contains(uncertainty(responses(without)));
  }

  @Test
  void a_test_that_was_given_up_is_completed_first() {
    AdaptiveTestRecord test = record(25, 1, Ending.ABANDONED);
    Responses completed = responses(test);
    for (Item item : FlashDegradation.of(POLICY.test(), completed).simulated()) {
      completed = completed.with(BANK.index(item.id()), 0);
    }
    assertThat(completed.size()).isEqualTo(32);
    assertThat(SCORING.uncertainty(test, SCORER)).contains(uncertainty(completed));
  }

  @Test
  void a_test_without_a_score_or_without_points_has_none() {
    AdaptiveTestRecord test = record(32, 1, Ending.COMPLETED);
    assertThat(SCORING.uncertainty(test.with(new JuryEvent.FraudFound(LATER)), SCORER)).isEmpty();
    assertThat(SCORING.uncertainty(record(5, 1, Ending.COMPLETED), SCORER)).isEmpty();
    CertificationScorer bands = TestRecords.bands(Optional.empty()).scorer(BANK);
    assertThat(SCORING.uncertainty(TestRecords.registeredFor("law", test), bands)).isEmpty();
  }

  @Test
  void a_record_that_cannot_be_decided_is_refused() {
    TestRecord other = TestRecords.registeredFor("law", record(32, 1, Ending.COMPLETED));
    assertThatExceptionOfType(InvalidTestRecordException.class)
        .isThrownBy(() -> SCORING.uncertainty(other, SCORER));
  }
}
