package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.answer.AnswerOutcome.CORRECT;
import static org.jalon.session.TestSessions.bank;
import static org.jalon.session.TestSessions.pending;
import static org.jalon.session.TestSessions.plainPlan;
import static org.jalon.session.TestSessions.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jalon.item.ItemId;
import org.jalon.session.SessionEvent.Ended;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.RuleCheck;
import org.jalon.stopping.TimeUsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time a person uses comes with the answers, and what it decides can be decided again. */
class TimedSessionTest {

  private static final AssessmentPlan PLAN =
      plainPlan(8).endingWhen(TimeUsed.atLeast(Duration.ofSeconds(5)).or(ItemCount.atLeast(8)));

  @Test
  void times_add_up_and_end_the_test() {
    AssessmentSession session = timed(start(PLAN, bank()), 2000, 2999, 1);

    assertThat(session.state().timeUsed()).isEqualTo(Duration.ofSeconds(5));
    assertThat(session.state().endReasons()).containsExactly("5.0000 of 5.0000 seconds used");
    assertThat(lastEvent(session))
        .isEqualTo(
            new Ended(
                List.of("5.0000 of 5.0000 seconds used"),
                List.of(
                    new RuleCheck("time-used", 5, 5, true),
                    new RuleCheck("item-count", 3, 8, false))));
  }

  @Test
  void an_answer_without_a_time_takes_none() {
    AssessmentSession session = start(PLAN, bank());

    assertThat(session.answer(pending(session), CORRECT).log())
        .isEqualTo(session.answer(pending(session), CORRECT, Duration.ZERO).log());
  }

  @Test
  void a_fraction_of_a_millisecond_is_cut_off() {
    AssessmentSession session = start(PLAN, bank());

    session = session.answer(pending(session), CORRECT, Duration.ofNanos(1_999_999));

    assertThat(session.state().timeUsed()).isEqualTo(Duration.ofMillis(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.000000001S", "PT596H31M23.647000001S", "PT9999999999999S"})
  void a_time_out_of_range_is_refused(String time) {
    AssessmentSession session = start(PLAN, bank());
    ItemId item = pending(session);

    assertThatThrownBy(() -> session.answer(item, CORRECT, Duration.parse(time)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The time used for the item %s (%s) must lie between PT0S and PT596H31M23.647S.",
            item, Duration.parse(time));
  }

  @Test
  void a_resumed_session_knows_the_time_used_before() {
    AssessmentSession session = timed(start(PLAN, bank()), 2000, 1000);

    AssessmentSession resumed = AssessmentSession.resume(PLAN, bank(), session.log());

    assertThat(resumed.state()).isEqualTo(session.state());
    assertThat(timed(resumed, 2000).hasEnded()).isTrue();
  }

  @Test
  void a_true_log_is_verified() {
    SessionLog log = timed(start(PLAN, bank()), 2000, 1000, 3000).log();

    assertThatCode(() -> AssessmentSession.verify(PLAN, bank(), log)).doesNotThrowAnyException();
  }

  @Test
  void a_time_that_changes_the_end_is_noticed() {
    SessionLog log = timed(start(PLAN, bank()), 2000, 1000, 3000).log();

    assertThatThrownBy(() -> AssessmentSession.verify(PLAN, bank(), withTime(log, 4, 5000)))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageStartingWith("Event 5 of the session log does not replay");
  }

  @Test
  void a_time_that_changes_no_decision_cannot_be_told_from_the_true_one() {
    SessionLog log = timed(start(PLAN, bank()), 2000, 1000).log();

    assertThatCode(() -> AssessmentSession.verify(PLAN, bank(), withTime(log, 2, 1999)))
        .doesNotThrowAnyException();
  }

  @Test
  void the_rules_can_be_asked_what_they_find_while_the_test_goes_on() {
    AssessmentSession session = timed(start(PLAN, bank()), 2000);

    assertThat(PLAN.stoppingRule().decide(session.progress()).checks())
        .containsExactly(
            new RuleCheck("time-used", 2, 5, false), new RuleCheck("item-count", 1, 8, false));
    assertThat(session.progress().eligibleItems()).isEqualTo(session.eligibility().count());
    assertThat(session.progress().estimates()).isEqualTo(session.state().estimates());
  }

  private static AssessmentSession timed(AssessmentSession session, long... milliseconds) {
    AssessmentSession current = session;
    for (long time : milliseconds) {
      current = current.answer(pending(current), CORRECT, Duration.ofMillis(time));
    }
    return current;
  }

  private static SessionEvent lastEvent(AssessmentSession session) {
    return session.log().events().get(session.log().events().size() - 1);
  }

  private static SessionLog withTime(SessionLog log, int event, long milliseconds) {
    ItemAnswered e = (ItemAnswered) log.events().get(event);
    List<SessionEvent> events = new ArrayList<>(log.events());
    events.set(
        event,
        new ItemAnswered(
            e.position(),
            e.item(),
            e.outcome(),
            e.category(),
            e.estimate(),
            Duration.ofMillis(milliseconds)));
    return new SessionLog(events);
  }
}
