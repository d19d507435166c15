package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.Speededness;

/**
 * How people of a design answer: {@code {"slip": 0.02, "drop-out": 0.01}}.
 *
 * @param found collects what is wrong
 * @param members the members
 */
record DesignOracle(Found found, JsonMembers members) {

  private static final Set<String> KNOWN =
      Set.of("slip", "guess", "guess-from", "speeded", "drop-out");
  private static final Set<String> SPEEDED = Set.of("share", "first", "last", "guessing");
  private static final int LAST_POSITION = 1_000_000;

  /** Everything wrong is told at once. */
  static ResponseOracle of(JsonMembers members) throws IOException {
    Found found = new Found();
    found.part(() -> members.allowing(KNOWN));
    ResponseOracle oracle = new DesignOracle(found, members).oracle();
    found.throwIfAny();
    return oracle;
  }

  private ResponseOracle oracle() throws IOException {
    ResponseOracle oracle = ResponseOracle.model();
    oracle = with(oracle, "slip", o -> o.slipping(members.number("slip", 0, 1)));
    oracle = with(oracle, "guess", o -> o.guessing(members.number("guess", 0, 1)));
    oracle = with(oracle, "guess-from", o -> o.guessingFrom(position(members, "guess-from")));
    oracle = with(oracle, "speeded", o -> o.speeded(speededness(members.object("speeded"))));
    return with(oracle, "drop-out", o -> o.leaving(members.number("drop-out", 0, 1)));
  }

  private ResponseOracle with(
      ResponseOracle oracle, String member, Found.Change<ResponseOracle> change)
      throws IOException {
    return found.changed(oracle, members.has(member), members.place(member), change);
  }

  private static Speededness speededness(JsonMembers members) throws IOException {
    Found found = new Found();
    found.part(() -> members.allowing(SPEEDED));
    Optional<Double> share = found.part(() -> members.number("share", 0, 1));
    Optional<Integer> first = found.part(() -> position(members, "first"));
    Optional<Integer> last = found.part(() -> position(members, "last"));
    Optional<Double> guessing = found.part(() -> members.number("guessing", 0, 1));
    found.throwIfAny();
    return new Speededness(
        share.orElseThrow(), first.orElseThrow(), last.orElseThrow(), guessing.orElseThrow());
  }

  private static int position(JsonMembers members, String name) {
    return (int) members.whole(name, 1, LAST_POSITION);
  }
}
