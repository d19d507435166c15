package org.jalon.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;

/**
 * The estimates of all total scores on some items, where the score says all that the answers say
 * about ability. How likely a score is is computed item by item.
 *
 * @see <a href="https://doi.org/10.1177/014662168400800409">Lord and Wingersky (1984), Comparison
 *     of IRT true-score and equipercentile observed-score equatings, Applied Psychological
 *     Measurement 8, 453–461</a>
 */
final class ScoreDistribution {

  private ScoreDistribution() {}

  /**
   * Whether answers with the same total score lead to the same estimate. The rules of maximum
   * likelihood for constant patterns do no harm: only one pattern has the lowest score, and one the
   * highest.
   */
  static boolean isSufficient(Responses responses, AbilityEstimator estimator) {
    boolean readsLikelihood =
        estimator instanceof MaximumLikelihood
            || estimator instanceof MaximumLikelihoodWithFences
            || estimator instanceof MaximumAPosteriori
            || estimator instanceof WeightedLikelihood
            || estimator instanceof ExpectedAPosteriori;
    return readsLikelihood && haveOneDiscrimination(responses);
  }

  private static boolean haveOneDiscrimination(Responses responses) {
    for (int i = 0; i < responses.size(); i++) {
      double discrimination = discrimination(responses.model(i));
      if (discrimination == 0 || discrimination != discrimination(responses.model(0))) {
        return false;
      }
    }
    return true;
  }

  /** By how much the log-odds of a score rise with each point; NaN where that is no constant. */
  private static double discrimination(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      boolean plain = logistic.guessing() == 0 && logistic.upperAsymptote() == 1;
      return plain ? logistic.discrimination() : Double.NaN;
    }
    return model instanceof GeneralizedPartialCredit credit ? credit.discrimination() : Double.NaN;
  }

  static EstimateDistribution of(Responses responses, AbilityEstimator estimator, double ability) {
    double[] probabilities = probabilities(responses, ability);
    List<Double> abilities = new ArrayList<>();
    for (int score = 0; score < probabilities.length; score++) {
      abilities.add(estimator.estimate(withScore(responses, score)).ability());
    }
    return new EstimateDistribution(abilities, Arrays.stream(probabilities).boxed().toList());
  }

  private static double[] probabilities(Responses responses, double ability) {
    double[] shares = {1};
    for (int i = 0; i < responses.size(); i++) {
      ResponseModel model = responses.model(i);
      double[] more = new double[shares.length + model.categoryCount() - 1];
      for (int category = 0; category < model.categoryCount(); category++) {
        double probability = model.probability(ability, category);
        for (int score = 0; score < shares.length; score++) {
          more[score + category] += shares[score] * probability;
        }
      }
      shares = more;
    }
    return shares;
  }

  /** One of the patterns with a score: as many points as possible from the first items. */
  private static Responses withScore(Responses responses, int score) {
    Responses pattern = Responses.none(responses.bank());
    int left = score;
    for (int i = 0; i < responses.size(); i++) {
      int points = Math.min(left, responses.model(i).categoryCount() - 1);
      pattern = pattern.with(responses.item(i), points);
      left -= points;
    }
    return pattern;
  }
}
