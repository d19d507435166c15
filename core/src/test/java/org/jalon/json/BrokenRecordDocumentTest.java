package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.json.Breakable.CERTIFICATION_DECISION;
import static org.jalon.json.Breakable.CERTIFICATION_POLICY;
import static org.jalon.json.Breakable.CERTIFICATION_SCORE;
import static org.jalon.json.Breakable.SESSION_LOG;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Session logs, certification policies and scores with values that make no sense. */
class BrokenRecordDocumentTest {

  private static final String NO_BEGINNING =
      "$.events: A session log must begin with the start of the session."
          + " Maybe the beginning of the log is missing.";

  @Test
  void a_log_without_its_start_is_refused() {
    String head = "{\"format\": \"jalon-session-log\", \"version\": 1, \"events\": ";
    assertThat(SESSION_LOG.problem(head + "[]}")).isEqualTo(NO_BEGINNING);
    assertThat(SESSION_LOG.problem(head + "[{\"event\": \"ended\", \"reasons\": []}]}"))
        .isEqualTo(NO_BEGINNING);
  }

  @Test
  void whether_a_log_has_a_start_does_not_matter_if_its_events_could_not_be_read() {
    String head = "{\"format\": \"jalon-session-log\", \"version\": 1, \"events\": ";
    assertThat(SESSION_LOG.problem(head + "7}"))
        .isEqualTo("$.events: The value must be an array, but it is 7.");
    assertThat(SESSION_LOG.problem(head + "[7]}"))
        .isEqualTo("$.events[0]: The value must be an object, but it is 7.");
    assertThat(SESSION_LOG.problem(SESSION_LOG.with("", "\"seed\": -42,")))
        .isEqualTo("$.events[0].seed: This property is missing; it must be a whole number.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"ended\" | \"paused\" | $.events[3].event: The event (paused) is unknown. Maybe the log was written by a newer release.",
        "\"0.1.0\" | \"\" | $.events[0]: The library version () must not be blank.",
        "\"seed\": -42 | \"seed\": 1.5 | $.events[0].seed: The value must be a whole number, but it is 1.5.",
        "\"standard-error\": 1.5 | \"standard-error\": -1.5 | $.events[0].estimate: The standard error (-1.5) must lie between 0.0 and Infinity.",
        "\"standard-error\": 1.5 | \"standard-error\": 1e999 | $.events[0].estimate.standard-error: The number is too large; it must be at most 1.7976931348623157E308.",
        "\"iterations\": 0 | \"iterations\": -1 | $.events[0].estimate: The number of iterations (-1) must be at least 0.",
        "\"q1\" | \"q 1\" | $.events[1].item: The item id (q 1) must contain no white space and no control character.",
        "\"minus-infinite\" | \"NaN\" | $.events[1].ranking[1].value: The value (NaN) must be one of [infinite, minus-infinite].",
        "0.25 | 1e999 | $.events[1].ranking[0].value: The number is too large; it must be at most 1.7976931348623157E308.",
        "\"already asked\": 1 | \"already asked\": \"1\" | $.events[1].excluded.already asked: The value must be a whole number, but it is \"1\".",
        "[0.125] | [0.125, null] | $.events[1].draws[1]: The value must be a number, but it is null."
      })
  void a_value_of_a_log_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(SESSION_LOG.problem(SESSION_LOG.with(value, original))).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({"0123456789abcdef0123, 0123", "0123, z123", "abcdef, ABCDEF", "0123, ''"})
  void a_fingerprint_that_is_none_is_refused(String original, String value) {
    assertThat(SESSION_LOG.problem(SESSION_LOG.with(value, original)))
        .startsWith("$.events[0].fingerprints.plan: The ")
        .contains(" must ", "64", "hexadecimal");
  }

