package org.jalon.selection;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.Responses;

/**
 * The abilities at which a posterior is not zero, with its weight at each; the weights sum to 1.
 */
final class WeightedNodes {

  private static final QuadratureGrid USUAL_GRID = QuadratureGrid.evenlySpaced(-4, 4, 33);

  private final double[] abilities;
  private final double[] weights;

  private WeightedNodes(Posterior posterior) {
    int[] nodes =
        IntStream.range(0, posterior.grid().size())
            .filter(node -> posterior.probability(node) > 0)
            .toArray();
    abilities = IntStream.of(nodes).mapToDouble(posterior.grid()::node).toArray();
    weights = IntStream.of(nodes).mapToDouble(posterior::probability).toArray();
  }

  /** The usual grid: 33 even nodes from −4 to 4. */
  static QuadratureGrid usualGrid() {
    return USUAL_GRID;
  }

  /** Weighted by the posterior. */
  static WeightedNodes of(Responses responses, Prior prior, QuadratureGrid grid) {
    return new WeightedNodes(new ExpectedAPosteriori(prior, grid).posterior(responses));
  }

  /** Weighted by the likelihood alone. */
  static WeightedNodes of(Responses responses, QuadratureGrid grid) {
    return of(responses, new Prior.Uniform(grid.node(0), grid.node(grid.size() - 1)), grid);
  }

  int size() {
    return abilities.length;
  }

  double ability(int node) {
    return abilities[node];
  }

  double weight(int node) {
    return weights[node];
  }

  /** The weighted mean of a function of ability. */
  double mean(DoubleUnaryOperator function) {
    double sum = 0;
    for (int q = 0; q < abilities.length; q++) {
      sum += weights[q] * function.applyAsDouble(abilities[q]);
    }
    return sum;
  }

  /** The weighted variance of a function of ability. */
  double variance(DoubleUnaryOperator function) {
    double[] values = new double[abilities.length];
    double mean = 0;
    for (int q = 0; q < values.length; q++) {
      values[q] = function.applyAsDouble(abilities[q]);
      mean += weights[q] * values[q];
    }
    double sum = 0;
    for (int q = 0; q < values.length; q++) {
      double deviation = values[q] - mean;
      sum += weights[q] * (deviation * deviation);
    }
    return sum;
  }
}
