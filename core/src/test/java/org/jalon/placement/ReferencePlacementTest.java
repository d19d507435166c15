package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.placement.PlacementFilter.DRAWN;
import static org.jalon.placement.PlacementFilter.EASY_TOPICS;
import static org.jalon.placement.PlacementFilter.FIRST_LEVEL;
import static org.jalon.placement.PlacementFilter.HAS_ITEM;
import static org.jalon.placement.PlacementFilter.MOST_VALUABLE;
import static org.jalon.placement.PlacementFilter.NOT_ASSESSED;
import static org.jalon.placement.PlacementFilter.NOT_TOO_DIFFICULT;
import static org.jalon.placement.PlacementFilter.UNTIMED;
import static org.jalon.placement.TestPlacements.answer;
import static org.jalon.placement.TestPlacements.asked;
import static org.jalon.placement.TestPlacements.competence;
import static org.jalon.placement.TestPlacements.item;
import static org.jalon.placement.TestPlacements.pool;
import static org.jalon.placement.TestPlacements.reason;
import static org.jalon.placement.TestPlacements.survivors;
import static org.jalon.placement.TestPlacements.topic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the reference placement, one by one, and what its trace says of them. */
class ReferencePlacementTest {

  private static final ReferencePlacement PLAN = PlacementPlan.reference();

  private static final Referential WEB_AND_MAIL =
      competence(topic("web", 1, 2, 4, 8), topic("mail", 1, 3));

  private static PlacementSession start(Referential referential) {
    return TestPlacements.start(PLAN, pool(referential));
  }

  private static PlacementSession start(Referential referential, PlacementItem... items) {
    return TestPlacements.start(PLAN, PlacementPool.resolve(referential, List.of(items)));
  }

  private static PlacementSession knowing(ReferencePlacement plan, KnowledgeElement... elements) {
    PlacementPool pool = pool(WEB_AND_MAIL);
    KnowledgeState known = KnowledgeState.of(List.of(elements));
    return plan.start(pool, TestPlacements.assessment(pool).knowing(known));
  }

  @Test
  void topics_that_end_at_a_low_level_come_before_all_others() {
    PlacementSession session = start(WEB_AND_MAIL);

    assertThat(survivors(session, EASY_TOPICS)).containsExactly("mail1", "mail3");
    assertThat(reason(session, EASY_TOPICS, "web4")).isEqualTo("topic up to level 8");
    assertThat(asked(session)).isEqualTo("q-mail1");

    PlacementSession next = answer(answer(session, true), true);
    assertThat(survivors(next, EASY_TOPICS)).containsExactly("web1", "web2", "web4", "web8");
  }

  @Test
  void a_topic_ends_where_its_last_item_does_in_whatever_language() {
    PlacementItem web2 = item("q-web2", "web2", "fr");
    PlacementItem mail1 = item("q-mail1", "mail1", "fr");
    PlacementItem web8 = item("q-web8", "web8", "en");
    PlacementPool withoutWeb8 = PlacementPool.resolve(WEB_AND_MAIL, List.of(web2, mail1));
    PlacementPool withWeb8 = PlacementPool.resolve(WEB_AND_MAIL, List.of(web2, mail1, web8));

    assertThat(survivors(french(withoutWeb8), EASY_TOPICS)).containsExactly("web2", "mail1");
    assertThat(survivors(french(withWeb8), EASY_TOPICS)).containsExactly("mail1");
  }

  private static PlacementSession french(PlacementPool pool) {
    return PLAN.start(pool, TestPlacements.assessment(pool).in(Language.FRENCH));
  }

  @Test
  void the_first_question_is_of_level_two_or_else_of_the_lowest_level() {
    PlacementSession two = start(competence(topic("a", 1, 4), topic("b", 2, 5), topic("c", 2, 6)));
    assertThat(survivors(two, FIRST_LEVEL)).containsExactly("b2", "c2");
    assertThat(reason(two, FIRST_LEVEL, "a1")).isEqualTo("level 1 instead of 2");
    assertThat(two.trace().predictedLevel()).hasValue(2);

    PlacementSession lowest = start(competence(topic("a", 4), topic("b", 3, 5), topic("c", 6)));
    assertThat(survivors(lowest, FIRST_LEVEL)).containsExactly("b3");
    assertThat(reason(lowest, FIRST_LEVEL, "c6")).isEqualTo("level 6 instead of 3");
  }

