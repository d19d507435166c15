package org.jalon.benchmarks.study;

/** The parts of a reference test at which a probabilistic test is looked at: 30 %, 35 % … 100 %. */
final class Fractions {

  static final int COUNT = 15;

  private static final int LOWEST_PERCENT = 30;
  private static final int STEP_PERCENT = 5;

  private Fractions() {}

  static int percent(int index) {
    return LOWEST_PERCENT + STEP_PERCENT * index;
  }

  /** The percentage between two of them. */
  static double percent(double index) {
    return LOWEST_PERCENT + STEP_PERCENT * index;
  }

  /** How many questions that are, rounded to the nearest number. */
  static int questions(int index, int all) {
    return (int) Math.round(all * percent(index) / 100.0);
  }
}
