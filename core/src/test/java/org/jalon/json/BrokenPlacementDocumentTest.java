package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.json.Breakable.PLACEMENT_LOG;
import static org.jalon.json.Breakable.PROBABILISTIC_PLACEMENT;
import static org.jalon.json.Breakable.REFERENCE_PLACEMENT;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Placement plans and logs with values that make no sense. */
class BrokenPlacementDocumentTest {

  private static final String PLAN =
      "{\"format\": \"jalon-placement-plan\", \"version\": 1, \"name\": ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 9 | $: The highest level of an easy topic (9) must lie between 0 and 8.",
        "3 | 0 | $: The level of the first question (0) must lie between 1 and 8.",
        "5 | -1 | $: The highest gap above the predicted level (-1) must lie between 0 and 8.",
        "all-known | all | $.scope: The value (all) must be one of [this-assessment, all-known].",
        "PT36H0.5S | 4 days | $.retry.delay: The value must be a length of time such as \"PT96H\", but it is \"4 days\".",
        "PT36H0.5S | PT99999999999999999H | $.retry.delay: The value must be a length of time such as \"PT96H\", but it is \"PT99999999999999999H\".",
        "PT36H0.5S | PT-1S | $.retry: The delay (PT-1S) must not be negative.",
        "failures-after | always | $.retry.name: The policy (always) must be one of [keep-all, failures-after, earlier-failures].",
        "failures-after | keep-all | $.retry.delay: This property is unknown here; known are [name].",
        "failures-after | earlier-failures | $.retry.delay: This property is unknown here; known are [name].",
        "\"reference\" | \"best\" | $.name: The plan (best) must be one of [reference, probabilistic].",
        "\"highest-gap\" | \"budget\" | $.budget: This property is unknown here; known are [format, version, name, easy-topic-level, first-level, highest-gap, scope, retry]."
      })
  void a_value_of_a_reference_plan_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(REFERENCE_PLACEMENT.problem(REFERENCE_PLACEMENT.with(value, original)))
        .isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.15 | 0.5 | $.error-rates: The rate of slips (0.5) must lie between 0.001 and 0.499.",
        "0.25 | 0 | $.error-rates: The rate of guesses (0.0) must lie between 0.001 and 0.499.",
        "[0.25] | [] | $.error-rates: The number of rates of guesses (0) must lie between 1 and 10.",
        "[0.25] | [\"0.25\"] | $.error-rates.guesses[0]: The value must be a number, but it is \"0.25\".",
        "0.05 | null | $.error-rates.slips[0]: The value must be a number, but it is null.",
        "3.25 | 11 | $.prior: The mean level (11.0) must lie between -2.0 and 10.0.",
        "1.75 | 0 | $.prior: The standard deviation of people's levels (0.0) must lie between 0.01 and 10.0.",
        "0.75 | 0.09 | $.prior: The standard deviation of a competence's level (0.09) must lie between 0.1 and 10.0.",
        "\"topic-spread\": 0.5 | \"topic-spread\": 0.04 | $.prior: The spread of a topic's level (0.04) must lie between 0.05 and 10.0.",
        "matrix | level | $.about: The value (level) must be one of [matrix, points].",
        "0.9 | 1 | $: The confidence (1.0) must lie between 0.5 and 1.",
        "40 | 0 | $: The budget of questions (0) must be at least 1.",
        "40 | 2147483648 | $.budget: The number (2147483648) must lie between -2147483648 and 2147483647.",
        "\"earlier-failures\" | \"never\" | $.retry: The policy (never) must be one of [keep-all, failures-after, earlier-failures].",
        "\"earlier-failures\" | [] | $.retry: The value must be the name of a strategy or an object with its name, but it is an array."
      })
  void a_value_of_a_probabilistic_plan_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(PROBABILISTIC_PLACEMENT.problem(PROBABILISTIC_PLACEMENT.with(value, original)))
        .isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\": \"reference\" | \"name\": \"best\" | $.plan.name: The plan (best) must be one of [reference, probabilistic].",
        "\"highest-gap\": 4 | \"highest-gap\": 9 | $.plan: The highest gap above the predicted level (9) must lie between 0 and 8.",
        "\"keep-all\" | \"?\" | $.plan.retry: The policy (?) must be one of [keep-all, failures-after, earlier-failures].",
        "a7 | a 7 | $.assessment: The assessment id (a 7) must contain no white space and no control character.",
        "o2-😀 | o 2 | $.assessment.outcomes[0]: The learning outcome id (o 2) must contain no white space and no control character.",
        "[\"o2-😀\", \"o3\"] | [] | $.assessment: The outcomes of the assessment ([]) must not be empty.",
        "[\"o2-😀\", \"o3\"] | [3] | $.assessment.outcomes[0]: The value must be a text, but it is 3.",
        "\"fr\" | \"fr_FR\" | $.assessment.language: The language tag (fr_FR) must be a BCP 47 tag. Maybe an underscore stands for a hyphen.",
        "invalidated | failed | $.assessment.known[0].status: The value (failed) must be one of [invalidated, validated, reset].",
        "2026-03-05T08:00:00Z | yesterday | $.assessment.started-at: The value must be a date and time such as \"2026-01-31T12:00:00Z\", but it is \"yesterday\".",
        "\"q1\" | \"\" | $.answers[0].item: The item id () must not be empty.",
        "timed-out | late | $.answers[1].outcome: The value (late) must be one of [correct, incorrect, partially-correct, skipped, timed-out, focus-lost].",
        "2026-03-05T08:01:00Z | 08:01 | $.answers[1].at: The value must be a date and time such as \"2026-01-31T12:00:00Z\", but it is \"08:01\".",
        "-42 | 9223372036854775808 | $.seed: The number (9223372036854775808) must lie between -9223372036854775808 and 9223372036854775807.",
        "\"0123456789abcdef | \"x123456789abcdef | $.fingerprints.plan: The fingerprint (x123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef) must be 64 lower-case hexadecimal digits."
      })
  void a_value_of_a_log_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(PLACEMENT_LOG.problem(PLACEMENT_LOG.with(value, original))).isEqualTo(problem);
  }

  @Test
  void all_problems_of_a_plan_are_reported_each_at_its_place() {
    assertThat(
            PROBABILISTIC_PLACEMENT.problems(
                PLAN
                    + """
                    "probabilistic", "error-rates": {"slips": 1, "guesses": ["a"], "guess": 0.5},
                     "prior": {"mean": "m", "person-deviation": {}, "competence-deviation": [], "topic-spread": true},
                     "about": 1, "confidence": "0.5", "budget": 1.5, "retry": {"name": "failures-after", "delay": 4},
                     "first-level": 2}
                    """))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.first-level",
            "$.error-rates.guess",
            "$.error-rates.slips",
            "$.error-rates.guesses[0]",
            "$.prior.mean",
            "$.prior.person-deviation",
            "$.prior.competence-deviation",
            "$.prior.topic-spread",
            "$.about",
            "$.confidence",
            "$.budget",
            "$.retry.delay");
    assertThat(
            REFERENCE_PLACEMENT.problems(
                PLAN
                    + """
                    "reference", "easy-topic-level": "3", "first-level": 2.5, "highest-gap": [],
                     "scope": "none", "retry": {"delay": "PT1H"}, "scop": 1}
                    """))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.scop",
            "$.easy-topic-level",
            "$.first-level",
            "$.highest-gap",
            "$.retry.name",
            "$.scope");
  }

  @Test
  void all_problems_of_a_log_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-placement-log", "version": 1, "fingerprints": {"plan": 7}, "plan": {"names": 1},
         "assessment": {"outcomes": [1, "o 1"], "language": 1, "known": [{}], "seed": 1},
         "answers": [7, {"item": 1, "outcome": 1, "at": 1, "points": 1}, {}]}
        """;
    assertThat(PLACEMENT_LOG.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.library-version",
            "$.seed",
            "$.fingerprints.plan",
            "$.plan.name",
            "$.assessment.seed",
            "$.assessment.id",
            "$.assessment.outcomes[0]",
            "$.assessment.outcomes[1]",
            "$.assessment.language",
            "$.assessment.known[0].outcome",
            "$.assessment.known[0].status",
            "$.assessment.known[0].source",
            "$.assessment.known[0].at",
            "$.assessment.started-at",
            "$.answers[0]",
            "$.answers[1].points",
            "$.answers[1].item",
            "$.answers[1].outcome",
            "$.answers[1].at",
            "$.answers[2].item",
            "$.answers[2].outcome",
            "$.answers[2].at");
  }

  @Test
  void a_plan_that_is_neither_a_name_nor_an_object_is_refused() {
    assertThat(PLACEMENT_LOG.problem(PLACEMENT_LOG.at("$.plan").replacedBy("\"reference\"")))
        .isEqualTo("$.plan: The value must be an object, but it is \"reference\".");
  }

  @Test
  void a_plan_is_read_without_knowing_which() {
    assertThat(Breakable.JSON.read(PlacementPlan.class, REFERENCE_PLACEMENT.document()))
        .isEqualTo(REFERENCE_PLACEMENT.read(REFERENCE_PLACEMENT.document()));
    assertThat(Breakable.JSON.read(PlacementPlan.class, PROBABILISTIC_PLACEMENT.document()))
        .isEqualTo(PROBABILISTIC_PLACEMENT.read(PROBABILISTIC_PLACEMENT.document()));
    assertThatThrownBy(() -> Breakable.JSON.read(PlacementPlan.class, PLACEMENT_LOG.document()))
        .hasMessageContaining(
            "$.format: The format (jalon-placement-log) must be (jalon-placement-plan).");
  }

  @Test
  void rates_without_number_are_refused_and_problems_without_number_stop_the_reading() {
    String many = IntStream.range(0, 200_000).mapToObj(i -> "0.1").collect(Collectors.joining(","));
    assertThat(PROBABILISTIC_PLACEMENT.problem(PROBABILISTIC_PLACEMENT.with(many, "0.25")))
        .isEqualTo(
            "$.error-rates: The number of rates of guesses (200000) must lie between 1 and 10.");
    assertThat(PLACEMENT_LOG.problems(PLACEMENT_LOG.at("$.answers").replacedBy("[" + many + "]")))
        .hasSize(10_001)
        .last()
        .isEqualTo(
            new JsonProblem("$", "There are more than 10000 problems. Reading stopped here."));
  }

  @Test
  void a_hundred_thousand_answers_are_read() {
    String answer =
        "{\"item\": \"q1\", \"outcome\": \"correct\", \"at\": \"2026-01-01T00:00:00Z\"}";
    String all = IntStream.range(0, 100_000).mapToObj(i -> answer).collect(Collectors.joining(","));
    PlacementLog log =
        (PlacementLog)
            PLACEMENT_LOG.read(PLACEMENT_LOG.at("$.answers").replacedBy("[" + all + "]"));
    assertThat(log.answers()).hasSize(100_000);
  }
}
