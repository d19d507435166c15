package org.jalon.benchmarks.scoreboard;

import java.util.HashSet;
import java.util.Set;
import org.jalon.benchmarks.baseline.NaiveItems;

/** Goes along simulated tests with a set of the identifiers asked so far. */
final class NaiveWalk implements Version.Body {

  private final SimulatedTests tests;
  private final NaiveItems items;
  private final int slots;
  private final Choice choice;

  /** With so many results at each position. */
  NaiveWalk(SimulatedTests tests, NaiveItems items, int slots, Choice choice) {
    this.tests = tests;
    this.items = items;
    this.slots = slots;
    this.choice = choice;
  }

  /** A choice at a position of a test. */
  interface Choice {

    /** Puts the items chosen into the results. */
    void choose(int test, int position, Set<String> asked, Slots results);
  }

  @Override
  public void run(int from, int to, double[] results) {
    Slots target = new Slots(results, from * tests.positions() * slots);
    for (int test = from; test < to; test++) {
      Set<String> asked = new HashSet<>();
      for (int position = 0; position < tests.length(); position++) {
        if (position >= tests.first()) {
          choice.choose(test, position, asked, target);
        }
        asked.add(items.get(tests.item(test, position)).id());
      }
    }
  }
}
