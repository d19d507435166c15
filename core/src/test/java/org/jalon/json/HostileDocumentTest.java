package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jalon.json.Breakable.ASSESSMENT_PLAN;
import static org.jalon.json.Breakable.BATTERY_LOG;
import static org.jalon.json.Breakable.CERTIFICATION_POLICY;
import static org.jalon.json.Breakable.ITEM_BANK;
import static org.jalon.json.Breakable.REFERENTIAL;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.session.BatteryLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to exhaust the reader: what they ask for is bounded, and so is their report. */
class HostileDocumentTest {

  private static final int MANY = 1_000_000;
  private static final int REPORTED = 10_001;

  @Test
  void a_long_name_does_not_fill_the_paths_of_what_stands_below_it() {
    String levels = "{\"" + "n".repeat(49_000) + "\": [" + joined(MANY, i -> "1") + "]}";
    List<JsonProblem> problems =
        CERTIFICATION_POLICY.problems(
            CERTIFICATION_POLICY.at("$.award.competence-levels").replacedBy(levels));
    assertThat(problems).hasSize(REPORTED).allMatch(p -> p.path().length() < 200);
    assertThat(problems.get(7).path())
        .isEqualTo("$.award.competence-levels." + "n".repeat(100) + "…[7]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "{}", "null", "[]", "{\"id\":1}"})
  void of_half_a_million_problems_some_are_reported_and_reading_stops(String item) {
    List<JsonProblem> problems = ITEM_BANK.problems(bankOf(joined(MANY / 2, i -> item)));

    assertThat(problems).hasSize(REPORTED);
    assertThat(problems.get(0).path()).startsWith("$.items[0]");
    assertThat(problems.get(REPORTED - 1))
        .isEqualTo(
            new JsonProblem("$", "There are more than 10000 problems. Reading stopped here."));
  }

  @Test
  void ten_thousand_problems_are_all_reported() {
    List<JsonProblem> problems = ITEM_BANK.problems(bankOf(joined(10_000, i -> "5")));
    assertThat(problems).hasSize(10_000);
    assertThat(problems.get(9_999).path()).isEqualTo("$.items[9999]");
  }

  @Test
  void the_message_lists_as_many_problems_as_a_person_reads() {
    Throwable thrown = catchThrowable(() -> ITEM_BANK.read(bankOf(joined(MANY, i -> "5"))));
    assertThat(thrown)
        .hasMessageStartingWith("The item bank has 10001 problem(s):\n$.items[0]: ")
        .hasMessageEndingWith("\n… and 9901 more");
    assertThat(thrown.getMessage().lines()).hasSize(102);
  }

  @ParameterizedTest
  @EnumSource
  void a_million_unknown_properties_are_reported_up_to_the_limit(Breakable kind) {
    String document = kind.with("{" + joined(MANY / 4, i -> "\"p" + i + "\":0") + ",", "{");
    assertThat(kind.problems(document)).hasSize(REPORTED).allMatch(p -> p.path().startsWith("$"));
  }

  @Test
  void a_million_problems_of_every_other_kind_of_document_are_reported_up_to_the_limit() {
    String many = "[" + joined(MANY, i -> "7") + "]";

    assertThat(REFERENTIAL.problems(REFERENTIAL.with(many, "[\"fr\", \"en\"]"))).hasSize(REPORTED);
    assertThat(ASSESSMENT_PLAN.problems(ASSESSMENT_PLAN.with(many, "[-1.0, 0.0, 1.0]"))).hasSize(1);
    assertThat(ASSESSMENT_PLAN.problems(ASSESSMENT_PLAN.with(many, "[\"choice\", \"file 😀\"]")))
        .hasSize(REPORTED);
    assertThat(Breakable.SESSION_LOG.problems(Breakable.SESSION_LOG.with(many, "[\"enough\"]")))
        .hasSize(REPORTED);
    String levels = "{" + joined(MANY / 4, i -> "\"c" + i + "\":\"?\"") + "}";
    assertThat(
            Breakable.CERTIFICATION_SCORE.problems(
                Breakable.CERTIFICATION_SCORE.with(levels, "{\"1.1\": 4, \"1.2-😀\": null}")))
        .hasSize(REPORTED);
  }

  @Test
  void a_battery_of_very_many_scales_and_answers_is_told_the_first_problems() {
    String answers = "[" + joined(MANY, i -> "\"s" + i + "\"") + "]";
    assertThat(BATTERY_LOG.problems(BATTERY_LOG.at("$.order").replacedBy(answers)))
        .hasSize(REPORTED)
        .allMatch(p -> p.message().length() < 200);
    String scale = BATTERY_LOG.at("$.scales[1]").node().toString();
    String scales = "[" + joined(20_000, i -> scale) + "]";
    assertThat(BATTERY_LOG.problems(BATTERY_LOG.at("$.scales").replacedBy(scales)))
        .hasSize(REPORTED);
  }

  @Test
  void very_many_scales_whose_names_collide_in_hash_tables_are_read() {
    String scale = BATTERY_LOG.at("$.scales[0]").node().toString();
    String scales = joined(20_000, i -> scale.replace("reading", colliding(i)));
    String document = BATTERY_LOG.at("$.scales").replacedBy("[" + scales + "," + scale + "]");
    assertThat(((BatteryLog) BATTERY_LOG.read(document)).scales()).hasSize(20_001);
  }

  @Test
  void languages_times_texts_are_reported_up_to_the_limit() {
    String languages = joined(10_000, HostileDocumentTest::language);
    String domains =
        joined(
            1_000,
            i -> "{\"id\":\"d" + i + "\",\"code\":\"" + i + "\",\"title\":{},\"competences\":[]}");
    String document =
        "{\"format\":\"jalon-referential\",\"version\":1,\"name\":\"n\",\"release\":\"1\",\"languages\":["
            + languages
            + "],\"domains\":["
            + domains
            + "]}";

    List<JsonProblem> problems = REFERENTIAL.problems(document);
    assertThat(problems).hasSize(REPORTED);
    assertThat(problems.get(9_999).path()).isEqualTo("$.domains[0].title");
    assertThat(problems.get(10_000))
        .isEqualTo(
            new JsonProblem("$", "There are more than 10000 problems. Checking stopped here."));
  }

  @Test
  void a_scale_with_very_many_bands_is_told_their_number_and_the_first_problems() {
    String band = "{\"lower\": 1, \"upper\": 0, \"first-point\": 7, \"point-count\": 1}";
    String checked = CERTIFICATION_POLICY.with("\"as-published\": false", "\"as-published\": true");
    int start = checked.indexOf("\"bands\": [") + 10;
    String document =
        checked.substring(0, start)
            + joined(200_000, i -> band)
            + checked.substring(checked.indexOf("      ],"));

    assertThat(CERTIFICATION_POLICY.problem(document))
        .startsWith("$.award.scale: The score scale has 27 problem(s):\n")
        .contains("\nThe number of bands (200000) must lie between 2 and 9.\n")
        .hasSizeLessThan(3_000);
  }

  @Test
  void a_prior_with_very_many_abilities_on_a_fine_grid_is_read() {
    int count = 100_000;
    String prior =
        "{\"name\":\"histogram\",\"abilities\":["
            + joined(count, i -> "" + i)
            + "],\"densities\":["
            + joined(count, i -> "1")
            + "]}";
    String grid =
        "{\"name\":\"grid\",\"lower\":0,\"upper\":%d,\"count\":%d}".formatted(count - 1, count);
    String estimator = "{\"name\":\"EAP\",\"prior\":" + prior + ",\"grid\":" + grid + "}";
    assertThat(ASSESSMENT_PLAN.read(estimatedBy(estimator))).isNotNull();
  }

  @Test
  void a_few_bytes_cannot_ask_for_a_grid_that_fills_the_memory() {
    String grid = "{\"name\":\"grid\",\"lower\":0,\"upper\":1,\"count\":100001}";
    String estimator =
        "{\"name\":\"EAP\",\"prior\":{\"name\":\"uniform\",\"lower\":0,\"upper\":1},\"grid\":"
            + grid
            + "}";
    assertThat(ASSESSMENT_PLAN.problem(estimatedBy(estimator)))
        .isEqualTo("$.estimator.grid: The number of nodes (100001) must lie between 2 and 100000.");
  }

  @Test
  void names_that_collide_in_hash_tables_are_told_apart() {
    String names = joined(1 << 16, i -> "\"" + colliding(i) + "\":0");
    assertThat(ITEM_BANK.problems("{" + names + "," + ITEM_BANK.document().substring(1)))
        .hasSize(REPORTED);
  }

  /** One of 65,536 texts of the same hash code. */
  private static String colliding(int number) {
    return IntStream.range(0, 16)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static String language(int number) {
    return "\""
        + (char) ('a' + number / 676 % 17)
        + (char) ('a' + number / 26 % 26)
        + (char) ('a' + number % 26)
        + "\"";
  }

  private static String estimatedBy(String estimator) {
    return ASSESSMENT_PLAN.at("$.estimator").replacedBy(estimator);
  }

  private static String bankOf(String items) {
    return "{\"format\":\"jalon-item-bank\",\"version\":1,\"name\":\"n\",\"release\":\"1\",\"items\":["
        + items
        + "]}";
  }

  private static String joined(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
  }
}
