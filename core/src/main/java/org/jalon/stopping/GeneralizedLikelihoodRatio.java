package org.jalon.stopping;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.internal.Checks;
import org.jalon.item.Responses;

/**
 * The generalized likelihood ratio test (GLR) at one or several cut scores: as {@link
 * SequentialProbabilityRatio}, but the value at a cut score c is the largest log L(θ) over θ ≥ c +
 * δ less the largest over θ ≤ c − δ. It decides earlier where the ability is far from the cut
 * score.
 *
 * <p>The maxima are taken over c ± δ themselves and over the points −6, −5.99, … 6 beyond them;
 * ratios are exact to about 10<sup>−4</sup>. Without answers the value is 0 and nothing is decided.
 *
 * @param cutScores the cut scores in increasing order, between −6 and 6; at least one
 * @param indifference δ, half the width of the region around a cut score in which either decision
 *     will do
 * @param alpha the nominal rate of people below a cut score who may be taken to be above it
 * @param beta the nominal rate of people above a cut score who may be taken to be below it
 * @see <a href="https://doi.org/10.1007/s11336-007-9053-9">Bartroff, Finkelman and Lai (2008),
 *     Modern sequential analysis and its applications to computerized adaptive testing,
 *     Psychometrika 73, 473–486</a>
 */
public record GeneralizedLikelihoodRatio(
    List<Double> cutScores, double indifference, double alpha, double beta)
    implements ClassificationRule {

  private static final int POINTS = 1201;
  private static final double END = 6;

  /**
   * Creates the rule from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no cut score, one is not between −6 and 6, they do
   *     not increase, δ is not finite and positive, or the error rates are not strictly between 0
   *     and 1 with a sum below 1
   */
  public GeneralizedLikelihoodRatio {
    cutScores = Verdicts.cutScores(cutScores);
    cutScores.forEach(cut -> Checks.inRange("cut score", cut, -END, END));
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
    Verdicts verdicts = new Verdicts("generalized-likelihood-ratio", cutScores);
    double lower = LikelihoodRatioBounds.lower(alpha, beta);
    double upper = LikelihoodRatioBounds.upper(alpha, beta);
    double[] logLikelihoods = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      logLikelihoods[i] = LikelihoodRatioBounds.logLikelihood(responses, point(i));
    }
    for (double cut : cutScores) {
      verdicts.add(ratio(responses, logLikelihoods, cut), lower, upper);
    }
    return verdicts;
  }

  private double ratio(Responses responses, double[] logLikelihoods, double cut) {
    double low = cut - indifference;
    double high = cut + indifference;
    double below = LikelihoodRatioBounds.logLikelihood(responses, low);
    double above = LikelihoodRatioBounds.logLikelihood(responses, high);
    for (int i = 0; i < POINTS; i++) {
      if (point(i) < low) {
        below = Math.max(below, logLikelihoods[i]);
      } else if (point(i) > high) {
        above = Math.max(above, logLikelihoods[i]);
      }
    }
    return LikelihoodRatioBounds.ratio(above, below);
  }

  /** Hundredths, each rounded once. */
  private static double point(int i) {
    return (i - 600) / 100.0;
  }
}
