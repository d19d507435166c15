package org.jalon.simulation;

import org.jalon.internal.ExactSum;

/** Sums over people of powers of the error of the points, awarded by the first test minus true. */
final class PointsErrors {

  private final ExactSum errors = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private final ExactSum fourthPowers = new ExactSum();

  void add(double error) {
    double square = error * error;
    errors.add(error);
    squares.add(square);
    fourthPowers.add(square * square);
  }

  void merge(PointsErrors other) {
    errors.merge(other.errors);
    squares.merge(other.squares);
    fourthPowers.merge(other.fourthPowers);
  }

  MonteCarloEstimate bias(long persons) {
    return MonteCarloEstimate.mean(persons, errors.value(), squares.value());
  }

  MonteCarloEstimate rootMeanSquareError(long persons) {
    return MonteCarloEstimate.mean(persons, squares.value(), fourthPowers.value()).root();
  }
}
