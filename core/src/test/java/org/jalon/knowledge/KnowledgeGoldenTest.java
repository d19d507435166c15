package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.testing.GoldenFile.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.TopicBounds.Ceiling;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Elements, bounds, stored points and delays against the reference cases. */
class KnowledgeGoldenTest {

  private static final GoldenFile FILE =
      GoldenFile.read(KnowledgeGoldenTest.class, "placement.json");

  private static final Instant START = Elements.START;

  /** What the reference calls the results of answers; what it cannot check is wrong here. */
  private static final Map<String, AnswerOutcome> RESULTS =
      Map.of(
          "ok", AnswerOutcome.CORRECT,
          "ko", AnswerOutcome.INCORRECT,
          "aband", AnswerOutcome.SKIPPED,
          "timedout", AnswerOutcome.TIMED_OUT,
          "focusedOut", AnswerOutcome.FOCUS_LOST,
          "partially", AnswerOutcome.PARTIALLY_CORRECT,
          "unimplemented", AnswerOutcome.INCORRECT);

  @ParameterizedTest
  @CsvSource({
    "knowledgeElements, 5",
    "latestUniqNonReset, 3",
    "improvementFilter, 1",
    "knowledgeState, 1",
    "knowledgeStateUpdate, 3",
    "competenceScore, 3",
    "remainingDaysBeforeReset, 3",
    "remainingDaysBeforeImproving, 5"
  })
  void no_case_is_left_out(String group, int count) {
    assertThat(FILE.member(group)).hasSize(count);
  }

  static Stream<Arguments> knowledgeElements() {
    return FILE.casesOf("knowledgeElements", "name");
  }

  @ParameterizedTest
  @MethodSource("knowledgeElements")
  void an_answer_gives_the_same_elements(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    String asked = outcome(input.required("askedLevel"));
    Set<OutcomeId> assessed = new HashSet<>();
    for (String list : List.of("alreadyFailed", "alreadyValidated")) {
      stream(input.required(list)).forEach(level -> assessed.add(new OutcomeId(outcome(level))));
    }
    List<KnowledgeElement> elements =
        new TopicInference(target(input))
            .infer(
                new Evidence("a", new ItemId("q"), new OutcomeId(asked)),
                RESULTS.get(input.required("result").textValue()),
                assessed,
                START);
    assertThat(elements.stream().map(KnowledgeGoldenTest::row).toList())
        .containsExactlyElementsOf(
            stream(testCase.required("expected")).map(KnowledgeGoldenTest::row).toList());
  }

  private static KnowledgeTarget target(JsonNode input) {
    LearningOutcome[] outcomes =
        stream(input.required("tubeTargetLevels"))
            .map(level -> TestReferentials.outcome(outcome(level), level.intValue()))
            .toArray(LearningOutcome[]::new);
    Referential referential =
        TestReferentials.of(
            TestReferentials.domain(
                "1", TestReferentials.competence("1.1", TestReferentials.topic("t", outcomes))));
    return KnowledgeTarget.of(
        referential, Stream.of(outcomes).map(LearningOutcome::id).toList(), id -> Points.of(3));
  }

  private static String outcome(JsonNode level) {
    return "t" + level.intValue();
  }

  private static List<String> row(KnowledgeElement element) {
    return List.of(
        element.outcome().value(),
        element.status().name().toLowerCase(Locale.ROOT),
        element.source().name().toLowerCase(Locale.ROOT),
        element.points().toString());
  }

  private static List<String> row(JsonNode expected) {
    return List.of(
        outcome(expected.required("level")),
        expected.required("status").textValue(),
        expected.required("source").textValue(),
        expected.required("points").asText().replace("value", "3"));
  }

  static Stream<Arguments> latestUniqNonReset() {
    return FILE.casesOf("latestUniqNonReset", "name");
  }

  @ParameterizedTest
  @MethodSource("latestUniqNonReset")
  void the_same_elements_count(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    Map<KnowledgeElement, Integer> rows = new LinkedHashMap<>();
    stream(input.required("rows"))
        .forEach(row -> rows.put(element(row), row.required("id").intValue()));
    KnowledgeState state = KnowledgeState.of(rows.keySet());
    List<KnowledgeElement> latest =
        input.hasNonNull("limitDate")
            ? state.latestBefore(instant(input.get("limitDate")))
            : state.latest();
    assertThat(latest.stream().map(rows::get))
        .containsExactlyElementsOf(
            stream(testCase.required("expected").required("ids")).map(JsonNode::intValue).toList());
  }

  private static KnowledgeElement element(JsonNode row) {
    Status status = Status.valueOf(row.required("status").textValue().toUpperCase(Locale.ROOT));
    return new KnowledgeElement(
        new OutcomeId(row.required("skill").textValue()),
        status,
        Source.DIRECT,
        Points.ZERO,
        instant(row.required("at")),
        Optional.empty());
  }

