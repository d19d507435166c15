package org.jalon.examples.commandline;

import java.util.Set;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.Speededness;

/** How people of a design answer: {@code {"slip": 0.02, "drop-out": 0.01}}. */
final class DesignOracle {

  private static final Set<String> KNOWN =
      Set.of("slip", "guess", "guess-from", "speeded", "drop-out");
  private static final int LAST_POSITION = 1_000_000;

  private DesignOracle() {}

  static ResponseOracle of(JsonMembers members) {
    members.allowing(KNOWN);
    ResponseOracle oracle = ResponseOracle.model();
    if (members.has("slip")) {
      oracle = oracle.slipping(members.number("slip", 0, 1));
    }
    if (members.has("guess")) {
      oracle = oracle.guessing(members.number("guess", 0, 1));
    }
    if (members.has("guess-from")) {
      oracle = oracle.guessingFrom((int) members.whole("guess-from", 1, LAST_POSITION));
    }
    if (members.has("speeded")) {
      oracle = oracle.speeded(speededness(members.object("speeded")));
    }
    return members.has("drop-out") ? oracle.leaving(members.number("drop-out", 0, 1)) : oracle;
  }

  private static Speededness speededness(JsonMembers members) {
    members.allowing(Set.of("share", "first", "last", "guessing"));
    return new Speededness(
        members.number("share", 0, 1),
        (int) members.whole("first", 1, LAST_POSITION),
        (int) members.whole("last", 1, LAST_POSITION),
        members.number("guessing", 0, 1));
  }
}
