package org.jalon.benchmarks.study;

import java.util.List;

/**
 * Who takes which tests.
 *
 * @param id a short name
 * @param title what it is about
 * @param slip how often people miss what they master
 * @param guess how often they guess what they do not
 * @param linked whether a person's topics tell about each other, as the prior of the plan has it
 * @param whole whether a test is about the whole referential, else about one competence
 */
record Condition(String id, String title, Range slip, Range guess, boolean linked, boolean whole) {

  private static final Range MIXED_SLIPS = new Range(0.02, 0.20);
  private static final Range MIXED_GUESSES = new Range(0, 0.25);

  /** How many people take a test of one competence for each one who takes a whole test. */
  private static final int PERSONS_PER_WHOLE_TEST = 100;

  /** All conditions, in the order of the tables. */
  static List<Condition> all() {
    return List.of(
        new Condition("A", "mixed rates", MIXED_SLIPS, MIXED_GUESSES, true, false),
        corner("B1", 0.02, 0),
        corner("B2", 0.10, 0.10),
        corner("B3", 0.20, 0.25),
        new Condition(
            "C", "mixed rates, unlinked topics", MIXED_SLIPS, MIXED_GUESSES, false, false),
        new Condition(
            "D", "mixed rates, whole referential", MIXED_SLIPS, MIXED_GUESSES, true, true));
  }

  private static Condition corner(String id, double slip, double guess) {
    String title =
        "slips %d %%, guesses %d %%".formatted(Math.round(100 * slip), Math.round(100 * guess));
    return new Condition(id, title, Range.just(slip), Range.just(guess), true, false);
  }

  /** How many people take part: those of the other conditions, in whole tests the first of them. */
  int persons(int ofSingle) {
    return whole ? Math.min(ofSingle, Math.max(2, ofSingle / PERSONS_PER_WHOLE_TEST)) : ofSingle;
  }

  String heading() {
    return id + ": " + title;
  }
}
