package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.knowledge.Elements.day;
import static org.jalon.knowledge.Elements.failure;
import static org.jalon.knowledge.Elements.inferred;
import static org.jalon.knowledge.Elements.success;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.knowledge.KnowledgeConverter.Conversion;
import org.jalon.knowledge.KnowledgeLoss.Kind;
import org.jalon.knowledge.RandomKnowledge.Bounded;
import org.jalon.knowledge.RandomKnowledge.Known;
import org.jalon.knowledge.TopicBounds.Ceiling;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.TopicId;
import org.junit.jupiter.api.Test;

/** Elements as bounds and bounds as elements, and that nothing is lost without being reported. */
class KnowledgeConverterTest {

  private static final KnowledgeConverter LADDERS = converter(TestReferentials.complete());

  private static final KnowledgeConverter SAMPLE = converter(TestReferentials.sample());

  private static final TopicId FIRST = new TopicId("first");

  private static final TopicId SEARCH = new TopicId("search");

  @Property(tries = 1000)
  void elements_read_back_from_bounds_differ_only_as_reported(@ForAll("known") Known known) {
    KnowledgeConverter converter = converter(known.referential());
    Conversion<KnowledgeBounds> there = converter.toBounds(known.state());
    Conversion<KnowledgeState> back = converter.toElements(there.result());
    Map<OutcomeId, Set<Kind>> losses = byOutcome(there.losses());
    Map<OutcomeId, KnowledgeElement> after = byOutcome(back.result());

    assertThat(back.isExact()).isTrue();
    for (KnowledgeElement before : known.state().latest()) {
      Set<Kind> lost = losses.getOrDefault(before.outcome(), Set.of());
      Optional<KnowledgeElement> same = Optional.ofNullable(after.get(before.outcome()));
      assertSame(before, same, lost);
    }
    for (OutcomeId id : after.keySet()) {
      boolean said =
          known.state().latest().stream().anyMatch(e -> e.outcome().equals(id))
              || losses.getOrDefault(id, Set.of()).contains(Kind.HOLE)
              || anotherVersionStandsThere(id, known, there.losses());
      assertThat(said).as("%s from nowhere", id).isTrue();
    }
  }

  private static void assertSame(
      KnowledgeElement before, Optional<KnowledgeElement> same, Set<Kind> lost) {
    boolean leftOut =
        lost.contains(Kind.UNKNOWN_OUTCOME)
            || lost.contains(Kind.OTHER_VERSION)
            || lost.contains(Kind.FAILURE_BELOW_FLOOR);
    if (!leftOut) {
      KnowledgeElement after = same.orElseThrow();
      assertThat(after.status()).isEqualTo(before.status());
      if (!lost.contains(Kind.HISTORY)) {
        assertThat(after.source() != before.source()).isEqualTo(lost.contains(Kind.DIRECTNESS));
        assertThat(!after.points().equals(before.points())).isEqualTo(lost.contains(Kind.POINTS));
        assertThat(!after.at().equals(before.at())).isEqualTo(lost.contains(Kind.DATE));
        assertThat(before.evidence().isPresent()).isEqualTo(lost.contains(Kind.EVIDENCE));
      }
    }
  }

  private static boolean anotherVersionStandsThere(
      OutcomeId id, Known known, List<KnowledgeLoss> losses) {
    OutcomePlace place = known.referential().outcome(id);
    return losses.stream()
        .anyMatch(
            loss ->
                loss.kind() == Kind.OTHER_VERSION
                    && loss.topic().equals(Optional.of(place.topic().id()))
                    && loss.level().equals(Optional.of(place.outcome().level())));
  }

  @Property(tries = 1000)
  void nothing_is_reported_that_is_not_lost(@ForAll("known") Known known) {
    KnowledgeConverter converter = converter(known.referential());
    Conversion<KnowledgeBounds> there = converter.toBounds(known.state());
    KnowledgeState back = converter.toElements(there.result()).result();
    assertThat(back.equals(known.state())).isEqualTo(there.isExact());
    assertThat(there.losses()).doesNotHaveDuplicates();
    if (there.isExact()) {
      assertThat(converter.toBounds(back).result()).isEqualTo(there.result());
    }
  }

