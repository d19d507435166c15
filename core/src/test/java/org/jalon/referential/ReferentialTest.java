package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.referential.TestReferentials.competence;
import static org.jalon.referential.TestReferentials.complete;
import static org.jalon.referential.TestReferentials.domain;
import static org.jalon.referential.TestReferentials.release;
import static org.jalon.referential.TestReferentials.text;
import static org.jalon.referential.TestReferentials.topic;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferentialTest {

  private final Referential referential = TestReferentials.sample();

  @Test
  void referentials_are_equal_by_their_release_and_their_tree() {
    ReferentialRelease next =
        new ReferentialRelease("sample", "1.0.1", referential.release().languages());

    assertThat(TestReferentials.sample()).isEqualTo(referential).hasSameHashCodeAs(referential);
    assertThat(Referential.of(next, referential.domains())).isNotEqualTo(referential);
    assertThat(complete()).isNotEqualTo(referential);
  }

  @Test
  void a_node_is_looked_up_by_its_identifier() {
    Domain domain = referential.domains().get(0);
    assertThat(referential.domain(domain.id())).isSameAs(domain);
    Competence competence = domain.competences().get(0);
    assertThat(referential.competence(competence.id())).isSameAs(competence);
    Theme theme = competence.themes().get(0);
    assertThat(referential.theme(theme.id())).isSameAs(theme);
    Topic topic = theme.topics().get(1);
    assertThat(referential.topic(topic.id())).isSameAs(topic);
  }

  @Test
  void an_outcome_is_looked_up_with_all_that_it_belongs_to() {
    Domain domain = referential.domains().get(1);
    Competence competence = domain.competences().get(0);
    Theme theme = competence.themes().get(0);
    Topic topic = theme.topics().get(1);
    assertThat(referential.outcome(new OutcomeId("paste8")))
        .isEqualTo(new OutcomePlace(topic.outcomes().get(0), topic, theme, competence, domain));
  }

  @Test
  void the_active_outcomes_of_all_competences_are_those_of_the_matrix() {
    OutcomeMatrix matrix = referential.outcomeMatrix();
    List<LearningOutcome> active =
        referential.competences().stream().flatMap(Competence::activeOutcomes).toList();

    assertThat(active).allMatch(LearningOutcome::isActive).hasSize(matrix.outcomeCount());
    assertThat(active)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, matrix.outcomeCount()).mapToObj(matrix::outcome).toList());
    assertThat(matrix)
        .hasToString(
            "%d competences, %d topics, %d active outcomes"
                .formatted(
                    referential.competences().size(), referential.topics().size(), active.size()));
  }

  @Test
  void an_outcome_is_found_whatever_its_status() {
    assertThat(referential.outcome(new OutcomeId("search3-old")).outcome().status())
        .isEqualTo(OutcomeStatus.ARCHIVED);
    assertThat(referential.outcome(new OutcomeId("search4-draft")).outcome().status())
        .isEqualTo(OutcomeStatus.DRAFT);
  }

  @Test
  void finding_something_unknown_gives_nothing() {
    assertThat(referential.findDomain(new DomainId("x"))).isEmpty();
    assertThat(referential.findCompetence(new CompetenceId("x"))).isEmpty();
    assertThat(referential.findTheme(new ThemeId("x"))).isEmpty();
    assertThat(referential.findTopic(new TopicId("x"))).isEmpty();
    assertThat(referential.findOutcome(new OutcomeId("x"))).isEmpty();
  }

  static Stream<Arguments> lookups() {
    return Stream.of(
        lookup("domain", r -> r.domain(new DomainId("x"))),
        lookup("competence", r -> r.competence(new CompetenceId("x"))),
        lookup("theme", r -> r.theme(new ThemeId("x"))),
        lookup("topic", r -> r.topic(new TopicId("x"))),
        lookup("learning outcome", r -> r.outcome(new OutcomeId("x"))));
  }

  private static Arguments lookup(String kind, Consumer<Referential> call) {
    return arguments(kind, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lookups")
  void asking_for_something_unknown_names_the_kind_the_id_and_the_release(
      String kind, Consumer<Referential> call) {
    assertThatThrownBy(() -> call.accept(referential))
        .isInstanceOf(UnknownIdException.class)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "The referential (sample 1.0.0) contains no %s with the id (x)."
                + " Maybe it belongs to another release.",
            kind);
  }

  @Test
  void competences_and_topics_come_in_the_order_of_the_tree() {
    assertThat(referential.competences())
        .extracting(c -> c.id().value())
        .containsExactly("c1.1", "c1.2", "c2.1");
    assertThat(referential.topics())
        .extracting(t -> t.id().value())
        .containsExactly("search", "filter", "share", "copy", "paste");
    assertThat(referential.competences().get(0).topics())
        .extracting(t -> t.id().value())
        .containsExactly("search", "filter");
  }

  @Test
  void a_referential_with_only_warnings_is_accepted_and_lists_them() {
    assertThat(referential.warnings())
        .isNotEmpty()
        .hasOnlyElementsOfType(ReferentialIssue.ThinLevel.class)
        .noneMatch(ReferentialIssue::isError)
        .isEqualTo(Referential.validate(release(), referential.domains(), node -> null));
  }

  @Test
  void a_complete_referential_has_no_warning() {
    assertThat(complete().warnings()).isEmpty();
  }

  @Test
  void a_referential_without_domains_is_accepted() {
    assertThat(TestReferentials.of().outcomeMatrix().outcomeCount()).isZero();
  }

  @Test
  void a_referential_that_breaks_a_rule_is_refused_with_everything_found() {
    Domain domain = domain("1", competence("1.1", topic("search"), topic("search")));
    assertThatThrownBy(() -> TestReferentials.of(domain))
        .isInstanceOfSatisfying(
            InvalidReferentialException.class,
            e -> assertThat(e.issues()).isEqualTo(TestReferentials.issuesOf(domain)))
        .hasMessageStartingWith("The referential has 9 problem(s):\n")
        .hasMessageContaining(
            "$.domains[0].competences[0].themes[0].topics[1].id: The topic id (search) is already"
                + " used");
  }

  @Test
  void later_changes_of_the_lists_have_no_effect() {
    List<Domain> domains = new ArrayList<>(complete().domains());
    Referential copy = Referential.of(release(), domains);
    domains.clear();
    assertThat(copy.domains()).hasSize(1);
    assertThatThrownBy(() -> copy.domains().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void blank_codes_are_refused() {
    assertThatThrownBy(() -> new Domain(new DomainId("d"), " ", text("d"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The domain code ( ) must not be blank.");
    assertThatThrownBy(
            () -> new Competence(new CompetenceId("c"), "", text("c"), text("c"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The competence code () must not be blank.");
  }

  @Test
  void a_release_needs_a_name_a_version_and_a_language() {
    List<Language> french = List.of(Language.FRENCH);
    assertThatThrownBy(() -> new ReferentialRelease("a b", "1", french))
        .hasMessage(
            "The referential name (a b) must contain no white space and no control character.");
    assertThatThrownBy(() -> new ReferentialRelease("a", "", french))
        .hasMessage("The referential version () must not be empty.");
    assertThatThrownBy(() -> new ReferentialRelease("a", "1", List.of()))
        .hasMessage("The languages of the referential ([]) must not be empty.");
  }

  @Test
  void a_topic_holds_everywhere_and_is_aligned_with_nothing_unless_told_otherwise() {
    assertThat(topic("search").scope()).isEqualTo(Scope.WORLD);
    assertThat(topic("search").digComp()).isEqualTo(DigCompAlignment.NONE);
  }

  @Test
  void a_referential_prints_its_release_and_size() {
    assertThat(referential)
        .hasToString("sample 1.0.0 (3 competences, 5 topics, 7 active outcomes)");
  }
}
