package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomStream;

/** One of several populations, drawn by weight. */
record MixtureOfPopulations(List<Double> weights, List<Population> populations)
    implements Population {

  MixtureOfPopulations {
    populations = List.copyOf(Checks.notEmpty("populations of a mixture", populations));
    weights = List.copyOf(weights);
    Checks.require(
        weights.size() == populations.size(),
        "number of weights",
        weights.size(),
        "must be that of the populations (" + populations.size() + ")");
    weights.forEach(
        weight -> Checks.inRange("weight of a population", weight, 0, Double.MAX_VALUE));
    Checks.positive("sum of the weights", sum(weights));
  }

  private static double sum(List<Double> weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** The first draw tells the population; rounding never gives one of weight 0. */
  @Override
  public double drawAbility(long person, RandomStream draws) {
    double rest = draws.nextDouble() * sum(weights);
    int chosen = 0;
    for (int i = 0; i < weights.size(); i++) {
      double weight = weights.get(i);
      if (weight > 0) {
        chosen = i;
        if (rest < weight) {
          break;
        }
        rest -= weight;
      }
    }
    return populations.get(chosen).drawAbility(person, draws);
  }
}