  private static Instant instant(JsonNode date) {
    return date.textValue().contains("T")
        ? Instant.parse(date.textValue())
        : LocalDate.parse(date.textValue()).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  static Stream<Arguments> improvementFilter() {
    return FILE.casesOf("improvementFilter", "name");
  }

  @ParameterizedTest
  @MethodSource("improvementFilter")
  void the_same_elements_count_as_known(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    Map<KnowledgeElement, String> keys = new LinkedHashMap<>();
    for (JsonNode row : input.required("elements")) {
      String key = row.required("key").textValue();
      keys.put(agedElement(row, "o" + keys.size()), key);
    }
    assertThat(policy(input).known(List.copyOf(keys.keySet()), START).stream().map(keys::get))
        .containsExactlyElementsOf(
            stream(testCase.required("expected").required("kept"))
                .map(JsonNode::textValue)
                .toList());
  }

  private static KnowledgeElement agedElement(JsonNode row, String outcome) {
    return new KnowledgeElement(
        new OutcomeId(outcome),
        Status.valueOf(row.required("status").textValue().toUpperCase(Locale.ROOT)),
        Source.DIRECT,
        Points.ZERO,
        START.minus(days(row.required("ageDaysAtAssessmentStart"))),
        Optional.empty());
  }

  private static RetryPolicy policy(JsonNode input) {
    boolean filtered =
        Stream.of("isImproving", "isFromCampaign", "isRetrying")
            .anyMatch(flag -> input.path(flag).booleanValue());
    return filtered
        ? new RetryPolicy.FailuresAfter(days(input.required("delayDays")))
        : new RetryPolicy.KeepAll();
  }

  static Stream<Arguments> knowledgeState() {
    return FILE.casesOf("knowledgeState", "name");
  }

  @ParameterizedTest
  @MethodSource("knowledgeState")
  void a_level_has_the_same_status(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    Optional<Status> status =
        bounds(input.required("state")).flatMap(b -> b.status(input.required("level").intValue()));
    assertThat(status.map(Status::name).orElse("UNTESTED"))
        .isEqualToIgnoringCase(testCase.required("expected").required("status").textValue());
  }

  static Stream<Arguments> knowledgeStateUpdate() {
    return FILE.casesOf("knowledgeStateUpdate", "name");
  }

  @ParameterizedTest
  @MethodSource("knowledgeStateUpdate")
  void an_answer_moves_the_bounds_in_the_same_way(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    int level = input.required("level").intValue();
    boolean ok = input.required("ok").booleanValue();
    Instant later = START.plusSeconds(1);
    TopicBounds after =
        bounds(input.required("state"))
            .map(b -> b.update(level, ok, later, ConflictRule.FIRST_ANSWER_WINS))
            .orElseGet(() -> TopicBounds.first(level, ok, later));
    assertThat(state(after)).isEqualTo(testCase.required("expected"));
  }

  private static Optional<TopicBounds> bounds(JsonNode state) {
    int floor = state.required("floor").intValue();
    JsonNode ceiling = state.required("ceiling");
    Set<Integer> direct =
        stream(state.required("directLevels"))
            .map(JsonNode::intValue)
            .collect(Collectors.toCollection(TreeSet::new));
    return floor == 0 && ceiling.isNull()
        ? Optional.empty()
        : Optional.of(
            new TopicBounds(
                floor,
                ceiling.isNull()
                    ? Optional.empty()
                    : Optional.of(new Ceiling(ceiling.intValue(), START)),
                direct,
                START));
  }

  private static JsonNode state(TopicBounds bounds) {
    ObjectNode node = new ObjectMapper().createObjectNode().put("floor", bounds.floor());
    node.put("ceiling", bounds.ceiling().map(Ceiling::level).orElse(null));
    ArrayNode direct = node.putArray("directLevels");
    bounds.directLevels().forEach(direct::add);
    return node;
  }

  static Stream<Arguments> competenceScore() {
    return FILE.casesOf("competenceScore", "name");
  }

  @ParameterizedTest
  @MethodSource("competenceScore")
  void stored_points_change_in_the_same_way(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    Function<String, Points> points = name -> points(input.required(name));
    StoredPoints stored =
        StoredPoints.of(points.apply(input.hasNonNull("stored") ? "stored" : "before"));
    StoredPoints after =
        input.path("reset").booleanValue()
            ? stored.afterReset(points.apply("after"))
            : stored.afterAnswer(points.apply("before"), points.apply("after"));
    assertThat(after.points()).isEqualTo(points(testCase.required("expected").required("points")));
  }

  static Stream<Arguments> remainingDays() {
    List<Arguments> cases = new ArrayList<>();
    for (String group : List.of("remainingDaysBeforeReset", "remainingDaysBeforeImproving")) {
      FILE.casesOf(group, "group", "name").forEach(cases::add);
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("remainingDays")
  void as_many_days_are_left(JsonNode testCase) {
    JsonNode input = testCase.required("input");
    WaitingPeriod waiting = WaitingPeriod.ofDays(input.required("delay").intValue());
    assertThat(waiting.remainingDays(START, START.plus(days(input.required("daysSinceLast")))))
        .isEqualTo(testCase.required("expected").required("days").longValue());
  }

  private static Points points(JsonNode number) {
    return Points.of(new BigDecimal(number.asText()));
  }

  /** Days and fractions of them, exact to the nanosecond. */
  private static Duration days(JsonNode number) {
    BigDecimal nanoseconds =
        new BigDecimal(number.asText()).multiply(BigDecimal.valueOf(86_400_000_000_000L));
    return Duration.ofNanos(nanoseconds.longValueExact());
  }
}
