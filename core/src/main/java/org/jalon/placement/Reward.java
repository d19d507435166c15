package org.jalon.placement;

/** What the answer to an outcome is expected to tell about the others of its ladder. */
final class Reward {

  private Reward() {}

  /**
   * p·E + (1 − p)·H in this order of operations, on which ties rest.
   *
   * @param predictedLevel the predicted level
   * @param level the level of the outcome
   * @param lower how many outcomes at this level or below are open
   * @param upper how many outcomes at this level or above are open
   */
  static double of(double predictedLevel, int level, int lower, int upper) {
    double p = LevelPrediction.probability(predictedLevel, level);
    return p * lower + (1 - p) * upper;
  }
}
