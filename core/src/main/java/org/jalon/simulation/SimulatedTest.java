package org.jalon.simulation;

import java.util.stream.IntStream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Responses;
import org.jalon.session.AssessmentSession;

/** What the report needs of one test. Package-private: the array is never shared. */
@SuppressWarnings("ArrayRecordComponent")
record SimulatedTest(double ability, AbilityEstimate estimate, int[] items) {

  static SimulatedTest of(SimulatedPerson person, AssessmentSession session) {
    Responses responses = session.state().responses();
    int[] items = IntStream.range(0, responses.size()).map(responses::item).toArray();
    return new SimulatedTest(person.ability(), session.estimate(), items);
  }
}
