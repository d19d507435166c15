package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jalon.json.Breakable.KNOWLEDGE;
import static org.jalon.json.Breakable.KNOWLEDGE_BOUNDS;
import static org.jalon.json.Breakable.PROBABILISTIC_PLACEMENT;
import static org.jalon.json.Breakable.REFERENCE_PLACEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * JSON that is not of the format expected: every place is tried with what does not belong there.
 */
class DocumentShapeTest {

  private static final String[] OPTIONAL_IN_REFERENTIALS = {
    "$.domains[].competences[].themes[].topics[].digcomp-2.2",
    "$.domains[].competences[].themes[].topics[].digcomp-3.0",
    "$.domains[].competences[].themes[].topics[].outcomes[].status",
    "$.domains[].competences[].themes[].topics[].scope"
  };
  private static final String[] OPTIONAL_IN_BANKS = {
    "$.calibration",
    "$.negative-discrimination",
    "$.items[].attributes",
    "$.items[].languages",
    "$.items[].outcome"
  };
  private static final String[] OPTIONAL_IN_QUESTIONS = {
    "$.questions[].asked",
    "$.questions[].compatibility",
    "$.questions[].editRatio",
    "$.questions[].en.answers",
    "$.questions[].en.fields[].options",
    "$.questions[].fr.explanation",
    "$.questions[].interchangeable",
    "$.questions[].margin",
    "$.questions[].status",
    "$.questions[].timeLimitSeconds",
    "$.questions[].tolerance"
  };
  private static final String[] OPTIONAL_IN_PLANS = {"$.constraints", "$.selection.preference"};
  private static final String[] OPTIONAL_IN_BATTERY_PLANS = {
    "$.scale.constraints",
    "$.scale.exposure-control",
    "$.scale.selection.preference",
    "$.scale.selection.start",
    "$.scale.selection.ties"
  };
  private static final String[] OPTIONAL_IN_BATTERY_LOGS = {
    "$.scales[].events[].category",
    "$.scales[].events[].checks",
    "$.scales[].events[].estimate.standard-error",
    "$.scales[].events[].milliseconds"
  };

  private static final String[] OPTIONAL_IN_REFERENCE_PLACEMENTS = {
    "$.easy-topic-level", "$.first-level", "$.highest-gap", "$.retry", "$.retry.delay", "$.scope"
  };
  private static final String[] OPTIONAL_IN_PROBABILISTIC_PLACEMENTS = {
    "$.about",
    "$.budget",
    "$.confidence",
    "$.error-rates",
    "$.error-rates.guesses",
    "$.error-rates.slips",
    "$.prior",
    "$.prior.competence-deviation",
    "$.prior.mean",
    "$.prior.person-deviation",
    "$.prior.topic-spread",
    "$.retry"
  };

