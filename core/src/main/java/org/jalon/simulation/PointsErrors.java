package org.jalon.simulation;

import org.jalon.certification.ScoreScale;

/**
 * Sums over people of powers of the error of the points, awarded by the first test minus true.
 *
 * @param persons how many people
 * @param first the sum of the errors
 * @param second the sum of their squares
 * @param fourth the sum of their fourth powers
 */
record PointsErrors(int persons, double first, double second, double fourth) {

  static PointsErrors of(TestedTwice[] people, ScoreScale scale) {
    double first = 0;
    double second = 0;
    double fourth = 0;
    for (TestedTwice person : people) {
      double error = (double) scale.points(person.first()) - scale.points(person.ability());
      first += error;
      second += error * error;
      fourth += error * error * error * error;
    }
    return new PointsErrors(people.length, first, second, fourth);
  }

  MonteCarloEstimate bias() {
    return new MonteCarloEstimate(first / persons, standardErrorOfMean(first, second));
  }

  MonteCarloEstimate rootMeanSquareError() {
    double root = Math.sqrt(second / persons);
    double error = root == 0 ? 0 : standardErrorOfMean(second, fourth) / (2 * root);
    return new MonteCarloEstimate(root, error);
  }

  /** From the sum of values and the sum of their squares. */
  private double standardErrorOfMean(double sum, double squares) {
    double mean = sum / persons;
    return Math.sqrt(Math.max(0, squares / persons - mean * mean) / persons);
  }
}
