package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.Responses;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.session.SessionEvent.ItemSelected;
import org.jalon.testing.ObviousRules;

/** What holds for every bank, plan, seed and course of answers. */
class SessionLawsTest {

  @Property(tries = 500)
  void a_test_ends_for_a_reason_and_asks_no_item_twice(@ForAll("tests") AssessmentSession test) {
    List<SessionEvent> events = test.log().events();

    assertThat(events.get(events.size() - 1)).isInstanceOf(SessionEvent.Ended.class);
    assertThat(test.state().endReasons()).isNotEmpty();
    assertThat(of(ItemAnswered.class, test)).extracting(ItemAnswered::item).doesNotHaveDuplicates();
    assertThat(events).hasSize(2 + 2 * test.state().responses().size());
  }

  @Property(tries = 500)
  void every_choice_respects_every_rule(@ForAll("tests") AssessmentSession test) {
    Responses asked = Responses.none(test.bank());
    for (ItemAnswered answer : of(ItemAnswered.class, test)) {
      ItemSelected choice = of(ItemSelected.class, test).get(asked.size());
      ObviousRules.Verdict verdict =
          new ObviousRules(asked, test.log().started().provenance().seed())
              .apply(test.plan().blueprint());
      int item = test.bank().index(choice.item());

      assertThat(verdict.eligible()).contains(item).hasSize(choice.eligible());
      assertThat(choice.excluded().values().stream().mapToInt(count -> count).sum())
          .isEqualTo(verdict.reasons().size());
      assertThat(choice.setAside()).hasSameSizeAs(verdict.setAside());
      asked = asked.with(item, answer.outcome().category());
    }
  }

  @Property(tries = 500)
  void the_log_replays(@ForAll("tests") AssessmentSession test) {
    assertThatCode(() -> AssessmentSession.verify(test.plan(), test.bank(), test.log()))
        .doesNotThrowAnyException();
  }

  @Property(tries = 500)
  void a_test_interrupted_anywhere_goes_on_as_it_did(
      @ForAll("tests") AssessmentSession test, @ForAll @IntRange(max = 26) int cut) {
    List<SessionEvent> events = test.log().events();
    int length = 1 + cut % events.size();
    SessionLog beginning = new SessionLog(events.subList(0, length));

    AssessmentSession session = AssessmentSession.resume(test.plan(), test.bank(), beginning);
    while (!session.hasEnded()) {
      int answers = session.state().responses().size();
      session = TestSessions.answer(session, of(ItemAnswered.class, test).get(answers).outcome());
    }

    assertThat(session.log()).isEqualTo(test.log());
  }

  @Provide
  Arbitrary<AssessmentSession> tests() {
    return RandomSessions.finished();
  }

  private static <E extends SessionEvent> List<E> of(Class<E> type, AssessmentSession test) {
    return test.log().events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