  @Property(tries = 1000)
  void bounds_made_of_elements_made_of_bounds_are_the_same_unless_reported(
      @ForAll("bounded") Bounded bounded) {
    KnowledgeConverter converter = converter(bounded.referential());
    Conversion<KnowledgeState> there = converter.toElements(bounded.bounds());
    Conversion<KnowledgeBounds> back = converter.toBounds(there.result());

    assertThat(back.isExact()).isTrue();
    assertThat(back.result().equals(bounded.bounds())).isEqualTo(there.isExact());
    Set<TopicId> touched =
        there.losses().stream().map(loss -> loss.topic().orElseThrow()).collect(Collectors.toSet());
    bounded
        .bounds()
        .topics()
        .forEach(
            (topic, bounds) ->
                assertThat(back.result().find(topic).equals(Optional.of(bounds)))
                    .isEqualTo(!touched.contains(topic)));
  }

  @Property(tries = 300)
  void the_bounds_are_the_obvious_ones(@ForAll("known") Known known) {
    Map<TopicId, TopicBounds> bounds =
        converter(known.referential()).toBounds(known.state()).result().topics();
    for (KnowledgeElement element : known.state().latest()) {
      known
          .referential()
          .findOutcome(element.outcome())
          .filter(place -> place.outcome().status() != OutcomeStatus.DRAFT)
          .ifPresent(
              place -> {
                TopicBounds topic = bounds.get(place.topic().id());
                int level = place.outcome().level().number();
                assertThat(topic.status(level)).isPresent();
                assertThat(topic.floor() >= level || element.isInvalidated()).isTrue();
                if (element.isDirect() && (element.isValidated() || level > topic.floor())) {
                  assertThat(topic.isDirect(level)).isTrue();
                }
              });
    }
  }

