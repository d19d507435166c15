package org.jalon.benchmarks.scoreboard;

/** Goes along simulated tests with an array that marks the items asked so far. */
final class ScanWalk implements Version.Body {

  private final SimulatedTests tests;
  private final int slots;
  private final Choice choice;
  private final boolean[] excluded;

  /** With so many results at each position. */
  ScanWalk(SimulatedTests tests, int slots, Choice choice) {
    this.tests = tests;
    this.slots = slots;
    this.choice = choice;
    this.excluded = new boolean[tests.bank().size()];
  }

  /** A choice at a position of a test. */
  interface Choice {

    /** Puts the items chosen into the results. */
    void choose(int test, int position, boolean[] excluded, Slots results);
  }

  @Override
  public void run(int from, int to, double[] results) {
    Slots target = new Slots(results, from * tests.positions() * slots);
    for (int test = from; test < to; test++) {
      for (int position = 0; position < tests.length(); position++) {
        if (position >= tests.first()) {
          choice.choose(test, position, excluded, target);
        }
        excluded[tests.item(test, position)] = true;
      }
      for (int position = 0; position < tests.length(); position++) {
        excluded[tests.item(test, position)] = false;
      }
    }
  }
}
