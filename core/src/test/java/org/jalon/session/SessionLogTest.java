package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.answer.AnswerOutcome.CORRECT;
import static org.jalon.answer.AnswerOutcome.INCORRECT;
import static org.jalon.answer.AnswerOutcome.SKIPPED;
import static org.jalon.session.TestSessions.SEED;
import static org.jalon.session.TestSessions.answer;
import static org.jalon.session.TestSessions.bank;
import static org.jalon.session.TestSessions.finished;
import static org.jalon.session.TestSessions.fullPlan;
import static org.jalon.session.TestSessions.ladder;
import static org.jalon.session.TestSessions.linkedBank;
import static org.jalon.session.TestSessions.plainPlan;
import static org.jalon.session.TestSessions.referential;
import static org.jalon.session.TestSessions.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Provenance;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.SelectionCriterion;
import org.jalon.session.SessionEvent.Ended;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.session.SessionEvent.ItemSelected;
import org.jalon.session.SessionEvent.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs: what they hold, how a session is taken up from one, and what does not replay. */
class SessionLogTest {

  private static final ResolvedItemBank BANK = bank();
  private static final SessionLog LOG = finished(fullPlan(), BANK).log();

  @Test
  void the_log_in_question_has_every_kind_of_event_a_draw_and_a_preference_set_aside() {
    assertThat(LOG.events())
        .<Class<?>>extracting(Object::getClass)
        .contains(SessionEvent.class.getPermittedSubclasses());
    assertThat(choices()).anyMatch(choice -> !choice.draws().isEmpty());
    assertThat(choices()).anyMatch(choice -> !choice.setAside().isEmpty());
    assertThat(choices()).anyMatch(choice -> choice.excluded().size() > 1);
  }

