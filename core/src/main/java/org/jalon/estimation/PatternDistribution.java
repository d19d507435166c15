package org.jalon.estimation;

import java.util.ArrayList;
import java.util.List;
import org.jalon.internal.StrictNumerics;
import org.jalon.item.Responses;

/** The estimates of all patterns of answers to some items. */
final class PatternDistribution {

  private PatternDistribution() {}

  /** How many patterns there are; as many as a long can count, if there are more. */
  static long count(Responses responses) {
    long count = 1;
    for (int i = 0; i < responses.size(); i++) {
      int categories = responses.model(i).categoryCount();
      if (count > Long.MAX_VALUE / categories) {
        return Long.MAX_VALUE;
      }
      count *= categories;
    }
    return count;
  }

  static EstimateDistribution of(Responses responses, AbilityEstimator estimator, double ability) {
    List<Double> abilities = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    long count = count(responses);
    for (long number = 0; number < count; number++) {
      Responses pattern = pattern(responses, number);
      abilities.add(estimator.estimate(pattern).ability());
      probabilities.add(StrictNumerics.exp(Score.logLikelihood(pattern, ability)));
    }
    return new EstimateDistribution(abilities, probabilities);
  }

  /** The pattern with a number whose last digit is the category of the last item. */
  private static Responses pattern(Responses responses, long number) {
    int[] categories = new int[responses.size()];
    long rest = number;
    for (int i = responses.size() - 1; i >= 0; i--) {
      int count = responses.model(i).categoryCount();
      categories[i] = (int) (rest % count);
      rest /= count;
    }
    Responses pattern = Responses.none(responses.bank());
    for (int i = 0; i < categories.length; i++) {
      pattern = pattern.with(responses.item(i), categories[i]);
    }
    return pattern;
  }
}
