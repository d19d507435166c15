package org.jalon.calibration;

import org.jalon.irt.ResponseModel;

/**
 * The distribution of the category of an answer, as a number, at an ability.
 *
 * @param mean its mean
 * @param variance its variance
 * @param fourth its fourth central moment
 */
record ScoreMoments(double mean, double variance, double fourth) {

  static ScoreMoments of(ResponseModel model, double ability) {
    double[] probabilities = probabilities(model, ability);
    double mean = 0;
    for (int k = 1; k < probabilities.length; k++) {
      mean += k * probabilities[k];
    }
    double variance = 0;
    double fourth = 0;
    for (int k = 0; k < probabilities.length; k++) {
      double square = (k - mean) * (k - mean);
      variance += probabilities[k] * square;
      fourth += probabilities[k] * square * square;
    }
    return new ScoreMoments(mean, variance, fourth);
  }

  static double[] probabilities(ResponseModel model, double ability) {
    double[] probabilities = new double[model.categoryCount()];
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = model.probability(ability, k);
    }
    return probabilities;
  }
}
