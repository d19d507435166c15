package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.json.Breakable.ASSESSMENT_PLAN;
import static org.jalon.json.Breakable.BATTERY_LOG;
import static org.jalon.json.Breakable.BATTERY_PLAN;
import static org.jalon.json.Breakable.SESSION_LOG;

import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans and logs of tests of several abilities with values that make no sense. */
class BrokenBatteryDocumentTest {

  @Test
  void the_plan_of_a_scale_is_written_as_it_would_be_alone_but_for_its_head() {
    String head = "\"format\": \"jalon-assessment-plan\",\n  \"version\": 1,";
    String document = BATTERY_PLAN.at("$.scale").replacedBy(ASSESSMENT_PLAN.with("", head));

    assertThat(((BatteryPlan) BATTERY_PLAN.read(document)).scale())
        .isEqualTo(ASSESSMENT_PLAN.read(ASSESSMENT_PLAN.document()));
    String whole = BATTERY_PLAN.at("$.scale").replacedBy(ASSESSMENT_PLAN.document());
    assertThat(BATTERY_PLAN.problems(whole))
        .extracting(JsonProblem::path)
        .containsExactly("$.scale.format", "$.scale.version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"several\" | \" \" | $: The name of the plan ( ) must not be blank.",
        "\"skill 😀\" | \"\" | $: The content attribute () must not be blank.",
        "\"one of them\" | \"\" | $.scale: The name of the plan () must not be blank.",
        "\"minimum\": 2 | \"minimum\": -1 | $: The minimum of items of a scale (-1) must be at least 0.",
        "\"maximum\": 12 | \"maximum\": 1 | $: The maximum of items of a scale (1) must be at least 2.",
        "\"maximum\": 12 | \"maximum\": 1.5 | $.maximum: The value must be a whole number, but it is 1.5.",
        "\"length\": 30 | \"length\": 0 | $: The length of the test (0) must be at least 1.",
        "\"length\": 30 | \"length\": 3000000000 | $.length: The number (3000000000) must lie between -2147483648 and 2147483647.",
        "\"length\": 30 | \"length\": 30, \"long\": 1 | $.long: This property is unknown here; known are [format, version, name, attribute, scale, minimum, maximum, length].",
        "\"depth\": 5 | \"depth\": 0 | $.scale.selection.strategy: The number of best items (0) must be at least 1.",
        "\"below\": 0.3 | \"below\": 0.3, \"above\": 1 | $.scale.stopping.above: This property is unknown here; known are [name, below]."
      })
  void a_value_of_a_plan_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(BATTERY_PLAN.problem(BATTERY_PLAN.with(value, original))).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "null, null", "[], an array", "'\"plan\"', '\"plan\"'"})
  void a_scale_that_is_no_object_is_one_problem(String value, String shown) {
    assertThat(BATTERY_PLAN.problem(BATTERY_PLAN.at("$.scale").replacedBy(value)))
        .isEqualTo("$.scale: The value must be an object, but it is " + shown + ".");
    assertThat(BATTERY_LOG.problem(BATTERY_LOG.at("$.scales[1]").replacedBy(value)))
        .isEqualTo("$.scales[1]: The value must be an object, but it is " + shown + ".");
  }

  @Test
  void all_problems_of_a_plan_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-battery-plan", "version": 1, "name": 1, "atribute": "skill",
         "scale": {"seed": 1, "name": true, "estimator": {"name": "EAP", "prior": "normal"},
           "selection": {"criterion": "fastest", "strategy": "best"},
           "constraints": [7], "stopping": {"name": "item-count"}},
         "minimum": "2", "maximum": null, "length": 1.5}
        """;
    assertThat(BATTERY_PLAN.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.atribute",
            "$.name",
            "$.attribute",
            "$.scale.seed",
            "$.scale.name",
            "$.scale.estimator.prior.mean",
            "$.scale.estimator.prior.standard-deviation",
            "$.scale.selection.criterion",
            "$.scale.constraints[0]",
            "$.scale.stopping.at-least",
            "$.minimum",
            "$.maximum",
            "$.length");
  }

  @Test
  void the_events_of_a_scale_are_written_as_in_a_log_of_its_own() {
    String events = SESSION_LOG.at("$.events").node().toString();
    BatteryLog log =
        (BatteryLog) BATTERY_LOG.read(BATTERY_LOG.at("$.scales[0].events").replacedBy(events));

    assertThat(log.scales()).containsOnlyKeys("reading", "speaking 😀");
    assertThat(log.scales().get("reading")).isEqualTo(SESSION_LOG.read(SESSION_LOG.document()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"0.1.0\" | \" \" | $: The library version ( ) must not be blank.",
        "\"seed\": -42 | \"seed\": \"x\" | $.seed: The value must be a whole number, but it is \"x\".",
        "\"seed\": 8 | \"seed\": 1.5 | $.scales[1].events[0].seed: The value must be a whole number, but it is 1.5.",
        "\"started\" | \"begun\" | $.scales[0].events[0].event: The event (begun) is unknown. Maybe the log was written by a newer release.",
        "\"category\": 2 | \"category\": -1 | $.scales[0].events[2]: The answer category (-1) must be at least 0.",
        "\"speaking 😀\" | \"reading\" | $.scales[1].scale: The scale (reading) must be named once.",
        "\"order\": [\"reading\"] | \"order\": [\"reading\", \"Reading\"] | $.order[1]: The scale of an answer (Reading) must be one of those whose logs are here. Maybe a log is missing.",
        "\"order\": [\"reading\"] | \"order\": [\"\"] | $.order[0]: The scale of an answer () must be one of those whose logs are here. Maybe a log is missing.",
        "\"order\": [\"reading\"] | \"order\": {} | $.order: The value must be an array, but it is an object.",
        "\"order\": [\"reading\"] | \"order\": [1] | $.order[0]: The value must be a text, but it is 1.",
        "\"order\": | \"orders\": 0, \"order\": | $.orders: This property is unknown here; known are [format, version, library-version, seed, fingerprints, scales, order].",
        "\"scale\": \"reading\" | \"scale\": \"reading\", \"name\": 1 | $.scales[0].name: This property is unknown here; known are [scale, events]."
      })
  void a_value_of_a_log_outside_its_domain_is_refused(
      String original, String value, String problem) {
    assertThat(BATTERY_LOG.problem(BATTERY_LOG.with(value, original))).isEqualTo(problem);
  }

  @Test
  void a_log_without_scales_is_refused() {
    String none = BATTERY_LOG.at("$.scales").replacedBy("[]");
    assertThat(BATTERY_LOG.problem(none.replace("[\"reading\"]", "[]")))
        .isEqualTo("$.scales: The logs of the scales ({}) must not be empty.");
    assertThat(BATTERY_LOG.problem(BATTERY_LOG.at("$.scales").removed()))
        .isEqualTo("$.scales: This property is missing; it must be an array.");
  }

  @Test
  void the_log_of_a_scale_begins_with_its_start() {
    assertThat(BATTERY_LOG.problem(BATTERY_LOG.at("$.scales[0].events").replacedBy("[]")))
        .isEqualTo(
            "$.scales[0].events: A session log must begin with the start of the session."
                + " Maybe the beginning of the log is missing.");
  }

  @Test
  void which_scales_the_order_may_name_is_not_known_if_one_has_lost_its_name() {
    assertThat(BATTERY_LOG.problem(BATTERY_LOG.at("$.scales[0].scale").removed()))
        .isEqualTo("$.scales[0].scale: This property is missing; it must be a text.");
  }

  @Test
  void all_problems_of_a_log_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-battery-log", "version": 1, "library-version": 1, "fingerprints": {"plan": "?"},
         "scales": [
           {"scale": "a", "events": [{"event": "started", "library-version": "", "seed": 1, "fingerprints": {}, "estimate": 0}]},
           {"scale": "a", "events": [{"event": "item-answered", "position": "1"}, {"event": "ended", "reasons": [7]}]},
           {"scale": "b", "events": {}, "order": []}],
         "order": ["a", "c", "b", 7]}
        """;
    assertThat(BATTERY_LOG.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.library-version",
            "$.seed",
            "$.fingerprints.plan",
            "$.scales[0].events[0]",
            "$.scales[0].events[0].estimate",
            "$.scales[1].events[0].position",
            "$.scales[1].events[0].item",
            "$.scales[1].events[0].outcome",
            "$.scales[1].events[0].estimate",
            "$.scales[1].events[1].reasons[0]",
            "$.scales[1].scale",
            "$.scales[2].order",
            "$.scales[2].events",
            "$.order[1]",
            "$.order[3]");
  }
}
