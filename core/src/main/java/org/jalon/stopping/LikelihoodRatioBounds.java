package org.jalon.stopping;

import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.Responses;

/** What the likelihood ratio tests have in common: Wald's bounds and the likelihood. */
final class LikelihoodRatioBounds {

  private LikelihoodRatioBounds() {}

  static void check(double indifference, double alpha, double beta) {
    Checks.positive("half width of the indifference region", indifference);
    checkRate("alpha", alpha);
    checkRate("beta", beta);
    Checks.require(
        alpha + beta < 1, "sum of the error rates alpha and beta", alpha + beta, "must be below 1");
  }

  private static void checkRate(String name, double rate) {
    Checks.require(
        rate > 0 && rate < 1, "error rate " + name, rate, "must lie strictly between 0 and 1");
  }

  /** log(β / (1 − α)): at or below it the ability is below the cut score. */
  static double lower(double alpha, double beta) {
    return StrictNumerics.log(beta) - StrictNumerics.log1p(-alpha);
  }

  /** log((1 − β) / α): at or above it the ability is above the cut score. */
  static double upper(double alpha, double beta) {
    return StrictNumerics.log1p(-beta) - StrictNumerics.log(alpha);
  }

  /** The logarithm of the likelihood of all answers. */
  static double logLikelihood(Responses responses, double ability) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      sum += responses.model(i).logProbability(ability, responses.category(i));
    }
    return sum;
  }

  /** The difference of two logarithms; 0 where the answers are impossible at both abilities. */
  static double ratio(double upper, double lower) {
    return upper == lower ? 0 : upper - lower;
  }
}
