package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.certification.CompetenceLevelScale.Interval;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificationPolicyTest {

  private static final CompetenceId SEARCH = new CompetenceId("search");
  private static final CompetenceId PROTECT = new CompetenceId("protect");
  private static final ScoreScale SCALE = ScoreScale.reference(-4, -1, 0, 1, 3);
  private static final AdaptiveCertification POLICY = policy(SCALE, levelScales());

  private static AdaptiveCertification policy(
      ScoreScale scale, Map<CompetenceId, CompetenceLevelScale> levels) {
    return AdaptiveCertification.core(PolicyRelease.of("demo", "1.0.0"), scale, levels);
  }

  private static Map<CompetenceId, CompetenceLevelScale> levelScales() {
    Map<CompetenceId, CompetenceLevelScale> scales = new LinkedHashMap<>();
    scales.put(SEARCH, CompetenceLevelScale.atThresholds(-1, 0, 1));
    scales.put(
        PROTECT, new CompetenceLevelScale(List.of(new Interval(-2, 0, 0), new Interval(1, 2, 1))));
    return scales;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my policy | 1.0.0 | The name of the certification policy (my policy) must contain no white space and no control character.
          ''        | 1.0.0 | The name of the certification policy () must not be empty.
          demo      | 1 0   | The version of the certification policy (1 0) must contain no white space and no control character.
          demo      | ''    | The version of the certification policy () must not be empty.
          """)
  void a_name_or_version_that_is_not_an_identifier_is_refused(
      String name, String version, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyRelease.of(name, version))
        .withMessage(message);
  }

  @Test
  void an_ability_is_scored_on_every_scale() {
    AbilityEstimate estimate = estimate(0.5);
    assertThat(POLICY.score(estimate))
        .isEqualTo(
            new AbilityScore(
                estimate,
                OptionalInt.of(192),
                OptionalInt.of(2),
                Optional.of(Level.of(2)),
                Map.of(SEARCH, OptionalInt.of(2), PROTECT, OptionalInt.empty())));
  }

  @Test
  void below_the_first_band_a_score_has_no_points_and_no_level() {
    CertificationScore score = POLICY.score(estimate(-6));
    assertThat(score.points()).hasValue(0);
    assertThat(score.band()).isEmpty();
    assertThat(score.globalLevel()).isEmpty();
    assertThat(score.competenceLevels().values()).containsOnly(OptionalInt.of(0));
  }

  @Test
  void competences_keep_their_order() {
    assertThat(POLICY.score(estimate(1)).competenceLevels())
        .containsExactly(entry(SEARCH, OptionalInt.of(3)), entry(PROTECT, OptionalInt.of(1)));
  }

  @Property(tries = 1000)
  void a_score_agrees_with_the_scales_of_its_policy(
      @ForAll @Scale(15) @DoubleRange(min = -6, max = 6) double ability) {
    CertificationScore score = POLICY.score(estimate(ability));
    assertThat(score.points()).hasValue(SCALE.points(ability));
    assertThat(score.band()).isEqualTo(SCALE.band(ability));
    assertThat(score.globalLevel()).isEqualTo(SCALE.level(ability));
    levelScales()
        .forEach(
            (competence, scale) ->
                assertThat(score.competenceLevels().get(competence))
                    .isEqualTo(scale.level(ability)));
  }

  @Test
  void a_policy_does_not_follow_changes_of_the_map_it_was_made_from() {
    Map<CompetenceId, CompetenceLevelScale> scales = levelScales();
    AdaptiveCertification policy = policy(SCALE, scales);
    scales.clear();
    assertThat(policy).isEqualTo(POLICY);
  }

  @Test
  void the_levels_of_a_policy_and_of_a_score_cannot_be_changed() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> new Award.Points(SCALE, levelScales()).competenceLevels().clear());
    Map<CompetenceId, OptionalInt> levels = POLICY.score(estimate(0)).competenceLevels();
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(levels::clear);
  }

  private static AbilityEstimate estimate(double ability) {
    return new AbilityEstimate(ability, 0.3, Convergence.CONVERGED, 32);
  }
}
