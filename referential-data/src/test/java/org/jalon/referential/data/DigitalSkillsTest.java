package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.DigCompCompetence;
import org.jalon.referential.Domain;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.Theme;
import org.jalon.referential.Topic;
import org.jalon.scoring.KnowledgeScorer;
import org.jalon.scoring.PointsScale;
import org.jalon.scoring.Profile;
import org.jalon.scoring.ScoringPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalSkillsTest {

  private static final Referential REFERENTIAL = DigitalSkills.referential();
  private static final OutcomeMatrix MATRIX = REFERENTIAL.outcomeMatrix();

  @Test
  void there_are_5_domains_16_competences_50_themes_180_topics_and_750_outcomes() {
    assertThat(REFERENTIAL.domains()).hasSize(5);
    assertThat(REFERENTIAL.competences()).hasSize(16);
    assertThat(REFERENTIAL.competences().stream().flatMap(c -> c.themes().stream())).hasSize(50);
    assertThat(REFERENTIAL.topics()).hasSize(180);
    assertThat(MATRIX.outcomeCount()).isEqualTo(750);
  }

  @Test
  void the_release_names_its_two_languages_and_has_no_warning() {
    assertThat(REFERENTIAL.release()).hasToString("digital-skills 1.0.0");
    assertThat(REFERENTIAL.release().languages())
        .containsExactly(Language.FRENCH, Language.ENGLISH);
    assertThat(REFERENTIAL.warnings()).isEmpty();
  }

  @Test
  void topics_titles_and_levels_are_those_of_the_specification() {
    List<List<String>> shipped =
        REFERENTIAL.competences().stream()
            .flatMap(competence -> competence.topics().map(topic -> row(competence, topic)))
            .toList();

    assertThat(shipped).containsExactlyInAnyOrderElementsOf(Specification.rows("topics.csv"));
  }

  @Test
  void themes_and_their_topics_are_those_of_the_specification() {
    List<List<String>> shipped =
        REFERENTIAL.competences().stream()
            .flatMap(
                competence -> competence.themes().stream().map(theme -> row(competence, theme)))
            .toList();

    assertThat(shipped).containsExactlyElementsOf(Specification.rows("themes.csv"));
  }

  @Test
  void scopes_and_digcomp_alignments_are_those_of_the_specification() {
    List<List<String>> shipped =
        REFERENTIAL.competences().stream()
            .flatMap(competence -> competence.themes().stream())
            .flatMap(theme -> theme.topics().stream().map(topic -> attributes(theme, topic)))
            .toList();

    assertThat(shipped)
        .containsExactlyInAnyOrderElementsOf(Specification.rows("topic-attributes.csv"));
  }

  @Test
  void all_21_competences_of_digcomp_are_covered_in_both_versions() {
    assertThat(REFERENTIAL.topics())
        .flatExtracting(topic -> topic.digComp().version22())
        .contains(DigCompCompetence.values());
    assertThat(REFERENTIAL.topics())
        .flatExtracting(topic -> topic.digComp().version30())
        .contains(DigCompCompetence.values());
  }

  @Test
  void every_competence_has_at_least_two_outcomes_at_every_level() {
    for (int competence = 0; competence < MATRIX.competenceCount(); competence++) {
      for (int level = 1; level <= Level.COUNT; level++) {
        assertThat(MATRIX.outcomesAt(competence, level))
            .as("%s level %d", MATRIX.competence(competence).code(), level)
            .isBetween(2, 9);
      }
    }
  }

  @Test
  void all_outcomes_together_are_worth_exactly_1024_points() {
    PointsScale scale = PointsScale.of(MATRIX);
    long units = IntStream.range(0, MATRIX.outcomeCount()).mapToLong(scale::units).sum();

    assertThat(scale.unitsPerPoint()).isEqualTo(2520);
    assertThat(units).isEqualTo(1024 * scale.unitsPerPoint());
  }

  @ParameterizedTest
  @CsvSource({"5, 640", "6, 768", "7, 896", "8, 1024"})
  void who_masters_everything_has_all_points_of_the_levels_offered(int highestLevel, long total) {
    KnowledgeScorer scorer =
        KnowledgeScorer.of(REFERENTIAL)
            .with(ScoringPolicy.REFERENCE.withHighestLevel(highestLevel));

    Profile profile = scorer.profile(masteringAll(PointsScale.of(MATRIX)));

    assertThat(profile.totalPoints()).isEqualTo(total);
    assertThat(profile.competences().values())
        .hasSize(16)
        .allMatch(score -> score.level() == highestLevel)
        .allMatch(score -> score.exactPoints().equals(Points.of(64)));
    assertThat(profile.isCertifiable(16, highestLevel)).isTrue();
  }

  @Test
  void values_of_three_decimals_miss_the_last_point_of_some_competences() {
    PointsScale rounded = PointsScale.of(MATRIX, PointsScale.Rounding.THREE_DECIMALS);

    assertThat(KnowledgeScorer.of(REFERENTIAL).profile(masteringAll(rounded)).totalPoints())
        .isLessThan(1024)
        .isGreaterThanOrEqualTo(1024 - 16);
  }

  private static KnowledgeState masteringAll(PointsScale scale) {
    return KnowledgeState.of(
        IntStream.range(0, MATRIX.outcomeCount())
            .mapToObj(outcome -> MATRIX.outcome(outcome).id())
            .map(
                id ->
                    new KnowledgeElement(
                        id,
                        KnowledgeElement.Status.VALIDATED,
                        KnowledgeElement.Source.DIRECT,
                        scale.points(id),
                        Instant.EPOCH,
                        Optional.empty()))
            .toList());
  }

  @Test
  void levels_form_the_pyramid_of_the_specification() {
    int[] perLevel = new int[Level.COUNT];
    for (int outcome = 0; outcome < MATRIX.outcomeCount(); outcome++) {
      perLevel[MATRIX.levelOf(outcome) - 1]++;
    }

    assertThat(perLevel).containsExactly(77, 110, 134, 129, 119, 87, 57, 37);
  }

  @Test
  void every_topic_is_a_ladder_of_2_to_7_active_outcomes_that_rises() {
    assertThat(REFERENTIAL.topics())
        .allSatisfy(
            topic -> {
              assertThat(topic.outcomes()).hasSizeBetween(2, 7).allMatch(LearningOutcome::isActive);
              assertThat(topic.outcomes().stream().map(o -> o.level().number()))
                  .isSorted()
                  .doesNotHaveDuplicates();
            });
  }

  @Test
  void an_outcome_is_named_after_its_topic_and_level() {
    assertThat(REFERENTIAL.topics())
        .allSatisfy(
            topic ->
                assertThat(topic.outcomes())
                    .allSatisfy(
                        outcome ->
                            assertThat(outcome.id())
                                .hasToString(topic.id() + "-" + outcome.level())));
  }

  @Test
  void domains_have_their_titles_in_both_languages() {
    assertThat(REFERENTIAL.domains())
        .extracting(
            Domain::code, d -> d.title().in(Language.FRENCH), d -> d.title().in(Language.ENGLISH))
        .containsExactly(
            tuple("1", "Information et données", "Information and data"),
            tuple("2", "Communication et collaboration", "Communication and collaboration"),
            tuple("3", "Création de contenu", "Content creation"),
            tuple("4", "Protection et sécurité", "Protection and security"),
            tuple("5", "Environnement numérique", "Digital environment"));
  }

  @Test
  void the_crosswalk_to_digcomp_knows_the_competences_by_their_ids() {
    assertThat(DigitalSkills.digCompCrosswalk().competences())
        .containsEntry("1.1", new CompetenceId("information-research"))
        .containsEntry("5.2", new CompetenceId("environment-building"));
    assertThat(
            DigitalSkills.digCompCrosswalk()
                .levels(Map.of(new CompetenceId("collaboration"), OptionalInt.of(5))))
        .containsExactly(entry(DigCompCompetence.COLLABORATING, Level.of(5)));
  }

  private static List<String> row(Competence competence, Topic topic) {
    return List.of(
        competence.code(),
        topic.id().value(),
        topic.title().in(Language.FRENCH),
        topic.title().in(Language.ENGLISH),
        topic.outcomes().stream().map(o -> o.level().toString()).collect(Collectors.joining("|")));
  }

  private static List<String> row(Competence competence, Theme theme) {
    return List.of(
        competence.code(),
        theme.id().value(),
        theme.title().in(Language.FRENCH),
        theme.title().in(Language.ENGLISH),
        theme.topics().stream().map(t -> t.id().value()).collect(Collectors.joining("|")));
  }

  private static List<String> attributes(Theme theme, Topic topic) {
    return List.of(
        topic.id().value(),
        theme.id().value(),
        topic.digComp().version30().stream()
            .map(DigCompCompetence::code)
            .collect(Collectors.joining("|")),
        topic.scope().name());
  }
}
