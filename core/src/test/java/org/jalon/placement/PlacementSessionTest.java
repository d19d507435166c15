package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jalon.placement.TestPlacements.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A placement test answer by answer: what it refuses, keeps, and takes up again. */
class PlacementSessionTest {

  private static final Referential REFERENTIAL = TestReferentials.complete();
  private static final PlacementPool POOL = TestPlacements.pool(REFERENTIAL);

  private static PlacementSession started() {
    return TestPlacements.start(PlacementPlan.reference(), POOL);
  }

  @Test
  void the_first_question_waits_until_it_is_answered() {
    PlacementSession session = started();

    assertThat(TestPlacements.asked(session)).isEqualTo("q-first2");
    assertThat(session.hasEnded()).isFalse();
    assertThat(session.nextItem()).isEqualTo(started().nextItem());
    assertThat(session.learnt()).isEmpty();
    assertThat(session.knowledge()).isEqualTo(KnowledgeState.empty());
    assertThat(session.pool()).isSameAs(POOL);
  }

  @Test
  void an_answer_gives_a_new_session_and_leaves_the_old_one_as_it_is() {
    PlacementSession session = started();

    PlacementSession next = TestPlacements.answer(session, true);

    assertThat(next.log().answers()).hasSize(1);
    assertThat(next.learnt())
        .extracting(e -> e.outcome().value() + " " + e.source())
        .containsExactly("first2 DIRECT", "first1 INFERRED");
    assertThat(session.log().answers()).isEmpty();
    assertThat(TestPlacements.asked(session)).isEqualTo("q-first2");
  }

  @Test
  void an_answer_that_is_sent_twice_is_refused() {
    PlacementSession session = TestPlacements.answer(started(), true);
    refuses(
        session,
        "q-first2",
        "The item (q-first2) cannot be answered: the item (q-second4) waits for an answer. Maybe"
            + " the answer was sent twice.");
  }

  @Test
  void an_answer_to_what_was_not_asked_is_refused() {
    refuses(
        started(),
        "q-first3",
        "The item (q-first3) cannot be answered: the item (q-first2) waits for an answer. Maybe it"
            + " was not asked in this test.");
  }

  @Test
  void an_answer_to_an_unknown_item_is_refused() {
    refuses(
        started(),
        "q-third1",
        "The item (q-third1) cannot be answered: the item (q-first2) waits for an answer. Maybe it"
            + " belongs to another bank: the items of the test do not contain it.");
  }

  private static void refuses(PlacementSession session, String item, String message) {
    PlacementLog before = session.log();
    PlacementTrace trace = session.trace();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> session.answer(new ItemId(item), AnswerOutcome.CORRECT, START))
        .withMessage(message);

