package org.jalon.benchmarks.study;

/**
 * The confidences at which a probabilistic test of one competence is looked at: 0.40, 0.45 … 0.75.
 */
final class Confidences {

  static final int COUNT = 8;

  private static final double LOWEST = 0.4;
  private static final double STEP = 0.05;

  private Confidences() {}

  static double at(int index) {
    return LOWEST + STEP * index;
  }

  static double highest() {
    return at(COUNT - 1);
  }
}
