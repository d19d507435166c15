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

  /** Odds are taken against the category itself: far from it, they keep the digits that count. */
  @Override
  default double logProbability(double ability, int category) {
    Categories.check(this, category);
    int likeliest = category;
    double largest = 0;
    for (int j = 0; j < categoryCount(); j++) {
      double odds = logOdds(ability, j, category);
      if (odds > largest) {
        likeliest = j;
        largest = odds;
      }
    }
    double others = 0;
    for (int j = 0; j < categoryCount(); j++) {
      others += j == likeliest ? 0 : StrictNumerics.exp(logOdds(ability, j, likeliest));
    }
    return -largest - StrictNumerics.log1p(others);
  }

  @Override
  default double logDerivative(double ability, int category, int order) {
    double deviation = deviation(ability, category);
    if (order == 1) {
      return deviation;
    }
    Categories.checkOrder(order);
    double moment = 0;
    for (int j = 0; j < categoryCount(); j++) {
      double other = deviation(ability, j);
      moment += probability(ability, j) * (order == 2 ? other * other : other * other * other);
    }
    return -moment;
  }

  private double deviation(double ability, int category) {
    Categories.check(this, category);
    double sum = 0;
    for (int j = 0; j < categoryCount(); j++) {
      if (j != category) {
        sum += probability(ability, j) * (slope(category) - slope(j));
      }
    }
    return sum;
  }
}
