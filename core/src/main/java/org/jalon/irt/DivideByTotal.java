package org.jalon.irt;

import org.jalon.internal.StrictNumerics;

/**
 * The models in which a category's probability is a share of a total (Thissen and Steinberg 1986):
 *
 * <pre>  Pₖ = exp(αₖ θ + γₖ) / Σⱼ exp(αⱼ θ + γⱼ)</pre>
 *
 * <p>The derivatives of log Pₖ are αₖ − ᾱ and minus the second and the third central moment of the
 * slopes, ᾱ being their mean under P. Deviations from the mean are summed as Σ Pⱼ (αₖ − αⱼ), which
 * loses no digits where one category is all but certain.
 */
sealed interface DivideByTotal extends ResponseModel
    permits GeneralizedPartialCredit, NominalResponse {

  /** αₖ. */
  double slope(int category);

  /** log (Pₖ / Pⱼ) = (αₖ − αⱼ) θ + (γₖ − γⱼ). */
  double logOdds(double ability, int category, int other);

  @Override
  default double probability(double ability, int category) {
    return StrictNumerics.exp(logProbability(ability, category));
  }

  /**
   * Odds are taken against the likeliest category, pair by pair: far from everything, they keep the
   * digits that count.
   */
  @Override
  default double logProbability(double ability, int category) {
    Categories.check(this, category);
    int likeliest = likeliest(ability);
    double others = 0;
    for (int j = 0; j < categoryCount(); j++) {
      others += j == likeliest ? 0 : StrictNumerics.exp(logOdds(ability, j, likeliest));
    }
    return logOdds(ability, category, likeliest) - StrictNumerics.log1p(others);
  }

  private int likeliest(double ability) {
    int likeliest = 0;
    for (int j = 1; j < categoryCount(); j++) {
      likeliest = logOdds(ability, j, likeliest) > 0 ? j : likeliest;
    }
    return likeliest;
  }

  private double[] probabilities(double ability) {
    int likeliest = likeliest(ability);
    double[] probabilities = new double[categoryCount()];
    double total = 0;
    for (int j = 0; j < probabilities.length; j++) {
      probabilities[j] = j == likeliest ? 1 : StrictNumerics.exp(logOdds(ability, j, likeliest));
      total += probabilities[j];
    }
    for (int j = 0; j < probabilities.length; j++) {
      probabilities[j] /= total;
    }
    return probabilities;
  }

  /** αₖ − ᾱ. */
  private double deviation(double[] probabilities, int category) {
    double sum = 0;
    for (int j = 0; j < probabilities.length; j++) {
      sum += j == category ? 0 : probabilities[j] * (slope(category) - slope(j));
    }
    return sum;
  }

  /** The central moment of the slopes. */
  private double moment(double ability, int order) {
    double[] probabilities = probabilities(ability);
    double moment = 0;
    for (int j = 0; j < probabilities.length; j++) {
      double deviation = deviation(probabilities, j);
      double square = deviation * deviation;
      moment +=
          probabilities[j]
              * (order == 2 ? square : order == 3 ? square * deviation : square * square);
    }
    return moment;
  }

  @Override
  default double logDerivative(double ability, int category, int order) {
    Categories.check(this, category);
    Categories.checkOrder(order);
    return order == 1 ? deviation(probabilities(ability), category) : -moment(ability, order);
  }

  /** The variance of the slopes. */
  @Override
  default double information(double ability) {
    return moment(ability, 2);
  }

  /** The third cumulant of the slopes. */
  @Override
  default double informationDerivative(double ability) {
    return moment(ability, 3);
  }

  /** The third cumulant of the slopes, too: each answer is as informative as every other. */
  @Override
  default double warmJ(double ability) {
    return moment(ability, 3);
  }

  /** The fourth cumulant of the slopes. */
  @Override
  default double warmJDerivative(double ability) {
    double variance = moment(ability, 2);
    return moment(ability, 4) - 3 * variance * variance;
  }
}
