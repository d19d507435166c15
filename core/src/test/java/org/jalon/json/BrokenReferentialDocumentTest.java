package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.json.Breakable.REFERENTIAL;

import java.util.List;
import org.jalon.referential.InvalidReferentialException;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.referential.ReferentialIssue;
import org.jalon.referential.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Referentials in one file that break the rules: each breach with its place in the file. */
class BrokenReferentialDocumentTest {

  private static final String COMPETENCE = "$.domains[0].competences[0]";
  private static final String TOPIC = COMPETENCE + ".themes[0].topics[0]";
  private static final String OUTCOME = TOPIC + ".outcomes[1]";

  @Test
  void a_level_with_fewer_than_two_outcomes_is_only_a_warning() {
    Referential referential = (Referential) REFERENTIAL.read(REFERENTIAL.document());

    assertThat(referential.warnings())
        .hasSize(8)
        .allMatch(warning -> !warning.isError())
        .allMatch(warning -> warning.path().equals(COMPETENCE));
    assertThat(referential.warnings().get(7).message())
        .isEqualTo(
            "The competence (c1) has 0 active outcome(s) at level 8;"
                + " with fewer than 2, the level cannot be worth 8 points.");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, -1, 1_000_000_000_000L})
  void a_level_outside_one_to_eight_is_refused(long level) {
    assertIssue(
        REFERENTIAL.with("\"level\": " + level, "\"level\": 2"),
        new ReferentialIssue.LevelOutOfRange(OUTCOME + ".level", new OutcomeId("o2"), level));
  }

  @Test
  void a_level_is_checked_although_the_identifier_is_missing() {
    String document = REFERENTIAL.with("\"level\": 9", "\"id\": \"o2\", \"level\": 2");
    assertThat(REFERENTIAL.problems(document))
        .containsExactly(
            new JsonProblem(OUTCOME + ".id", "This property is missing; it must be a text."),
            new JsonProblem(OUTCOME + ".level", "The level (9) must lie between 1 and 8."));
  }

  @Test
  void two_active_outcomes_at_one_level_are_refused() {
    assertIssue(
        REFERENTIAL.with("\"level\": 1", "\"level\": 2"),
        new ReferentialIssue.DuplicateActiveLevel(
            OUTCOME + ".level",
            new TopicId("t1"),
            Level.of(1),
            new OutcomeId("o1"),
            new OutcomeId("o2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archived", "draft"})
  void an_outcome_that_is_not_active_may_share_a_level(String status) {
    String shared = "\"level\": 1, \"status\": \"" + status;
    assertThat(REFERENTIAL.read(REFERENTIAL.with(shared, "\"level\": 2, \"status\": \"active")))
        .isNotNull();
  }

  @Test
  void an_identifier_used_twice_is_refused() {
    assertIssue(
        REFERENTIAL.with("\"o1\"", "\"o2\""),
        new ReferentialIssue.DuplicateId(
            OUTCOME + ".id", "learning outcome id", "o1", TOPIC + ".outcomes[0].id"));
  }

  @Test
  void a_text_in_a_language_missing_is_refused() {
    assertIssue(
        REFERENTIAL.with("{\"fr\": \"Deux\"}", "{\"fr\": \"Deux\", \"en\": \"Two\"}"),
        new ReferentialIssue.MissingLanguage(OUTCOME + ".statement", Language.ENGLISH));
    assertThat(
            REFERENTIAL.problems(REFERENTIAL.with("[\"fr\", \"en\", \"de\"]", "[\"fr\", \"en\"]")))
        .hasSize(7)
        .allMatch(p -> p.message().contains("no version in the language (de)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\n\\t", "\\u2003"})
  void an_empty_text_is_refused(String blank) {
    assertIssue(
        REFERENTIAL.with("\"" + blank + "\"", "\"Two\""),
        new ReferentialIssue.EmptyText(OUTCOME + ".statement.en", Language.ENGLISH));
  }

  @Test
  void one_language_written_in_two_ways_is_refused() {
    assertThat(
            REFERENTIAL.problem(
                REFERENTIAL.with("\"en\": \"Two\", \"EN\": \"2\"", "\"en\": \"Two\"")))
        .isEqualTo(
            OUTCOME + ".statement.EN: The language (en) is already used here; it must be unique.");
  }

  @Test
  void an_unknown_competence_of_digcomp_is_refused() {
    assertIssue(
        REFERENTIAL.with("[\"1.1\", \"9.9\"]", "[\"1.1\"]"),
        new ReferentialIssue.UnknownReference(
            TOPIC + ".digcomp-2.2[1]", "DigComp 2.2 competence", "9.9"));
    assertIssue(
        REFERENTIAL.with("\"digcomp-3.0\": [\"\"]", "\"digcomp-3.0\": [\"1.2\"]"),
        new ReferentialIssue.UnknownReference(
            TOPIC + ".digcomp-3.0[0]", "DigComp 3.0 competence", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"small\" | \"\" | $: The referential name () must not be empty.",
        "[\"fr\", \"en\"] | [] | $: The languages of the referential ([]) must not be empty.",
        "[\"fr\", \"en\"] | [\"fr\", \"en\", \"?\"] | $.languages[2]: The language tag (?) must be a BCP 47 tag. Maybe an underscore stands for a hyphen.",
        "\"locale\" | \"moon\" | $.domains[0].competences[0].themes[0].topics[0].scope: The value (moon) must be one of [world, locale, country].",
        "\"t1\" | \"t 1\" | $.domains[0].competences[0].themes[0].topics[0].id: The topic id (t 1) must contain no white space and no control character.",
        "\"d1\" | 1 | $.domains[0].id: The value must be a text, but it is 1."
      })
  void a_value_outside_its_domain_is_refused(String original, String value, String problem) {
    assertThat(REFERENTIAL.problem(REFERENTIAL.with(value, original))).isEqualTo(problem);
  }

  @Test
  void all_problems_are_reported_those_of_form_and_those_of_content() {
    String document =
        """
        {"format": "jalon-referential", "version": 2, "name": "n", "release": "1", "languages": ["fr"],
         "extra": 1,
         "domains": [
           {"id": "d", "code": "1", "title": {"fr": ""}, "competences": []},
           {"id": "d", "code": "2", "title": {"en": "Data"}, "competences": [
             {"id": "c", "code": "2.1", "title": {"fr": "x"}, "description": {"fr": "x"}, "themes": [
               {"id": "th", "title": {"fr": "x"}, "topics": [
                 {"id": "t", "title": {"fr": "x"}, "outcomes": [
                   {"id": "o1", "level": 1, "statement": {"fr": "x"}},
                   {"id": "o2", "level": 9, "statement": {"fr": "x"}},
                   {"id": "o3", "level": 1, "statement": {"fr": "x"}},
                   {"id": "o4", "level": "1", "statement": {"fr": "x"}},
                   3]}]}]}]}]}
        """;
    String outcomes = "$.domains[1].competences[0].themes[0].topics[0].outcomes";
    assertThat(REFERENTIAL.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.version",
            "$.extra",
            outcomes + "[1].level",
            outcomes + "[3].level",
            outcomes + "[4]",
            "$.domains[0].title.fr",
            "$.domains[1].id",
            "$.domains[1].title",
            outcomes + "[2].level");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.json", "a", "A-b_c.d"})
  void a_document_alone_cannot_name_further_files(String name) {
    assertThat(REFERENTIAL.problems(naming(name)))
        .containsExactly(
            new JsonProblem(
                COMPETENCE,
                "The competence must stand here, not in a file ("
                    + name
                    + "). Maybe the referential should be read with a way to open its files."));
  }

  @Test
  void a_broken_referential_reports_issues_of_referentials() {
    assertThatThrownBy(() -> REFERENTIAL.read("[]"))
        .isInstanceOfSatisfying(
            InvalidReferentialException.class,
            e ->
                assertThat(e.issues())
                    .containsExactly(
                        new ReferentialIssue.Malformed("$", "The document must be an object.")))
        .hasMessage("The referential has 1 problem(s):\n$: The document must be an object.");
  }

  private static String naming(String file) {
    return JsonPlace.of(REFERENTIAL.document()).stream()
        .filter(place -> place.path().equals(COMPETENCE))
        .findFirst()
        .orElseThrow()
        .replacedBy("\"" + file + "\"");
  }

  private static void assertIssue(String document, ReferentialIssue issue) {
    assertThatThrownBy(() -> REFERENTIAL.read(document))
        .isInstanceOfSatisfying(
            InvalidReferentialException.class,
            e -> {
              List<ReferentialIssue> errors =
                  e.issues().stream().filter(ReferentialIssue::isError).toList();
              assertThat(errors).containsExactly(issue);
            })
        .hasMessageContaining("\n" + issue.path() + ": " + issue.message());
  }
}
