package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.answer.AnswerOutcome.CORRECT;
import static org.jalon.answer.AnswerOutcome.INCORRECT;
import static org.jalon.session.TestSessions.SEED;
import static org.jalon.session.TestSessions.answer;
import static org.jalon.session.TestSessions.bank;
import static org.jalon.session.TestSessions.finished;
import static org.jalon.session.TestSessions.fullPlan;
import static org.jalon.session.TestSessions.ladder;
import static org.jalon.session.TestSessions.pending;
import static org.jalon.session.TestSessions.plainPlan;
import static org.jalon.session.TestSessions.selected;
import static org.jalon.session.TestSessions.start;
import static org.jalon.session.TestSessions.tally;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.ContentConstraint.AllowedValues;
import org.jalon.constraint.ContentConstraint.AtMostPerValue;
import org.jalon.constraint.ContentConstraint.EveryValueFirst;
import org.jalon.constraint.ContentConstraint.ExcludedValues;
import org.jalon.constraint.Eligibility;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.SessionEvent.Ended;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.session.SessionEvent.ItemSelected;
import org.jalon.stopping.RuleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentSessionTest {

  /** Difficulties 0, 1, −1, 2: the tally of the answers decides which is the best one. */
  private static final ResolvedItemBank LADDER = ladder(0, 1, -1, 2);

  private static final ContentConstraint NOTHING =
      new ExcludedValues("topic", Set.copyOf(LADDER.attribute("topic").values()));
  private static final Map<String, Integer> NONE = Map.of();

  @Test
  void a_session_begins_with_what_is_believed_before_any_answer_and_the_first_item() {
    AssessmentSession session = start(plainPlan(2), LADDER);

    assertThat(session.log().started().estimate()).isEqualTo(tally(0, 0));
    assertThat(session.log().events().subList(1, 2))
        .containsExactly(selected(LADDER, 1, "q0", 0, NONE));
    assertThat(session.log().events()).hasSize(2);
    assertThat(session.nextItem()).contains(LADDER.item(0));
  }

  @Test
  void an_answer_is_followed_by_the_next_item() {
    Scenario.given(plainPlan(2), LADDER, selected(LADDER, 1, "q0", 0, NONE))
        .when(session -> session.answer(new ItemId("q0"), CORRECT))
        .then(
            new ItemAnswered(1, new ItemId("q0"), CORRECT, tally(1, 0)),
            selected(LADDER, 2, "q1", 1, Map.of("already asked", 1)));
  }

  @Test
  void the_answer_that_meets_the_stopping_rule_is_followed_by_the_end() {
    Scenario.given(plainPlan(1), LADDER, selected(LADDER, 1, "q0", 0, NONE))
        .when(session -> session.answer(new ItemId("q0"), INCORRECT))
        .then(new ItemAnswered(1, new ItemId("q0"), INCORRECT, tally(0, 1)), ended(1));
  }

  @Test
  void a_log_that_ends_with_an_answer_goes_on_with_the_next_item() {
    Scenario.given(
            plainPlan(2),
            LADDER,
            selected(LADDER, 1, "q0", 0, NONE),
            new ItemAnswered(1, new ItemId("q0"), INCORRECT, tally(0, 1)))
        .when(session -> session.answer(new ItemId("q2"), CORRECT))
        .then(new ItemAnswered(2, new ItemId("q2"), CORRECT, tally(1, 1)), ended(2));
  }

  @Test
  void the_end_of_the_bank_ends_the_test() {
    AssessmentSession session = finished(plainPlan(100), LADDER);

    assertThat(session.state().responses().size()).isEqualTo(4);
    assertThat(session.state().endReasons()).containsExactly("no eligible item left");
  }

  @Test
  void a_test_of_which_nothing_may_be_asked_ends_at_once() {
    AssessmentSession session = start(plainPlan(5, NOTHING), LADDER);

    assertThat(session.hasEnded()).isTrue();
    assertThat(session.nextItem()).isEmpty();
    assertThat(session.log().events().get(1))
        .isEqualTo(
            new Ended(
                List.of("no eligible item left"),
                List.of(new RuleCheck("item-count", 0, 5, false))));
    assertThatThrownBy(session::selection)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("no eligible item left");
  }

  @Test
  void a_test_of_no_question_ends_at_once() {
    assertThat(start(plainPlan(0), LADDER).state().endReasons())
        .containsExactly("0 of 0 answers given");
  }

  @Test
  void the_waiting_item_stays_the_same_until_it_is_answered() {
    AssessmentSession session = start(fullPlan(), bank());

    assertThat(session.nextItem()).isEqualTo(session.nextItem());
    assertThat(session.log()).isEqualTo(session.log());
    assertThat(answer(session, CORRECT).nextItem()).isNotEqualTo(session.nextItem());
  }

  @Test
  void an_answer_to_another_item_is_refused() {
    AssessmentSession session = start(plainPlan(2), LADDER);

    assertThatThrownBy(() -> session.answer(new ItemId("q3"), CORRECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The item (q3) cannot be answered: the item (q0) waits for an answer. Maybe it was not"
                + " asked in this test.");
  }

  @Test
  void an_answer_to_an_item_of_another_bank_is_refused() {
    AssessmentSession session = start(plainPlan(2), LADDER);

    assertThatThrownBy(() -> session.answer(new ItemId("other"), CORRECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The item (other) cannot be answered: the item (q0) waits for an answer. Maybe it"
                + " belongs to another bank: this one does not contain it.");
  }

  @Test
  void a_session_says_where_it_stands() {
    AssessmentSession session = start(plainPlan(2), LADDER);

    assertThat(session).hasToString("plain: 0 answers, the item (q0) waits");
    assertThat(answer(session, CORRECT, CORRECT))
        .hasToString("plain: 2 answers, ended (2 of 2 answers given)");
    assertThat(session.eligibility()).hasToString("%d of %1$d items".formatted(LADDER.size()));
    assertThat(plainPlan(2).compile(LADDER)).hasToString("plain for " + LADDER);
  }

  @Test
  void an_answer_sent_twice_is_refused() {
    AssessmentSession session = answer(start(plainPlan(2), LADDER), CORRECT);

    assertThatThrownBy(() -> session.answer(new ItemId("q0"), CORRECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("(q0)", "(q1) waits for an answer", "sent twice");
  }

  @Test
  void an_answer_after_the_end_is_refused_with_the_reasons_of_the_end() {
    AssessmentSession session = answer(start(plainPlan(1), LADDER), CORRECT);

    assertThatThrownBy(() -> session.answer(new ItemId("q0"), CORRECT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("(q0)", "has ended", "1 of 1 answers given");
  }

  @Test
  void answering_a_session_twice_gives_two_independent_futures() {
    AssessmentSession session = answer(start(fullPlan(), bank()), CORRECT);
    SessionLog before = session.log();

    AssessmentSession right = answer(session, CORRECT);
    AssessmentSession wrong = answer(session, INCORRECT);

    assertThat(session.log()).isEqualTo(before);
    assertThat(right.estimate().ability()).isGreaterThan(wrong.estimate().ability());
    assertThat(answer(session, CORRECT).log()).isEqualTo(right.log());
    assertThat(right.log().events()).startsWith(before.events().toArray(SessionEvent[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void only_a_right_answer_counts_as_right(AnswerOutcome outcome) {
    AssessmentSession session = answer(start(plainPlan(2), LADDER), outcome);

    assertThat(session.estimate()).isEqualTo(outcome == CORRECT ? tally(1, 0) : tally(0, 1));
    assertThat(session.state().responses().category(0)).isEqualTo(outcome == CORRECT ? 1 : 0);
  }

  @Test
  void estimates_are_kept_from_before_the_first_answer_on() {
    AssessmentSession session = answer(start(plainPlan(2), LADDER), CORRECT, INCORRECT);

    assertThat(session.state().estimates()).containsExactly(tally(0, 0), tally(1, 0), tally(1, 1));
    assertThat(session.estimate()).isEqualTo(tally(1, 1));
  }

  @Test
  void a_preference_that_gives_way_is_recorded_with_the_choice() {
    AssessmentPlan plan =
        plainPlan(3, new AllowedValues("topic", Set.of("t0")), new EveryValueFirst("topic"));
    AssessmentSession session = start(plan, bank());

    assertThat(session.selection().setAside()).isEmpty();
    assertThat(answer(session, CORRECT).selection().setAside())
        .containsExactly("every topic once before any second time");
  }

  @Test
  void every_choice_is_explained_by_the_eligibility_at_its_position() {
    AssessmentSession session = start(fullPlan(), bank());
    while (!session.hasEnded()) {
      Eligibility eligibility = session.eligibility();
      ItemSelected choice = session.selection();

      assertThat(eligibility.isEligible(session.bank().index(choice.item()))).isTrue();
      assertThat(choice.eligible()).isEqualTo(eligibility.count());
      assertThat(choice.excluded()).isEqualTo(eligibility.exclusions());
      assertThat(choice.setAside())
          .isEqualTo(eligibility.setAside().stream().map(ContentConstraint::describe).toList());
      session = answer(session, INCORRECT);
    }
  }

  @Test
  void a_choice_tells_its_rank_among_the_candidates() {
    AssessmentSession session = start(fullPlan(), bank());
    while (!session.hasEnded()) {
      ItemSelected choice = session.selection();

      assertThat(choice.ranking().get(choice.rank() - 1).item()).isEqualTo(pending(session));
      assertThat(choice.draws()).hasSize(Math.min(choice.rank(), choice.ranking().size() - 1));
      session = answer(session, CORRECT);
    }
  }

  @Test
  void after_the_end_the_last_choice_can_still_be_seen() {
    AssessmentSession waiting = answer(start(plainPlan(2), LADDER), CORRECT);

    AssessmentSession ended = answer(waiting, CORRECT);

    assertThat(ended.selection()).isEqualTo(waiting.selection());
    assertThat(ended.eligibility().count()).isEqualTo(2);
  }

  @Test
  void every_attribute_that_the_bank_lacks_is_reported_before_the_test() {
    AssessmentPlan plan =
        plainPlan(1, new AtMostPerValue("colour", 1), new EveryValueFirst("shape"));

    assertThatThrownBy(() -> start(plan, LADDER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("(colour)", "(shape)", "ladder 1", "[topic]");
  }

  @Test
  void the_same_seed_and_answers_give_the_same_log() {
    assertThat(finished(fullPlan(), bank()).log()).isEqualTo(finished(fullPlan(), bank()).log());
  }

  @Test
  void another_seed_draws_otherwise() {
    Set<ItemId> firstItems = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      firstItems.add(pending(AssessmentSession.start(fullPlan(), bank(), new RandomSeed(seed))));
    }

    assertThat(firstItems).hasSize(3);
  }

  @Test
  void where_nothing_is_left_to_chance_the_seed_changes_nothing_but_its_own_record() {
    SessionLog one = start(plainPlan(2), LADDER).log();
    SessionLog other = AssessmentSession.start(plainPlan(2), LADDER, new RandomSeed(7)).log();

    assertThat(other.started().provenance().seed()).isEqualTo(new RandomSeed(7));
    assertThat(other.events().subList(1, 2)).isEqualTo(one.events().subList(1, 2));
    assertThat(one.started().provenance().seed()).isEqualTo(SEED);
  }

  @Test
  void one_session_serves_many_threads() throws Exception {
    AssessmentSession session = answer(start(fullPlan(), bank()), CORRECT);
    Callable<SessionLog> future =
        () -> TestSessions.finish(session, List.of(INCORRECT, CORRECT)).log();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<SessionLog>> logs = threads.invokeAll(Collections.nCopies(64, future));

      SessionLog expected = future.call();
      for (Future<SessionLog> log : logs) {
        assertThat(log.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_session_knows_its_plan_and_bank() {
    AssessmentSession session = start(plainPlan(1), LADDER);

    assertThat(session.plan()).isEqualTo(plainPlan(1));
    assertThat(session.bank()).isSameAs(LADDER);
  }

  private static Ended ended(int answers) {
    return new Ended(
        List.of(answers + " of " + answers + " answers given"),
        List.of(new RuleCheck("item-count", answers, answers, true)));
  }
}
