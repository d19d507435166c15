package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.knowledge.Elements.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.answer.AnswerOutcome;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.RetryPolicy.EarlierFailures;
import org.jalon.knowledge.RetryPolicy.FailuresAfter;
import org.jalon.knowledge.RetryPolicy.KeepAll;
import org.jalon.knowledge.TopicBounds.Ceiling;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds of topics: what they say of each level, and what an answer changes. */
class TopicBoundsTest {

  private static final TopicBounds TWO_TO_FOUR = bounds(2, 4, Set.of(4, 2), 3);

  @Test
  void levels_up_to_the_floor_are_mastered_and_those_from_the_ceiling_on_are_not() {
    assertThat(RandomKnowledge.levels().mapToObj(TWO_TO_FOUR::status))
        .containsExactly(
            Optional.of(Status.VALIDATED),
            Optional.of(Status.VALIDATED),
            Optional.empty(),
            Optional.of(Status.INVALIDATED),
            Optional.of(Status.INVALIDATED),
            Optional.of(Status.INVALIDATED),
            Optional.of(Status.INVALIDATED),
            Optional.of(Status.INVALIDATED));
    assertThat(RandomKnowledge.levels().filter(TWO_TO_FOUR::isDirect)).containsExactly(2, 4);
    assertThat(TWO_TO_FOUR.directLevels()).containsExactly(2, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void there_are_eight_levels(int level) {
    String message = "The level (%d) must lie between 1 and 8.".formatted(level);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_TO_FOUR.status(level))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_TO_FOUR.update(level, true, day(4), ConflictRule.FIRST_ANSWER_WINS))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopicBounds.first(level, true, day(4)))
        .withMessage(message);
  }

  @Test
  void a_first_answer_sets_the_floor_or_the_ceiling() {
    assertThat(TopicBounds.first(3, true, day(1)))
        .isEqualTo(new TopicBounds(3, Optional.empty(), Set.of(3), day(1)));
    assertThat(TopicBounds.first(3, false, day(1))).isEqualTo(bounds(0, 3, Set.of(3), 1));
  }

  @Test
  void an_answer_between_the_bounds_moves_one_of_them() {
    assertThat(TWO_TO_FOUR.update(3, true, day(5), ConflictRule.FIRST_ANSWER_WINS))
        .isEqualTo(
            new TopicBounds(3, Optional.of(new Ceiling(4, day(3))), Set.of(2, 3, 4), day(5)));
    assertThat(TWO_TO_FOUR.update(3, false, day(5), ConflictRule.FIRST_ANSWER_WINS))
        .isEqualTo(bounds(2, 3, Set.of(2, 3, 4), 5));
  }

  @Test
  void the_last_change_does_not_become_earlier() {
    assertThat(TWO_TO_FOUR.update(3, false, day(1), ConflictRule.FIRST_ANSWER_WINS))
        .isEqualTo(bounds(2, 3, Set.of(2, 3, 4), 3));
  }

  @Test
  void a_success_at_or_above_the_ceiling_lifts_it_under_the_variant_only() {
    TopicBounds before = bounds(2, 4, Set.of(1, 4, 5, 7), 3);
    assertThat(before.update(6, true, day(5), ConflictRule.SUCCESS_LIFTS_CEILING))
        .isEqualTo(new TopicBounds(6, Optional.empty(), Set.of(1, 6), day(5)));
    assertThat(before.update(4, true, day(5), ConflictRule.SUCCESS_LIFTS_CEILING))
        .isEqualTo(new TopicBounds(4, Optional.empty(), Set.of(1, 4), day(5)));
    assertThat(before.update(4, true, day(5), ConflictRule.FIRST_ANSWER_WINS)).isSameAs(before);
  }

  @Property
  void an_answer_that_says_nothing_new_changes_nothing(
      @ForAll("bounds") TopicBounds bounds,
      @ForAll @IntRange(min = 1, max = 8) int level,
      @ForAll boolean correct,
      @ForAll ConflictRule rule) {
    TopicBounds after = bounds.update(level, correct, day(20), rule);
    Optional<Status> before = bounds.status(level);
    boolean conflict = before.equals(Optional.of(Status.INVALIDATED)) && correct;
    boolean changes = before.isEmpty() || (conflict && rule == ConflictRule.SUCCESS_LIFTS_CEILING);
    if (changes) {
      assertThat(after.status(level)).contains(correct ? Status.VALIDATED : Status.INVALIDATED);
      assertThat(after.isDirect(level)).isTrue();
      assertThat(after.updatedAt()).isEqualTo(day(20));
    } else {
      assertThat(after).isSameAs(bounds);
    }
  }

  @Property
  void an_answer_takes_nothing_back_as_long_as_the_first_one_wins(
      @ForAll("bounds") TopicBounds bounds,
      @ForAll @IntRange(min = 1, max = 8) int level,
      @ForAll boolean correct) {
    TopicBounds after = bounds.update(level, correct, day(20), ConflictRule.FIRST_ANSWER_WINS);
    assertThat(after.directLevels()).containsAll(bounds.directLevels());
    RandomKnowledge.levels()
        .forEach(
            l ->
                bounds.status(l).ifPresent(status -> assertThat(after.status(l)).contains(status)));
  }

  @Property
  void bounds_follow_inference_along_a_ladder(@ForAll("answers") List<Answer> answers) {
    Referential referential = TestReferentials.complete();
    KnowledgeTarget target = KnowledgeTarget.of(referential, ladder(), id -> Points.of(1));
    KnowledgeState state = KnowledgeState.empty();
    KnowledgeBounds bounds = KnowledgeBounds.NONE;
    for (Answer answer : answers) {
      OutcomeId asked = new OutcomeId("first" + answer.level);
      Set<OutcomeId> assessed =
          state.latest().stream().map(KnowledgeElement::outcome).collect(Collectors.toSet());
      state =
          state.with(
              new TopicInference(target)
                  .infer(
                      Elements.evidence("a", asked.value()),
                      AnswerOutcome.ofCategory(answer.correct ? 1 : 0, 2),
                      assessed,
                      day(1)));
      bounds =
          bounds.update(
              referential.outcome(asked), answer.correct, day(1), ConflictRule.FIRST_ANSWER_WINS);
    }
    assertThat(KnowledgeConverter.of(referential, id -> Points.of(1)).toBounds(state).result())
        .isEqualTo(bounds);
  }

  record Answer(int level, boolean correct) {}

  private static List<OutcomeId> ladder() {
    List<OutcomeId> outcomes = new ArrayList<>();
    RandomKnowledge.levels().forEach(level -> outcomes.add(new OutcomeId("first" + level)));
    return outcomes;
  }

  @Test
  void an_expired_ceiling_is_removed_with_the_direct_levels_from_it_on() {
    FailuresAfter policy = new FailuresAfter(Duration.ofDays(4));
    TopicBounds open = new TopicBounds(2, Optional.empty(), Set.of(2), day(3));
    assertThat(TWO_TO_FOUR.known(policy, day(7))).contains(open);
    assertThat(TWO_TO_FOUR.known(policy, day(7).minusNanos(1))).contains(TWO_TO_FOUR);
    assertThat(open.known(policy, day(99))).contains(open);
    assertThat(TWO_TO_FOUR.known(new KeepAll(), day(99))).contains(TWO_TO_FOUR);
    assertThat(TWO_TO_FOUR.known(new EarlierFailures(), day(3))).contains(open);
    assertThat(TWO_TO_FOUR.known(new EarlierFailures(), day(2))).contains(TWO_TO_FOUR);
    assertThat(bounds(0, 3, Set.of(3), 1).known(policy, day(5))).isEmpty();
  }

  @Test
  void a_topic_of_which_nothing_is_left_is_no_longer_known() {
    KnowledgeBounds bounds =
        new KnowledgeBounds(
            Map.of(
                new TopicId("a"), TWO_TO_FOUR,
                new TopicId("b"), bounds(0, 3, Set.of(3), 1),
                new TopicId("c"), bounds(0, 3, Set.of(3), 6)));
    KnowledgeBounds known = bounds.known(new FailuresAfter(Duration.ofDays(4)), day(7));
    assertThat(known.topics())
        .containsOnlyKeys(new TopicId("a"), new TopicId("c"))
        .containsEntry(new TopicId("c"), bounds(0, 3, Set.of(3), 6));
    assertThat(known.find(new TopicId("a")).flatMap(TopicBounds::ceiling)).isEmpty();
    assertThat(bounds.lastChange()).contains(day(6));
    assertThat(bounds.without(List.of(new TopicId("a"), new TopicId("x"))).topics())
        .containsOnlyKeys(new TopicId("b"), new TopicId("c"));
    assertThat(KnowledgeBounds.NONE.lastChange()).isEmpty();
  }

  @Test
  void an_answer_changes_its_topic_only() {
    Referential referential = TestReferentials.sample();
    OutcomePlace filter5 = referential.outcome(new OutcomeId("filter5"));
    KnowledgeBounds one =
        KnowledgeBounds.NONE.update(filter5, false, day(1), ConflictRule.FIRST_ANSWER_WINS);
    KnowledgeBounds two =
        one.update(
            referential.outcome(new OutcomeId("search3-old")),
            true,
            day(2),
            ConflictRule.FIRST_ANSWER_WINS);
    assertThat(two.topics())
        .containsEntry(new TopicId("filter"), bounds(0, 5, Set.of(5), 1))
        .containsEntry(
            new TopicId("search"), new TopicBounds(3, Optional.empty(), Set.of(3), day(2)))
        .hasSize(2);
    assertThat(two.update(filter5, true, day(3), ConflictRule.FIRST_ANSWER_WINS)).isSameAs(two);
  }

  @Test
  void bounds_that_say_nothing_or_contradict_themselves_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicBounds(0, Optional.empty(), Set.of(), day(1)))
        .withMessage(
            "The bounds of a topic must have a floor or a ceiling. Maybe the topic should be left out.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicBounds(3, Optional.empty(), Set.of(4), day(1)))
        .withMessage(
            "The direct level (4) must be at most the floor (3) or at least the ceiling (none).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bounds(3, 3, Set.of(), 1))
        .withMessage("The ceiling (3) must be above the floor (3).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ceiling(9, day(1)))
        .withMessage("The ceiling (9) must lie between 1 and 8.");
  }

  private static TopicBounds bounds(int floor, int ceiling, Set<Integer> direct, int day) {
    Instant at = day(day);
    return new TopicBounds(floor, Optional.of(new Ceiling(ceiling, at)), direct, at);
  }

  @Provide
  Arbitrary<TopicBounds> bounds() {
    return RandomKnowledge.topicBounds();
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    return Combinators.combine(Arbitraries.integers().between(1, 8), Arbitraries.of(true, false))
        .as(Answer::new)
        .list()
        .ofMaxSize(8);
  }
}