  @Test
  void what_is_known_does_not_change_the_level_of_the_first_question() {
    PlacementSession session = knowing(PLAN, Elements.success("web4", 1));
    assertThat(session.trace().predictedLevel()).hasValue(2);
    assertThat(asked(session)).isEqualTo("q-mail1");
  }

  @Test
  void later_questions_are_not_far_above_the_predicted_level() {
    PlacementSession session = answer(start(competence(topic("a", 2, 4), topic("b", 3, 5))), false);

    assertThat(session.trace().predictedLevel()).hasValue(1);
    assertThat(survivors(session, NOT_TOO_DIFFICULT)).containsExactly("b3");
    assertThat(reason(session, NOT_TOO_DIFFICULT, "b5")).isEqualTo("level 5, predicted 1.0");
    assertThat(reason(session, NOT_ASSESSED, "a4")).isEqualTo("inferred, not mastered");
    assertThat(reason(session, NOT_ASSESSED, "a2")).isEqualTo("kept");
    assertThat(reason(session, HAS_ITEM, "a2"))
        .isEqualTo("no item in the language that is not answered yet");
  }

  @Test
  void later_questions_are_those_of_the_highest_reward() {
    PlacementSession session =
        answer(start(competence(topic("a", 2, 4), topic("b", 3, 4, 5))), true);

    assertThat(session.trace().predictedLevel()).hasValue(4.5);
    assertThat(session.trace().values().keySet())
        .extracting(OutcomeId::value)
        .containsExactly("a4", "b3", "b4", "b5");
    double p = LevelPrediction.probability(4.5, 5);
    assertThat(session.trace().values().get(new OutcomeId("b5"))).isEqualTo(p * 3 + (1 - p));
    assertThat(session.trace().values().get(new OutcomeId("a4"))).isEqualTo(1);
    assertThat(survivors(session, MOST_VALUABLE)).containsExactly("b4");
    assertThat(reason(session, MOST_VALUABLE, "a4")).isEqualTo("reward 1.0 below 2.0");
  }

  @Test
  void the_test_ends_when_all_that_is_left_is_too_difficult() {
    PlacementSession session = answer(start(competence(topic("a", 2), topic("b", 8))), false);

    assertThat(session.hasEnded()).isTrue();
    assertThat(session.trace().endReason()).isEqualTo("all that is left is too difficult");
    assertThat(session.learnt()).hasSize(1);
    assertThat(survivors(session, MOST_VALUABLE)).isEmpty();
  }

  @Test
  void the_test_ends_when_nothing_is_left() {
    PlacementSession session = answer(start(competence(topic("a", 2))), true);
    assertThat(session.trace().endReason()).isEqualTo("nothing is left to ask");

    PlacementSession atOnce = start(WEB_AND_MAIL, new PlacementItem[0]);
    assertThat(atOnce.hasEnded()).isTrue();
    assertThat(atOnce.trace().endReason()).isEqualTo("nothing is left to ask");
    assertThat(reason(atOnce, HAS_ITEM, "web1")).isEqualTo("no item");
  }

  @Test
  void the_first_question_and_one_after_a_time_limit_are_without_one() {
    PlacementSession session =
        start(
            competence(topic("a", 2, 5), topic("b", 2, 5), topic("c", 1, 4)),
            TestPlacements.timed(item("q-a2", "a2")),
            TestPlacements.timed(item("q-a5", "a5")),
            item("q-b2", "b2"),
            TestPlacements.timed(item("q-b5", "b5")),
            item("q-c1", "c1"),
            TestPlacements.timed(item("q-c4", "c4")));
    assertThat(survivors(session, UNTIMED)).containsExactly("b2", "c1");
    assertThat(reason(session, UNTIMED, "a2")).isEqualTo("only items with a time limit");
    assertThat(asked(session)).isEqualTo("q-b2");

    PlacementSession second = answer(session, true);
    assertThat(filters(second)).doesNotContain(UNTIMED);
    assertThat(asked(second)).isEqualTo("q-c4");
    PlacementSession third = answer(second, false);
    assertThat(survivors(third, UNTIMED)).containsExactly("c1");
    assertThat(asked(third)).isEqualTo("q-c1");
  }

