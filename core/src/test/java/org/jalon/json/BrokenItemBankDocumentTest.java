package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.json.Breakable.ITEM_BANK;

import java.util.List;
import org.jalon.item.InvalidItemBankException;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBankIssue;
import org.jalon.item.ItemId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Item banks with values that make no sense: when they are read, or at the latest when resolved.
 */
class BrokenItemBankDocumentTest {

  private static final Referential REFERENTIAL =
      (Referential) Breakable.REFERENTIAL.read(Breakable.REFERENTIAL.document());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"b\": 1e999 | $.items[0].b: The number is too large; it must be at most 1.7976931348623157E308.",
        "\"b\": -1e999 | $.items[0].b: The number is too large; it must be at most 1.7976931348623157E308.",
        "\"b\": \"NaN\" | $.items[0].b: The value must be a number, but it is \"NaN\".",
        "\"b\": null | $.items[0].b: The value must be a number, but it is null."
      })
  void a_parameter_that_is_no_finite_number_is_refused(String b, String problem) {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(b, "\"b\": 0.5"))).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.25 | 1.2 | The guessing parameter c (1.2) must lie between 0.0 and 1.0.",
        "0.25 | -0.1 | The guessing parameter c (-0.1) must lie between 0.0 and 1.0.",
        "0.875 | 1.5 | The upper asymptote d (1.5) must lie between 0.0 and 1.0.",
        "0.875 | 0.25 | The guessing parameter c (0.25) must be below the upper asymptote d (0.25)."
      })
  void a_parameter_outside_its_domain_is_refused(String original, String value, String message) {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(value, original)))
        .isEqualTo("$.items[0]: " + message);
  }

  @ParameterizedTest
  @CsvSource({"1PL, 'a, c, d'", "2PL, 'c, d'", "3PL, d"})
  void parameters_that_the_model_does_not_have_are_all_refused(String model, String others) {
    List<JsonProblem> expected =
        List.of(others.split(", ", -1)).stream()
            .map(
                name ->
                    new JsonProblem(
                        "$.items[0]." + name,
                        "The model %s has no parameter %s. Maybe another model is meant."
                            .formatted(model, name)))
            .toList();
    assertThat(ITEM_BANK.problems(ITEM_BANK.with(model, "4PL"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2PL, 'a'", "3PL, 'a, c'", "4PL, 'a, c, d'"})
  void parameters_that_the_model_needs_are_all_asked_for(String model, String missing) {
    List<String> paths =
        List.of(missing.split(", ", -1)).stream().map(name -> "$.items[1]." + name).toList();
    assertThat(ITEM_BANK.problems(ITEM_BANK.with(model, "1PL")))
        .allMatch(p -> p.message().equals("This property is missing; it must be a number."))
        .extracting(JsonProblem::path)
        .isEqualTo(paths);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'model': 'GRM', 'a': 1, 'b': [1, 0] | $.items[0]: The difficulty b2 (0.0) must be above b1 (1.0).",
        "'model': 'GRM', 'a': 1, 'b': [] | $.items[0]: The difficulty b ([]) must not be empty.",
        "'model': 'GRM', 'a': 1, 'b': 1 | $.items[0].b: The value must be an array, but it is 1.",
        "'model': 'GPCM', 'a': 1, 'b': [1, 'x'] | $.items[0].b[1]: The value must be a number, but it is \"x\".",
        "'model': 'GPCM', 'b': [1] | $.items[0].a: This property is missing; it must be a number.",
        "'model': 'PCM', 'a': 1, 'b': [1] | $.items[0].a: The model PCM has no parameter a. Maybe another model is meant.",
        "'model': 'NRM', 'slopes': [0, 1], 'intercepts': [0] | $.items[0]: The number of intercepts (1) must be the number of slopes (2).",
        "'model': 'NRM', 'slopes': [0, 1] | $.items[0].intercepts: This property is missing; it must be an array."
      })
  void the_parameters_of_polytomous_models_are_checked(String model, String problem) {
    String item = "{\"id\": \"q1\", " + model.replace("'", "\"") + "}";
    String bank =
        "{\"format\": \"jalon-item-bank\", \"version\": 1, \"name\": \"n\", \"release\": \"1\","
            + " \"items\": ["
            + item
            + "]}";
    assertThat(ITEM_BANK.problem(bank)).isEqualTo(problem.replace("'", "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5PL", "4pl", "grm", "org.jalon.irt.LogisticModel"})
  void an_unknown_model_is_refused(String model) {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(model, "4PL")))
        .isEqualTo(
            "$.items[0].model: The response model ("
                + model
                + ") must be one of 1PL, 2PL, 3PL, 4PL, GRM, GPCM, PCM, NRM.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"q1\" | \"\" | $.items[0].id: The item id () must not be empty.",
        "\"q1\" | \"q 1\" | $.items[0].id: The item id (q 1) must contain no white space and no control character.",
        "\"o1\" | \"\\n\" | $.items[0].outcome: The learning outcome id (\uFFFD) must contain no white space and no control character.",
        "\"fr\" | \"f_r\" | $.items[1].languages[0]: The language tag (f_r) must be a BCP 47 tag. Maybe an underscore stands for a hyphen.",
        "\"format\": \"choice 😀\" | \"format\": \" \" | $.items[1]: The content attribute format ( ) must not be blank.",
        "\"1200 answers\" | \"\" | $.calibration: The description of the calibration () must not be blank.",
        "\"empirical\" | \"guessed\" | $.calibration.origin: The value (guessed) must be one of [empirical, simulated, unknown].",
        "\"accepted\" | \"ignored\" | $.negative-discrimination: The value (ignored) must be one of [refused, accepted].",
        "\"small\" | \"\" | $: The item bank name () must not be empty."
      })
  void a_text_outside_its_domain_is_refused(String original, String value, String problem) {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(value, original))).isEqualTo(problem);
  }

  @Test
  void all_problems_of_a_bank_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-item-bank", "version": 1, "name": 5, "relaese": "1",
         "calibration": {"origin": "guessed"},
         "items": [
           {"id": "q 1", "model": "2PL", "b": "easy"},
           7,
           {"id": "q2", "model": "3PL", "a": 1, "b": 0, "c": 2},
           {"id": "q3", "model": "?", "languages": ["fr", 1, "?"], "attributes": {"x": 2, "y": []}}
         ]}
        """;
    assertThat(ITEM_BANK.problems(document))
        .extracting(JsonProblem::path)
        .containsExactly(
            "$.relaese",
            "$.name",
            "$.release",
            "$.calibration.origin",
            "$.calibration.description",
            "$.items[0].id",
            "$.items[0].a",
            "$.items[0].b",
            "$.items[1]",
            "$.items[2]",
            "$.items[3].model",
            "$.items[3].languages[1]",
            "$.items[3].languages[2]",
            "$.items[3].attributes.x",
            "$.items[3].attributes.y");
  }

  @Test
  void a_broken_bank_reports_issues_of_banks() {
    assertThatThrownBy(() -> ITEM_BANK.read(ITEM_BANK.with("1e999", "0.5")))
        .isInstanceOfSatisfying(
            InvalidItemBankException.class,
            e ->
                assertThat(e.issues())
                    .containsExactly(
                        new ItemBankIssue.Malformed(
                            "$.items[0].b",
                            "The number is too large; it must be at most 1.7976931348623157E308.")))
        .hasMessage(
            "The item bank has 1 problem(s):\n$.items[0].b: The number is too large;"
                + " it must be at most 1.7976931348623157E308.");
  }

  @Test
  void an_empty_bank_is_read_but_not_resolved() {
    ItemBank bank =
        read(
            "{\"format\": \"jalon-item-bank\", \"version\": 1, \"name\": \"n\", \"release\": \"1\", \"items\": []}");
    assertIssues(bank, new ItemBankIssue.EmptyBank("$.items"));
  }

  @Test
  void an_identifier_used_twice_is_read_but_not_resolved() {
    assertIssues(
        read(ITEM_BANK.with("q1", "q2")),
        new ItemBankIssue.DuplicateItem("$.items[1].id", new ItemId("q1"), "$.items[0]"));
  }

  @Test
  void a_negative_discrimination_is_resolved_only_on_request() {
    assertThat(read(ITEM_BANK.document()).resolve(REFERENTIAL).size()).isEqualTo(2);

    ItemBankIssue issue =
        new ItemBankIssue.NegativeDiscrimination("$.items[0].a", new ItemId("q1"), -1.25);
    assertIssues(read(ITEM_BANK.with("refused", "accepted")), issue);
    assertIssues(read(ITEM_BANK.with("", "\"negative-discrimination\": \"accepted\",")), issue);
  }

  @Test
  void an_outcome_that_does_not_exist_is_read_but_not_resolved() {
    assertIssues(
        read(ITEM_BANK.with("o3", "o1")),
        new ItemBankIssue.UnknownOutcome(
            "$.items[0].outcome", new ItemId("q1"), new OutcomeId("o3"), REFERENTIAL.release()));
  }

  private static ItemBank read(String json) {
    return Breakable.JSON.read(ItemBank.class, json);
  }

  private static void assertIssues(ItemBank bank, ItemBankIssue... issues) {
    assertThatThrownBy(() -> bank.resolve(REFERENTIAL))
        .isInstanceOfSatisfying(
            InvalidItemBankException.class, e -> assertThat(e.issues()).containsExactly(issues))
        .hasMessageContaining(issues[0].path() + ": " + issues[0].message());
  }
}
