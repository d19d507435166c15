package org.jalon.stopping;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.item.Responses;

/**
 * The sequential probability ratio test (SPRT) at one or several cut scores. At each cut score c
 * the value is log L(c + δ) − log L(c − δ), L being the likelihood of all answers; from log((1 − β)
 * / α) on the ability is taken to be above, down to log(β / (1 − α)) below. The test ends once all
 * cut scores agree on a category.
 *
 * <p>Without answers the value is 0 and nothing is decided. The ability estimate plays no part.
 *
 * @param cutScores the cut scores in increasing order; at least one
 * @param indifference δ, half the width of the region around a cut score in which either decision
 *     will do
 * @param alpha the rate of people below a cut score who may be taken to be above it
 * @param beta the rate of people above a cut score who may be taken to be below it
 * @see <a href="https://doi.org/10.1214/aoms/1177731118">Wald (1945), Sequential tests of
 *     statistical hypotheses, Annals of Mathematical Statistics 16, 117–186</a>
 * @see <a href="https://doi.org/10.1177/01466219922031365">Eggen (1999), Item selection in adaptive
 *     testing with the sequential probability ratio test, Applied Psychological Measurement 23,
 *     249–261</a>
 */
public record SequentialProbabilityRatio(
    List<Double> cutScores, double indifference, double alpha, double beta)
    implements ClassificationRule {

  /**
   * Creates the rule from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no cut score, one is not finite, they do not
   *     increase, δ is not finite and positive, or the error rates are not strictly between 0 and 1
   *     with a sum below 1
   */
  public SequentialProbabilityRatio {
    cutScores = Verdicts.cutScores(cutScores);
    LikelihoodRatioBounds.check(indifference, alpha, beta);
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    return verdicts(progress.responses()).decision();
  }

  @Override
  public OptionalInt category(TestProgress progress) {
    return verdicts(progress.responses()).category();
  }

  private Verdicts verdicts(Responses responses) {
    Verdicts verdicts = new Verdicts("sequential-probability-ratio", cutScores);
    double lower = LikelihoodRatioBounds.lower(alpha, beta);
    double upper = LikelihoodRatioBounds.upper(alpha, beta);
    for (double cut : cutScores) {
      double above = LikelihoodRatioBounds.logLikelihood(responses, cut + indifference);
      double below = LikelihoodRatioBounds.logLikelihood(responses, cut - indifference);
      verdicts.add(LikelihoodRatioBounds.ratio(above, below), lower, upper);
    }
    return verdicts;
  }
}