  @Test
  void a_log_begins_with_the_start_of_the_session() {
    assertThatThrownBy(() -> new SessionLog(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("must begin with the start", "Maybe");
    assertThatThrownBy(() -> new SessionLog(LOG.events().subList(1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must begin with the start");
  }

  @Test
  void the_start_names_the_release_the_seed_and_the_material() {
    ResolvedItemBank bank = linkedBank().resolve(referential("1"));
    Provenance provenance = start(plainPlan(1), bank).log().started().provenance();

    assertThat(provenance.libraryVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(provenance.seed()).isEqualTo(SEED);
    assertThat(provenance.fingerprints())
        .isEqualTo(
            Map.of(
                "plan", plainPlan(1).fingerprint(),
                "bank", bank.fingerprint(),
                "referential", referential("1").fingerprint()));
  }

  @Test
  void a_bank_without_a_referential_names_none() {
    assertThat(LOG.started().provenance().fingerprints()).containsOnlyKeys("plan", "bank");
  }

  @Test
  void a_session_resumed_at_any_event_has_the_same_future() {
    for (int length = 1; length <= LOG.events().size(); length++) {
      AssessmentSession resumed = AssessmentSession.resume(fullPlan(), bank(), beginning(length));

      assertThat(finishedAsBefore(resumed).log()).isEqualTo(LOG);
    }
  }

  @Test
  void a_resumed_session_stands_where_the_first_one_stood() {
    AssessmentSession session = answer(start(fullPlan(), BANK), CORRECT, INCORRECT);

    AssessmentSession resumed = AssessmentSession.resume(fullPlan(), bank(), session.log());

    assertThat(resumed.log()).isEqualTo(session.log());
    assertThat(resumed.state()).isEqualTo(session.state());
    assertThat(resumed.nextItem()).isEqualTo(session.nextItem());
  }

  @Test
  void a_true_log_is_verified_whole_or_interrupted_anywhere() {
    for (int length = 1; length <= LOG.events().size(); length++) {
      SessionLog log = beginning(length);
      assertThatCode(() -> AssessmentSession.verify(fullPlan(), bank(), log))
          .doesNotThrowAnyException();
    }
  }

  /** What the engine does not decide; see the tests that follow. */
  private static final Set<String> TAKEN_AS_THEY_ARE = Set.of("provenance", "timeUsed");

  static Stream<Arguments> alterations() {
    Tampering tampering = new Tampering(BANK);
    return IntStream.range(0, LOG.events().size())
        .boxed()
        .flatMap(
            i ->
                tampering.of(LOG.events().get(i)).entrySet().stream()
                    .filter(altered -> !TAKEN_AS_THEY_ARE.contains(altered.getKey()))
                    .map(altered -> Arguments.of(i, altered.getKey(), altered.getValue())));
  }

  @ParameterizedTest(name = "event {0}: {1}")
  @MethodSource("alterations")
  void an_altered_event_is_named(int index, String component, SessionEvent altered) {
    assertThatThrownBy(() -> AssessmentSession.verify(fullPlan(), BANK, withEvent(index, altered)))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageStartingWith(
            "Event %d of the session log does not replay: it says (%s)", index, altered)
        .hasMessageContaining("deciding again gives");
  }

  @Test
  void every_component_of_every_event_is_tampered_with() {
    Tampering tampering = new Tampering(BANK);
    assertThat(LOG.events())
        .allSatisfy(
            event ->
                assertThat(tampering.of(event).keySet())
                    .containsExactlyInAnyOrder(components(event)));
  }

  @Test
  void another_seed_shows_at_the_first_draw() {
    SessionEvent altered = new Tampering(BANK).of(LOG.started()).get("provenance");

    assertThatThrownBy(() -> AssessmentSession.verify(fullPlan(), BANK, withEvent(0, altered)))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageStartingWith("Event 1 of the session log does not replay");
  }

  @Test
  void an_outcome_that_scores_the_same_cannot_be_told_from_the_true_one() {
    SessionLog log = answer(start(fullPlan(), BANK), INCORRECT).log();
    ItemAnswered answer = (ItemAnswered) log.events().get(2);
    List<SessionEvent> events = new ArrayList<>(log.events());
    events.set(2, new ItemAnswered(1, answer.item(), SKIPPED, answer.estimate()));

    assertThatCode(() -> AssessmentSession.verify(fullPlan(), BANK, new SessionLog(events)))
        .doesNotThrowAnyException();
  }

  @Test
  void a_missing_event_is_noticed() {
    for (int i = 1; i < LOG.events().size() - 1; i++) {
      List<SessionEvent> events = new ArrayList<>(LOG.events());
      events.remove(i);

      assertThatThrownBy(() -> AssessmentSession.verify(fullPlan(), BANK, new SessionLog(events)))
          .isInstanceOf(SessionMismatchException.class)
          .hasMessageStartingWith("Event %d of the session log does not replay", i);
    }
  }

  @Test
  void an_event_after_the_end_is_noticed() {
    List<SessionEvent> events = new ArrayList<>(LOG.events());
    events.add(new Ended(List.of("again")));

    assertThatThrownBy(() -> AssessmentSession.verify(fullPlan(), BANK, new SessionLog(events)))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContainingAll(
            "Event " + (events.size() - 1), "Ended[reasons=[again], checks=[]]");
  }

  @Test
  void a_log_of_another_release_that_decided_the_same_is_verified() {
    SessionLog foreign = withEvent(0, startOfRelease("9.8.7"));

    assertThatCode(() -> AssessmentSession.verify(fullPlan(), BANK, foreign))
        .doesNotThrowAnyException();
  }

  @Test
  void a_log_of_another_release_that_decided_otherwise_names_that_release() {
    SessionEvent altered = new Tampering(BANK).of(LOG.events().get(2)).get("estimate");
    List<SessionEvent> events = new ArrayList<>(withEvent(2, altered).events());
    events.set(0, startOfRelease("9.8.7"));

    assertThatThrownBy(() -> AssessmentSession.verify(fullPlan(), BANK, new SessionLog(events)))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContainingAll("Event 2", "written by version 9.8.7");
  }

  @Test
  void another_plan_is_named() {
    AssessmentPlan other = fullPlan().endingWhen(plainPlan(3).stoppingRule());

    assertRefused(other, BANK, LOG, "written with another plan:", fullPlan().fingerprint().hex());
  }

  @Test
  void a_refusal_names_only_what_differs() {
    AssessmentPlan other = plainPlan(2);

    assertThatThrownBy(() -> AssessmentSession.resume(other, BANK, LOG))
        .hasMessage(
            "The session log was written with another plan: it names {plan=%s}, but here there is"
                + " {plan=%s}. Maybe a newer release is loaded.",
            fullPlan().fingerprint(), other.fingerprint());
  }

  @Test
  void another_bank_is_named() {
    List<Item> fewer = BANK.declaration().items().subList(0, 11);
    ResolvedItemBank other = ItemBank.of("demo", "1", fewer).resolve();

    assertRefused(fullPlan(), other, LOG, "another bank:", other.fingerprint().hex());
  }

  @Test
  void another_release_of_the_referential_is_named() {
    SessionLog log = start(plainPlan(1), linkedBank().resolve(referential("1"))).log();
    ResolvedItemBank other = linkedBank().resolve(referential("2"));

    assertRefused(
        plainPlan(1), other, log, "another referential:", referential("2").fingerprint().hex());
  }

  @Test
  void a_referential_on_one_side_only_is_named() {
    ResolvedItemBank linked = linkedBank().resolve(referential("1"));
    ResolvedItemBank unlinked = linkedBank().resolve();

    assertRefused(
        plainPlan(1), unlinked, start(plainPlan(1), linked).log(), "another referential:");
    assertRefused(
        plainPlan(1), linked, start(plainPlan(1), unlinked).log(), "another referential:");
  }

  @Test
  void all_differences_are_named_together() {
    assertRefused(plainPlan(1), ladder(0, 1), LOG, "another bank and another plan:");
  }

  @Test
  void a_plan_with_a_lambda_can_be_resumed_with_the_same_object_only() {
    AssessmentPlan plan = lambdaPlan(1);
    SessionLog log = answer(start(plan, BANK), CORRECT).log();

    assertThat(AssessmentSession.resume(plan, BANK, log).log()).isEqualTo(log);
    assertRefused(lambdaPlan(1), BANK, log, "another plan:");
  }

  static Stream<Arguments> broken_sequences() {
    SessionEvent first = LOG.events().get(1);
    SessionEvent answer = LOG.events().get(2);
    SessionEvent second = LOG.events().get(3);
    SessionEvent end = new Ended(List.of("enough"));
    Map<String, SessionEvent> otherFirst = new Tampering(BANK).of(first);
    Map<String, SessionEvent> otherAnswer = new Tampering(BANK).of(answer);
    return Stream.of(
        broken("already started", LOG.started()),
        broken("an item waits for its answer", first, second),
        broken("an item waits for its answer", first, end),
        broken("the item does not wait for an answer", answer),
        broken("the item does not wait for an answer", first, answer, answer),
        broken("the item does not wait for an answer", first, otherAnswer.get("item")),
        broken("its position is not the next one", second),
        broken("its position is not the next one", otherFirst.get("position")),
        broken("its position is not the current one", first, otherAnswer.get("position")),
        broken("the session has already ended", end, first),
        broken("the session has already ended", end, end),
        broken("it gives no reason", new Ended(List.of())),
        broken("the bank does not contain the item", unknown((ItemSelected) first)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken_sequences")
  void events_that_cannot_follow_on_each_other_are_refused(
      String reason, List<SessionEvent> afterStart) {
    List<SessionEvent> events = new ArrayList<>(List.of(LOG.started()));
    events.addAll(afterStart);

    assertThatThrownBy(() -> AssessmentSession.resume(fullPlan(), BANK, new SessionLog(events)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(afterStart.get(afterStart.size() - 1).toString());
  }

  @Test
  void a_log_keeps_its_own_list_of_events() {
    List<SessionEvent> events = new ArrayList<>(LOG.events());
    SessionLog log = new SessionLog(events);
    events.clear();

    assertThat(log).isEqualTo(LOG);
  }

  private static Arguments broken(String reason, SessionEvent... afterStart) {
    return Arguments.of(reason, List.of(afterStart));
  }

  private static SessionEvent unknown(ItemSelected e) {
    return new ItemSelected(
        1, new ItemId("lost"), e.ranking(), e.draws(), e.eligible(), e.excluded(), e.setAside());
  }

  private static void assertRefused(
      AssessmentPlan plan, ResolvedItemBank bank, SessionLog log, String... parts) {
    assertThatThrownBy(() -> AssessmentSession.resume(plan, bank, log))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> AssessmentSession.verify(plan, bank, log))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContainingAll(parts);
  }

  /** The lambda captures its argument, so that each call gives an object of its own. */
  private static AssessmentPlan lambdaPlan(int sign) {
    SelectionCriterion criterion = context -> item -> sign * item;
    AssessmentPlan plain = plainPlan(3);
    return new AssessmentPlan(
        plain.name(),
        plain.estimator(),
        ItemSelector.of(criterion, new Best()),
        plain.blueprint(),
        plain.stoppingRule());
  }

  private static AssessmentSession finishedAsBefore(AssessmentSession resumed) {
    AssessmentSession session = resumed;
    while (!session.hasEnded()) {
      int next = session.log().events().size();
      session = answer(session, ((ItemAnswered) LOG.events().get(next)).outcome());
    }
    return session;
  }

  private static SessionLog beginning(int length) {
    return new SessionLog(LOG.events().subList(0, length));
  }

  private static SessionLog withEvent(int index, SessionEvent event) {
    List<SessionEvent> events = new ArrayList<>(LOG.events());
    events.set(index, event);
    return new SessionLog(events);
  }

  private static Started startOfRelease(String version) {
    Provenance own = LOG.started().provenance();
    return new Started(
        new Provenance(version, own.seed(), own.fingerprints()), LOG.started().estimate());
  }

  private static String[] components(SessionEvent event) {
    return Arrays.stream(event.getClass().getRecordComponents())
        .map(component -> component.getName())
        .toArray(String[]::new);
  }

  private static List<ItemSelected> choices() {
    return LOG.events().stream()
        .filter(ItemSelected.class::isInstance)
        .map(ItemSelected.class::cast)
        .toList();
  }
}
