package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.json.Breakable.ASSESSMENT_PLAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that name strategies which do not exist or ask them for what they refuse. */
class BrokenPlanDocumentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fastest",
        "",
        "Maximum-Information",
        "best", // a strategy of another kind
        "org.jalon.selection.MaximumInformation",
        "java.lang.Runtime"
      })
  void a_criterion_that_is_not_registered_is_refused_with_those_that_are(String name) {
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with(name, "maximum-information")))
        .startsWith("$.selection.criterion: The name (%s) must be one of [".formatted(name))
        .contains("maximum-information, ")
        .endsWith("]. Maybe a strategy must be registered first.");
  }

  @ParameterizedTest
  @CsvSource({
    "expected-a-posteriori, $.estimator.name",
    "histogram, $.estimator.prior.name",
    "'grid\", ', $.estimator.grid.name",
    "geometric-pick, $.selection.strategy.name",
    "success-probability, $.selection.preference.name",
    "allowed-values, $.constraints[1].name",
    "any-of, $.stopping.name",
    "standard-error, $.stopping.rules[1].name",
    "bank-exhausted, $.stopping.rules[2]"
  })
  void a_strategy_of_every_kind_that_is_not_registered_is_refused_at_its_name(
      String name, String path) {
    String unknown = name.replaceFirst("[a-z-]+", "unheard-of");
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with(unknown, name)))
        .startsWith(path + ": The name (unheard-of) must be one of [");
  }

  @Test
  void a_strategy_without_a_name_is_refused() {
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with("", "\"name\": \"geometric-pick\", ")))
        .isEqualTo("$.selection.strategy.name: This property is missing; it must be a text.");
  }

  @Test
  void a_name_alone_does_not_stand_for_a_strategy_with_parameters() {
    assertThat(
            ASSESSMENT_PLAN.problems(ASSESSMENT_PLAN.with("\"item-count\"", "\"bank-exhausted\"")))
        .containsExactly(
            new JsonProblem(
                "$.stopping.rules[2].at-least",
                "This property is missing; it must be a whole number."));
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "true, true", "null, null", "[], an array"})
  void what_is_neither_a_name_nor_an_object_is_no_strategy(String value, String shown) {
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with(value, "\"bank-exhausted\"")))
        .isEqualTo(
            "$.stopping.rules[2]: The value must be the name of a strategy or an object with its"
                + " name, but it is "
                + shown
                + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"depth\": 5 | \"depth\": 0 | $.selection.strategy: The number of best items (0) must be at least 1.",
        "\"probability\": 0.5 | \"probability\": 1.5 | $.selection.strategy: The probability of taking the best item (1.5) must lie between 0.0 and 1.0.",
        "\"at-least\": 8 | \"at-least\": -1 | $.stopping.rules[0]: The number of answers (-1) must be at least 0.",
        "\"below\": 0.3 | \"below\": 1e999 | $.stopping.rules[1].below: The number is too large; it must be at most 1.7976931348623157E308.",
        "[0.25, 0.5, 0.25] | [0, 0, 0] | $.estimator.prior: The total density of the prior (0.0) must be greater than 0.",
        "[0.25, 0.5, 0.25] | [1] | $.estimator.prior: The number of densities (1) must be the number of abilities (3).",
        "[1.0, 2.0, 1.0] | [1.0, -2.0, 1.0] | $.estimator.grid: The weight of a node (-2.0) must be finite and greater than 0.",
        "[-1.0, 0.0, 1.0] | [0.0, 0.0, 1.0] | $.estimator.grid: The node of the grid (0.0) must be above the one before.",
        "\"first\": 0 | \"first\": 5 | $.selection.preference: The last position of the stretch (4) must be at least 5.",
        "\"small\" | \" \" | $: The name of the plan ( ) must not be blank."
      })
  void what_a_strategy_refuses_is_reported_where_it_stands(
      String original, String value, String problem) {
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with(value, original))).isEqualTo(problem);
  }

  @Test
  void a_group_of_parameters_that_is_no_object_is_one_problem() {
    String stretch = "{\"first\": 0, \"last\": 4, \"at-first\": 0.9, \"at-last\": 0.5}";
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with(stretch + ", 7", stretch)))
        .isEqualTo(
            "$.selection.preference.stretches[1]: The value must be an object, but it is 7.");
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with("7", stretch)))
        .isEqualTo(
            "$.selection.preference.stretches[0]: The value must be an object, but it is 7.");
  }

  @Test
  void all_problems_of_a_plan_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-assessment-plan", "version": 1, "nmae": "n",
         "estimator": {"name": "EAP", "prior": "normal", "grid": {"name": "grid"}},
         "selection": {"criterion": "MFI", "strategy": {"name": "geometric-pick", "depth": "5", "probability": null}},
         "constraints": [{"name": "spacing", "attribute": 1, "answers": 1.5}, 3, {"name": "none"}],
         "stopping": {"name": "all-of", "rules": ["item-count", {"name": "standard-error", "below": 0, "above": 1}]}}
        """;
    assertThat(ASSESSMENT_PLAN.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.nmae",
            "$.name",
            "$.estimator.prior.mean",
            "$.estimator.prior.standard-deviation",
            "$.selection.strategy.depth",
            "$.selection.strategy.probability",
            "$.constraints[0].attribute",
            "$.constraints[0].answers",
            "$.constraints[1]",
            "$.constraints[2].name",
            "$.stopping.rules[0].at-least",
            "$.stopping.rules[1]");
  }
}
