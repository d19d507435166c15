package org.jalon.simulation;

import java.util.stream.IntStream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Responses;
import org.jalon.session.AssessmentSession;
import org.jalon.session.CompiledSession;

/** What the report needs of one test. Package-private: the array is never shared. */
@SuppressWarnings("ArrayRecordComponent")
record SimulatedTest(double ability, double estimate, double standardError, int[] items) {

  static SimulatedTest of(SimulatedPerson person, AssessmentSession session) {
    Responses responses = session.state().responses();
    int[] items = IntStream.range(0, responses.size()).map(responses::item).toArray();
    AbilityEstimate estimate = session.estimate();
    return new SimulatedTest(person.ability(), estimate.ability(), estimate.standardError(), items);
  }

  static SimulatedTest of(SimulatedPerson person, CompiledSession session) {
    int[] items = IntStream.range(0, session.size()).map(session::item).toArray();
    return new SimulatedTest(person.ability(), session.ability(), session.standardError(), items);
  }
}