  @Test
  void all_problems_of_a_log_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-session-log", "version": 1, "evnets": [], "events": [
          {"event": "started", "library-version": 1, "seed": "42", "fingerprints": {"plan": "?"}, "estimate": 0},
          {"event": "item-selected", "position": 1.5, "item": 1, "ranking": [1, {"item": "q"}], "draws": {},
           "eligible": null, "excluded": [], "set-aside": [1]},
          {"event": "item-answered", "outcome": "right", "estimate": {"ability": "0"}},
          {"event": "ended", "reasons": "enough", "reason": ""},
          {}
        ]}
        """;
    assertThat(SESSION_LOG.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.evnets",
            "$.events[0].library-version",
            "$.events[0].seed",
            "$.events[0].fingerprints.plan",
            "$.events[0].estimate",
            "$.events[1].position",
            "$.events[1].item",
            "$.events[1].ranking[0]",
            "$.events[1].ranking[1].value",
            "$.events[1].draws",
            "$.events[1].eligible",
            "$.events[1].excluded",
            "$.events[1].set-aside[0]",
            "$.events[2].position",
            "$.events[2].item",
            "$.events[2].outcome",
            "$.events[2].estimate.ability",
            "$.events[2].estimate.convergence",
            "$.events[2].estimate.iterations",
            "$.events[3].reason",
            "$.events[3].reasons",
            "$.events[4].event");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"length\": 32 | \"length\": -1 | $.test: The length of the test (-1) must be at least 0.",
        "\"variation-limit\": 0.5 | \"variation-limit\": 2 | $.test: The variation limit (2.0) must lie between 0.0 and 1.0.",
        "0.51 | 1e999 | $.test.pick-probability: The number is too large; it must be at most 1.7976931348623157E308.",
        "\"first-point\": 0 | \"first-point\": -1 | $.award.scale.bands[0]: The first point of the band (-1) must be at least 0.",
        "\"point-count\": 64 | \"point-count\": 0 | $.award.scale.bands[0]: The number of points of the band (0) must lie between 1 and 2147483647.",
        "\"first-point\": 64 | \"first-point\": 2147483600 | $.award.scale.bands[1]: The number of points of the band (64) must lie between 1 and 47.",
        "\"level\": 1 | \"level\": 9 | $.award.competence-levels.1.1[1]: The level (9) must lie between 0 and 8.",
        "\"1.1\": | \"\": | $.award.competence-levels.: The competence id () must not be empty.",
        "\"1.0-😀\" | \"1 0\" | $: The version of the certification policy (1 0) must contain no white space and no control character."
      })
  void a_value_of_a_policy_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(CERTIFICATION_POLICY.problem(CERTIFICATION_POLICY.with(value, original)))
        .isEqualTo(problem);
  }

  @Test
  void a_scale_with_gaps_is_refused_unless_it_says_that_it_was_published_so() {
    String gap =
        "$.award.scale: The score scale has 1 problem(s):\n"
            + "Band 1: its lower bound (0.75) must be the upper bound of band 0 (0.5)."
            + " Maybe two bounds were exchanged.";
    assertThat(CERTIFICATION_POLICY.problem(notAsPublished())).isEqualTo(gap);
    assertThat(
            CERTIFICATION_POLICY.problem(
                CERTIFICATION_POLICY.with(
                    "\"maximum-points\": 100",
                    "\"maximum-points\": 100,\n      \"as-published\": true")))
        .isEqualTo(gap);
  }

  @Test
  void a_maximum_that_is_not_the_last_point_is_refused() {
    assertThat(CERTIFICATION_POLICY.problem(notAsPublished().replace("0.75", "0.5")))
        .isEqualTo(
            "$.award.scale: The maximum of points (100) must be the last point of the last band (127).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"global-level\": 4 | \"global-level\": 9 | $.global-level: The level (9) must lie between 1 and 8.",
        "\"global-level\": 4 | \"global-level\": 0 | $.global-level: The level (0) must lie between 1 and 8.",
        "\"band\": 4 | \"band\": 4.5 | $.band: The value must be a whole number, but it is 4.5.",
        "\"ability\": 0.5 | \"ability\": -1e999 | $.estimate.ability: The number is too large; it must be at most 1.7976931348623157E308.",
        "\"1.1\": 4 | \"1 1\": 4 | $.competence-levels.1 1: The competence id (1 1) must contain no white space and no control character.",
        "\"converged\" | \"maybe\" | $.estimate.convergence: The value (maybe) must be one of [converged, no-answers, at-bound, by-rule, not-converged]."
      })
  void a_value_of_a_score_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(CERTIFICATION_SCORE.problem(CERTIFICATION_SCORE.with(value, original)))
        .isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cancelled | jury | $.score: There must be nothing here, because the status is (cancelled).",
        "in-error | missing-rule | $.score: There must be nothing here, because the status is (in-error).",
        "validated | no-points | $.cause: There must be nothing here, because the status is (validated)."
      })
  void what_contradicts_the_status_of_a_decision_is_refused(
      String status, String cause, String problem) {
    String document =
        CERTIFICATION_DECISION
            .document()
            .replace("\"rejected\"", "\"" + status + "\"")
            .replace("\"no-points\"", "\"" + cause + "\"");
    assertThat(CERTIFICATION_DECISION.problems(document))
        .extracting(found -> found.path() + ": " + found.message())
        .contains(problem);
  }

  private static String notAsPublished() {
    return CERTIFICATION_POLICY.with("\"as-published\": false", "\"as-published\": true");
  }
}
