package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.referential.TestReferentials.competence;
import static org.jalon.referential.TestReferentials.complete;
import static org.jalon.referential.TestReferentials.domain;
import static org.jalon.referential.TestReferentials.issuesOf;
import static org.jalon.referential.TestReferentials.ladder;
import static org.jalon.referential.TestReferentials.outcome;
import static org.jalon.referential.TestReferentials.release;
import static org.jalon.referential.TestReferentials.text;
import static org.jalon.referential.TestReferentials.theme;
import static org.jalon.referential.TestReferentials.topic;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferentialValidationTest {

  private static final String DOMAIN = "$.domains[0]";
  private static final String COMPETENCE = DOMAIN + ".competences[0]";
  private static final String THEME = COMPETENCE + ".themes[0]";
  private static final String TOPIC = THEME + ".topics[0]";
  private static final String OUTCOME = TOPIC + ".outcomes[0]";

  @Test
  void a_complete_tree_has_no_issue() {
    assertThat(issuesOf(complete().domains().toArray(Domain[]::new))).isEmpty();
  }

  static Stream<Arguments> duplicates() {
    Competence first = competence("1.1", topic("a"));
    Competence otherCode = renamed(first, "c1.1", "1.2", "t1.2");
    Competence otherId = renamed(first, "c1.2", "1.1", "t1.2");
    return Stream.of(
        arguments(
            "domain id",
            "d1",
            DOMAIN + ".id",
            "$.domains[1].id",
            List.of(domain("1"), new Domain(new DomainId("d1"), "2", text("d"), List.of()))),
        arguments(
            "domain code",
            "1",
            DOMAIN + ".code",
            "$.domains[1].code",
            List.of(domain("1"), new Domain(new DomainId("d2"), "1", text("d"), List.of()))),
        arguments(
            "competence id",
            "c1.1",
            COMPETENCE + ".id",
            "$.domains[1].competences[0].id",
            List.of(domain("1", first), domain("2", otherCode))),
        arguments(
            "competence code",
            "1.1",
            COMPETENCE + ".code",
            DOMAIN + ".competences[1].code",
            List.of(domain("1", first, otherId))),
        arguments(
            "theme id",
            "t",
            THEME + ".id",
            COMPETENCE + ".themes[1].id",
            List.of(domain("1", competence("1.1", theme("t"), theme("t"))))),
        arguments(
            "topic id",
            "a",
            TOPIC + ".id",
            COMPETENCE + ".themes[1].topics[0].id",
            List.of(
                domain("1", competence("1.1", theme("t", topic("a")), theme("u", topic("a")))))),
        arguments(
            "learning outcome id",
            "o",
            OUTCOME + ".id",
            THEME + ".topics[1].outcomes[0].id",
            List.of(
                domain(
                    "1",
                    competence("1.1", topic("a", outcome("o", 1)), topic("b", outcome("o", 2)))))));
  }

  private static Competence renamed(Competence competence, String id, String code, String theme) {
    return new Competence(
        new CompetenceId(id),
        code,
        competence.title(),
        competence.description(),
        List.of(theme(theme, topic("of-" + theme))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("duplicates")
  void what_is_used_twice_is_reported_where_it_is_used_again(
      String kind, String id, String firstPath, String path, List<Domain> domains) {
    ReferentialIssue expected = new ReferentialIssue.DuplicateId(path, kind, id, firstPath);
    assertThat(errors(domains)).containsExactly(expected);
    assertThat(expected.message())
        .isEqualTo("The %s (%s) is already used at %s; it must be unique.", kind, id, firstPath);
  }

  @Test
  void one_identifier_may_be_used_for_nodes_of_different_kinds() {
    Topic topic = topic("same", outcome("same", 1));
    Competence competence =
        new Competence(
            new CompetenceId("same"), "1", text("c"), text("c"), List.of(theme("same", topic)));
    Domain domain = new Domain(new DomainId("same"), "1", text("d"), List.of(competence));
    assertThat(errors(List.of(domain))).isEmpty();
  }

  @Test
  void two_active_outcomes_at_one_level_of_a_topic_are_reported() {
    ReferentialIssue expected =
        new ReferentialIssue.DuplicateActiveLevel(
            TOPIC + ".outcomes[1].level",
            new TopicId("a"),
            Level.of(3),
            new OutcomeId("old"),
            new OutcomeId("new"));
    assertThat(errors(topic("a", outcome("old", 3), outcome("new", 3)))).containsExactly(expected);
    assertThat(expected.message())
        .isEqualTo(
            "The topic (a) has two active outcomes (old, new) at level 3; at most one may be active."
                + " Maybe the older one should be archived.");
  }

  @ParameterizedTest
  @EnumSource(
      value = OutcomeStatus.class,
      names = {"ARCHIVED", "DRAFT"})
  void an_active_outcome_may_share_its_level_with_others(OutcomeStatus status) {
    assertThat(
            errors(
                topic(
                    "a",
                    outcome("other", 3, status),
                    outcome("new", 3),
                    outcome("another", 3, status))))
        .isEmpty();
  }

  static Stream<Arguments> placesOfTexts() {
    return Stream.of(
            DOMAIN + ".title",
            COMPETENCE + ".title",
            COMPETENCE + ".description",
            THEME + ".title",
            TOPIC + ".title",
            OUTCOME + ".statement")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("placesOfTexts")
  void a_missing_language_is_reported_at_every_text(String path) {
    LocalizedText frenchOnly = new LocalizedText(Map.of(Language.FRENCH, "seul"));
    ReferentialIssue expected = new ReferentialIssue.MissingLanguage(path, Language.ENGLISH);
    assertThat(errors(withTextAt(path, frenchOnly))).containsExactly(expected);
    assertThat(expected.message())
        .isEqualTo("The text has no version in the language (en) that the referential promises.");
  }

  @ParameterizedTest
  @MethodSource("placesOfTexts")
  void a_blank_text_is_reported_with_its_language_and_path(String path) {
    ReferentialIssue expected = new ReferentialIssue.EmptyText(path + ".en", Language.ENGLISH);
    assertThat(errors(withTextAt(path, LocalizedText.of("français", " \t"))))
        .containsExactly(expected);
    assertThat(expected.message()).isEqualTo("The text in the language (en) must not be blank.");
  }

  @Test
  void a_blank_text_in_a_language_that_is_not_promised_is_reported_too() {
    Language german = Language.of("de");
    LocalizedText text =
        new LocalizedText(Map.of(Language.FRENCH, "a", Language.ENGLISH, "b", german, ""));
    assertThat(errors(withTextAt(TOPIC + ".title", text)))
        .containsExactly(new ReferentialIssue.EmptyText(TOPIC + ".title.de", german));
  }

  @Test
  void a_language_of_a_region_does_not_stand_for_the_language() {
    LocalizedText text =
        new LocalizedText(Map.of(Language.of("fr-BE"), "a", Language.ENGLISH, "b"));
    assertThat(errors(withTextAt(DOMAIN + ".title", text)))
        .containsExactly(new ReferentialIssue.MissingLanguage(DOMAIN + ".title", Language.FRENCH));
  }

  @Test
  void a_level_with_one_outcome_or_none_is_a_warning() {
    Competence thin =
        competence(
            "1.1",
            ladder("full"),
            topic("half", outcome("h1", 1), outcome("h2", 2), outcome("h3", 3)),
            topic("old", outcome("o4", 4, OutcomeStatus.ARCHIVED)));
    assertThat(issuesOf(domain("1", thin)))
        .containsExactly(thin(4, 1), thin(5, 1), thin(6, 1), thin(7, 1), thin(8, 1))
        .noneMatch(ReferentialIssue::isError);
    assertThat(issuesOf(domain("1", competence("1.1", topic("empty")))))
        .contains(thin(1, 0))
        .hasSize(Level.COUNT);
    assertThat(thin(4, 1).message())
        .isEqualTo(
            "The competence (c1.1) has 1 active outcome(s) at level 4;"
                + " with fewer than 2, the level cannot be worth 8 points.");
  }

  private static ReferentialIssue thin(int level, int count) {
    return new ReferentialIssue.ThinLevel(
        COMPETENCE, new CompetenceId("c1.1"), Level.of(level), count);
  }

  @Test
  void all_problems_are_reported_at_once_in_the_order_of_the_tree() {
    LocalizedText empty = new LocalizedText(Map.of());
    Topic topic =
        new Topic(
            new TopicId("a"),
            LocalizedText.of("", "topic"),
            List.of(outcome("x", 1), outcome("x", 1)));
    Competence competence =
        new Competence(
            new CompetenceId("c"), "1", text("c"), text("c"), List.of(theme("t", topic)));
    Domain domain = new Domain(new DomainId("d"), "1", empty, List.of(competence));
    assertThat(errors(List.of(domain)))
        .extracting(ReferentialIssue::path)
        .containsExactly(
            DOMAIN + ".title",
            DOMAIN + ".title",
            TOPIC + ".title.fr",
            TOPIC + ".outcomes[1].id",
            TOPIC + ".outcomes[1].level");
  }

  @Test
  void the_locator_says_where_a_node_comes_from() {
    Competence inFile = competence("1.1", topic("a"), topic("a"));
    IdentityHashMap<Record, String> files = new IdentityHashMap<>();
    files.put(inFile, "1.1.json $");
    List<Domain> domains = List.of(domain("1", inFile));
    assertThat(Referential.validate(release(), domains, files::get))
        .filteredOn(ReferentialIssue::isError)
        .containsExactly(
            new ReferentialIssue.DuplicateId(
                "1.1.json $.themes[0].topics[1].id",
                "topic id",
                "a",
                "1.1.json $.themes[0].topics[0].id"));
  }

  @Test
  void a_level_out_of_range_says_which_outcome_and_which_level() {
    assertThat(new ReferentialIssue.LevelOutOfRange("$.level", new OutcomeId("o"), 9L).message())
        .isEqualTo("The level (9) of the learning outcome (o) must lie between 1 and 8.");
  }

  @Test
  void an_unknown_reference_says_what_is_referred_to() {
    assertThat(new ReferentialIssue.UnknownReference("$", "file", "a.json").message())
        .isEqualTo("The file (a.json) does not exist. Maybe it is misspelt.");
  }

  private static List<ReferentialIssue> errors(Topic topic) {
    return errors(List.of(domain("1", competence("1.1", topic))));
  }

  private static List<ReferentialIssue> errors(List<Domain> domains) {
    return issuesOf(domains.toArray(Domain[]::new)).stream()
        .filter(ReferentialIssue::isError)
        .toList();
  }

  /** A tree with one node of each kind, whose text at one place is another one. */
  private static List<Domain> withTextAt(String path, LocalizedText text) {
    LearningOutcome outcome =
        new LearningOutcome(
            new OutcomeId("o"),
            Level.of(1),
            OutcomeStatus.ACTIVE,
            at(OUTCOME + ".statement", path, text));
    Topic topic = new Topic(new TopicId("a"), at(TOPIC + ".title", path, text), List.of(outcome));
    Theme theme = new Theme(new ThemeId("t"), at(THEME + ".title", path, text), List.of(topic));
    Competence competence =
        new Competence(
            new CompetenceId("c"),
            "1.1",
            at(COMPETENCE + ".title", path, text),
            at(COMPETENCE + ".description", path, text),
            List.of(theme));
    return List.of(
        new Domain(new DomainId("d"), "1", at(DOMAIN + ".title", path, text), List.of(competence)));
  }

  private static LocalizedText at(String place, String path, LocalizedText text) {
    return place.equals(path) ? text : text("usual");
  }
}
