package org.jalon.simulation;

import org.jalon.session.CompiledSession;

/** A true ability and what two tests made of it. */
record TestedTwice(double ability, double first, double second) {

  static TestedTwice of(SimulatedPerson person, CompiledSession session, Simulator simulator) {
    return new TestedTwice(
        person.ability(), test(person, 0, session, simulator), test(person, 1, session, simulator));
  }

  private static double test(
      SimulatedPerson person, int test, CompiledSession session, Simulator simulator) {
    ResponseContext context = new ResponseContext(simulator.bank());
    person.takeOther(session, person.seed().split(test), context, simulator.oracle());
    return session.ability();
  }
}