    assertThat(session.log()).isEqualTo(before);
    assertThat(session.trace()).isEqualTo(trace);
    assertThat(TestPlacements.answer(session, false).log().answers())
        .hasSize(before.answers().size() + 1);
  }

  @Test
  void an_answer_after_the_end_is_refused() {
    PlacementSession ended = TestPlacements.finish(started(), outcome -> true);
    PlacementAnswer last = ended.log().answers().get(ended.log().answers().size() - 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> ended.answer(last.item(), AnswerOutcome.CORRECT, START))
        .withMessage(
            "The item (%s) cannot be answered: the test has ended (nothing is left to ask)."
                .formatted(last.item()));
    assertThat(ended.nextItem()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void only_a_correct_answer_counts_as_right(AnswerOutcome outcome) {
    for (PlacementPlan plan : List.of(PlacementPlan.reference(), PlacementPlan.probabilistic())) {
      PlacementSession session = TestPlacements.answer(TestPlacements.start(plan, POOL), outcome);
      assertThat(session.learnt().get(0).isValidated()).isEqualTo(outcome == AnswerOutcome.CORRECT);
      assertThat(session.log().answers().get(0).outcome()).isEqualTo(outcome);
    }
  }

  @Test
  void an_answer_told_to_be_older_than_what_came_before_is_dated_like_that() {
    Instant later = START.plusSeconds(60);
    PlacementSession session = answerAt(answerAt(started(), later), START.minusSeconds(60));

    assertThat(session.log().answers())
        .extracting(PlacementAnswer::at)
        .containsExactly(later, later);
    assertThat(answerAt(started(), START.minus(Duration.ofDays(9))).learnt())
        .extracting(KnowledgeElement::at)
        .containsOnly(START);
  }

  private static PlacementSession answerAt(PlacementSession session, Instant at) {
    return session.answer(session.nextItem().orElseThrow().id(), AnswerOutcome.INCORRECT, at);
  }

  @Test
  void what_is_learnt_is_added_to_what_was_known_with_its_evidence_and_points() {
    KnowledgeState before = KnowledgeState.of(List.of(Elements.success("elsewhere", 1)));
    PlacementSession session =
        TestPlacements.answer(
            PlacementPlan.reference().start(POOL, TestPlacements.assessment(POOL).knowing(before)),
            true);

    assertThat(session.knowledge()).isEqualTo(before.with(session.learnt()));
    assertThat(session.knowledge().elements()).hasSize(3);
    assertThat(session.learnt())
        .allSatisfy(
            element -> {
              assertThat(element.points()).isEqualTo(Points.of(4)); // 8 / 2 outcomes of a level
              assertThat(element.at()).isEqualTo(START.plusSeconds(1));
              assertThat(element.evidence())
                  .hasValue(
                      new KnowledgeElement.Evidence(
                          "a1", new ItemId("q-first2"), new OutcomeId("first2")));
            });
  }

  @Test
  void outcomes_that_cannot_be_assessed_are_all_named_at_the_start() {
    PlacementPool pool = TestPlacements.pool(TestReferentials.sample());
    PlacementAssessment assessment =
        PlacementAssessment.of(
            "a1", TestPlacements.outcomes("search1", "search4-draft", "none"), START);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlacementPlan.reference().start(pool, assessment))
        .withMessage(
            """
            The target has 2 problem(s):
            The learning outcome (none) is not contained in the referential (sample 1.0.0). Maybe the target was written for another release.
            The learning outcome (search4-draft) is a draft, which is not assessed.\
            """);
  }

  @Test
  void an_assessment_needs_an_identifier_and_an_outcome() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlacementAssessment.of("a1", List.of(), START))
        .withMessage("The outcomes of the assessment ([]) must not be empty.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlacementAssessment.of("a 1", TestPlacements.outcomes("o"), START))
        .withMessage(
            "The assessment id (a 1) must contain no white space and no control character.");
  }

  @Test
  void a_resumed_test_keeps_the_provenance_of_its_log() {
    PlacementLog log = TestPlacements.answer(started(), true).log();
    Provenance older =
        new Provenance("0.0.9", log.provenance().seed(), log.provenance().fingerprints());
    PlacementLog stored = new PlacementLog(log.plan(), log.assessment(), older, log.answers());

    PlacementSession resumed = PlacementSession.resume(POOL, stored);

    assertThat(resumed.log()).isEqualTo(stored);
    assertThat(TestPlacements.answer(resumed, true).log().provenance()).isEqualTo(older);
  }

  @Test
  void a_test_is_not_resumed_with_other_items() {
    List<PlacementItem> items = new ArrayList<>(POOL.items());
    items.remove(15);
    doesNotResume(PlacementPool.resolve(REFERENTIAL, items), started().log(), "items");
    items.add(TestPlacements.timed(POOL.items().get(15)));
    doesNotResume(PlacementPool.resolve(REFERENTIAL, items), started().log(), "items");
  }

  @Test
  void a_test_is_not_resumed_with_another_referential() {
    Referential other =
        TestReferentials.of(
            TestReferentials.domain(
                "1",
                TestReferentials.competence(
                    "1.2", TestReferentials.ladder("first"), TestReferentials.ladder("second"))));
    doesNotResume(PlacementPool.resolve(other, POOL.items()), started().log(), "referential");
    doesNotResume(
        PlacementPool.resolve(other, POOL.items().subList(0, 9)),
        started().log(),
        "items and its referential");
  }

  @Test
  void a_test_is_not_resumed_with_another_plan() {
    PlacementLog log = started().log();
    doesNotResume(
        POOL,
        new PlacementLog(
            PlacementPlan.reference().with(InferenceScope.ALL_KNOWN),
            log.assessment(),
            log.provenance(),
            log.answers()),
        "plan");
  }

  @Test
  void a_test_is_not_resumed_if_its_log_does_not_tell_or_tells_more_than_can_be_compared() {
    PlacementLog log = started().log();
    doesNotResume(POOL, with(log, Map.of()), "items and its plan and its referential");
    Map<String, Fingerprint> more = new HashMap<>(log.provenance().fingerprints());
    more.put("calibration", POOL.fingerprint());
    doesNotResume(POOL, with(log, more), "calibration");
  }

  @Test
  void a_session_says_where_it_stands() {
    PlacementSession session = started();
    PlacementSession end = TestPlacements.finish(session, outcome -> false);
    String id = session.log().assessment().id();

    assertThat(session).hasToString(id + ": 0 answers, the item (q-first2) waits");
    assertThat(end)
        .hasToString(
            "%s: %d answers, ended (%s)"
                .formatted(id, end.log().answers().size(), end.trace().endReason()));
    assertThat(POOL)
        .hasToString("%d items for %s".formatted(POOL.items().size(), REFERENTIAL.release()));
  }

  private static PlacementLog with(PlacementLog log, Map<String, Fingerprint> fingerprints) {
    return new PlacementLog(
        log.plan(),
        log.assessment(),
        new Provenance("1", log.provenance().seed(), fingerprints),
        log.answers());
  }

  private static void doesNotResume(PlacementPool pool, PlacementLog log, String what) {
    assertThatIllegalStateException()
        .isThrownBy(() -> PlacementSession.resume(pool, log))
        .withMessage(
            "The test cannot be resumed: what is given here differs from its %s. Maybe another release was loaded."
                .formatted(what));
  }

  @Test
  void a_log_whose_answers_cannot_follow_on_each_other_is_refused() {
    PlacementLog log = TestPlacements.answer(started(), true).log();
    PlacementAnswer first = log.answers().get(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> PlacementSession.resume(POOL, with(log, List.of(first, first))))
        .withMessage(
            "The log cannot be followed: The item (q-first2) cannot be answered: the item"
                + " (q-second4) waits for an answer. Maybe the answer was sent twice.");
    List<PlacementAnswer> more =
        new ArrayList<>(TestPlacements.finish(started(), o -> true).log().answers());
    more.add(first);
    assertThatIllegalStateException()
        .isThrownBy(() -> PlacementSession.resume(POOL, with(log, more)))
        .withMessageStartingWith(
            "The log cannot be followed: The item (q-first2) cannot be answered: the test has"
                + " ended");
  }

  private static PlacementLog with(PlacementLog log, List<PlacementAnswer> answers) {
    return new PlacementLog(log.plan(), log.assessment(), log.provenance(), answers);
  }

  @Test
  void a_log_whose_outcomes_are_unknown_is_refused() {
    PlacementLog log = started().log();
    PlacementAssessment other = PlacementAssessment.of("a1", Set.of(new OutcomeId("none")), START);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PlacementSession.resume(
                    POOL, new PlacementLog(log.plan(), other, log.provenance(), List.of())))
        .withMessageStartingWith("The log cannot be followed: The target has 1 problem(s):");
  }

  @Test
  void a_log_has_one_seed() {
    PlacementLog log = started().log();
    Provenance other = new Provenance("1", new RandomSeed(5), log.provenance().fingerprints());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlacementLog(log.plan(), log.assessment(), other, log.answers()))
        .withMessage("The seed of the provenance (5) must be that of the assessment (0).");
  }
}
