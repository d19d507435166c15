package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.answer.AnswerOutcome;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.RandomReferentials;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.UnknownIdException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one answer tells about its topic, and what a target is. */
class TopicInferenceTest {

  private static final Instant NOW = Elements.START;

  /**
   * A referential, a target in it, and answers to give: what was asked and whether it was right.
   */
  record Questions(Referential referential, KnowledgeTarget target, List<Answer> answers) {}

  record Answer(OutcomeId asked, AnswerOutcome result) {}

  @ParameterizedTest
  @EnumSource(names = "CORRECT", mode = EnumSource.Mode.EXCLUDE)
  void every_answer_that_is_not_right_invalidates_the_outcome_and_those_above(
      AnswerOutcome result) {
    TopicInference inference = new TopicInference(target("first2", "first3", "first5", "second3"));
    assertThat(inference.infer(evidence("first3"), result, Set.of(), NOW))
        .extracting(e -> e.outcome() + " " + e.status() + " " + e.source() + " " + e.points())
        .containsExactly("first3 INVALIDATED DIRECT 0", "first5 INVALIDATED INFERRED 0");
  }

  @Test
  void a_right_answer_validates_the_outcome_and_those_below_for_their_points() {
    TopicInference inference = new TopicInference(target("first2", "first3", "first5", "second1"));
    List<KnowledgeElement> elements =
        inference.infer(evidence("first5"), AnswerOutcome.CORRECT, Set.of(id("first3")), NOW);
    assertThat(elements)
        .extracting(e -> e.outcome() + " " + e.status() + " " + e.source() + " " + e.points())
        .containsExactly("first5 VALIDATED DIRECT 5/3", "first2 VALIDATED INFERRED 2/3");
    assertThat(elements)
        .allSatisfy(e -> assertThat(e.evidence()).contains(evidence("first5")))
        .allSatisfy(e -> assertThat(e.at()).isEqualTo(NOW));
  }

  @Test
  void nothing_is_concluded_from_an_outcome_outside_the_target_or_already_assessed() {
    TopicInference inference = new TopicInference(target("first2", "first3"));
    AnswerOutcome right = AnswerOutcome.CORRECT;
    assertThat(inference.infer(evidence("first5"), right, Set.of(), NOW)).isEmpty();
    assertThat(inference.infer(evidence("nowhere"), right, Set.of(), NOW)).isEmpty();
    assertThat(inference.infer(evidence("first3"), right, Set.of(id("first3")), NOW)).isEmpty();
  }

  @Property(tries = 500)
  void inference_is_what_the_order_of_levels_says_within_topic_and_target(
      @ForAll("questions") Questions questions) {
    KnowledgeTarget target = questions.target;
    Set<OutcomeId> assessed = new HashSet<>();
    for (Answer answer : questions.answers) {
      List<KnowledgeElement> elements =
          new TopicInference(target)
              .infer(evidence(answer.asked.value()), answer.result, assessed, NOW);
      assertThat(elements.stream().map(KnowledgeElement::outcome))
          .containsExactlyInAnyOrderElementsOf(obvious(questions.target, answer, assessed));
      assertThat(elements)
          .allMatch(e -> e.isValidated() == answer.result.isCorrect())
          .allMatch(e -> e.isDirect() == e.outcome().equals(answer.asked));
      elements.forEach(e -> assessed.add(e.outcome()));
    }
  }

  /** All outcomes of the target, filtered by each rule in turn. */
  private static List<OutcomeId> obvious(
      KnowledgeTarget target, Answer answer, Set<OutcomeId> assessed) {
    if (target.find(answer.asked).isEmpty() || assessed.contains(answer.asked)) {
      return List.of();
    }
    int asked = target.find(answer.asked).getAsInt();
    return IntStream.range(0, target.size())
        .filter(o -> target.topicOf(o) == target.topicOf(asked))
        .filter(
            o ->
                o == asked
                    || (answer.result.isCorrect()
                        ? target.level(o) < target.level(asked)
                        : target.level(o) > target.level(asked)))
        .mapToObj(o -> target.outcome(o).id())
        .filter(id -> !assessed.contains(id))
        .toList();
  }

  @Property(tries = 300)
  void an_assessment_only_adds_and_never_touches_what_it_knows_directly(
      @ForAll("questions") Questions questions) {
    KnowledgeState state = KnowledgeState.empty();
    Set<OutcomeId> assessed = new HashSet<>();
    for (Answer answer : questions.answers) {
      List<KnowledgeElement> added =
          new TopicInference(questions.target)
              .infer(evidence(answer.asked.value()), answer.result, assessed, NOW);
      List<KnowledgeElement> direct =
          state.latest().stream().filter(KnowledgeElement::isDirect).toList();
      KnowledgeState after = state.with(added);
      assertThat(after.elements()).containsAll(state.elements());
      assertThat(after.latest()).containsAll(direct);
      added.forEach(e -> assessed.add(e.outcome()));
      state = after;
    }
  }

