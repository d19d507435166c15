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
    return MonteCarloEstimate.mean(persons, first, second);
  }

  MonteCarloEstimate rootMeanSquareError() {
    return MonteCarloEstimate.mean(persons, second, fourth).root();
  }
}
