package org.jalon.estimation;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * The estimates that an estimator can give for some items, and how likely each is at one ability.
 *
 * @param abilities the estimates, one for each pattern of answers or for each total score
 * @param probabilities how likely each is; they sum to 1
 */
public record EstimateDistribution(List<Double> abilities, List<Double> probabilities) {

  /**
   * Creates a distribution from copies of the lists.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public EstimateDistribution {
    abilities = List.copyOf(abilities);
    probabilities = List.copyOf(probabilities);
    Checks.require(
        abilities.size() == probabilities.size(),
        "number of probabilities",
        probabilities.size(),
        "must be the number of abilities (" + abilities.size() + ")");
  }

  /**
   * The mean estimate. Less the ability at which the probabilities were computed, it is the bias.
   *
   * @return the mean
   */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < abilities.size(); i++) {
      sum += probabilities.get(i) * abilities.get(i);
    }
    return sum;
  }

  /**
   * The standard deviation of the estimates.
   *
   * @return at least 0
   */
  public double standardDeviation() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < abilities.size(); i++) {
      double deviation = abilities.get(i) - mean;
      sum += probabilities.get(i) * deviation * deviation;
    }
    return Math.sqrt(sum);
  }
}
