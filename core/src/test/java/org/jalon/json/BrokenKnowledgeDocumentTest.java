package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.json.Breakable.KNOWLEDGE;
import static org.jalon.json.Breakable.KNOWLEDGE_BOUNDS;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.knowledge.Knowledge;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements and bounds of topics with values that make no sense. */
class BrokenKnowledgeDocumentTest {

  private static final String ELEMENTS =
      "{\"format\": \"jalon-knowledge\", \"version\": 1, \"elements\": ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "o3 | o 3 | $.elements[1].outcome: The learning outcome id (o 3) must contain no white space and no control character.",
        "\"validated\" | \"mastered\" | $.elements[0].status: The value (mastered) must be one of [invalidated, validated, reset].",
        "\"direct\" | \"asked\" | $.elements[0].source: The value (asked) must be one of [inferred, direct].",
        "\"validated\" | \"reset\" | $.elements[0]: The points of the learning outcome (o2-😀) (8/3) must be 0 as it is reset.",
        "\"at\": \"2026-03-05T08:00:05.25Z\" | \"points\": \"1\", \"at\": \"2026-03-05T08:00:05Z\" | $.elements[1]: The points of the learning outcome (o3) (1) must be 0 as it is invalidated.",
        "2026-03-05T08:00:00Z | 2026-03-05 | $.elements[0].at: The value must be a date and time such as \"2026-01-31T12:00:00Z\", but it is \"2026-03-05\".",
        "2026-03-05T08:00:00Z | 2026-02-30T08:00:00Z | $.elements[0].at: The value must be a date and time such as \"2026-01-31T12:00:00Z\", but it is \"2026-02-30T08:00:00Z\".",
        "\"q3\" | \"\" | $.elements[0].evidence.item: The item id () must not be empty.",
        "\"a7\" | \"a 7\" | $.elements[0].evidence: The assessment id (a 7) must contain no white space and no control character."
      })
  void a_value_of_an_element_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(KNOWLEDGE.problem(KNOWLEDGE.with(value, original))).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 4",
        "4 ",
        "-4",
        "+4",
        "4.5",
        "1e3",
        "4/",
        "/3",
        "4//3",
        "٤",
        "NaN",
        "4/3/2",
        "9223372036854775808"
      })
  void points_that_are_no_fraction_are_refused(String points) {
    assertThat(KNOWLEDGE.problem(KNOWLEDGE.with("\"" + points + "\"", "\"8/3\"")))
        .isEqualTo(
            "$.elements[0].points: The number of points (%s) must be a whole number or a fraction such as 8/3, each at most 9223372036854775807."
                .formatted(points));
  }

  @Test
  void points_without_a_value_and_points_of_many_digits_are_refused() {
    assertThat(KNOWLEDGE.problem(KNOWLEDGE.with("\"8/0\"", "\"8/3\"")))
        .isEqualTo("$.elements[0].points: The denominator of points (0) must be positive.");
    assertThat(KNOWLEDGE.problem(KNOWLEDGE.with("\"" + "9".repeat(90_000) + "\"", "\"8/3\"")))
        .startsWith(
            "$.elements[0].points: The number of points (" + "9".repeat(40) + "…) must be a whole");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"floor\": 3 | \"floor\": 9 | $.topics.t1: The floor (9) must lie between 0 and 8.",
        "\"floor\": 3 | \"floor\": 5 | $.topics.t1: The ceiling (5) must be above the floor (5).",
        "\"level\": 5 | \"level\": 0 | $.topics.t1.ceiling: The ceiling (0) must lie between 1 and 8.",
        "[1, 3] | [1, 4] | $.topics.t1: The direct level (4) must be at most the floor (3) or at least the ceiling (5).",
        "[1, 3] | [0] | $.topics.t1: The direct level (0) must lie between 1 and 8.",
        "[1, 3] | [1, null] | $.topics.t1.direct-levels[1]: The value must be a whole number, but it is null.",
        "2026-03-04 | 2026-03-07 | $.topics.t1: The date of the ceiling (2026-03-07T08:00:00Z) must not be after that of the last change (2026-03-05T08:00:00Z).",
        "\"updated-at\": \"2026-03-06 | \"updated-at\": \"2026-03-07 | $.topics.t2-😀: The date of the ceiling (2026-03-06T08:00:00Z) must be that of the last change (2026-03-07T08:00:00Z), as there is no floor.",
        "\"updated-at\": \"2026-03-06 | \"updated-at\": \"2026-3-06 | $.topics.t2-😀.updated-at: The value must be a date and time such as \"2026-01-31T12:00:00Z\", but it is \"2026-3-06T08:00:00Z\".",
        "\"t1\" | \"t 1\" | $.topics.t 1: The topic id (t 1) must contain no white space and no control character."
      })
  void bounds_that_break_a_rule_are_refused(String original, String value, String problem) {
    assertThat(KNOWLEDGE_BOUNDS.problem(KNOWLEDGE_BOUNDS.with(value, original))).isEqualTo(problem);
  }

  @Test
  void a_topic_of_which_nothing_is_known_is_refused() {
    String nothing =
        "{\"floor\": 0, \"direct-levels\": [], \"updated-at\": \"2026-03-06T08:00:00Z\"}";
    assertThat(KNOWLEDGE_BOUNDS.problem(KNOWLEDGE_BOUNDS.at("$.topics.t1").replacedBy(nothing)))
        .isEqualTo(
            "$.topics.t1: The bounds of a topic must have a floor or a ceiling. Maybe the topic should be left out.");
  }

  @Test
  void a_ceiling_that_could_not_be_read_is_the_only_problem() {
    assertThat(KNOWLEDGE_BOUNDS.problem(KNOWLEDGE_BOUNDS.with("\"level\": \"4\"", "\"level\": 4")))
        .isEqualTo(
            "$.topics.t2-😀.ceiling.level: The value must be a whole number, but it is \"4\".");
  }

  @Test
  void all_problems_of_elements_are_reported_each_at_its_place() {
    String document =
        ELEMENTS
            + """
            [7, {}, {"outcome": 1, "status": "?", "source": 1, "points": 4, "at": 0, "evidence": [], "level": 2},
             {"outcome": "o", "status": "reset", "source": "direct", "at": "2026-01-01T00:00:00Z", "evidence": {"item": 3}}]}
            """;
    assertThat(KNOWLEDGE.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.elements[0]",
            "$.elements[1].outcome",
            "$.elements[1].status",
            "$.elements[1].source",
            "$.elements[1].at",
            "$.elements[2].level",
            "$.elements[2].outcome",
            "$.elements[2].status",
            "$.elements[2].source",
            "$.elements[2].points",
            "$.elements[2].at",
            "$.elements[2].evidence",
            "$.elements[3].evidence.assessment",
            "$.elements[3].evidence.item",
            "$.elements[3].evidence.asked");
  }

  @Test
  void all_problems_of_bounds_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-knowledge", "version": 2, "elements": [], "topics": {
          "a b": 7, "b": {}, "c": {"floor": "1", "ceiling": 5, "direct-levels": {}, "updated-at": "now"},
          "d": {"floor": 9, "ceiling": {"level": 1.5}, "direct-levels": ["1"], "updated-at": "2026-01-01T00:00:00Z"}}}
        """;
    assertThat(KNOWLEDGE_BOUNDS.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.elements",
            "$.topics.a b",
            "$.topics.a b",
            "$.topics.b.floor",
            "$.topics.b.direct-levels",
            "$.topics.b.updated-at",
            "$.topics.c.floor",
            "$.topics.c.ceiling",
            "$.topics.c.direct-levels",
            "$.topics.c.updated-at",
            "$.topics.d.ceiling.level",
            "$.topics.d.ceiling.at",
            "$.topics.d.direct-levels[0]");
  }

  @Test
  void a_form_that_is_not_the_one_asked_for_is_refused_but_read_as_knowledge() {
    assertThatThrownBy(() -> Breakable.JSON.read(KnowledgeState.class, KNOWLEDGE_BOUNDS.document()))
        .hasMessageContaining("$.version: The version (2) must be (1).");
    assertThat(Breakable.JSON.read(Knowledge.class, KNOWLEDGE_BOUNDS.document()))
        .isInstanceOf(KnowledgeBounds.class);
    assertThat(Breakable.JSON.read(Knowledge.class, KNOWLEDGE.document()))
        .isInstanceOf(KnowledgeState.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 3 | $.version: The version (3) must be one of [1, 2]. Maybe the document was written by a newer release.",
        "\"version\": 1 | \"version\": \"1\" | $.version: The value must be a whole number, but it is \"1\".",
        "\"version\": 1, | '' | $.version: This property is missing; it must be a whole number.",
        "jalon-knowledge | jalon-quiz | $.format: The format (jalon-quiz) must be (jalon-knowledge). Maybe another kind of document was given, or one of a newer release."
      })
  void knowledge_of_no_known_form_is_refused(String original, String value, String problem) {
    assertThatThrownBy(() -> Breakable.JSON.read(Knowledge.class, KNOWLEDGE.with(value, original)))
        .hasMessage("The document has 1 problem(s):\n" + problem);
  }

  @Test
  void a_hundred_thousand_elements_are_read_and_as_many_problems_stop_the_reading() {
    String element =
        "{\"outcome\": \"o%d\", \"status\": \"reset\", \"source\": \"direct\", \"at\": \"2026-01-01T00:00:00Z\"}";
    String all =
        IntStream.range(0, 100_000).mapToObj(element::formatted).collect(Collectors.joining(","));

    KnowledgeState state = Breakable.JSON.read(KnowledgeState.class, ELEMENTS + "[" + all + "]}");

    assertThat(state.elements()).hasSize(100_000);
    assertThat(KNOWLEDGE.problems(ELEMENTS + "[" + all.replace("reset", "rest") + "]}"))
        .hasSize(10_001)
        .last()
        .isEqualTo(
            new JsonProblem("$", "There are more than 10000 problems. Reading stopped here."));
  }

  @Test
  void what_is_not_knowledge_has_no_document() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Breakable.JSON.write("knowledge"))
        .withMessageStartingWith(
            "There is no document format for the class (java.lang.String); there is one for");
  }
}