  @Property(tries = 300)
  void the_failures_of_conflicts_are_those_below_the_floor(@ForAll("known") Known known) {
    KnowledgeState assessed =
        KnowledgeState.of(
            known.state().elements().stream()
                .filter(element -> element.isDirect() && isAssessed(element, known.referential()))
                .toList());
    Set<OutcomeId> failures =
        assessed.conflicts(known.referential()).stream()
            .map(conflict -> conflict.failure().outcome())
            .collect(Collectors.toSet());
    assertThat(
            converter(known.referential()).toBounds(assessed).losses().stream()
                .filter(loss -> loss.kind() == Kind.FAILURE_BELOW_FLOOR)
                .map(loss -> loss.outcome().orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(failures);
  }

  private static boolean isAssessed(KnowledgeElement element, Referential referential) {
    return referential
        .findOutcome(element.outcome())
        .filter(place -> place.outcome().status() != OutcomeStatus.DRAFT)
        .isPresent();
  }

  @Test
  void the_answers_of_one_assessment_are_kept_but_for_what_they_were() {
    KnowledgeState state =
        KnowledgeState.of(
            List.of(
                inferred(success("first1", 5)),
                inferred(success("first2", 5)),
                success("first3", 5),
                failure("first7", 4),
                inferred(failure("first8", 4))));
    Conversion<KnowledgeBounds> bounds = LADDERS.toBounds(state);
    assertThat(bounds.losses()).isEmpty();
    assertThat(bounds.result().topics())
        .containsExactly(
            Map.entry(
                FIRST,
                new TopicBounds(3, Optional.of(new Ceiling(7, day(4))), Set.of(3, 7), day(5))));
    assertThat(LADDERS.toElements(bounds.result()).result()).isEqualTo(state);
  }

  @Test
  void holes_failures_below_the_floor_points_and_dates_are_reported() {
    assertLosses(
        LADDERS.toBounds(
            KnowledgeState.of(
                List.of(
                    success("first1", 1, Points.of(8, 3)),
                    failure("first2", 2),
                    success("first4", 3),
                    failure("first6", 3),
                    failure("first8", 2)))),
        "first1 POINTS",
        "first1 DATE",
        "first2 FAILURE_BELOW_FLOOR",
        "first3 HOLE",
        "first7 HOLE",
        "first8 DATE");
  }

  @Test
  void a_failure_that_is_left_out_still_dates_the_last_change() {
    TopicBounds bounds =
        LADDERS
            .toBounds(KnowledgeState.of(List.of(success("first2", 1), failure("first1", 9))))
            .result()
            .topics()
            .get(FIRST);
    assertThat(bounds).isEqualTo(new TopicBounds(2, Optional.empty(), Set.of(2), day(9)));
  }

  @Test
  void a_reset_in_the_middle_of_a_topic_leaves_a_hole_that_bounds_do_not_know() {
    KnowledgeState state =
        KnowledgeState.of(
            List.of(success("first1", 1), success("first2", 1), success("first3", 1)));
    KnowledgeState reset = state.with(List.of(success("first2", 1).reset(day(2))));
    assertThat(LADDERS.toBounds(reset).result().topics().get(FIRST).floor()).isEqualTo(3);
    assertLosses(LADDERS.toBounds(reset), "first2 HISTORY", "first2 HOLE");
  }

  @Test
  void a_topic_of_which_all_is_reset_is_not_known() {
    Conversion<KnowledgeBounds> bounds =
        LADDERS.toBounds(
            KnowledgeState.of(List.of(success("first2", 1), success("first2", 1).reset(day(2)))));
    assertThat(bounds.result()).isEqualTo(KnowledgeBounds.NONE);
    assertLosses(bounds, "first2 HISTORY");
  }

  @Test
  void an_inferred_element_that_repeats_what_was_known_changes_nothing() {
    KnowledgeState state = KnowledgeState.of(List.of(success("first1", 1)));
    Conversion<KnowledgeBounds> repeated =
        LADDERS.toBounds(state.with(List.of(inferred(success("first1", 5)))));
    assertThat(repeated.result()).isEqualTo(LADDERS.toBounds(state).result());
    assertLosses(repeated, "first1 HISTORY");

    Conversion<KnowledgeBounds> failed =
        LADDERS.toBounds(state.with(List.of(inferred(failure("first1", 5)))));
    assertThat(failed.result().topics().get(FIRST))
        .isEqualTo(new TopicBounds(0, Optional.of(new Ceiling(1, day(5))), Set.of(), day(5)));
  }

  @Test
  void an_archived_version_counts_at_its_level_and_is_read_back_as_the_active_one() {
    Conversion<KnowledgeBounds> bounds =
        SAMPLE.toBounds(KnowledgeState.of(List.of(success("search3-old", 1))));
    assertThat(bounds.result().topics())
        .containsExactly(
            Map.entry(SEARCH, new TopicBounds(3, Optional.empty(), Set.of(3), day(1))));
    assertLosses(bounds, "search1 HOLE", "search2 HOLE", "search3-old OTHER_VERSION");
    assertThat(SAMPLE.toElements(bounds.result()).result().latest())
        .extracting(element -> element.outcome().value() + " " + element.source())
        .containsExactlyInAnyOrder("search1 INFERRED", "search2 INFERRED", "search3 DIRECT");
  }

  @Test
  void an_outcome_that_was_inferred_is_read_back_as_asked_where_another_version_was() {
    assertLosses(
        SAMPLE.toBounds(
            KnowledgeState.of(
                List.of(
                    inferred(success("search1", 1)),
                    inferred(success("search2", 1)),
                    inferred(success("search3", 1)),
                    success("search3-old", 1)))),
        "search3 DIRECTNESS",
        "search3-old OTHER_VERSION");
  }

  @Test
  void the_answer_behind_an_element_is_reported() {
    KnowledgeElement asked =
        new KnowledgeElement(
            new OutcomeId("first1"),
            KnowledgeElement.Status.VALIDATED,
            KnowledgeElement.Source.DIRECT,
            Points.of(4),
            day(1),
            Optional.of(Elements.evidence("a1", "first1")));
    assertLosses(LADDERS.toBounds(KnowledgeState.of(List.of(asked))), "first1 EVIDENCE");
  }

  @Test
  void all_that_is_not_assessed_in_the_referential_is_reported_first() {
    Conversion<KnowledgeBounds> bounds =
        SAMPLE.toBounds(
            KnowledgeState.of(
                List.of(
                    success("zzz", 1),
                    success("search4-draft", 1),
                    failure("aaa", 1),
                    success("filter5", 1))));
    assertThat(bounds.result().topics()).containsOnlyKeys(new TopicId("filter"));
    assertLosses(
        bounds,
        "aaa UNKNOWN_OUTCOME",
        "search4-draft UNKNOWN_OUTCOME",
        "zzz UNKNOWN_OUTCOME",
        "filter1 HOLE");
  }

  @Test
  void topics_and_levels_without_outcomes_are_reported() {
    Map<TopicId, TopicBounds> topics = new HashMap<>();
    topics.put(new TopicId("nowhere"), TopicBounds.first(1, true, day(1)));
    topics.put(new TopicId("copy"), TopicBounds.first(1, true, day(1)));
    topics.put(
        SEARCH, new TopicBounds(4, Optional.of(new Ceiling(6, day(1))), Set.of(2, 8), day(1)));
    Conversion<KnowledgeState> elements = SAMPLE.toElements(new KnowledgeBounds(topics));
    assertThat(elements.result().latest())
        .extracting(element -> element.outcome().value() + " " + element.status())
        .containsExactlyInAnyOrder("search1 VALIDATED", "search2 VALIDATED", "search3 VALIDATED");
    assertThat(elements.losses())
        .extracting(KnowledgeLoss::message)
        .containsExactly(
            "The topic (copy) is not assessed in the referential; what is known of it is left out.",
            "The topic (nowhere) is not assessed in the referential; what is known of it is left out.",
            "The level (4) of the topic (search) has no outcome that could stand for it.",
            "The level (6) of the topic (search) has no outcome that could stand for it.",
            "The level (8) of the topic (search) has no outcome that could stand for it.");
  }

  @Test
  void elements_have_the_points_of_today_and_the_dates_of_the_bounds() {
    TopicBounds bounds = new TopicBounds(1, Optional.of(new Ceiling(7, day(2))), Set.of(8), day(5));
    assertThat(LADDERS.toElements(new KnowledgeBounds(Map.of(FIRST, bounds))).result().latest())
        .containsExactlyInAnyOrder(
            inferred(success("first1", 5)), inferred(failure("first7", 2)), failure("first8", 2));
  }

  @Test
  void every_kind_of_loss_says_what_is_lost() {
    for (Kind kind :
        EnumSet.complementOf(EnumSet.of(Kind.UNKNOWN_TOPIC, Kind.LEVEL_WITHOUT_OUTCOME))) {
      assertThat(KnowledgeLoss.of(kind, FIRST, 1, new OutcomeId("first1")).message())
          .startsWith("The learning outcome (first1) ")
          .endsWith(".");
    }
    assertThat(KnowledgeLoss.of(Kind.HOLE, FIRST, 1, new OutcomeId("first1")).message())
        .isEqualTo(
            "The learning outcome (first1) was not assessed, and is read back as if it were.");
  }

  /** Everything is worth 4 points. */
  private static KnowledgeConverter converter(Referential referential) {
    return KnowledgeConverter.of(referential, id -> Points.of(4));
  }

  private static void assertLosses(Conversion<KnowledgeBounds> conversion, String... losses) {
    assertThat(conversion.losses())
        .extracting(loss -> loss.outcome().orElseThrow() + " " + loss.kind())
        .containsExactly(losses);
  }

  private static Map<OutcomeId, Set<Kind>> byOutcome(List<KnowledgeLoss> losses) {
    Map<OutcomeId, Set<Kind>> kinds = new HashMap<>();
    losses.forEach(
        loss ->
            kinds
                .computeIfAbsent(loss.outcome().orElseThrow(), id -> EnumSet.noneOf(Kind.class))
                .add(loss.kind()));
    return kinds;
  }

  private static Map<OutcomeId, KnowledgeElement> byOutcome(KnowledgeState state) {
    Map<OutcomeId, KnowledgeElement> elements = new HashMap<>();
    state.elements().forEach(e -> elements.put(e.outcome(), e));
    return elements;
  }

  @Provide
  Arbitrary<Known> known() {
    return RandomKnowledge.known();
  }

  @Provide
  Arbitrary<Bounded> bounded() {
    return RandomKnowledge.bounded();
  }
}
