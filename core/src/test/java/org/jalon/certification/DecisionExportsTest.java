package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.certification.TestRecords.BANK;
import static org.jalon.certification.TestRecords.LATER;
import static org.jalon.certification.TestRecords.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;

/** Decisions as rows of a file and as what a certificate says. */
class DecisionExportsTest {

  private static final AdaptiveCertification POLICY = TestRecords.policy();
  private static final CertificationScorer SCORER = POLICY.scorer(BANK);
  private static final AdaptiveTestRecord RECORD = record(32, 1, Ending.COMPLETED);

  private static LocalizedText name(CompetenceId id) {
    return LocalizedText.of("nom " + id, "name " + id);
  }

  @Test
  void a_decision_has_a_row_with_the_columns_that_there_are() throws IOException {
    ResultsCsv csv = ResultsCsv.of(List.of(new CompetenceId("manage"), new CompetenceId("other")));
    StringBuilder rows = new StringBuilder();
    CertificationDecision decision = SCORER.decide(RECORD);
    csv.writeRow(decision, rows);
    csv.writeRow(SCORER.decide(RECORD.with(new JuryEvent.FraudFound(LATER))), rows);

    AbilityScore score = (AbilityScore) decision.result().keptScore().orElseThrow();
    int points = score.points().orElseThrow();
    int band = score.band().orElseThrow();
    int level = score.competenceLevel(new CompetenceId("manage")).orElseThrow();
    assertThat(
            rows.toString()
                .lines()
                .map(line -> line.replaceAll("[0-9.]+,[0-9.]+,([0-9]*),$", "θ,se,$1,")))
        .containsExactly(
            "test,validated,,%d,%d,%d,θ,se,%d,".formatted(points, band, band, level),
            "test,rejected,fraud,,,,,,,");
  }

  @Test
  void a_certificate_says_points_their_maximum_the_level_and_every_competence_by_name() {
    CertificationScore score = SCORER.decide(RECORD).result().keptScore().orElseThrow();
    CertifiedResult result = CertifiedResult.of(score, POLICY, DecisionExportsTest::name);
    assertThat(result.points()).isEqualTo(score.points());
    assertThat(result.maximumPoints()).hasValue(895);
    assertThat(result.globalLevel().orElseThrow().in(Language.FRENCH))
        .isEqualTo("Niveau " + score.globalLevel().orElseThrow().number());
    assertThat(result.competences())
        .extracting(competence -> competence.name().in(Language.ENGLISH))
        .containsExactly("name search", "name manage");
  }

  @Test
  void below_level_1_a_certificate_has_points_alone() {
    AbilityScore low =
        POLICY.score(
            new org.jalon.estimation.AbilityEstimate(
                -2, 0.3, org.jalon.estimation.Convergence.CONVERGED, 32));
    CertifiedResult result = CertifiedResult.of(low, POLICY, DecisionExportsTest::name);
    assertThat(result.points().orElseThrow()).isBetween(1, 63);
    assertThat(result.globalLevel()).isEmpty();
    assertThat(result.competences()).isEmpty();
  }

  @Test
  void a_certificate_of_bands_has_the_name_of_the_band() {
    AdaptiveCertification bands = TestRecords.bands(Optional.empty());
    CertificationScore score =
        bands
            .scorer(BANK)
            .decide(TestRecords.registeredFor("law", record(32, 3, Ending.COMPLETED)))
            .result()
            .keptScore()
            .orElseThrow();
    assertThat(CertifiedResult.of(score, bands, DecisionExportsTest::name))
        .isEqualTo(
            new CertifiedResult(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(LocalizedText.of("avancé", "second")),
                List.of()));
  }
}
