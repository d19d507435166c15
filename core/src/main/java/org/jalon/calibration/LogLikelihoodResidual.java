package org.jalon.calibration;

import org.jalon.irt.ResponseModel;

/** The log-likelihood of a person's answers less its mean, beside the score function. */
final class LogLikelihoodResidual {

  private double residual;
  private double score;
  private double logVariance;
  private double covariance;
  private double scoreVariance;

  void add(ResponseModel model, int category, double ability) {
    double[] p = ScoreMoments.probabilities(model, ability);
    double[] log = new double[p.length];
    double[] first = new double[p.length];
    double mean = 0;
    for (int k = 0; k < p.length; k++) {
      log[k] = p[k] == 0 ? 0 : model.logProbability(ability, k);
      first[k] = p[k] == 0 ? 0 : model.logDerivative(ability, k, 1);
      mean += p[k] * log[k];
    }
    for (int k = 0; k < p.length; k++) {
      double deviation = log[k] - mean;
      logVariance += p[k] * deviation * deviation;
      covariance += p[k] * deviation * first[k];
      scoreVariance += p[k] * first[k] * first[k];
    }
    residual += model.logProbability(ability, category) - mean;
    score += model.logDerivative(ability, category, 1);
  }

  double lz() {
    return logVariance > 0 ? residual / Math.sqrt(logVariance) : Double.NaN;
  }

  /** The variance of log P − c s is that of log P less c times the covariance. */
  double correctedLz() {
    double c = scoreVariance > 0 ? covariance / scoreVariance : 0;
    double variance = logVariance - c * covariance;
    boolean known = variance > 1e-12 * logVariance;
    return known ? (residual - c * score) / Math.sqrt(variance) : Double.NaN;
  }
}
