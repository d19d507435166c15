package org.jalon.benchmarks.study;

import java.util.List;

/**
 * What a plan says of a person after a number of questions, against the truth.
 *
 * @param questions how many were asked
 * @param competences one for each competence of the test
 */
record Verdict(int questions, List<OfCompetence> competences) {

  private static final double NORMAL_95 = 1.96;

  Verdict {
    competences = List.copyOf(competences);
  }

  /**
   * What is said of a competence.
   *
   * @param right whether the level is the true one
   * @param error the points minus the true ones
   * @param confidence the probability that is stated for the level; NaN of a plan that states none
   * @param deviation the standard deviation that is stated for the points; NaN likewise
   */
  record OfCompetence(boolean right, double error, double confidence, double deviation) {

    /** Whether the interval of 95 % around the points has the true ones in it. */
    boolean covers() {
      return Math.abs(error) <= NORMAL_95 * deviation;
    }
  }

  /** The share of the levels that are right. */
  double accuracy() {
    return competences.stream().mapToDouble(said -> said.right() ? 1 : 0).average().orElseThrow();
  }

  /** The mean of the squared errors of the points. */
  double squaredError() {
    return competences.stream()
        .mapToDouble(said -> said.error() * said.error())
        .average()
        .orElseThrow();
  }

  /** The share of the intervals that have the true points in them. */
  double coverage() {
    return competences.stream().mapToDouble(said -> said.covers() ? 1 : 0).average().orElseThrow();
  }
}