  private static List<PlacementFilter> filters(PlacementSession session) {
    return session.trace().stages().stream().map(PlacementTrace.Stage::filter).toList();
  }

  @Test
  void an_outcome_with_items_of_both_kinds_is_asked_without_time_limit() {
    PlacementSession session =
        start(
            competence(topic("a", 2)),
            TestPlacements.timed(item("q1", "a2")),
            item("q2", "a2"),
            TestPlacements.timed(item("q3", "a2")));
    assertThat(asked(session)).isEqualTo("q2");
  }

  @Test
  void archived_items_are_asked_only_where_there_are_no_others() {
    PlacementSession session =
        start(
            competence(topic("a", 2), topic("b", 1)),
            TestPlacements.archived(item("q1", "a2")),
            item("q2", "a2"),
            TestPlacements.archived(item("q3", "b1")));
    assertThat(asked(session)).isEqualTo("q2");
    assertThat(asked(answer(session, true))).isEqualTo("q3");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, q-fr",
    "fr-FR, q-fr-fr",
    "fr-BE, q-fr",
    "en-GB, q-en-old",
    "de, nothing",
    "FR, q-fr"
  })
  void the_item_is_in_the_language_of_the_person_or_one_it_falls_back_to(
      String language, String expected) {
    PlacementPool pool =
        PlacementPool.resolve(
            competence(topic("a", 2)),
            List.of(
                item("q-fr", "a2", "fr"),
                item("q-fr-fr", "a2", "fr-FR"),
                TestPlacements.archived(item("q-fr-be", "a2", "fr-BE")),
                TestPlacements.archived(item("q-en-old", "a2", "en"))));
    assertThat(asked(PLAN.start(pool, TestPlacements.assessment(pool).in(Language.of(language)))))
        .isEqualTo(expected);
  }

  @Test
  void an_item_without_languages_is_asked_in_every_language() {
    PlacementPool pool = PlacementPool.resolve(competence(topic("a", 2)), List.of(item("q", "a2")));
    assertThat(asked(french(pool))).isEqualTo("q");
  }

  @Test
  void what_is_known_is_not_asked_whatever_its_source() {
    PlacementSession session =
        knowing(
            PLAN,
            Elements.success("web2", 1),
            Elements.inferred(Elements.success("web1", 1)),
            Elements.failure("mail3", 1),
            Elements.inferred(Elements.failure("web8", 1)),
            Elements.success("mail1", 1),
            Elements.success("mail1", 1).reset(Elements.day(2)));

    assertThat(survivors(session, NOT_ASSESSED)).containsExactly("web4", "mail1");
    assertThat(reason(session, NOT_ASSESSED, "web2")).isEqualTo("asked, mastered");
    assertThat(reason(session, NOT_ASSESSED, "web1")).isEqualTo("inferred, mastered");
    assertThat(reason(session, NOT_ASSESSED, "mail3")).isEqualTo("asked, not mastered");
    assertThat(reason(session, NOT_ASSESSED, "web8")).isEqualTo("inferred, not mastered");
  }

  @Test
  void who_improves_is_asked_again_what_failed_four_days_ago() {
    KnowledgeElement[] known = {
      Elements.failure("web1", 6),
      Elements.failure("web2", 7),
      Elements.success("web4", 1),
      Elements.failure("mail1", 12)
    };
    RetryPolicy improving = new RetryPolicy.FailuresAfter(RetryPolicy.FailuresAfter.USUAL_DELAY);

    assertThat(survivors(knowing(PLAN, known), NOT_ASSESSED)).containsExactly("web8", "mail3");
    assertThat(survivors(knowing(PLAN.with(improving), known), NOT_ASSESSED))
        .containsExactly("web1", "web8", "mail3");
    assertThat(
            survivors(knowing(PLAN.with(new RetryPolicy.EarlierFailures()), known), NOT_ASSESSED))
        .containsExactly("web1", "web2", "web8", "mail3");
  }

  @Test
  void a_failure_of_this_test_is_never_asked_again() {
    PlacementSession session = answer(knowing(PLAN.with(new RetryPolicy.EarlierFailures())), false);
    assertThat(survivors(session, NOT_ASSESSED)).doesNotContain("mail1", "mail3");
  }

  @Test
  void an_answer_may_tell_anew_what_earlier_tests_found_out_unless_all_that_is_known_stays() {
    KnowledgeElement failure = Elements.failure("mail1", 1);
    PlacementSession anew = answer(knowing(PLAN, failure), true);
    PlacementSession stays = answer(knowing(PLAN.with(InferenceScope.ALL_KNOWN), failure), true);

    assertThat(anew.position().answered()).hasSize(1);
    assertThat(anew.learnt())
        .extracting(e -> e.outcome().value() + " " + e.status())
        .containsExactly("mail3 VALIDATED", "mail1 VALIDATED");
    assertThat(stays.learnt()).extracting(e -> e.outcome().value()).containsExactly("mail3");
    assertThat(stays.knowledge().latest()).contains(failure);
    assertThat(anew.knowledge().latest()).doesNotContain(failure);
  }

  @Test
  void the_seed_decides_between_equal_outcomes_and_says_so() {
    PlacementPool pool = pool(competence(topic("a", 2), topic("b", 2), topic("c", 2)));
    Set<String> first =
        LongStream.range(0, 20)
            .mapToObj(seed -> PLAN.start(pool, TestPlacements.assessment(pool).seededBy(seed)))
            .map(TestPlacements::asked)
            .collect(Collectors.toSet());
    PlacementSession session = TestPlacements.start(PLAN, pool);

    assertThat(first).containsExactlyInAnyOrder("q-a2", "q-b2", "q-c2");
    assertThat(asked(session)).isEqualTo("q-a2"); // the hash of 0 is 0
    assertThat(reason(session, DRAWN, "b2")).isEqualTo("another one was drawn by the seed");
  }

  @Test
  void of_two_versions_of_an_outcome_the_active_one_is_asked() {
    PlacementPool pool =
        pool(
            competence(
                TestReferentials.topic(
                    "a",
                    TestReferentials.outcome("a2-old", 2, OutcomeStatus.ARCHIVED),
                    TestReferentials.outcome("a2", 2))));
    PlacementSession session =
        PLAN.start(
            pool,
            PlacementAssessment.of(
                "a1", TestPlacements.outcomes("a2-old", "a2"), TestPlacements.START));
    assertThat(asked(session)).isEqualTo("q-a2");
    assertThat(answer(session, true).hasEnded()).isTrue();
  }

  @Test
  void other_numbers_change_the_rules() {
    ReferencePlacement strict =
        new ReferencePlacement(0, 4, 0, new RetryPolicy.KeepAll(), InferenceScope.THIS_ASSESSMENT);
    PlacementSession session = TestPlacements.start(strict, pool(WEB_AND_MAIL));

    assertThat(asked(session)).isEqualTo("q-web4");
    assertThat(survivors(session, EASY_TOPICS)).hasSize(6);
    PlacementSession next = answer(session, false);
    assertThat(next.trace().predictedLevel()).hasValue(2);
    assertThat(survivors(next, NOT_TOO_DIFFICULT)).containsExactly("web1", "web2", "mail1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | 2 | 2 | The highest level of an easy topic (-1) must lie between 0 and 8.",
        "9 | 2 | 2 | The highest level of an easy topic (9) must lie between 0 and 8.",
        "3 | 0 | 2 | The level of the first question (0) must lie between 1 and 8.",
        "3 | 9 | 2 | The level of the first question (9) must lie between 1 and 8.",
        "3 | 2 | -1 | The highest gap above the predicted level (-1) must lie between 0 and 8.",
        "3 | 2 | 9 | The highest gap above the predicted level (9) must lie between 0 and 8."
      })
  void numbers_outside_their_bounds_are_refused(int easy, int first, int gap, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReferencePlacement(easy, first, gap, PLAN.retry(), PLAN.scope()))
        .withMessage(message);
  }
}
