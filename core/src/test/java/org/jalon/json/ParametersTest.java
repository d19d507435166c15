package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.WeightedLikelihood;
import org.jalon.json.OwnStrategies.Known;
import org.jalon.json.OwnStrategies.Last;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.SelectionStrategy;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.StoppingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters of strategies in documents: read by type, reported with their place. */
class ParametersTest {

  private static final AssessmentJson JSON =
      AssessmentJson.withDefaults().with(OwnStrategies.registry());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # missing
          {"name": "last", "backwards": true}                  | .depth        | This property is missing; it must be a whole number.
          {"name": "last", "depth": null, "backwards": true}   | .depth        | The value must be a whole number, but it is null.
          {"name": "last", "depth": 3}                         | .backwards    | This property is missing; it must be true or false.
          {"name": "geometric-pick", "depth": 3}               | .probability  | This property is missing; it must be a number.
          # of another type
          {"name": "last", "depth": 3.0, "backwards": true}    | .depth        | The value must be a whole number, but it is 3.0.
          {"name": "last", "depth": "3", "backwards": true}    | .depth        | The value must be a whole number, but it is "3".
          {"name": "last", "depth": 3e9, "backwards": true}    | .depth        | The value must be a whole number, but it is 3.0E9.
          {"name": "last", "depth": 3000000000, "backwards": true} | .depth    | The number (3000000000) must lie between -2147483648 and 2147483647.
          {"name": "last", "depth": 3, "backwards": "yes"}     | .backwards    | The value must be true or false, but it is "yes".
          {"name": "geometric-pick", "depth": 3, "probability": "high"} | .probability | The value must be a number, but it is "high".
          {"name": "geometric-pick", "depth": 3, "probability": [0.5]}  | .probability | The value must be a number, but it is an array.
          # unknown
          {"name": "best", "depth": 3}                         | .depth        | This property is unknown here; known are [name].
          {"name": "last", "depth": 3, "backwards": true, "width": 1} | .width | This property is unknown here; known are [name, depth, backwards].
          # refused
          {"name": "geometric-pick", "depth": 0, "probability": 0.5}  | ``     | The number of best items (0) must be at least 1.
          {"name": "geometric-pick", "depth": 3, "probability": 1.5}  | ``     | The probability of taking the best item (1.5) must lie between 0.0 and 1.0.
          """)
  void a_parameter_of_a_strategy_that_is_not_right_is_reported_where_it_stands(
      String strategy, String place, String message) {
    assertThat(problems(document("strategy", strategy)))
        .containsExactly(new JsonProblem("$.selection.strategy" + place, message));
  }

  @Test
  void a_constant_that_does_not_exist_is_reported_with_those_that_do() {
    String plan = JSON.write(Samples.plan(WeightedLikelihood.withDefaults()));
    assertThat(problems(plan.replace("asymptotic", "ASYMPTOTIC")))
        .containsExactly(
            new JsonProblem(
                "$.estimator.standard-error-form",
                "The value (ASYMPTOTIC) must be one of [asymptotic, efficient]."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "favourites", "attribute": 1, "values": [], "weights": []}        | .attribute  | The value must be a text, but it is 1.
          {"name": "favourites", "attribute": "t", "values": "a", "weights": []}     | .values     | The value must be an array, but it is "a".
          {"name": "favourites", "attribute": "t", "values": ["a", 1], "weights": []} | .values[1] | The value must be a text, but it is 1.
          {"name": "favourites", "attribute": "t", "values": []}                     | .weights    | This property is missing; it must be an array.
          {"name": "favourites", "attribute": "t", "values": [], "weights": [0, null]} | .weights[1] | The value must be a number, but it is null.
          {"name": "success-probability", "stretches": {}}                           | .stretches  | The value must be an array, but it is an object.
          {"name": "success-probability", "stretches": [{"first": 0, "last": 1, "at-first": 1}]} | .stretches[0].at-last | This property is missing; it must be a number.
          {"name": "success-probability", "stretches": [{"first": 0, "last": 1, "at-first": 1, "at-last": 0, "x": 1}]} | .stretches[0].x | This property is unknown here; known are [first, last, at-first, at-last].
          """)
  void lists_and_groups_are_checked_element_by_element(
      String preference, String place, String message) {
    assertThat(problems(document("preference", preference)))
        .containsExactly(new JsonProblem("$.selection.preference" + place, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "unless", "spans": []}                            | .rule       | This property is missing; it must be the name of a strategy or an object with its name.
          {"name": "unless", "rule": "never", "spans": []}           | .rule       | The name (never) must be one of [all-of, any-of, bank-exhausted, item-count, standard-error, unless]. Maybe a strategy must be registered first.
          {"name": "unless", "rule": {"name": "item-count", "at-least": -1}, "spans": []} | .rule | The number of answers (-1) must be at least 0.
          {"name": "unless", "rule": "bank-exhausted", "spans": [{"from": 3, "to": 2}]}   | ``    | The start of the span (3) must not be above its end (2).
          {"name": "unless", "rule": "bank-exhausted", "spans": [{"from": 3, "to": "x"}]} | .spans[0].to | The value must be a whole number, but it is "x".
          {"name": "all-of", "rules": ["bank-exhausted", {"name": "standard-error", "below": 0}]} | .rules[1] | The standard error (0.0) must be finite and greater than 0.
          {"name": "all-of", "rules": []}                            | ``          | The stopping rules ([]) must not be empty.
          """)
  void strategies_inside_strategies_are_checked_where_they_stand(
      String rule, String place, String message) {
    assertThat(problems(document("stopping", rule)))
        .containsExactly(new JsonProblem("$.stopping" + place, message));
  }

  @Test
  void all_problems_of_a_plan_are_reported_at_once() {
    String document =
        document("strategy", "{\"name\": \"last\", \"depth\": \"x\"}")
            .replace("\"bank-exhausted\"", "{\"name\": \"item-count\"}")
            .replace("\"mean\": 0", "\"mean\": \"x\"");

    assertThat(problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.estimator.prior.mean",
            "$.selection.strategy.depth",
            "$.selection.strategy.backwards",
            "$.stopping.at-least");
  }

  @Test
  void what_a_factory_refuses_without_saying_why_is_reported_too() {
    StrategyType<Known> type =
        StrategyType.of(
            Known.class,
            "known",
            p -> {
              throw new IllegalArgumentException();
            },
            known -> Map.of());
    AssessmentJson json = JSON.with(StrategyRegistry.withDefaults().with(type));
    String document =
        """
        {"format": "jalon-assessment-plan", "version": 1, "name": "p", "estimator": "known",
         "selection": {"criterion": "MFI", "strategy": "best"}, "stopping": "bank-exhausted"}
        """;

    assertThatThrownBy(() -> json.read(AssessmentPlan.class, document))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("The document has 1 problem(s):\n$.estimator: These parameters are refused.");
  }

  @Test
  void a_parameter_left_out_has_its_usual_value() {
    AssessmentPlan plan =
        JSON.read(
            AssessmentPlan.class,
            document(
                "stopping",
                "{\"name\": \"unless\", \"rule\": \"bank-exhausted\", \"spans\": [{\"from\": 4}]}"));

    assertThat(plan.stoppingRule())
        .isEqualTo(
            new OwnStrategies.Unless(new BankExhausted(), List.of(new OwnStrategies.Span(4, 99))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void a_number_that_json_does_not_have_is_not_written(double number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(Map.of("a", number)))
        .withMessage("The parameter of a strategy (%s) must be a finite number.", number);
  }

  @Test
  void a_parameter_must_not_take_the_place_of_the_name_of_its_strategy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(Map.of("name", "Ada")))
        .withMessage(
            "The strategy (last) must not have a parameter called name: its own name stands there."
                + " Maybe the parameter should be renamed.");
  }

  @Test
  void a_value_of_another_class_is_not_written() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(Map.of("a", 'c')))
        .withMessage(
            "The strategy (c) has no name to write."
                + " Maybe its class (java.lang.Character) must be registered first.");
  }

  @Test
  void values_of_every_other_class_are_written_in_the_form_of_json() {
    assertThat(written(Map.of("a", Arrays.asList(1, 1L << 40, -0.5, true, "x\"", new Best()))))
        .contains("{\"name\":\"last\",\"a\":[1,1099511627776,-0.5,true,\"x\\\"\",\"best\"]}");
    assertThat(written(Map.of("a", Map.of("b", List.of()))))
        .contains("{\"name\":\"last\",\"a\":{\"b\":[]}}");
  }

  /** A plan whose strategy has such parameters, as it is written. */
  private static String written(Map<String, Object> parameters) {
    StrategyType<Last> type =
        StrategyType.of(Last.class, "last", p -> new Last(1, true), last -> parameters);
    SelectionStrategy strategy = new Last(1, true);
    StoppingRule stopping = new BankExhausted();
    return JSON.with(StrategyRegistry.withDefaults().with(type))
        .write(
            new AssessmentPlan(
                "plan",
                ExpectedAPosteriori.withDefaults(),
                ItemSelector.of(new MaximumInformation(), strategy),
                Blueprint.of(),
                stopping));
  }

  private static List<JsonProblem> problems(String document) {
    return catchThrowableOfType(
            JsonFormatException.class, () -> JSON.read(AssessmentPlan.class, document))
        .problems();
  }

  /** A good plan in which one part is replaced. */
  private static String document(String part, String content) {
    Map<String, String> usual =
        Map.of("strategy", "\"best\"", "preference", "\"none\"", "stopping", "\"bank-exhausted\"");
    return """
        {
          "format": "jalon-assessment-plan", "version": 1, "name": "plan",
          "estimator": {
            "name": "EAP",
            "prior": {"name": "normal", "mean": 0, "standard-deviation": 1},
            "grid": {"name": "grid", "lower": -4, "upper": 4, "count": 17}
          },
          "selection": {"criterion": "MFI", "strategy": %s, "preference": %s},
          "stopping": %s
        }
        """
        .formatted(
            part.equals("strategy") ? content : usual.get("strategy"),
            part.equals("preference") ? content : usual.get("preference"),
            part.equals("stopping") ? content : usual.get("stopping"));
  }
}
