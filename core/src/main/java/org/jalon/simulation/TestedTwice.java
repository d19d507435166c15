package org.jalon.simulation;

import org.jalon.item.ResolvedItemBank;
import org.jalon.session.CompiledSession;

/** A true ability and what two tests made of it. */
record TestedTwice(double ability, double first, double second) {

  static TestedTwice of(SimulatedPerson person, CompiledSession session, ResolvedItemBank bank) {
    return new TestedTwice(
        person.ability(), test(person, 0, session, bank), test(person, 1, session, bank));
  }

  private static double test(
      SimulatedPerson person, int test, CompiledSession session, ResolvedItemBank bank) {
    new SimulatedPerson(person.ability(), person.seed().split(test)).take(session, bank);
    return session.ability();
  }
}
