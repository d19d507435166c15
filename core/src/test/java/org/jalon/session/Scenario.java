package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jalon.item.ResolvedItemBank;

/**
 * What follows from what: {@code given(plan, bank, events…).when(command).then(events…)}. The given
 * events come after the start of the session; only what the command adds is compared.
 */
record Scenario(AssessmentSession before, AssessmentSession after) {

  /** A session with such a past. */
  static Scenario given(AssessmentPlan plan, ResolvedItemBank bank, SessionEvent... past) {
    List<SessionEvent> events = new ArrayList<>();
    events.add(TestSessions.start(plan, bank).log().started());
    events.addAll(List.of(past));
    AssessmentSession session = AssessmentSession.resume(plan, bank, new SessionLog(events));
    return new Scenario(session, session);
  }

  Scenario when(UnaryOperator<AssessmentSession> command) {
    return new Scenario(before, command.apply(before));
  }

  void then(SessionEvent... added) {
    List<SessionEvent> past = before.log().events();
    List<SessionEvent> all = after.log().events();
    assertThat(all.subList(0, past.size())).isEqualTo(past);
    assertThat(all.subList(past.size(), all.size())).containsExactly(added);
  }
}
