package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jalon.session.AssessmentPlan;
import org.jalon.session.SessionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The abbreviations of the field, what may be left out, and what cannot be read. */
class ExposureAndStoppingDocumentTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  @ParameterizedTest
  @CsvSource({
    "assessment-plan, standard-error, SE",
    "assessment-plan-stopping-rules, ability-change, CT",
    "assessment-plan-stopping-rules, confidence-interval, CI",
    "assessment-plan-stopping-rules, confidence-interval, ACI",
    "assessment-plan-stopping-rules, sequential-probability-ratio, SPRT",
    "assessment-plan-stopping-rules, generalized-likelihood-ratio, GLR",
    "assessment-plan-sympson-hetter, sympson-hetter, SH",
    "assessment-plan-restricted-maximum-rate, restricted-maximum-rate, restricted",
    "assessment-plan-item-eligibility, item-eligibility, IE"
  })
  void an_abbreviation_stands_for_the_name_and_is_written_in_full(
      String fixture, String name, String alias) {
    String document = Fixtures.text("v1/" + fixture + ".json");
    String abbreviated = document.replace("\"" + name + "\"", "\"" + alias + "\"");

    assertThat(abbreviated).isNotEqualTo(document);
    assertThat(JSON.write(JSON.read(AssessmentPlan.class, abbreviated))).isEqualTo(document);
  }

  @Test
  void a_change_is_over_one_answer_unless_it_says_otherwise() {
    String document = Fixtures.text("v1/assessment-plan-stopping-rules.json");
    String shorter = document.replace("\"below\":0.01,\"answers\":1", "\"below\":0.01");

    assertThat(shorter).isNotEqualTo(document);
    assertThat(JSON.write(JSON.read(AssessmentPlan.class, shorter))).isEqualTo(document);
  }

  @Test
  void no_exposure_control_may_be_written_out() {
    String document = Fixtures.text("v1/assessment-plan-uniform-prior.json");
    String explicit =
        document.replaceFirst(
            "\"constraints\"", "\"exposure-control\": \"no-exposure-control\", \"constraints\"");

    assertThat(JSON.write(JSON.read(AssessmentPlan.class, explicit))).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"q1\",\"adm | \"q2\",\"adm | $.exposure-control.rates: The item (q2) must be named once.",
        "[2.0,0.0,99.5] | [2.0,0.0] | $.exposure-control.rates: The numbers of tests that withheld the item",
        "[2.0,0.0,99.5] | [2.0,0.0,100.5] | (100.5) must be at most 100.0, the number of tests",
        "\"maximum\": 0.25 | \"maximum\": 0 | $.exposure-control: The maximum exposure rate (0.0) must be greater than 0",
        "[-1.0,0.5] | [0.5,-1.0] | $.exposure-control.rates: The bounds of the ability classes ([0.5, -1.0]) must increase.",
        "exposure-rates | exposures | $.exposure-control.rates.name: The name (exposures) must be one of [exposure-rates]",
        "item-eligibility | best | must be one of [item-eligibility, no-exposure-control, restricted-maximum-rate, sympson-hetter]",
        "\"q1\",\"adm | \" \",\"adm | $.exposure-control.rates: The item id ( ) must contain no white space"
      })
  void an_exposure_control_that_cannot_be_is_reported(String now, String then, String message) {
    String document = Fixtures.text("v1/assessment-plan-item-eligibility.json");
    String broken = document.replace(now, then);

    assertThat(broken).isNotEqualTo(document);
    assertThatThrownBy(() -> JSON.read(AssessmentPlan.class, broken))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_single_class_of_ability_may_be_written_out() {
    String document = Fixtures.text("v1/assessment-plan-sympson-hetter.json");
    String explicit =
        document
            .replace("\"items\"", "\"ability-bounds\": [], \"items\"")
            .replaceAll("\"probability\":([0-9.]+)", "\"probabilities\":[$1]");

    assertThat(JSON.write(JSON.read(AssessmentPlan.class, explicit))).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1.0,0.0,1.0E-9] | [1.0,0.0] | $.exposure-control: The exposure control parameters of the item q1 ([1.0, 0.0]) must be one for each of 3 ability classes.",
        "[1.0,0.0,1.0E-9] | [1.0,0.0,1.5] | $.exposure-control: The exposure control parameter of the item q1 (1.5) must lie between 0.0 and 1.0.",
        "[-1.0,0.5] | [0.5,-1.0] | $.exposure-control: The bounds of the ability classes ([0.5, -1.0]) must increase.",
        "ability-bounds | bounds | $.exposure-control.items[0].probability: This property is missing; it must be a number.",
        "\"q1\" | \"q2\" | $.exposure-control: The item (q2) must be named once."
      })
  void conditional_parameters_that_cannot_be_are_reported(String now, String then, String message) {
    String document = Fixtures.text("v1/assessment-plan-sympson-hetter-conditional.json");
    String broken = document.replace(now, then);

    assertThat(broken).isNotEqualTo(document);
    assertThatThrownBy(() -> JSON.read(AssessmentPlan.class, broken))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.5] | [] | $.stopping.rules[4]: The cut scores ([]) must not be empty.",
        "\"confidence\":0.95 | \"confidence\":1 | $.stopping.rules[3]: The confidence (1.0) must lie strictly between 0 and 1.",
        "5400001 | 0 | $.stopping.rules[7]: The time limit (PT0S) must be greater than 0",
        "5400001 | 2147483648 | $.stopping.rules[7].milliseconds: The number (2147483648) must lie between",
        "5400001 | 1.5 | $.stopping.rules[7].milliseconds: The value must be a whole number"
      })
  void a_stopping_rule_that_cannot_be_is_reported(String now, String then, String message) {
    String document = Fixtures.text("v1/assessment-plan-stopping-rules.json");
    String broken = document.replace(now, then);

    assertThat(broken).isNotEqualTo(document);
    assertThatThrownBy(() -> JSON.read(AssessmentPlan.class, broken))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2147483647 | 2147483648 | $.events[1]: The time used for the item q1 (PT596H31M23.648S) must lie between",
        "2147483647 | -1 | $.events[1]: The time used for the item q1 (PT-0.001S) must lie between",
        "2147483647 | 9223372036854775807 | $.events[1]: The time used for the item q1",
        "\"threshold\":8.0 | \"threshold\":\"none\" | $.events[3].checks[0].threshold: The value (none) must be one of [infinite, minus-infinite].",
        "\"rule\":\"own\" | \"rule\":\" \" | $.events[3].checks[2]: The name of the stopping rule ( ) must not be blank.",
        "\"met\":true | \"met\":1 | $.events[3].checks[0].met: The value must be true or false"
      })
  void a_log_that_cannot_be_is_reported(String now, String then, String message) {
    String document = Fixtures.text("v1/session-log-timed.json");
    String broken = document.replace(now, then);

    assertThat(broken).isNotEqualTo(document);
    assertThatThrownBy(() -> JSON.read(SessionLog.class, broken))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(message);
  }
}