  static Stream<Arguments> optional() {
    return Stream.of(
        Arguments.of(Breakable.REFERENTIAL, OPTIONAL_IN_REFERENTIALS, new String[0]),
        Arguments.of(
            Breakable.ITEM_BANK, OPTIONAL_IN_BANKS, new String[] {"$.items[].attributes.format"}),
        Arguments.of(
            Breakable.QUESTION_BANK,
            OPTIONAL_IN_QUESTIONS,
            new String[] {"$.questions[].en", "$.questions[].fr"}),
        Arguments.of(Breakable.ASSESSMENT_PLAN, OPTIONAL_IN_PLANS, new String[0]),
        Arguments.of(
            Breakable.SESSION_LOG,
            new String[] {"$.events[].estimate.standard-error"},
            new String[] {"$.events[].excluded.already asked", "$.events[].fingerprints.plan"}),
        Arguments.of(Breakable.BATTERY_PLAN, OPTIONAL_IN_BATTERY_PLANS, new String[0]),
        Arguments.of(
            Breakable.BATTERY_LOG,
            OPTIONAL_IN_BATTERY_LOGS,
            new String[] {
              "$.fingerprints.plan",
              "$.scales[].events[].excluded.already asked",
              "$.scales[].events[].fingerprints.plan"
            }),
        Arguments.of(
            Breakable.CERTIFICATION_POLICY,
            new String[] {"$.double-certifications"},
            new String[] {"$.award.competence-levels.1.1"}),
        Arguments.of(
            Breakable.TEST_RECORD,
            new String[] {
              "$.asked[].answer", "$.asked[].c", "$.asked[].d", "$.events", "$.fraud", "$.incidents"
            },
            new String[0]),
        Arguments.of(
            Breakable.PROFILE_POLICY,
            new String[] {
              "$.certified-levels.rules[].neutralized",
              "$.complementary",
              "$.complementary[].external-jury",
              "$.complementary[].lower-level-rate",
              "$.valid-from",
              "$.valid-until"
            },
            new String[] {
              "$.complementary[].levels[].name.en", "$.complementary[].levels[].name.fr"
            }),
        Arguments.of(
            Breakable.PROFILE_RECORD,
            new String[] {
              "$.complementary",
              "$.complementary.items",
              "$.events",
              "$.fraud",
              "$.items[].interchangeable-fields",
              "$.items[].neutralized",
              "$.items[].passed-over"
            },
            new String[0]),
        Arguments.of(
            Breakable.CERTIFICATION_DECISION,
            new String[] {
              "$.complementary",
              "$.complementary.level",
              "$.score",
              "$.score.band",
              "$.score.competence-levels.1.1",
              "$.score.estimate.standard-error",
              "$.score.global-level",
              "$.score.points"
            },
            new String[0]),
        Arguments.of(
            Breakable.CERTIFICATION_SCORE,
            new String[] {
              "$.points",
              "$.band",
              "$.competence-levels.1.1",
              "$.competence-levels.1.2-😀",
              "$.estimate.standard-error",
              "$.global-level"
            },
            new String[0]),
        Arguments.of(
            KNOWLEDGE,
            new String[] {"$.elements[].points", "$.elements[].evidence"},
            new String[0]),
        Arguments.of(
            KNOWLEDGE_BOUNDS,
            new String[] {"$.topics.t1.ceiling"},
            new String[] {"$.topics.t1", "$.topics.t2-😀"}),
        Arguments.of(REFERENCE_PLACEMENT, OPTIONAL_IN_REFERENCE_PLACEMENTS, new String[0]),
        Arguments.of(PROBABILISTIC_PLACEMENT, OPTIONAL_IN_PROBABILISTIC_PLACEMENTS, new String[0]),
        Arguments.of(
            Breakable.PLACEMENT_LOG,
            new String[] {
              "$.assessment.known", "$.assessment.language", "$.plan.highest-gap", "$.plan.retry"
            },
            new String[] {"$.fingerprints.plan"}));
  }

  @ParameterizedTest
  @EnumSource
  void a_value_of_another_type_is_refused_where_it_stands(Breakable kind) {
    for (JsonPlace place : JsonPlace.of(kind.document())) {
      for (String other : ofOtherTypes(place)) {
        assertThat(kind.problems(place.replacedBy(other)))
            .as("%s instead of what stands at %s", other, place)
            .isNotEmpty()
            .anySatisfy(problem -> assertThat(problem.path()).startsWith(place.path()))
            .anySatisfy(problem -> assertThat(problem.message()).contains(" must be "));
      }
    }
  }

  private static List<String> ofOtherTypes(JsonPlace place) {
    JsonNode node = place.node();
    if (node.isNull() || place.path().endsWith(".value")) { // a number or a word
      return List.of("\"5\"", "true", "[5]", "{}");
    } else if (node.isTextual()) {
      return List.of("5", "true", "[\"text\"]");
    } else if (node.isNumber()) {
      return List.of("\"5\"", "false", "[5]", "{\"number\": 5}");
    } else if (node.isBoolean()) {
      return List.of("\"true\"", "1", "[true]", "{}");
    }
    return node.isArray()
        ? List.of("\"a\"", "5", "true", "{}")
        : List.of("5", "true", "[]", "[{}]");
  }