  @Property(tries = 300)
  void a_target_is_numbered_in_the_order_of_the_referential_whatever_the_order_of_names(
      @ForAll("referentials") Referential referential) {
    List<OutcomeId> all = assessable(referential);
    List<OutcomeId> reversed = new ArrayList<>(all);
    Collections.reverse(reversed);
    KnowledgeTarget target = KnowledgeTarget.of(referential, reversed, id -> Points.of(1));

    List<LearningOutcome> numbered =
        IntStream.range(0, target.size()).mapToObj(target::outcome).toList();
    assertThat(numbered)
        .isEqualTo(
            referential.topics().stream()
                .flatMap(topic -> standingForLevels(topic.outcomes()).stream())
                .toList());
    for (int o = 0; o < target.size(); o++) {
      assertThat(target.find(numbered.get(o).id())).hasValue(o);
      assertThat(target.outcomeAt(target.topicOf(o), target.level(o))).hasValue(o);
      assertThat(referential.outcome(numbered.get(o).id()).topic().id())
          .isEqualTo(target.topic(target.topicOf(o)));
      assertThat(referential.outcome(numbered.get(o).id()).competence().id())
          .isEqualTo(target.competenceOf(target.topicOf(o)));
    }
  }

  private static List<LearningOutcome> standingForLevels(Collection<LearningOutcome> outcomes) {
    List<LearningOutcome> standing = new ArrayList<>();
    for (int level = 1; level <= 8; level++) {
      int at = level;
      for (OutcomeStatus status : List.of(OutcomeStatus.ACTIVE, OutcomeStatus.ARCHIVED)) {
        List<LearningOutcome> candidates =
            outcomes.stream()
                .filter(o -> o.level().number() == at && o.status() == status)
                .toList();
        boolean taken = standing.stream().anyMatch(o -> o.level().number() == at);
        if (!taken && !candidates.isEmpty()) {
          standing.add(candidates.get(0));
        }
      }
    }
    return standing;
  }

  @Test
  void the_active_version_stands_for_a_level_else_the_archived_one() {
    KnowledgeTarget both = targetOf(TestReferentials.sample(), "search3-old", "search3");
    assertThat(both.size()).isEqualTo(1);
    assertThat(both.outcome(0).id()).isEqualTo(id("search3"));
    assertThat(both.find(id("search3-old"))).isEmpty();
    assertThat(targetOf(TestReferentials.sample(), "search3-old").find(id("search3-old")))
        .hasValue(0);
  }

  @Test
  void all_active_outcomes_of_competences_are_a_target() {
    KnowledgeTarget target =
        KnowledgeTarget.ofCompetences(
            TestReferentials.sample(),
            List.of(new CompetenceId("c2.1"), new CompetenceId("c1.1"), new CompetenceId("c1.1")),
            id -> Points.of(1));
    assertThat(IntStream.range(0, target.size()).mapToObj(o -> target.outcome(o).id().value()))
        .containsExactly("search1", "search2", "search3", "filter1", "filter5", "paste8");
    assertThat(target.topicCount()).isEqualTo(3);
    assertThat(target.outcomeAt(0, 4)).isEmpty();
    assertThatThrownBy(
            () ->
                KnowledgeTarget.ofCompetences(
                    TestReferentials.sample(), List.of(new CompetenceId("c9")), id -> Points.ZERO))
        .isInstanceOf(UnknownIdException.class);
  }

  @Test
  void all_outcomes_that_cannot_be_assessed_are_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> targetOf(TestReferentials.sample(), "zzz", "search4-draft", "search1", "aaa"))
        .withMessage(
            """
            The target has 3 problem(s):
            The learning outcome (aaa) is not contained in the referential (sample 1.0.0). Maybe the target was written for another release.
            The learning outcome (search4-draft) is a draft, which is not assessed.
            The learning outcome (zzz) is not contained in the referential (sample 1.0.0). Maybe the target was written for another release.""");
  }

  @Provide
  Arbitrary<Referential> referentials() {
    return RandomReferentials.referentials();
  }

  @Provide
  Arbitrary<Questions> questions() {
    return RandomReferentials.referentials()
        .filter(referential -> !assessable(referential).isEmpty())
        .flatMap(TopicInferenceTest::questions);
  }

  private static Arbitrary<Questions> questions(Referential referential) {
    Arbitrary<OutcomeId> outcomes = Arbitraries.of(assessable(referential));
    Arbitrary<List<Answer>> answers =
        Combinators.combine(outcomes, Arbitraries.of(AnswerOutcome.class))
            .as(Answer::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(12);
    return Combinators.combine(outcomes.set().ofMinSize(1), answers)
        .as(
            (ids, given) ->
                new Questions(
                    referential,
                    KnowledgeTarget.of(referential, ids, id -> Points.of(1, 3)),
                    given));
  }

  private static List<OutcomeId> assessable(Referential referential) {
    return referential.topics().stream()
        .flatMap(topic -> topic.outcomes().stream())
        .filter(outcome -> outcome.status() != OutcomeStatus.DRAFT)
        .map(LearningOutcome::id)
        .collect(Collectors.toList());
  }

  /** Outcomes of the ladders {@code first} and {@code second}, worth a third of their level. */
  private static KnowledgeTarget target(String... outcomes) {
    return targetOf(TestReferentials.complete(), outcomes);
  }

  private static KnowledgeTarget targetOf(Referential referential, String... outcomes) {
    return KnowledgeTarget.of(
        referential,
        List.of(outcomes).stream().map(OutcomeId::new).toList(),
        id -> Points.of(referential.outcome(id).outcome().level().number(), 3));
  }

  private static Evidence evidence(String asked) {
    return Elements.evidence("a1", asked);
  }

  private static OutcomeId id(String outcome) {
    return new OutcomeId(outcome);
  }
}
