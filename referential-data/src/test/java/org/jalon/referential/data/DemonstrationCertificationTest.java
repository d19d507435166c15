package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.FlashPolicy;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.item.ItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.Level;
import org.jalon.referential.Referential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonstrationCertificationTest {

  private static final Referential REFERENTIAL = DigitalSkills.referential();
  private static final ItemBank BANK = DigitalSkills.demonstrationItemBank();
  private static final AdaptiveCertification POLICY =
      DemonstrationCertification.policy(REFERENTIAL, BANK);

  @Test
  void the_test_is_that_of_the_reference_policy_and_points_go_up_to_1023() {
    assertThat(POLICY.test()).isEqualTo(FlashPolicy.REFERENCE);
    assertThat(award().scale().maximumPoints()).isEqualTo(1023);
    assertThat(award().scale().isContiguous()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "-9, 0, 0",
    "-2.81, 63, 0",
    "-2.8, 64, 1",
    "0, 448, 4",
    "2.8, 896, 8",
    "7.99, 1023, 8",
    "40, 1023, 8"
  })
  void an_ability_is_worth_its_points_and_level(double ability, int points, int level) {
    CertificationScore score = score(ability);

    assertThat(score.points()).hasValue(points);
    assertThat(score.globalLevel().map(Level::number).orElse(0)).isEqualTo(level);
  }

  @Test
  void every_competence_goes_from_below_level_1_to_level_8() {
    CertificationScore lowest = score(-9);
    CertificationScore highest = score(9);

    assertThat(award().competenceLevels()).hasSize(16);
    assertThat(lowest.competenceLevels().values()).containsOnly(OptionalInt.of(0));
    assertThat(highest.competenceLevels().values()).containsOnly(OptionalInt.of(8));
  }

  @Test
  void levels_of_competences_differ_for_somebody_between_two_levels() {
    assertThat(score(1.25).competenceLevels().values())
        .contains(OptionalInt.of(5), OptionalInt.of(6));
  }

  @Test
  void a_bank_without_items_at_some_level_is_refused() {
    ItemBank incomplete =
        ItemBank.of(
            "incomplete",
            "1",
            BANK.items().stream().filter(i -> !i.id().value().endsWith("-8")).toList());

    assertThatThrownBy(() -> DemonstrationCertification.policy(REFERENTIAL, incomplete))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("incomplete 1")
        .hasMessageContaining("no item at level 8 of the competence (information-research)");
  }

  @Test
  void the_policy_survives_being_written_and_read() {
    AssessmentJson json = AssessmentJson.withDefaults();

    assertThat(json.read(CertificationPolicy.class, json.write(POLICY))).isEqualTo(POLICY);
  }

  private static Award.Points award() {
    return (Award.Points) POLICY.award();
  }

  private static CertificationScore score(double ability) {
    return POLICY.score(new AbilityEstimate(ability, 0.3, Convergence.CONVERGED, 32));
  }
}