  @ParameterizedTest
  @MethodSource("optional")
  void what_is_missing_is_reported_unless_it_may_be_left_out(
      Breakable kind, String[] optional, String[] onlyLeftOut) {
    assertThat(accepted(kind, JsonPlace::removed))
        .containsExactlyInAnyOrder(
            Stream.of(optional, onlyLeftOut).flatMap(Stream::of).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("optional")
  void null_stands_for_what_may_be_left_out(Breakable kind, String[] optional) {
    assertThat(accepted(kind, place -> place.replacedBy("null")))
        .containsExactlyInAnyOrder(optional);
  }

  /** The properties at which a change is accepted; where it is not, the place must be reported. */
  private static Set<String> accepted(Breakable kind, Function<JsonPlace, String> change) {
    Set<String> accepted = new TreeSet<>();
    JsonPlace.of(kind.document()).stream()
        .filter(JsonPlace::isProperty)
        .forEach(
            place -> {
              String changed = change.apply(place);
              Throwable thrown = catchThrowable(() -> kind.read(changed));
              if (thrown == null) {
                accepted.add(place.form());
              } else {
                assertThat(Breakable.problems(thrown))
                    .as("problems at %s", place)
                    .anySatisfy(p -> assertThat(place.path()).startsWith(p.path()));
              }
            });
    return accepted;
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_property_is_named_with_what_it_must_be(Breakable kind) {
    String without = kind.with("", "\"version\": " + kind.version() + ",");
    assertThat(kind.problem(without))
        .isEqualTo("$.version: This property is missing; it must be a whole number.");
    assertThat(kind.problem(kind.with("null", kind.version())))
        .isEqualTo("$.version: The value must be a whole number, but it is null.");
  }

  @ParameterizedTest
  @EnumSource
  void an_unknown_property_is_refused_everywhere_with_the_known_ones(Breakable kind) {
    for (JsonPlace place : JsonPlace.of(kind.document())) {
      if (place.node().isObject() && !isMap(place)) {
        assertThat(kind.problem(place.with("maximun", "1")))
            .startsWith(place + ".maximun: This property is unknown here; known are [");
      }
    }
  }

  /** Objects whose names are content, not format. */
  private static boolean isMap(JsonPlace place) {
    return place
        .path()
        .matches(
            ".*\\.(title|description|statement|name|complementary\\.level|attributes|fingerprints|excluded|competence-levels|topics)");
  }

  @Test
  void the_known_properties_are_those_of_the_place() {
    assertThat(
            Breakable.ITEM_BANK.problem(Breakable.ITEM_BANK.with("\"lenguages\"", "\"languages\"")))
        .isEqualTo(
            "$.items[1].lenguages: This property is unknown here;"
                + " known are [id, outcome, model, a, b, c, d, slopes, intercepts, languages, attributes].");
    assertThat(
            Breakable.ASSESSMENT_PLAN.problem(
                Breakable.ASSESSMENT_PLAN.with("\"depth\": 5, \"deep\": 5", "\"depth\": 5")))
        .isEqualTo(
            "$.selection.strategy.deep: This property is unknown here;"
                + " known are [name, depth, probability].");
  }

  @ParameterizedTest
  @EnumSource
  void no_property_makes_an_object_of_a_class(Breakable kind) {
    for (String name : List.of("@class", "@type", "@c", "$type")) {
      for (JsonPlace place : JsonPlace.of(kind.document())) {
        if (place.node().isObject() && !place.path().endsWith(".attributes")) {
          assertThat(kind.problems(place.with(name, "\"java.lang.ProcessBuilder\"")))
              .as("%s at %s", name, place)
              .anySatisfy(p -> assertThat(p.path()).isEqualTo(place + "." + name));
        }
      }
      String atRoot = kind.with("{\"" + name + "\": \"java.lang.ProcessBuilder\",", "{");
      assertThat(kind.problem(atRoot)).startsWith("$." + name + ": This property is unknown here;");
    }
  }

  @Test
  void a_pair_of_class_and_content_makes_no_object_either() {
    String pair = "[\"java.util.ArrayList\", []]";
    assertThat(Breakable.ITEM_BANK.problem(Breakable.ITEM_BANK.with(pair, "\"fr\"")))
        .isEqualTo("$.items[1].languages[0]: The value must be a text, but it is an array.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.5 | The value must be a whole number, but it is 1.5.",
        "1.0 | The value must be a whole number, but it is 1.0.",
        "1e0 | The value must be a whole number, but it is 1.0.",
        "\"1\" | The value must be a whole number, but it is \"1\".",
        "true | The value must be a whole number, but it is true.",
        "[1] | The value must be a whole number, but it is an array.",
        "{\"a\": 1} | The value must be a whole number, but it is an object.",
        "3000000000 | The number (3000000000) must lie between -2147483648 and 2147483647."
      })
  void a_whole_number_is_written_as_one(String other, String message) {
    for (Breakable kind : Breakable.values()) {
      if (!(kind == Breakable.REFERENTIAL && other.equals("3000000000"))) {
        assertThat(kind.problem(kind.with(other, kind.version())))
            .isEqualTo("$.version: " + message);
      }
    }
    assertThat(
            Breakable.CERTIFICATION_SCORE.problem(Breakable.CERTIFICATION_SCORE.with(other, "512")))
        .isEqualTo("$.points: " + message);
    assertThat(Breakable.ASSESSMENT_PLAN.problem(Breakable.ASSESSMENT_PLAN.with(other, "8")))
        .isEqualTo("$.stopping.rules[0].at-least: " + message);
  }

  @Test
  void a_seed_may_be_any_long_number_but_no_longer_one() {
    assertThat(Breakable.SESSION_LOG.read(Breakable.SESSION_LOG.with("9223372036854775807", "-42")))
        .isNotNull();
    assertThat(
            Breakable.SESSION_LOG.problem(Breakable.SESSION_LOG.with("9223372036854775808", "-42")))
        .isEqualTo(
            "$.events[0].seed: The number (9223372036854775808) must lie between"
                + " -9223372036854775808 and 9223372036854775807.");
  }

  @Test
  void a_long_value_of_the_wrong_type_is_shown_by_its_beginning() {
    assertThat(
            Breakable.CERTIFICATION_SCORE.problem(
                Breakable.CERTIFICATION_SCORE.with("\"" + "x".repeat(99_000) + "\"", "512")))
        .isEqualTo(
            "$.points: The value must be a whole number, but it is \"" + "x".repeat(39) + "….");
  }

  @Test
  void a_constant_that_does_not_exist_is_shown_with_those_that_do() {
    assertThat(
            Breakable.SESSION_LOG.problem(Breakable.SESSION_LOG.with("\"right\"", "\"correct\"")))
        .isEqualTo(
            "$.events[2].outcome: The value (right) must be one of [correct, incorrect,"
                + " partially-correct, skipped, timed-out, focus-lost].");
    assertThat(
            Breakable.SESSION_LOG.problem(Breakable.SESSION_LOG.with("\"CORRECT\"", "\"correct\"")))
        .startsWith("$.events[2].outcome: The value (CORRECT) must be one of [correct, ");
  }

  @ParameterizedTest
  @EnumSource
  void a_document_of_another_kind_is_refused(Breakable kind) {
    for (Breakable other : Breakable.values()) {
      if (other == KNOWLEDGE_BOUNDS && kind == KNOWLEDGE) {
        assertThat(kind.problem(other.document()))
            .startsWith("$.version: The version (2) must be (1).");
      } else if (other == KNOWLEDGE && kind == KNOWLEDGE_BOUNDS) {
        assertThat(kind.problem(other.document()))
            .startsWith("$.version: The version (1) must be (2).");
      } else if (other == PROBABILISTIC_PLACEMENT && kind == REFERENCE_PLACEMENT) {
        assertThat(kind.problem(other.document()))
            .isEqualTo("$.name: The plan (probabilistic) must be (reference).");
      } else if (other == REFERENCE_PLACEMENT && kind == PROBABILISTIC_PLACEMENT) {
        assertThat(kind.problem(other.document()))
            .isEqualTo("$.name: The plan (reference) must be (probabilistic).");
      } else if (other.type.equals(kind.type)) {
        assertThat(kind.read(other.document())).isNotNull();
      } else {
        assertThat(kind.problems(other.document()).get(0).path()).isEqualTo("$.format");
        assertThat(kind.problems(other.document()).get(0).message())
            .matches("The format \\(jalon-[a-z-]+\\) must be \\(jalon-[a-z-]+\\)\\..*");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_unknown_format_is_refused(Breakable kind) {
    String format = JsonPlace.tree(kind.document()).get("format").textValue();
    assertThat(kind.problem(kind.with("jalon-quiz", format)))
        .startsWith("$.format: The format (jalon-quiz) must be (" + format + ").");
    assertThat(kind.problem(kind.with(format.toUpperCase(Locale.ROOT), format)))
        .startsWith("$.format: ");
  }

  @ParameterizedTest
  @EnumSource
  void a_version_that_is_not_known_is_refused(Breakable kind) {
    for (String version : List.of("0", "3", "-1", "99")) {
      assertThat(kind.problem(kind.with(version, kind.version())))
          .startsWith("$.version: The version (" + version + ") must be ")
          .contains("Maybe ", "newer release.");
    }
  }
}
